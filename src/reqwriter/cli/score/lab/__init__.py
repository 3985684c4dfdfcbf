"""`reqwriter score --simulate`: a scoring table tried on made-up tenders."""

import datetime as dt
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from reqwriter.cli.arguments import Arguments, whole
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say, say_json
from reqwriter.cli.source import draft_at
from reqwriter.files import office

if TYPE_CHECKING:
    from reqwriter.scoring.lab.field import Field
    from reqwriter.scoring.tender import Tender

SEED, TENDERS, MOST = 1, 10_000, 1_000_000


def asked(words: Namespace) -> bool:
    """Whether the words ask for a simulation or for what belongs to one."""
    return any((words.simulate, words.assumptions, words.write_assumptions, words.output))


def run(words: Namespace) -> int:
    """Simulate and report, or write the assumptions; 2 when files are wrong or say too little."""
    from reqwriter.files.assumptions import load
    from reqwriter.files.supposing import written
    from reqwriter.files.writing import replace
    from reqwriter.scoring.lab.defaults import assumed
    from reqwriter.scoring.lab.field import laid_out
    from reqwriter.scoring.tender import CannotEvaluateError

    if slip := _slip(words):
        complain(slip)
        return WRONG_USE
    tender = _tender(words)
    if tender is None:
        return WRONG_USE
    try:
        supposed = assumed(tender)
        if words.assumptions is not None:
            supposed = load(words.assumptions, tender, supposed)
        field = laid_out(tender, supposed)
    except CannotEvaluateError as problem:
        complain(f"{words.draft}：不能推演。")
        for one in problem.problems:
            complain(f"- {one}")
        return WRONG_USE
    if words.write_assumptions is not None:
        replace(words.write_assumptions, written(tender, supposed).encode())
        complain(f"假设已写到 {words.write_assumptions}，修改后用 --assumptions 读入。")
        if not words.simulate:
            return CLEAN
    return _simulated(words, field)


def _slip(words: Namespace) -> str:
    """What is wrong with the words; empty for nothing."""
    if words.bids is not None:
        return "--simulate 和 --bids 不能同时使用：一个用假设的投标，一个用实际的投标。"
    if not words.simulate and words.write_assumptions is None:
        return "--assumptions 和 -o 只用于推演，请加上 --simulate。"
    if not 1 <= words.tenders <= MOST:
        return f"--tenders 应为 1 至 {MOST} 的整数，例如 {TENDERS}。"
    if words.seed < 0:
        return "--seed 应为不小于 0 的整数，例如 1。"
    return ""


def _simulated(words: Namespace, field: "Field") -> int:
    from reqwriter.cli.score.lab.conclusions import sections
    from reqwriter.cli.score.lab.plain import plain
    from reqwriter.cli.score.lab.report import html, text
    from reqwriter.files.writing import replace

    # Only a simulation pays for numpy.
    from reqwriter.scoring.lab.trial import tried

    found = tried(field, seed=words.seed, tenders=words.tenders)
    told = sections(field, found)
    if words.format == "json":
        say_json(plain(field, found, told, words.seed))
    else:
        say(text(field, found, told, words.seed))
    if words.output is not None:
        replace(words.output, html(field, found, told, words.seed).encode())
        complain(f"报告已写到 {words.output}，可以用浏览器打开。")
    return CLEAN


def _tender(words: Namespace) -> "Tender | None":
    """The tender of the words; None, and said why, where there is no such package."""
    from reqwriter.files.bids import chosen
    from reqwriter.scoring.tender import Tender

    library = office.library(words.standards)
    draft = draft_at(words.draft, library)
    package = chosen(draft, words.package or "")
    if package is None:
        named = "、".join(f"{one.id}（{one.name or '未命名'}）" for one in draft.packages)
        said = f"没有采购包“{words.package}”" if words.package else "请用 --package 写明采购包"
        complain(f"{words.draft}：{said}。草稿中的采购包：{named or '还没有'}。")
        return None
    day = words.on or draft.day(dt.date.today())
    return Tender(draft.project, package, library, day, library.place(draft.project.place))


def configure(arguments: Arguments) -> None:
    """The words that only a simulation knows."""
    arguments.option(
        "--simulate", action="store_true", help="按假设随机推演许多次，看评分表实际上由什么决定"
    )
    arguments.option(
        "--seed", type=whole, default=SEED, metavar="数", help=f"推演的随机种子，默认 {SEED}"
    )
    arguments.option(
        "--tenders", type=whole, default=TENDERS, metavar="次数", help=f"推演的次数，默认 {TENDERS}"
    )
    arguments.option(
        "--assumptions", type=Path, metavar="文件", help="推演的假设；不写时用默认的假设"
    )
    arguments.option(
        "--write-assumptions", type=Path, metavar="文件", help="把推演的假设写成文件，供修改"
    )
    arguments.option(
        "-o", "--output", type=Path, metavar="文件", help="把推演的报告写成网页，例如 报告.html"
    )
