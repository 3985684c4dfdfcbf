"""`reqwriter new`: a draft to begin with."""

import datetime as dt
from argparse import Namespace
from decimal import Decimal
from pathlib import Path

from reqwriter.cli.arguments import Arguments
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say
from reqwriter.domain.draft import Draft
from reqwriter.domain.package import (
    Contract,
    ContractType,
    Dispute,
    Package,
    Pricing,
    Qualification,
)
from reqwriter.domain.project import Category, Method, Project, Timetable
from reqwriter.files.problem import FileProblem
from reqwriter.files.reading import load
from reqwriter.files.writing import save
from reqwriter.places import shipped
from reqwriter.standards.library import Library

_OPENING = dt.time(9, 30)


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
    arguments.option("--force", action="store_true", help="文件已经存在时覆盖")


def run(words: Namespace) -> int:
    """Write a new draft whose timetable is counted from today."""
    if words.out.exists() and not words.force:
        complain(f"{words.out}：文件已经存在，没有改动。请换一个名称；确实要覆盖的，请加 --force。")
        return WRONG_USE
    if words.source and words.category:
        complain("有底稿时项目属性以底稿为准，--from 和 --category 只写一个。")
        return WRONG_USE
    library = Library.load()
    category = next((one for one in Category if one.value == words.category), Category.GOODS)
    draft = load(_source(words.source), library) if words.source else blank(category, library)
    save(words.out, with_days(draft, library, dt.date.today()))
    say(f"已新建 {words.out}，时间安排从今天起推算，请核对。")
    say(f"下一步：reqwriter {words.out} 用向导填写，或者 reqwriter check {words.out} 检查。")
    return CLEAN


def with_days(draft: Draft, library: Library, today: dt.date) -> Draft:
    """The draft with the shortest lawful timetable that begins on the next working day."""
    held = draft.project.timetable
    project = draft.project.with_(
        timetable=timetable(library, today, draft.project.place or "").with_(
            opening_place=held.opening_place
        )
    )
    if (visit := project.visit) and visit.at and project.timetable.documents_until:
        # A joint visit is held once everybody has had the chance to obtain the documents.
        after = library.calendar.after(project.timetable.documents_until, 1)
        project = project.with_(visit=visit.with_(at=dt.datetime.combine(after, visit.at.time())))
    return draft.with_(project=project)


def timetable(library: Library, today: dt.date, place: str) -> Timetable:
    """The days of a tender announced on the next working day, by the periods of the law."""
    notice = library.calendar.after(today, 1)
    where = place if place in library.places else ""
    documents = library.value("document-period-workdays", on=notice, place=where)
    tender = library.value("tender-period-days", on=notice, place=where)
    last = library.calendar.ends(notice, int(tender.value))
    if not library.calendar.is_working(last):
        last = library.calendar.after(last, 1)
    return Timetable(
        notice_date=notice,
        documents_from=notice,
        documents_until=library.calendar.after(notice, int(documents.value)),
        deadline=dt.datetime.combine(last, _OPENING),
    )


def blank(category: Category, library: Library) -> Draft:
    """A draft with the answers that most tenders give, each lawful for any of them."""
    committee = library.value("committee-min", on=dt.date.today())
    goods = category is Category.GOODS
    contract = Contract(
        type=ContractType.SALE if goods else None,
        pricing=Pricing.FIXED_TOTAL,
        security_percent=Decimal(0),
        dispute=Dispute.COURT,
    )
    return Draft(
        project=Project(
            category=category,
            method=Method.OPEN_TENDER,
            validity_days=90,
            committee=int(committee.value),
        ),
        packages=(
            Package(id="pkg-1", qualification=Qualification(consortium=False), contract=contract),
        ),
    )


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
