"""Findings that somebody answers for, and figures that an office looks up once."""

from pathlib import Path

import pytest

from reqwriter.files.settings import VARIABLE
from reqwriter.rules.finding import Force
from reqwriter.rules.limits import kept_by
from reqwriter.tui.fields.han_input import HanInput
from reqwriter.tui.screens.questions import QuestionsScreen
from reqwriter.tui.screens.wizard import WizardScreen
from tests.tui.hand import Hand, Opened


def panel_at(hand: Hand, place: int) -> None:
    screen = hand.app.screen
    assert isinstance(screen, WizardScreen)
    screen.panel.listed.highlighted = place


async def doubtful(hand: Hand) -> str:
    """Make a finding that wants a reason, and select it; its code."""
    await hand.fill("packages.pkg-computers.policy.sme_capable", "5")
    return await select(hand, Force.SHOULD)


async def select(hand: Hand, force: Force) -> str:
    """Select the first open finding of that force; its code."""
    screen = hand.app.screen
    assert isinstance(screen, WizardScreen)
    found = screen.panel._findings
    place = next(n for n, one in enumerate(found) if one.force is force and not one.kept)
    panel_at(hand, place)
    await hand.pilot.pause()
    return found[place].code


async def answer(hand: Hand, **answers: str) -> None:
    """Fill in the questions and press the button."""
    screen = hand.app.screen
    assert isinstance(screen, QuestionsScreen)
    for key, text in answers.items():
        screen.query_one(f"#{key}", HanInput).value = text
    screen.query_one("#yes").focus()
    await hand.press("enter")


GROUNDS = {
    "reason": "学校日历固定，供货必须在开学前完成",
    "evidence": "校务会议纪要第12号",
    "signer": "采购科负责人",
    "until": "2026-12-31",
}


async def test_a_finding_is_kept_shown_apart_and_released(opened: Opened) -> None:
    async with opened() as hand:
        code = await doubtful(hand)
        before = hand.draft
        await hand.press("ctrl+r")
        await answer(hand, **GROUNDS)
        (record,) = (one for one in hand.draft.kept if one not in before.kept)
        assert (record.code, record.signer) == (code, "采购科负责人")
        screen = hand.app.screen
        assert isinstance(screen, WizardScreen)
        assert screen.panel._findings[-1].kept == record
        assert "已保留 1 项" in hand.said()
        panel_at(hand, len(screen.panel._findings) - 1)
        await hand.pilot.pause()
        assert f"已说明理由保留 {code}" in hand.said()
        assert "按 Ctrl+R 撤销保留" in "".join(hand.said().split("\n"))
        await hand.press("ctrl+r")
        assert hand.draft == before
        await hand.press("ctrl+z")
        assert hand.draft.kept == (*before.kept, record)
        await hand.press("ctrl+z")
        assert hand.draft == before


async def test_a_kept_finding_stands_in_the_review_and_opens_when_its_text_changes(
    opened: Opened,
) -> None:
    async with opened(size=(120, 30)) as hand:
        await doubtful(hand)
        await hand.press("ctrl+r")
        await answer(hand, **GROUNDS)
        await hand.go("kept")
        assert "学校日历固定" in hand.said()
        assert "添加" not in hand.said()
        await hand.press("enter")
        said = hand.said()
        assert "保留的理由" in said
        assert "校验码" not in said


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"reason": " "}, "请填写保留的理由。"),
        ({"until": "年底"}, "“年底”不是日期"),
    ],
)
async def test_incomplete_grounds_are_refused_beside_the_lines(
    opened: Opened, change: dict[str, str], why: str
) -> None:
    async with opened() as hand:
        await doubtful(hand)
        before = hand.draft
        await hand.press("ctrl+r")
        await answer(hand, **{**GROUNDS, **change})
        assert why in hand.said()
        await hand.press("escape")
        assert hand.draft == before


async def test_a_day_that_has_passed_keeps_nothing(opened: Opened) -> None:
    async with opened() as hand:
        await doubtful(hand)
        await hand.press("ctrl+r")
        await answer(hand, **{**GROUNDS, "until": "2026-11-22"})
        assert "已经过去" in hand.told()
        assert not hand.draft.kept


async def test_what_must_be_mended_cannot_be_kept(opened: Opened) -> None:
    async with opened("faulty-computers") as hand:
        await select(hand, Force.MUST)
        await hand.press("ctrl+r")
        assert "只有“应当说明”的问题可以说明理由后保留" in hand.told()


async def test_an_unknown_figure_is_asked_for_once_and_kept_for_the_office(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = tmp_path / "本单位法规"
    office.mkdir()
    monkeypatch.setenv(VARIABLE, str(office))
    async with opened() as hand:
        await hand.go("project.listed")
        await hand.press("enter", "end", "enter")
        assert hand.draft.project.listed is False
        await hand.go("project.place")
        screen = hand.app.screen
        assert isinstance(screen, WizardScreen)
        keys = [kept_by(found.advice) for found in screen.panel._findings]
        place = next(n for n, key in enumerate(keys) if key)
        panel_at(hand, place)
        await hand.press("f3")
        await answer(hand, value="很多", starts="2026-01-01", source="鲁财采〔2026〕示例号")
        assert "“很多”不是金额" in hand.said()
        await hand.pilot.pause(0.3)  # a button that was pressed shows it for a while
        await answer(hand, value="500万元")
        await hand.hears("已登记，并重新检查")
        assert keys[place] not in [kept_by(found.advice) for found in hand.app.findings]
    (kept,) = (office / "places").glob("own-*.toml")
    assert "5000000" in kept.read_text(encoding="utf-8")


async def test_tab_after_the_last_line_never_throws_away_what_was_typed(opened: Opened) -> None:
    async with opened() as hand:
        await doubtful(hand)
        before = hand.draft
        await hand.press("ctrl+r")
        for text in GROUNDS.values():
            await hand.type(text)
            await hand.press("tab")
        await hand.press("enter")
        (record,) = (one for one in hand.draft.kept if one not in before.kept)
        assert (record.reason, record.signer) == (GROUNDS["reason"], "采购科负责人")


async def test_the_lines_can_be_left_by_the_other_button(opened: Opened) -> None:
    async with opened() as hand:
        await doubtful(hand)
        before = hand.draft
        await hand.press("ctrl+r", "shift+tab", "enter")
        await hand.sees("✗ 请填写保留的理由")
        await hand.press("left", "enter")
        assert isinstance(hand.app.screen, WizardScreen)
        assert hand.draft == before
