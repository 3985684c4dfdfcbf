"""From the words of the command line to a command, and from what goes wrong to an exit code."""

import importlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reqwriter.cli.commands import COMMANDS
from reqwriter.files.problem import FileProblem
from reqwriter.standards.tables import StandardsError

CLEAN, BLOCKED, WRONG_USE, FAILED = range(4)
INTERRUPTED = 130


def run(words: Sequence[str]) -> int:
    """Run the command that the words name; its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A file name can hold what the terminal cannot show.
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _dispatched(list(words))
        sys.stdout.flush()
        return code
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else WRONG_USE
    except FileProblem as problem:
        return _said(str(problem), WRONG_USE)
    except (StandardsError, FileNotFoundError) as problem:
        return _said(str(problem), FAILED)
    except KeyboardInterrupt:
        return _said("\n已经中断，没有完成。", INTERRUPTED)
    except BrokenPipeError:
        # The reader has gone; what is still buffered must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except Exception as error:  # noqa: BLE001 - the last line of defence: no traceback for a purchaser
        return _said(f"程序内部出错，没有完成：{type(error).__name__}: {error}", FAILED)


def _dispatched(words: list[str]) -> int:
    if not words:
        return _wizard(words)
    first, *rest = words
    if first in ("-h", "--help"):
        sys.stdout.write(_overview())
        return CLEAN
    if first == "--version":
        from importlib.metadata import version

        sys.stdout.write(f"reqwriter {version('reqwriter')}\n")
        return CLEAN
    if first in COMMANDS:
        return _called(first, rest)
    if first in ("--standards", "--on") or first.endswith(".toml") or Path(first).exists():
        return _wizard(words)
    return _said(_unknown(first), WRONG_USE)


def _called(name: str, words: list[str]) -> int:
    from reqwriter.cli.arguments import Arguments

    command = COMMANDS[name]
    module = importlib.import_module(f"reqwriter.cli.{command.module}")
    arguments = Arguments(name, command.summary)
    module.configure(arguments)
    code: int = module.run(arguments.parse_args(words))
    return code


def _wizard(words: list[str]) -> int:
    from reqwriter.cli.arguments import Arguments, on, standards

    arguments = Arguments("", "打开向导")
    arguments.what("draft", nargs="?", type=Path, metavar="草稿", help="草稿文件")
    standards(arguments)
    on(arguments, "按这一天有效的规定检查和生成；不写时按公告发布日期，没有填写的按今天")
    asked = arguments.parse_args(words)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return _said(f"向导要在终端中打开，这里不是终端。请改用命令：\n\n{_listed()}", WRONG_USE)
    # Textual and the screens load only when somebody sits before them.
    from reqwriter.tui.app import run as wizard

    return wizard(asked.draft, asked.standards, asked.on)


def _overview() -> str:
    return (
        "用法：reqwriter                    打开向导，从头编制\n"
        "      reqwriter 草稿.toml          用向导打开这份草稿\n"
        "      reqwriter 命令 …             执行一个命令\n\n"
        "政府采购需求与采购文件编制助手。\n\n"
        f"命令：\n{_listed()}\n"
        "选项：\n  -h, --help          显示这份说明\n  --version           显示版本\n"
        "  --standards 文件夹  打开向导时叠加本单位的法规数据\n"
        "  --on 日期           打开向导时按这一天有效的规定\n\n"
        "退出码：0 没有问题；1 有必须改正的问题（diff：两份不同；law impact：有变化；"
        "score：有报价须审查或者有效供应商不足）；"
        "2 用法或者文件有误；3 无法运行。\n"
    )


def _listed() -> str:
    rows = (f"  {name:<10}{command.summary}\n" for name, command in COMMANDS.items())
    return f"{''.join(rows)}\n用 reqwriter 命令 --help 查看一个命令的说明。\n"


def _unknown(word: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, COMMANDS, n=1)
    guess = f"是不是要写 {near[0]}？" if near else ""
    return f"没有“{word}”这个命令，也没有这个文件。{guess}\n\n{_listed()}"


def _said(message: str, code: int) -> int:
    sys.stderr.write(f"{message.rstrip()}\n")
    return code
