"""`reqwriter new`: a draft to begin with."""

import datetime as dt
from argparse import Namespace
from pathlib import Path

from reqwriter.cli.arguments import Arguments, on, standards
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say
from reqwriter.domain.project import Category
from reqwriter.files import office
from reqwriter.files.beginning import blank, with_days
from reqwriter.files.problem import FileProblem
from reqwriter.files.reading import load
from reqwriter.files.writing import save
from reqwriter.places import shipped


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
        choices=[one.value for one in Category],
        metavar="属性",
        help=f"项目属性：{'、'.join(f'{one.value}（{one.label}）' for one in Category)}",
    )
    on(arguments, "从这一天起推算时间安排，按当天有效的规定；不写时从今天起")
    standards(arguments)
    arguments.option("--force", action="store_true", help="文件已经存在时覆盖")


def run(words: Namespace) -> int:
    """Write a new draft whose timetable is counted from the day asked for, or today."""
    if words.out.exists() and not words.force:
        complain(f"{words.out}：文件已经存在，没有改动。请换一个名称；确实要覆盖的，请加 --force。")
        return WRONG_USE
    if words.source and words.category:
        complain("有底稿时项目属性以底稿为准，--from 和 --category 只写一个。")
        return WRONG_USE
    library = office.library(words.standards)
    category = next((one for one in Category if one.value == words.category), Category.GOODS)
    today = words.on or dt.date.today()
    if words.source:
        draft = load(_source(words.source), library)
    else:
        draft = blank(category, library, today)
    save(words.out, with_days(draft, library, today))
    say(f"已新建 {words.out}，时间安排从{'今天' if words.on is None else words.on}起推算，请核对。")
    say(f"下一步：reqwriter {words.out} 用向导填写，或者 reqwriter check {words.out} 检查。")
    return CLEAN


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
