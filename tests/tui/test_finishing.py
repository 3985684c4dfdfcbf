"""From nothing to a document."""

import zipfile
from pathlib import Path

import pytest

from reqwriter import files
from reqwriter.domain import paths
from reqwriter.domain.methods import Method
from reqwriter.domain.project import Category
from reqwriter.tui.pages import LAST
from reqwriter.tui.screens.generate import GenerateScreen
from reqwriter.tui.screens.start import StartScreen
from reqwriter.tui.screens.wizard import WizardScreen
from reqwriter.tui.steps import Spot
from tests.tui.hand import Opened


async def test_a_new_draft_is_named_made_and_opened(opened: Opened, folder: Path) -> None:
    async with opened("", (80, 24)) as hand:
        assert isinstance(hand.app.screen, StartScreen)
        await hand.press("down", "enter")
        await hand.type("二")
        await hand.press("enter")
        assert isinstance(hand.app.screen, WizardScreen)
        assert hand.draft.project.category is Category.SERVICES
        await hand.press("f9")
        assert "现在还不能生成正式文件" in hand.said()
        assert "没有填写" in hand.said()
        screen = hand.app.screen
        assert isinstance(screen, GenerateScreen)
        screen.go.focus()
        await hand.press("enter")
        await hand.sees("✓ 已生成：")
    assert (folder / "采购需求二.toml").is_file()
    assert (folder / "采购需求二-招标文件（草稿）.docx").is_file()


@pytest.mark.parametrize("size", [(80, 24), (80, 28), (120, 40)])
async def test_the_last_page_is_seen_whole_with_all_that_is_missing_listed(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened("", size) as hand:
        await hand.press("down", "enter", "enter")
        screen = hand.app.screen
        assert isinstance(screen, WizardScreen)
        await screen.go(Spot(LAST, 0, ""))
        # Once more: going on from the last page stays there.
        for _ in range(2):
            said = await hand.settled()
            assert "项必须改正的问题，列在下方" in said
            assert "选中后按回车键前往：" in said
            assert "F9 生成文件" in "\n".join(said.splitlines()[:-1])
            await hand.press("f8")


async def test_a_name_that_is_taken_is_refused(opened: Opened, folder: Path) -> None:
    (folder / "采购需求.toml").write_text("schema = 1\n", encoding="utf-8")
    async with opened("", (80, 24)) as hand:
        await hand.press("down", "enter", "enter")
        assert "已经存在，请换一个名称" in hand.said()


async def test_an_example_becomes_a_draft_and_the_draft_a_word_document(
    opened: Opened, folder: Path
) -> None:
    async with opened("", (100, 30)) as hand:
        await hand.press("down", "down", "down", "enter", "enter")
        assert isinstance(hand.app.screen, WizardScreen)
        await hand.fill("project.name", "示例市第二中学复印纸采购项目")
        await hand.press("f9", "enter")
        await hand.sees("✓ 已生成：")
        assert "采购需求-招标文件.docx" in hand.said()
        assert "没有与原文核对过，发布前请核对" in hand.said()
    with zipfile.ZipFile(folder / "采购需求-招标文件.docx") as document:
        assert "示例市第二中学复印纸采购项目" in document.read("word/document.xml").decode()
    assert files.load(folder / "采购需求.toml").project.name == "示例市第二中学复印纸采购项目"


async def test_text_and_html_are_made_when_ticked(opened: Opened, folder: Path) -> None:
    async with opened("copying-paper") as hand:
        await hand.press("f9")
        screen = hand.app.screen
        assert isinstance(screen, GenerateScreen)
        screen.forms.focus()
        await hand.press("home", "enter", "down", "enter", "down", "enter")
        assert screen.forms.ticked == ["text", "html"]
        screen.go.focus()
        await hand.press("enter")
        await hand.sees("✓ 已生成：")
    made = sorted(path.name for path in folder.iterdir() if "招标文件" in path.name)
    assert made == ["copying-paper-招标文件.html", "copying-paper-招标文件.txt"]


async def test_the_record_of_the_review_is_made_beside_the_solicitation(
    opened: Opened, folder: Path
) -> None:
    async with opened("copying-paper") as hand:
        await hand.press("f9")
        screen = hand.app.screen
        assert isinstance(screen, GenerateScreen)
        assert screen.kinds.ticked == ["solicitation"]
        screen.kinds.focus()
        await hand.press("end", "enter")
        assert screen.kinds.ticked == ["solicitation", "review"]
        screen.go.focus()
        await hand.press("enter")
        await hand.sees("✓ 已生成：")
    assert (folder / "copying-paper-采购需求审查记录.docx").is_file()
    assert (folder / "copying-paper-招标文件.docx").is_file()


async def test_a_method_without_a_standard_form_offers_the_record_alone(
    opened: Opened, folder: Path
) -> None:
    async with opened("copying-paper") as hand:
        hand.app.change(paths.put(hand.draft, "project.method", Method.INQUIRY), "project.method")
        await hand.press("f9")
        assert "还没有询价的采购文件范本" in hand.said()
        assert "[ ] 招标文件" not in hand.said()
        screen = hand.app.screen
        assert isinstance(screen, GenerateScreen)
        screen.go.focus()
        await hand.press("enter")
        await hand.sees("✓ 已生成：")
    assert [path.name for path in folder.glob("*.docx")] == ["copying-paper-采购需求审查记录.docx"]


async def test_a_draft_with_faults_is_written_only_as_a_marked_draft(
    opened: Opened, folder: Path
) -> None:
    async with opened("faulty-computers") as hand:
        await hand.press("f9")
        assert "生成“草稿”版" in hand.said()
        screen = hand.app.screen
        assert isinstance(screen, GenerateScreen)
        screen.go.focus()
        await hand.press("enter")
        await hand.sees("✓ 已生成：")
    assert [path.name for path in folder.glob("*.docx")] == [
        "faulty-computers-招标文件（草稿）.docx"
    ]


async def test_a_document_that_cannot_be_written_is_explained(opened: Opened, folder: Path) -> None:
    (folder / "copying-paper-招标文件.docx").mkdir()
    async with opened("copying-paper") as hand:
        await hand.press("f9", "enter")
        await hand.sees("这是文件夹，不是文件")
