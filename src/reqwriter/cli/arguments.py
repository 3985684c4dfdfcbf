"""Reading a command's arguments, and its help, in Chinese."""

import argparse
import datetime as dt
import re
import sys
from collections.abc import Iterable
from typing import NoReturn

_SLIPS = (
    (r"the following arguments are required: (.+)", r"缺少参数：\1"),
    (r"unrecognized arguments: (.+)", r"不认识的参数：\1"),
    (r"argument ([^:]+): invalid choice: '?(.*?)'? \(choose from (.+)\)", r"\1 不能是“\2”，可以是：\3"),
    (r"argument ([^:]+): expected one argument", r"\1 后面要写一个值"),
    (r"argument ([^:]+): expected at least one argument", r"\1 后面至少要写一个值"),
    (r"argument ([^:]+): ignored explicit argument .+", r"\1 后面不写值"),
    (r"ambiguous option: (\S+) could match (.+)", r"\1 不明确，可能是：\2"),
    (r"argument ([^:]+): (.+)", r"\1：\2"),
)


class _Help(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class Arguments(argparse.ArgumentParser):
    """A command's arguments: positions with `what`, options with `option`."""

    def __init__(self, command: str, summary: str) -> None:
        super().__init__(
            prog=f"reqwriter {command}",
            description=f"{summary}。",
            formatter_class=_Help,
            add_help=False,
            allow_abbrev=False,
        )
        self.positions = self.add_argument_group("参数")
        self.options = self.add_argument_group("选项")
        self.options.add_argument("-h", "--help", action="help", help="显示这份说明")
        self.what = self.positions.add_argument
        self.option = self.options.add_argument

    def error(self, message: str) -> NoReturn:
        """Say in Chinese what is wrong with the arguments, and leave with code 2."""
        for english, chinese in _SLIPS:
            if match := re.fullmatch(english, message):
                message = match.expand(chinese).replace("'", "")
                break
        else:
            message = f"命令的写法不对（{message}）"
        sys.stderr.write(f"{self.prog}：{message}。\n{self.format_usage()}")
        sys.stderr.write(f"请用 {self.prog} --help 查看说明。\n")
        raise SystemExit(2)


def form(arguments: Arguments, *forms: str) -> None:
    """Add the option that chooses the form of what is reported; the first is the default."""
    said = "、".join(forms)
    arguments.option(
        "--format", choices=forms, default=forms[0], metavar="形式", help=f"输出形式：{said}"
    )


def day(text: str) -> dt.date:
    """A day of an option: 2026-12-22. Raises ArgumentTypeError."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期，请写成 2026-12-22") from error
