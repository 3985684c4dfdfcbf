"""Many files: what is walked, what cannot be read, and what it sums up to."""

import io
import sys
from pathlib import Path

import pytest

from reqwriter.cli.lint.folder import files_of
from reqwriter.cli.lint.progress import followed
from tests.cli.conftest import Shell


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inner = tmp_path / "项目" / "包一"
    inner.mkdir(parents=True)
    for name, said in (("a.txt", "注册资本、优良"), ("b.md", "注册资本"), ("c.TXT", "合格")):
        (inner / name.lower()).write_text(f"{said}。\n", "utf-8")
    (inner / "~$a.docx").write_bytes(b"lock")
    (inner / ".hidden.txt").write_text("注册资本", "utf-8")
    (inner / "图纸.dwg").write_bytes(b"drawing")
    return tmp_path / "项目"


def test_documents_of_a_folder_are_found_in_order_and_once(folder: Path) -> None:
    found, unread = files_of([folder, folder / "包一" / "a.txt"])

    assert [one.name for one in found] == ["a.txt", "b.md", "c.txt"]
    assert unread == []


def test_links_to_folders_lead_nowhere(folder: Path) -> None:
    (folder / "包一" / "loop").symlink_to(folder, target_is_directory=True)

    assert len(files_of([folder])[0]) == 3


def test_patterns_are_summed_over_files_and_remarks(shell: Shell, folder: Path) -> None:
    ran = shell("lint", folder)

    assert ran.code == 1
    assert "  必须改正  T01  2 份文件 2 处  “注册资本”一类的用语\n" in ran.out
    assert "  应当说明  T02  1 份文件 1 处  “优良”一类的用语\n" in ran.out
    assert "检查了 3 份文件：必须改正 2 项，应当说明 1 项，提示 0 项。" in ran.out
    assert "c.txt" not in ran.out


def test_files_that_cannot_be_read_are_counted_and_named(shell: Shell, folder: Path) -> None:
    old = folder / "旧.doc"
    old.write_bytes(b"old")
    (folder / "b.txt").write_bytes(b"\xff\xfe\xff")

    ran = shell("lint", folder)

    assert ran.code == 2
    assert f"【没有读取的文件】2 份\n  {folder / 'b.txt'}\n  {old}\n" in ran.out
    assert f"{old}：" in ran.err
    assert "检查了 3 份文件" in ran.out


def test_a_file_that_is_missing_stops_no_other(shell: Shell, folder: Path) -> None:
    ran = shell("lint", folder / "none.txt", folder)

    assert ran.code == 2
    assert "检查了 3 份文件" in ran.out


def test_an_empty_folder_is_no_fault(shell: Shell, tmp_path: Path) -> None:
    ran = shell("lint", tmp_path)

    assert ran.code == 0
    assert ran.err == "文件夹中没有可以检查的文档（.docx、.txt、.md）。\n"
    assert ran.out == "没有检查任何文件。\n"


def test_the_summary_tells_what_was_not_read(shell: Shell, folder: Path) -> None:
    (folder / "包一" / "旧.doc").write_bytes(b"old")

    assert shell("lint", folder).out.endswith("提示 0 项；1 份没有读取。\n")
    assert shell("lint", folder / "none.txt").out.endswith("没有检查任何文件：1 份没有读取。\n")


def test_standard_input_is_refused_with_advice(shell: Shell) -> None:
    ran = shell("lint", "-")

    assert ran.code == 2
    assert "保存为 .txt 文件" in ran.err


def test_a_bar_follows_many_files_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    files = [Path(name) for name in "abc"]
    monkeypatch.setattr(sys, "stderr", seen := Terminal())
    assert list(followed(files, len(files))) == files
    assert "正在检查" in seen.getvalue()
    assert "大约还需" in seen.getvalue()

    monkeypatch.setattr(sys, "stderr", unseen := io.StringIO())
    assert list(followed(files, len(files))) == files
    assert unseen.getvalue() == ""


@pytest.mark.parametrize("name", ["旧.doc", "旧.wps", "扫描.pdf"])
def test_documents_that_cannot_be_read_are_counted(shell: Shell, folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"not a Word file")

    ran = shell("lint", folder)

    assert ran.code == 2
    assert "1 份没有读取" in ran.out
    assert name in ran.err
