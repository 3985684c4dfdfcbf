"""`reqwriter new`: a draft to begin with."""

import datetime as dt
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path

from reqwriter.cli.arguments import Arguments, on, standards
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say
from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.domain.project import Category
from reqwriter.domain.value import Choice
from reqwriter.files import office
from reqwriter.files.beginning import blank, days_for, with_days
from reqwriter.files.problem import FileProblem
from reqwriter.files.reading import load
from reqwriter.files.writing import save
from reqwriter.places import shipped
from reqwriter.standards.library import Library


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.what("out", type=Path, metavar="草稿", help="要新建的草稿文件，例如 电脑.toml")
    arguments.option(
        "--from",
        dest="source",
        metavar="范例",
        help="以一份范例（例如 office-computers）或者已有的草稿为底稿",
    )
    arguments.option(
        "--category",
        type=_one_of(Category),
        metavar="属性",
        help=f"项目属性：{_offered(Category)}",
    )
    arguments.option(
        "--method",
        type=_one_of(Method),
        metavar="方式",
        help=f"采购方式，决定时间安排：{_offered(Method)}；不写时为公开招标",
    )
    arguments.option(
        "--type",
        metavar="类型",
        help="按采购类型放入推荐的评审因素和采购需求，例如 家具、物业管理；"
        "用 reqwriter factors 查看各类型",
    )
    on(arguments, "从这一天起推算时间安排，按当天有效的规定；不写时从今天起")
    standards(arguments)
    arguments.option("--force", action="store_true", help="文件已经存在时覆盖")


def run(words: Namespace) -> int:
    """Write a new draft whose timetable is counted from the day asked for, or today."""
    if words.out.exists() and not words.force:
        complain(f"{words.out}：文件已经存在，没有改动。请换一个名称；确实要覆盖的，请加 --force。")
        return WRONG_USE
    if words.source and (words.category or words.method or words.type):
        complain(
            "有底稿时项目属性、采购方式和评审因素以底稿为准，"
            "--from 不与 --category、--method 同写，也不与 --type 同写。"
        )
        return WRONG_USE
    library = office.library(words.standards)
    shelf = None
    if words.type:
        from reqwriter.cli.new_type import UnfitError, fitted

        try:
            shelf = fitted(words)
        except UnfitError as error:
            complain(str(error))
            return WRONG_USE
    today = words.on or dt.date.today()
    try:
        draft, unannounced = _begun(words, library, today)
    except LookupError as error:
        complain(f"不能推算时间安排：{error}请用 --on 换一个日期，或者换一种采购方式。")
        return WRONG_USE
    if shelf is not None:
        from reqwriter.domain.shelving import furnished

        draft = furnished(draft, draft.packages[0].id, shelf)
    save(words.out, draft)
    say(f"已新建 {words.out}，时间安排从{'今天' if words.on is None else words.on}起推算，请核对。")
    if unannounced:
        years = "、".join(f"{year}年" for year in unannounced)
        say(f"注意：{years}的节假日安排尚未公布，只排除了双休日，公布以后请再核对。")
    if shelf is not None:
        say(
            f"已放入“{shelf.name}”的 {len(shelf.recommended)} 个评审因素和所需的采购需求，"
            f"连同价格分合计100分；指标值请按需求调查调整。{shelf.note or ''}"
        )
    say(f"下一步：reqwriter {words.out} 用向导填写，或者 reqwriter check {words.out} 检查。")
    return CLEAN


def _begun(words: Namespace, library: Library, today: dt.date) -> tuple[Draft, list[int]]:
    """The draft, and the years of it whose holidays are not known. Raises LookupError."""
    if words.source:
        draft = load(_source(words.source), library)
    else:
        category, method = words.category or Category.GOODS, words.method or Method.OPEN_TENDER
        draft = blank(category, library, today, method)
    return with_days(draft, library, today), days_for(draft, library, today).unannounced(library)


def _one_of(kind: type[Choice]) -> Callable[[str], Choice]:
    """What reads a choice by its value in files, its label, or a telling part of the label."""

    def read(said: str) -> Choice:
        for one in kind:
            if said in (one.value, one.label):
                return one
        parts = [one for one in kind if len(said) > 1 and said in one.label]
        if len(parts) == 1:
            return parts[0]
        raise ArgumentTypeError(f"不能是“{said}”，可以是：{_offered(kind)}")

    return read


def _offered(kind: type[Choice]) -> str:
    return "、".join(one.label for one in kind)


def _source(name: str) -> Path:
    """The draft to begin with: a file, else an example by its name. Raises FileProblem."""
    given = Path(name)
    if given.is_file():
        return given
    examples = {path.stem: path for path in sorted(shipped("examples").glob("*.toml"))}
    if given.stem not in examples:
        raise FileProblem(
            f"{name}：没有这个文件，也没有这个名称的范例。范例有：{'、'.join(examples)}。"
        )
    return examples[given.stem]
