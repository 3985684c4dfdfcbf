"""The documents of a draft, written beside it."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reqwriter.domain.draft import Draft
from reqwriter.files.problem import FileProblem
from reqwriter.files.writing import replace
from reqwriter.standards.library import Library

FORMS = {"docx": ".docx", "text": ".txt", "html": ".html"}


class Order(NamedTuple):
    """What is to be made: of which draft, in which forms, marked as a draft or final."""

    draft: Draft
    beside: Path
    forms: Sequence[str]
    marked: bool


def target(beside: Path, name: str, form: str, marked: bool) -> Path:
    """Where a document goes: 计算机.toml gives 计算机-招标文件.docx."""
    mark = "（草稿）" if marked else ""
    return beside.with_name(f"{beside.stem}-{name}{mark}{FORMS[form]}")


def made(order: Order, library: Library, today: dt.date) -> list[Path]:
    """Make and write what is ordered; the paths written.

    Raises FileProblem, also for templates that cannot be used.
    """
    # Jinja and the templates are read only when a document is wanted.
    from reqwriter.documents import DOCUMENT_PROBLEMS, DOCUMENTS, render

    written = []
    on = order.draft.day(today)
    for form in order.forms:
        for document, name in DOCUMENTS.items():
            try:
                content = render(
                    order.draft, library, on, form=form, document=document, draft_mark=order.marked
                )
            except DOCUMENT_PROBLEMS as problem:
                raise FileProblem(f"{name}没有生成：{problem}") from problem
            path = target(order.beside, name, form, order.marked)
            replace(path, content)
            written.append(path)
    return written
