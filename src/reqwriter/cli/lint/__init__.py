"""`reqwriter lint`: wording that discriminates or leaves open, in drafts and in any document."""

import sys
from argparse import Namespace
from pathlib import Path

from reqwriter.cli.arguments import Arguments, form, on, standards
from reqwriter.cli.entry import BLOCKED, CLEAN, WRONG_USE
from reqwriter.cli.lint.folder import files_of
from reqwriter.cli.lint.judging import Asked, Judging
from reqwriter.cli.lint.outcome import Outcome
from reqwriter.cli.lint.progress import followed
from reqwriter.cli.saying import complain, say, say_json
from reqwriter.files import office
from reqwriter.files.problem import FileProblem
from reqwriter.standards.library import Library
from reqwriter.wording.passages import Place
from reqwriter.wording.remarks import Weight

_PLACES = {place.label: place for place in Place if place is not Place.UNKNOWN}


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.what(
        "files",
        nargs="+",
        type=Path,
        metavar="文件",
        help="要检查的文件（.docx、.txt、.md 或者 .toml 草稿）；文件夹则检查其中所有文档",
    )
    arguments.option(
        "--place",
        choices=tuple(_PLACES),
        metavar="部分",
        help=f"把全文当作文件的这一部分：{'、'.join(_PLACES)}；不写时自动识别",
    )
    on(arguments, "按这一天有效的规定检查；不写时按今天，草稿按公告发布日期")
    arguments.option(
        "--region", metavar="地区", help="同时按这个地区的规定检查；草稿不写时按项目所在地"
    )
    standards(arguments)
    form(arguments, "text", "json", "sarif", "html")
    arguments.option(
        "-o", "--output", type=Path, metavar="文件", help="报告写到这个文件；不写时输出到屏幕"
    )
    arguments.option(
        "--comments",
        type=Path,
        metavar="文件.docx",
        help="另存一份 Word 文件，在每处问题旁加批注；只用于一份 .docx",
    )
    arguments.option(
        "--changes",
        choices=("accepted", "rejected"),
        default="accepted",
        metavar="方式",
        help="有修订痕迹的，按接受（accepted）还是拒绝（rejected）修订后的文字检查，默认接受",
    )
    arguments.option(
        "--exceptions",
        type=Path,
        metavar="文件",
        help="已说明理由的例外；不写时用文件所在文件夹中的 lint-exceptions.toml",
    )
    arguments.option(
        "--fail-on",
        choices=("must", "should"),
        default="must",
        metavar="轻重",
        help="有这样的问题时退出码为 1：must（必须改正，默认）、should（应当说明）",
    )


def run(words: Namespace) -> int:
    """Judge every file; 1 when something weighs enough, 2 when a file could not be read."""
    if wrong := _misused(words):
        complain(wrong)
        return WRONG_USE
    library = office.library(words.standards)
    region = library.place(words.region)
    if words.region and not region:
        known = "、".join(library.places.values())
        complain(f"法规数据中没有“{words.region}”的规定，可以写：{known}。")
        return WRONG_USE
    judging = Judging(_asked(words, library, region))
    files, closed = files_of(words.files)
    for file in followed(files):
        judging.judge(file)
    outcome = judging.outcome(closed)
    for problem in (*(one.why for one in outcome.unread), *outcome.refused):
        complain(problem)
    _told(outcome, words)
    unplaced = words.comments is not None and not _commented(outcome, judging, words)
    if outcome.unread or outcome.refused or unplaced:
        return WRONG_USE
    return BLOCKED if outcome.reaches(Weight(words.fail_on)) else CLEAN


def _misused(words: Namespace) -> str:
    """What is wrong with the options taken together; empty when nothing is."""
    if words.comments is None:
        return ""
    one = words.files[0]
    if len(words.files) > 1 or one.is_dir() or one.suffix.lower() != ".docx":
        return "--comments 只用于一份 .docx 文件，请一次指定一份。"
    if words.comments.suffix.lower() != ".docx":
        return "--comments 后面请写 .docx 文件名。"
    if words.comments.exists() and words.comments.samefile(one):
        return "--comments 不能覆盖被检查的文件，请换一个文件名。"
    return ""


def _asked(words: Namespace, library: Library, region: str) -> Asked:
    place = _PLACES.get(words.place)
    return Asked(library, words.on, region, place, words.changes, words.exceptions)


def _told(outcome: Outcome, words: Namespace) -> None:
    """Print the report, or write it. The forms that somebody asks for load on being asked."""
    import json

    match words.format:
        case "json":
            from reqwriter.cli.lint.rows import rows

            report = json_text(rows(outcome))
        case "sarif":
            from reqwriter.cli.lint.sarif import sarif

            report = json_text(sarif(outcome))
        case "html":
            from reqwriter.cli.lint.html import html

            report = html(outcome)
        case _:
            from reqwriter.cli.lint.text import text

            report = text(outcome)
    if words.output is None:
        say(report)
        return


