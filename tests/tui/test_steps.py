"""Every page of every step, as text, in two sizes."""

import re
from collections.abc import Callable

import pytest

from reqwriter import files
from reqwriter.domain.draft import Draft
from reqwriter.places import shipped
from reqwriter.tui.pages import LAST, STEPS
from reqwriter.tui.screens.wizard import WizardScreen
from reqwriter.tui.steps import Spot, moved, spot_of
from reqwriter.tui.widgets.rail import states
from tests.tui.hand import Hand, Opened

Golden = Callable[[str, str], None]
PAGES = [(s, p) for s, step in enumerate(STEPS) for p in range(len(step.pages))]
# What may stand on a screen in Latin letters: keys, form numbers, units, standards, ids, formats.
ALLOWED = re.compile(
    r"F\d+|Esc|Ctrl|Shift|Tab|Enter|Insert|Delete|Alt|Word|UTF-8|[A-Z]{2}\d*|A\d{8}|A4"
    r"|GB/?T?|SLS[A-Z]+|SDZB|BGJSJ|[A-Za-z-]+\.(toml|docx|txt|html|lock)|\.(docx|txt|html)"
    r"|GHz|GB|Mb|dB|kW|mm|cm|cd|USB|HDMI|DP|TCP|IP"
)


def latin(text: str) -> list[str]:
    return re.findall(r"[A-Za-z]{2,}", ALLOWED.sub("", text))


@pytest.mark.parametrize("size", [(100, 30), (80, 24)], ids=["100x30", "80x24"])
async def test_every_step_looks_as_it_was_last_seen(
    opened: Opened, golden: Golden, size: tuple[int, int]
) -> None:
    async with opened(size=size) as hand:
        screen = hand.app.screen
        assert isinstance(screen, WizardScreen)
        for step in range(len(STEPS)):
            await screen.go(Spot(step, 0, ""))
            await hand.pilot.pause()
            assert hand.app.focused is not None
            assert f"第 {step + 1} 步 / 共 {len(STEPS)} 步" in hand.said()
            assert latin(hand.said()) == []
            golden(f"step-{step + 1:02}-{size[0]}x{size[1]}", await hand.settled())


async def test_f8_walks_through_every_page_and_stops_at_the_last(opened: Opened) -> None:
    async with opened(size=(80, 24)) as hand:
        screen = hand.app.screen
        assert isinstance(screen, WizardScreen)
        hidden = {"单一来源公示", "框架协议", "合作创新方案", "研发合同与首购", "绿色建筑和建材"}
        for step, page in PAGES:
            if STEPS[step].pages[page].title in hidden:
                continue
            assert (screen.spot.step, screen.spot.page) == (step, page)
            assert latin(hand.said()) == []
            await hand.press("f8")
        assert screen.spot.step == LAST
        await hand.press("f7")
        assert "第 10 步" in hand.said()


@pytest.mark.parametrize("size", [(100, 30), (80, 24)], ids=["100x30", "80x24"])
async def test_a_row_and_the_dialogs_look_as_they_were_last_seen(
    opened: Opened, golden: Golden, size: tuple[int, int]
) -> None:
    async def seen(hand: Hand, name: str) -> None:
        assert latin(hand.said()) == []
        golden(f"{name}-{size[0]}x{size[1]}", await hand.settled())

    async with opened("faulty-computers", size) as hand:
        await seen(hand, "findings")
        await hand.go("packages.pkg-computers.items.item-pc.code")
        await seen(hand, "row-item")
        await hand.press("f4")
        await hand.type("打印机")
        await seen(hand, "search")
        await hand.press("escape", "escape")
        await hand.go("packages.pkg-computers.scoring.factors")
        await hand.press("insert")
        await seen(hand, "choose")
        await hand.press("escape", "f1")
        await seen(hand, "help")
        await hand.press("escape", "f9")
        await seen(hand, "generate-blocked")


async def test_a_click_on_a_step_goes_there(opened: Opened) -> None:
    async with opened() as hand:
        await hand.pilot.click("Rail", offset=(8, 12))
        await hand.pilot.pause()
        assert "第 6 步 / 共 11 步　评审办法" in hand.said()


async def test_f6_goes_round_the_regions(opened: Opened) -> None:
    async with opened("faulty-computers") as hand:
        screen = hand.app.screen
        assert isinstance(screen, WizardScreen)
        await hand.press("f6")
        assert screen.panel.listed.has_focus
        await hand.press("f6")
        assert screen.rail.has_focus
        await hand.press("down", "enter")
        assert "第 1 步" in hand.said() or "第 2 步" in hand.said()


async def test_typing_goes_into_the_first_field_of_a_new_step(opened: Opened) -> None:
    async with opened() as hand:
        await hand.press("f8")
        await hand.type("甲")
        await hand.press("tab")
        assert (hand.draft.project.method_reason or "").startswith("甲")


def test_the_marks_tell_complete_from_unfinished_from_blocked() -> None:
    whole = files.load(shipped("examples") / "office-computers.toml")
    assert states(whole, ()) == ["✓"] * 11
    assert states(Draft(), ()) == ["✓", "✓", *["…"] * 7, "✓", "…"]


def test_the_pages_follow_each_other_and_stop_at_the_ends() -> None:
    spot = Spot(0, 0, "pkg-1")
    assert moved(spot, -1, lambda _: True) == spot
    for _ in range(100):
        spot = moved(spot, 1, lambda _: True)
    assert spot == Spot(LAST, 0, "pkg-1")


@pytest.mark.parametrize(
    ("path", "step", "page"),
    [
        ("project.budget", 0, 0),
        ("project.agency_fee.payer", 0, 8),
        ("project.timetable.deadline", 1, 0),
        ("packages.pkg-computers.budget", 2, 0),
        ("packages.pkg-computers.items.item-pc.industry", 2, 1),
        ("packages.pkg-computers.items", 2, 1),
        ("packages.pkg-computers.scoring.factors.factor-price.points", 5, 0),
        ("packages.pkg-computers.scoring", 5, 0),
        ("packages.pkg-computers.policy.deduction", 6, 0),
        ("packages.pkg-computers.contract.payments", 7, 1),
        ("project.committee", 5, 2),
        ("project.innovation.first_price", 0, 5),
        ("packages.pkg-computers.samples.ground", 3, 1),
        ("packages.pkg-computers.need", 2, 0),
        ("review.general", 9, 0),
        ("kept.keep-1", 9, 3),
    ],
)
def test_every_path_is_asked_on_one_page(path: str, step: int, page: int) -> None:
    draft = files.load(shipped("examples") / "office-computers.toml")
    found = spot_of(path, draft, "")
    assert (found.step, found.page) == (step, page)


def test_findings_about_another_package_lead_to_that_package() -> None:
    draft = files.load(shipped("examples") / "office-computers.toml")
    other = draft.packages[1].id
    assert spot_of(f"packages.{other}.policy", draft, draft.packages[0].id).package == other
    assert spot_of("project.name", draft, other).package == other
