"""`reqwriter score --workbook`, `--supplier-tables`: workbooks for committee and suppliers."""

import datetime as dt
from argparse import Namespace
from pathlib import Path

from reqwriter.cli.arguments import Arguments, whole
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say
from reqwriter.cli.source import draft_at
from reqwriter.domain.draft import Draft
from reqwriter.files import office
from reqwriter.files.bids import chosen, load
from reqwriter.files.writing import replace
from reqwriter.scoring.bids import Bid
from reqwriter.scoring.tender import CannotEvaluateError, Tender
from reqwriter.standards.library import Library

_SUFFIX = ".xlsx"
# No committee and no field of bidders is larger; a sheet or a column is made for each.
_MOST = {"judges": ("--judges", 30), "bidders": ("--bidders", 60)}


def configure(arguments: Arguments) -> None:
    """The words that only workbooks know."""
    arguments.option(
        "--workbook", type=Path, metavar="文件", help="把评委用的评分工作簿写成 .xlsx，带公式"
    )
    arguments.option(
        "--judges", type=whole, metavar="人数", help="评分工作簿的评委人数；不写时按规定的最少人数"
    )
    arguments.option(
        "--bidders", type=whole, metavar="家数", help="评分工作簿留出的供应商家数，默认 6"
    )
    arguments.option(
        "--supplier-tables",
        type=Path,
        metavar="文件",
        help="把供应商填写的偏离表和自评分表写成 .xlsx",
    )


def asked(words: Namespace) -> bool:
    """Whether the words ask for a workbook or for what belongs to one."""
    return any((words.workbook, words.supplier_tables, words.judges, words.bidders))


def run(words: Namespace) -> int:
    """Write the workbooks; 2, and nothing written, when the files or the words are wrong."""
    # XlsxWriter and Jinja load only for what writes workbooks.
    from reqwriter.workbooks import scoring_workbook, supplier_tables

    if slip := _slip(words):
        complain(slip)
        return WRONG_USE
    library = office.library(words.standards)
    draft = draft_at(words.draft, library)
    found = _known(words, draft, library)
    if found is None:
        return WRONG_USE
    tender, bids = found
    made: list[tuple[Path, bytes]] = []
    try:
        if words.workbook:
            how = {"bidders": words.bidders, "judges": words.judges}
            made.append((words.workbook, scoring_workbook(draft, tender, bids, **how)))
        if words.supplier_tables:
            made.append((words.supplier_tables, supplier_tables(draft, tender)))
    except CannotEvaluateError as problem:
        complain(f"{words.draft}：不能生成工作簿。")
        for one in problem.problems:
            complain(f"- {one}")
        return WRONG_USE
    for path, content in made:
        replace(path, content)
        say(f"已生成 {path}")
    return CLEAN


def _slip(words: Namespace) -> str:
    """What is wrong with the words; empty for nothing."""
    if words.simulate:
        return "--simulate 和 --workbook、--supplier-tables 不能同时使用，请分别执行。"
    targets = [one for one in (words.workbook, words.supplier_tables) if one is not None]
    for path in targets:
        if path.suffix.lower() != _SUFFIX:
            return f"{path}：工作簿的文件名应以 {_SUFFIX} 结尾，没有生成。请改正。"
    if len(targets) == 2 and targets[0].resolve() == targets[1].resolve():
        return f"{targets[0]}：两种工作簿不能写到同一个文件。请改正其中一个。"
    for name, (option, most) in _MOST.items():
        given = getattr(words, name)
        if given is None:
            continue
        if words.workbook is None:
            return f"{option} 只用于评分工作簿，请加上 --workbook。"
        if not 1 <= given <= most:
            return f"{option} 应为 1 至 {most} 的整数，例如 5。"
    return ""


def _known(words: Namespace, draft: Draft, library: Library) -> tuple[Tender, list[Bid]] | None:
    """The tender with the bids that are given; None, and said why, where no package is chosen."""
    day, place = words.on or draft.day(dt.date.today()), library.place(draft.project.place)
    if words.bids is not None:
        return load(words.bids, draft, library, on=day, place=place, package=words.package)
    package = chosen(draft, words.package)
    if package is None:
        named = "、".join(f"{one.id}（{one.name or '未命名'}）" for one in draft.packages)
        said = f"没有采购包“{words.package}”" if words.package else "请用 --package 写明采购包"
        complain(f"{words.draft}：{said}。草稿中的采购包：{named or '还没有'}。")
        return None
    return Tender(draft.project, package, library, day, place), []
