"""`reqwriter lint`: wording that discriminates or leaves open, in drafts and in any document."""

import datetime as dt
from argparse import Namespace
from contextlib import closing
from pathlib import Path

from reqwriter.cli.arguments import Arguments, on, standards
from reqwriter.cli.entry import BLOCKED, CLEAN, WRONG_USE
from reqwriter.cli.lint.folder import files_of
from reqwriter.cli.lint.gathering import Gathering
from reqwriter.cli.lint.judging import Asked
from reqwriter.cli.lint.listing import listing
from reqwriter.cli.lint.misuse import misused
from reqwriter.cli.lint.outcome import Judged
from reqwriter.cli.lint.progress import followed
from reqwriter.cli.lint.quoting import safe
from reqwriter.cli.lint.reports import FORMS, report
from reqwriter.cli.lint.workers import judged
from reqwriter.cli.saying import complain, say
from reqwriter.files import office
from reqwriter.files.foreign.kinds import READABLE
from reqwriter.files.problem import FileProblem
from reqwriter.files.writing import replace
from reqwriter.standards.library import Library
from reqwriter.standards.tables import StandardsError
from reqwriter.wording.checker import patterns_of
from reqwriter.wording.passages import Place
from reqwriter.wording.regime import regimes
from reqwriter.wording.remarks import Weight

_PLACES = {place.label: place for place in Place if place is not Place.UNKNOWN}
_WEIGHTS = {weight.value: weight for weight in (Weight.MUST, Weight.SHOULD)}


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.what(
        "files",
        nargs="*",
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
    arguments.option(
        "--regime",
        choices=tuple(one.name for one in regimes()),
        metavar="制度",
        help=f"文件适用的采购制度：{'、'.join(one.name for one in regimes())}；"
        "不写时按文件自己的说法判断，不是政府采购的只作提示",
    )
    standards(arguments)
    arguments.option(
        "--format",
        choices=FORMS,
        default=FORMS[0],
        metavar="形式",
        help="报告的形式：text（文字，默认）、html（网页，可以打印）、"
        "json 和 sarif（供其他程序读取）",
    )
    arguments.option(
        "--patterns",
        action="store_true",
        help="不检查文件，列出全部检查内容：代码、问题、位置、依据和处理；可以用 --place、--on、"
        "--region 缩小范围",
    )
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
        choices=tuple(_WEIGHTS),
        default="must",
        metavar="轻重",
        help="有这样的问题时退出码为 1：must（必须改正，默认）、should（应当说明）",
    )


def run(words: Namespace) -> int:
    """Judge every file; 1 when something weighs enough, 2 when a file could not be read."""
    if wrong := misused(words):
        complain(wrong)
        return WRONG_USE
    asked = _asked(words)
    if words.patterns:
        _told(listing(asked, words.format), words.output)
        return CLEAN
    files, closed = files_of(words.files)
    if not files and not closed:
        complain(f"文件夹中没有可以检查的文档（{'、'.join(READABLE)}）。")
    gathering = Gathering(words.exceptions)
    with closing(judged(asked, files)) as results:
        for one in followed(results, len(files)):
            gathering.take(one)
    outcome = gathering.outcome(asked.on or asked.today, closed)
    for problem in (*(one.why for one in outcome.unread), *gathering.parts, *outcome.refused):
        complain("\n".join(map(safe, problem.split("\n"))))
    _told(report(outcome, words.format), words.output)
    if words.comments is not None:
        for held in outcome.judged:
            _commented(held, words)
    if outcome.unread or outcome.refused:
        return WRONG_USE
    return BLOCKED if outcome.reaches(_WEIGHTS[words.fail_on]) else CLEAN


def _asked(words: Namespace) -> Asked:
    library = office.library(words.standards)
    region = library.place(words.region)
    if words.region and region not in library.places:
        known = "、".join(library.places.values())
        raise FileProblem(f"法规数据中没有“{words.region}”的规定，--region 可以写：{known}。")
    today = dt.date.today()
    if own := office.patterns_folder(words.standards):
        _sound(own, library, words.on or today)
    place, regime = _PLACES.get(words.place), words.regime or ""
    return Asked(words.standards, today, words.on, region, place, words.changes, regime)


def _sound(own: Path, library: Library, on: dt.date) -> None:
    """Raises FileProblem when the office's own patterns cannot be used."""
    try:
        patterns_of(library, on, own=own)
    except StandardsError as error:
        raise FileProblem(
            f"没有采用本单位的检查内容（{own}），请改正：", *(f"- {one}" for one in error.faults)
        ) from error


def _told(said: str, output: Path | None) -> None:
    if output is None:
        say(said)
    else:
        replace(output, f"{said}\n".encode("utf-8", "backslashreplace"))
        complain(f"已生成 {output}。")


def _commented(held: Judged, words: Namespace) -> None:
    # python-docx loads only for who wants comments.
    from reqwriter.cli.lint.comments import commented

    made = commented(held, words.changes)
    replace(words.comments, made.content)
    complain(f"已生成 {words.comments}，共 {made.comments} 条批注。")
    if made.astray:
        complain(
            f"其中 {made.astray} 条的原文在页眉、页脚、脚注等不能加批注的位置，批注加在了文首。"
        )
