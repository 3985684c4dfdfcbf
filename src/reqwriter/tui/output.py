"""The documents of a draft, written beside it."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reqwriter.domain.draft import Draft
from reqwriter.files.naming import beside
from reqwriter.files.problem import FileProblem
from reqwriter.files.writing import replace
from reqwriter.rules.finding import Finding
from reqwriter.standards.library import Library


class Order(NamedTuple):
    """What is to be made: of which draft, in which forms, marked as a draft or final.

    `found` are the findings that a record tells of.
    """

    draft: Draft
    beside: Path
    forms: Sequence[str]
    marked: bool
    documents: Sequence[str] = ("solicitation",)
    found: Sequence[Finding] = ()


class Made(NamedTuple):
    """The files written, and what they rest on that nobody has compared with the original."""

    files: list[Path]
    doubts: list[str]


def offered(draft: Draft) -> tuple[list[tuple[str, str]], list[str]]:
    """The documents that the draft can become, as (name, key), and why others cannot be made."""
    from reqwriter.documents import DOCUMENTS, obstacle

    whys = {key: obstacle(draft, key) for key in DOCUMENTS}
    can = [(DOCUMENTS[key], key) for key, why in whys.items() if not why]
    return can, [why for why in whys.values() if why]


def made(order: Order, library: Library, on: dt.date) -> Made:
    """Make and write what is ordered, by the law of a day.

    Raises FileProblem, also for templates that cannot be used.
    """
    # Jinja and the templates are read only when a document is wanted.
    from reqwriter.documents import DOCUMENT_PROBLEMS, DOCUMENTS, INTERNAL, doubts, render

    written: list[Path] = []
    doubted: list[str] = []
    for document in order.documents:
        name, marked = DOCUMENTS[document], order.marked and document not in INTERNAL
        try:
            contents = [
                render(
                    order.draft,
                    library,
                    on,
                    form=form,
                    document=document,
                    draft_mark=marked,
                    found=order.found,
                )
                for form in order.forms
            ]
            doubted += doubts(order.draft, library, on, document=document)
        except DOCUMENT_PROBLEMS as problem:
            raise FileProblem(f"{name}没有生成：{problem}") from problem
        for form, content in zip(order.forms, contents, strict=True):
            path = beside(order.beside, name, form, marked=marked)
            replace(path, content)
            written.append(path)
    return Made(written, doubted)
