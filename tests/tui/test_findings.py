"""Findings: shown with everything a purchaser needs, gone to, mended."""

from decimal import Decimal

from reqwriter.rules.finding import Force
from reqwriter.tui.pages import LAST
from reqwriter.tui.screens.row import RowScreen
from reqwriter.tui.screens.wizard import WizardScreen
from reqwriter.tui.steps import Spot
from tests.tui.hand import Hand, Opened

PC = "packages.pkg-computers"


async def select(hand: Hand, code: str) -> None:
    screen = hand.app.screen
    assert isinstance(screen, WizardScreen)
    codes = [found.code for found in screen.panel._findings]
    screen.panel.listed.highlighted = codes.index(code)
    await hand.pilot.pause()


async def test_a_fault_shows_at_once_with_place_article_and_advice(opened: Opened) -> None:
    async with opened() as hand:
        assert not hand.app.blocking
        assert "必须改正" not in hand.said()
        await hand.fill("project.timetable.deadline", "2026-12-10 09:30")
        said = hand.said()
        assert "必须改正 TM01" in said
        assert "位置：项目 › 时间安排 › 投标（响应）截止及开启时间" in said
        assert "财政部令第87号）第五十五条" in said or "第三十五条" in said
        assert "建议：" in said
        assert "!  2 时间安排" in said


async def test_what_is_only_good_to_know_waits_for_its_step_and_for_the_last(
    opened: Opened,
) -> None:
    async with opened() as hand:
        screen = hand.app.screen
        assert isinstance(screen, WizardScreen)
        notes = [found for found in hand.app.findings if found.force is Force.NOTE]
        elsewhere = [found for found in notes if not screen.near(found.at)]
        assert elsewhere
        assert not any(one in elsewhere for one in screen.panel._findings)
        assert f"别处 {len(elsewhere)} 项" in hand.said()
        await screen.go(Spot(LAST, 0, ""))
        assert len(screen.panel._findings) == len(hand.app.findings)


async def test_f3_applies_the_fix_and_ctrl_z_takes_it_back(opened: Opened) -> None:
    async with opened() as hand:
        await hand.fill("project.timetable.deadline", "2026-12-10 09:30")
        broken = hand.draft
        await select(hand, "TM01")
        await hand.press("f3")
        assert not hand.app.blocking
        assert hand.draft != broken
        await hand.press("ctrl+z")
        assert hand.draft == broken


async def test_f3_without_a_ready_fix_says_so(opened: Opened) -> None:
    async with opened() as hand:
        await hand.fill("project.budget", "100万元")
        await select(hand, "MN01")
        await hand.press("f3")
        assert "这一项需要人工判断" in hand.told()
        assert hand.answer("project.budget") == Decimal(1_000_000)


async def test_f2_opens_the_row_and_stands_on_the_field(opened: Opened) -> None:
    async with opened("faulty-computers") as hand:
        await select(hand, "SM03")
        await hand.press("f2")
        assert isinstance(hand.app.screen, RowScreen)
        assert "所属行业" in hand.said()
        assert hand.app.focused is not None
        await hand.press("escape")
        assert "第 3 步" in hand.said()


async def test_f2_goes_to_every_finding_there_is(opened: Opened) -> None:
    async with opened("faulty-computers") as hand:
        for found in hand.app.findings[::5]:
            await hand.app.action_reveal(found.at)
            await hand.pilot.pause()
            assert hand.app.focused is not None, found
            assert "第 11 步" not in hand.said(), found


async def test_f5_reads_the_draft_again_and_says_so(opened: Opened) -> None:
    async with opened() as hand:
        await hand.press("f5")
        assert f"检查完毕：共 {len(hand.app.findings)} 项" in hand.told()


async def test_the_review_lists_what_is_missing_and_goes_there(opened: Opened) -> None:
    async with opened() as hand:
        await hand.fill(f"{PC}.acceptance.body", "")
        await hand.go(f"{PC}.acceptance.body")
        assert "…  9 履约验收" in hand.said()
        screen = hand.app.screen
        assert isinstance(screen, WizardScreen)
        await screen.go(Spot(LAST, 0, ""))
        await hand.sees("还有 1 项没有填写")
        await hand.press("down", "enter")
        assert "第 9 步" in hand.said()
