"""`reqwriter score`: a table proved, bids evaluated by it, or made-up tenders simulated."""

import datetime as dt
from argparse import Namespace
from pathlib import Path

from reqwriter.cli.arguments import Arguments, form, on, standards
from reqwriter.cli.entry import BLOCKED, CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say, say_json
from reqwriter.cli.score import books, lab
from reqwriter.cli.source import draft_at
from reqwriter.files import office


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.what("draft", type=Path, metavar="草稿", help="草稿文件；- 表示标准输入")
    arguments.option(
        "--bids",
        type=Path,
        metavar="文件",
        help="各份投标的文件，写法见 examples/bids；不写时证明评分表",
    )
    arguments.option("--package", default="", metavar="编号", help="采购包的编号，只有一个的不用写")
    on(arguments, "按这一天有效的规定评审；不写时按公告发布日期，没有填写的按今天")
    standards(arguments)
    form(arguments, "text", "json")
    books.configure(arguments)
    lab.configure(arguments)


def run(words: Namespace) -> int:
    """Prove the scoring table, or evaluate the bids.

    Without bids: 1 when something in the table must be mended. With bids:
    1 when the committee has something to do before it can recommend: a price to review, or too few
    valid bids; 2 when the files are wrong or the draft says too little.
    """
    if books.asked(words):
        return books.run(words)
    if lab.asked(words):
        return lab.run(words)
    if words.bids is None:
        return _proved(words)
    return _evaluated(words)


def _proved(words: Namespace) -> int:
    from reqwriter.cli.score.proofs import found_in, plain, text
    from reqwriter.rules import check, setting_for
    from reqwriter.rules.finding import Force

    library = office.library(words.standards)
    draft = draft_at(words.draft, library)
    setting = setting_for(draft, library, words.on or dt.date.today())
    if words.on:
        setting = setting._replace(on=words.on)
    packages = [one for one in draft.packages if words.package in ("", one.id)]
    if not packages:
        known = "、".join(one.id for one in draft.packages)
        complain(f"{words.draft}：没有编号为“{words.package}”的采购包，已有：{known or '无'}。")
        return WRONG_USE
    findings = check(draft, setting)
    told = [(one, found_in(one, findings)) for one in packages]
    if words.format == "json":
        say_json([plain(*one) for one in told])
    else:
        say("\n\n".join(text(draft, *one) for one in told))
    must = any(found.force is Force.MUST for _, wrong in told for found in wrong)
    return BLOCKED if must else CLEAN


def _evaluated(words: Namespace) -> int:
    from reqwriter.cli.score.committee import text
    from reqwriter.cli.score.plain import plain
    from reqwriter.files.bids import load
    from reqwriter.scoring.evaluation import compare, without_suspects
    from reqwriter.scoring.tender import CannotEvaluateError

    library = office.library(words.standards)
    draft = draft_at(words.draft, library)
    day = words.on or draft.day(dt.date.today())
    place = library.place(draft.project.place)
    tender, bids = load(words.bids, draft, library, on=day, place=place, package=words.package)
    try:
        found = compare(tender, bids)
        other = without_suspects(tender, bids, found)
    except CannotEvaluateError as problem:
        complain(f"{words.draft}：不能评审。")
        for one in problem.problems:
            complain(f"- {one}")
        return WRONG_USE
    if words.format == "json":
        say_json(plain(tender, found, other))
    else:
        say(text(tender, found, other))
    return BLOCKED if found.unsettled else CLEAN
