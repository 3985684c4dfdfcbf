"""Reading a command's arguments, with usage and errors in Chinese."""

import argparse
import datetime as dt
import re
import sys
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

WIDTH = 80
_SLIPS = (
    (r"the following arguments are required: (.+)", r"缺少参数：\1"),
    (r"unrecognized arguments: (.+)", r"不认识的参数：\1"),
    (
        r"argument ([^:]+): invalid choice: '?(.*?)'? \(choose from (.+)\)",
        r"\1 不能是“\2”，可以是：\3",
    ),
    (r"argument ([^:]+): expected one argument", r"\1 后面要写一个值"),
    (r"argument ([^:]+): expected at least one argument", r"\1 后面至少要写一个值"),
    (r"argument ([^:]+): ignored explicit argument .+", r"\1 后面不写值"),
    (r"argument ([^:]+): (.+)", r"\1：\2"),
)


class Arguments(argparse.ArgumentParser):
    """A command's arguments: positions are added with `what`, options with `option`."""

    def __init__(self, command: str, summary: str) -> None:
        super().__init__(
            prog=f"reqwriter {command}".rstrip(),
            add_help=False,
            allow_abbrev=False,
            # A given width spares importing shutil to ask the terminal for its own.
            formatter_class=partial(argparse.HelpFormatter, width=WIDTH),
        )
        # From Python 3.14 on, usage would be coloured.
        self.color = False
        self.summary = summary
        self.positions: list[tuple[str, str]] = []
        self.options: list[tuple[str, str]] = []
        self.option("-h", "--help", action="help", help="显示这份说明")

    def what(self, name: str, *, metavar: str, help: str, **how: Any) -> None:  # noqa: ANN401
        """Add an argument that is told by its position."""
        self.add_argument(name, metavar=metavar, **how)
        self.positions.append((metavar, help))

    def option(self, *names: str, help: str, **how: Any) -> None:  # noqa: ANN401
        """Add an argument that is told by its name."""
        self.add_argument(*names, **how)
        metavar = how.get("metavar")
        self.options.append((", ".join(names) + (f" {metavar}" if metavar else ""), help))

    def format_usage(self) -> str:
        """How the command is written."""
        return super().format_usage().replace("usage: ", "用法：", 1)

    def format_help(self) -> str:
        """How the command is written and what each argument means."""
        from reqwriter.cli.help import table, wrapped

        parts = [self.format_usage(), "\n".join(wrapped(f"{self.summary}。", WIDTH)), ""]
        for title, rows in (("参数", self.positions), ("选项", self.options)):
            if rows:
                parts += [f"{title}：", table(rows, WIDTH), ""]
        return "\n".join(parts)

    def error(self, message: str) -> NoReturn:
        """Say in Chinese what is wrong with the arguments, and leave with code 2."""
        said = f"命令的写法不对（{message}）"
        for english, chinese in _SLIPS:
            if match := re.fullmatch(english, message):
                said = match.expand(chinese).replace("'", "").replace(", ", "、")
                break
        sys.stderr.write(f"{self.prog}：{said}。\n{self.format_usage()}")
        sys.stderr.write(f"请用 {self.prog} --help 查看说明。\n")
        raise SystemExit(2)


def form(arguments: Arguments, *forms: str) -> None:
    """Add the option that chooses the form of what is reported; the first is the default."""
    said = "、".join(forms)
    arguments.option(
        "--format", choices=forms, default=forms[0], metavar="形式", help=f"输出形式：{said}"
    )


def standards(arguments: Arguments) -> None:
    """Add the option that lays an office's folder over the law."""
    arguments.option(
        "--standards",
        type=Path,
        metavar="文件夹",
        help="本单位的法规数据，叠加在随附的法规之上；不写时用已设置的",
    )


def on(arguments: Arguments, help: str) -> None:
    """Add the option that tells the day whose law counts."""
    arguments.option("--on", type=day, metavar="日期", help=help)


def whole(text: str) -> int:
    """A whole number of an option. Raises ArgumentTypeError."""
    try:
        return int(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}”不是整数，请写成 5") from error


def day(text: str) -> dt.date:
    """A day of an option: 2026-12-22. Raises ArgumentTypeError."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期，请写成 2026-12-22") from error
