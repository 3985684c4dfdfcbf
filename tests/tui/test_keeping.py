"""The draft on disk: saved by itself, whole, held against others."""

import asyncio
import shutil
from pathlib import Path

import pytest

from reqwriter import files
from reqwriter.places import shipped
from reqwriter.tui import desk
from reqwriter.tui.app import ReqwriterApp
from reqwriter.tui.screens.start import StartScreen
from reqwriter.tui.widgets.prose import Prose
from tests.tui.hand import TODAY, Opened


async def test_an_answer_is_on_the_disk_a_moment_later(
    opened: Opened, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "PAUSE", 0.05)
    async with opened() as hand:
        await hand.fill("project.name", "新的名称")
        await asyncio.sleep(0.2)
        await hand.pilot.pause()
        assert hand.app.saved == "已保存"
        assert files.load(folder / "office-computers.toml").project.name == "新的名称"


async def test_f10_saves_what_stands_in_the_field_and_frees_the_draft(
    opened: Opened, folder: Path
) -> None:
    async with opened() as hand:
        await hand.go("project.number")
        await hand.type("号")
        await hand.press("f10")
        assert hand.app.return_code == 0
    path = folder / "office-computers.toml"
    assert files.load(path).project.number == "SLSZFCG-2026-0118号"
    with files.lock(path):
        pass


async def test_leaving_with_something_wrong_in_a_field_asks_first(opened: Opened) -> None:
    async with opened() as hand:
        await hand.fill("project.budget", "很多")
        await hand.press("f10")
        await hand.sees("不保存，退出")
        await hand.press("enter")
        assert "第 1 步" in hand.said()
        assert hand.app.is_running


async def test_a_draft_open_elsewhere_is_not_opened_and_the_reason_is_said(
    opened: Opened, folder: Path
) -> None:
    path = folder / "office-computers.toml"
    shutil.copy(shipped("examples") / path.name, path)
    with files.lock(path):
        async with opened() as hand:
            assert "不能打开草稿" in hand.said()
            # The path is long: a line may end anywhere in the sentence.
            why = str(hand.app.screen.query_one(Prose).content).replace("\n", "")
            assert "正在编辑这份草稿" in why
            await hand.press("enter")
            assert isinstance(hand.app.screen, StartScreen)


async def test_a_broken_file_is_explained_and_left_alone(folder: Path) -> None:
    path = folder / "坏.toml"
    path.write_text("schema = 1\n[project\n", encoding="utf-8")
    app = ReqwriterApp(path, TODAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen_stack[-2], StartScreen)
    assert path.read_text(encoding="utf-8") == "schema = 1\n[project\n"


async def test_a_draft_that_is_not_there_is_said_and_leaves_no_trace(folder: Path) -> None:
    app = ReqwriterApp(folder / "没有.toml", TODAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen_stack[-2], StartScreen)
    assert list(folder.iterdir()) == []


async def test_a_failed_save_is_said_and_the_answer_kept(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, draft: object) -> None:
        raise files.FileProblem("磁盘空间已满。")

    async with opened() as hand:
        monkeypatch.setattr(files, "save", full)
        await hand.fill("project.name", "新的名称")
        await hand.press("ctrl+s")
        assert "✗ 保存失败" in hand.said()
        assert "磁盘空间已满" in hand.told()
        assert hand.answer("project.name") == "新的名称"


async def test_ctrl_c_does_not_leave_and_says_how_to(opened: Opened) -> None:
    async with opened() as hand:
        hand.app.action_help_quit()
        await hand.pilot.pause()
        assert hand.told() == "按 F10 退出；已填写的内容会自动保存。"
