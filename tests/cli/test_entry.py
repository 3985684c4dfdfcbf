"""The way in: help, wrong words, no terminal, and what is never imported."""

import datetime as dt
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reqwriter.cli.commands import COMMANDS
from tests.cli.conftest import Shell

HEAVY = (
    "textual",
    "docx",
    "jinja2",
    "pydantic",
    "rich",
    "asyncio",
    "click",
    "hypothesis",
    "lxml",
    "xlsxwriter",
)


def test_without_a_terminal_the_wizard_names_the_commands(shell: Shell) -> None:
    ran = shell()

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("向导要在终端中打开，这里不是终端。")
    assert all(f"  {name} " in ran.err for name in COMMANDS)


def test_a_draft_alone_opens_the_wizard_on_it(
    shell: Shell, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("reqwriter.tui.app")
    opened: list[tuple[Path | None, Path | None, dt.date | None]] = []

    def wizard(
        path: Path | None = None, standards: Path | None = None, on: dt.date | None = None
    ) -> int:
        opened.append((path, standards, on))
        return 0

    monkeypatch.setattr("reqwriter.tui.app.run", wizard)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    assert shell(good).code == 0
    assert shell().code == 0
    assert shell("--standards", "law").code == 0
    assert shell(good, "--standards", "law").code == 0
    assert shell(good, "--on", "2022-06-30").code == 0
    assert opened == [
        (good, None, None),
        (None, None, None),
        (None, Path("law"), None),
        (good, Path("law"), None),
        (good, None, dt.date(2022, 6, 30)),
    ]
    assert shell(good, "more").code == 2


def test_help_lists_every_command_in_chinese(shell: Shell) -> None:
    ran = shell("--help")

    assert ran.code == 0
    assert all(command.summary in ran.out for command in COMMANDS.values())
    assert "usage" not in ran.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_in_chinese(name: str, shell: Shell) -> None:
    ran = shell(name, "--help")

    assert ran.code == 0
    assert ran.out.startswith(f"用法：reqwriter {name} ")
    assert f"\n{COMMANDS[name].summary}。\n" in ran.out
    for english in ("usage", "positional", "options:", "show this"):
        assert english not in ran.out


def test_the_version_is_told(shell: Shell) -> None:
    assert shell("--version").out.startswith("reqwriter 0.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("chekc",), "没有“chekc”这个命令，也没有这个文件。是不是要写 check？"),
        (("check",), "reqwriter check：缺少参数：草稿。"),
        (("check", "a", "--frmat"), "reqwriter check：不认识的参数：--frmat。"),
        (
            ("check", "a", "--format", "xml"),
            "reqwriter check：--format 不能是“xml”，可以是：text、json。",
        ),
        (("check", "a", "--on"), "reqwriter check：--on 后面要写一个值。"),
        (
            ("check", "a", "--on", "2026-02-30"),
            "reqwriter check：--on：“2026-02-30”不是日期，请写成 2026-12-22。",
        ),
        (("render", "a", "--draft=x"), "reqwriter render：--draft 后面不写值。"),
    ],
)
def test_wrong_words_are_told_in_chinese(words: tuple[str, ...], said: str, shell: Shell) -> None:
    ran = shell(*words)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[0] == said
    assert ran.err.splitlines()[-1].startswith("请用 reqwriter ") or "用 reqwriter 命令" in ran.err


def test_an_installation_without_its_law_could_not_run(
    shell: Shell, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reqwriter.standards.library.shipped", lambda name: Path("/nowhere") / name)

    ran = shell("check", good)

    assert ran.code == 3
    assert "Traceback" not in ran.err


def test_a_fault_of_the_program_shows_no_traceback(
    shell: Shell, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("x")

    monkeypatch.setattr("reqwriter.standards.library.Library.load", broken)

    ran = shell("check", good)

    assert ran.code == 3
    assert ran.err == "程序内部出错，没有完成：ZeroDivisionError: x\n"


def test_checking_imports_nothing_heavy(good: Path) -> None:
    script = (
        "import sys\nfrom reqwriter.cli import main\n"
        f"code = main(['check', {str(good)!r}])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], code, file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)

    assert ran.stderr == "[] 0\n"


def test_a_reader_that_goes_away_is_no_error(faulty: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    script = "import sys; from reqwriter.cli import main; sys.exit(main())"
    ran = subprocess.run(
        [sys.executable, "-c", script, "check", str(faulty)],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(writer)

    assert (ran.returncode, ran.stderr) == (0, "")


def test_an_interrupt_is_told_in_one_line(good: Path) -> None:
    script = (
        "import os, signal, sys\nfrom reqwriter.cli import main\n"
        "from reqwriter.standards.library import Library\n"
        "Library.load = lambda: os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.exit(main())"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, "check", str(good)],
        capture_output=True,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )

    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "\n已经中断，没有完成。\n")
