"""`reqwriter law`: the law that everything rests on, asked and extended; one file an action."""

import importlib
from argparse import REMAINDER, Namespace

from reqwriter.cli.arguments import Arguments
from reqwriter.cli.commands import Command

ACTIONS = {
    "list": Command("listing", "列出法规及其效力"),
    "show": Command("showing", "查看一部法规、一条规定或者一个数值的历次取值"),
    "search": Command("searching", "按词语查法规、条款、数值和品目"),
    "days": Command("counting", "推算工作日和日历日"),
    "set": Command("keeping", "补充本单位查明的数值，例如当地的限额标准"),
    "impact": Command("impact", "比较两个日期的规定对草稿的影响"),
    "stale": Command("stale", "列出久未核对、即将失效和尚未核对的规定"),
}


def configure(arguments: Arguments) -> None:
    """What the command takes: an action, and what that takes in its turn."""
    said = "；".join(f"{name} {action.summary}" for name, action in ACTIONS.items())
    arguments.what("action", choices=tuple(ACTIONS), metavar="做什么", help=said)
    arguments.what(
        "rest",
        nargs=REMAINDER,
        metavar="…",
        help="各项操作的参数，用 reqwriter law 操作 --help 查看",
    )


def run(words: Namespace) -> int:
    """Do what is asked."""
    action = ACTIONS[words.action]
    module = importlib.import_module(f"{__name__}.{action.module}")
    arguments = Arguments(f"law {words.action}", action.summary)
    module.configure(arguments)
    code: int = module.run(arguments.parse_args(words.rest))
    return code
