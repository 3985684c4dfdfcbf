"""A draft and the law of its day, rendered into a document's blocks."""

import datetime as dt
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import TemplateError

from reqwriter.documents import context as names
from reqwriter.documents.blocks import Block, Document
from reqwriter.documents.environment import Templates
from reqwriter.documents.marks import TRACE
from reqwriter.documents.remarks import Remark
from reqwriter.documents.stream import numbered, read
from reqwriter.documents.views import Leaf
from reqwriter.domain.draft import Draft
from reqwriter.places import shipped
from reqwriter.standards.citation import Citation
from reqwriter.standards.library import Library


class TemplateProblem(ValueError):
    """A template that cannot be rendered; the message names template, line and fault."""


class Rendered(NamedTuple):
    """A document's title, its blocks, and the articles that it rests on."""

    title: str
    document: Document
    rests_on: tuple[Citation, ...]


def blocks_of(
    draft: Draft,
    library: Library,
    on: dt.date,
    *,
    document: str = "open-tender",
    traced: bool = False,
    found: Sequence[Remark] = (),
    folder: Path | None = None,
) -> Rendered:
    """The blocks of a document. `traced` texts carry the answers and articles behind them.

    `found` is what the check of the draft said, for documents that tell of it.

    Raises TemplateProblem, StructureProblem, MarkupError, and LookupError for law not held.
    """
    where = (folder or shipped("templates")) / document
    templates, outline = _templates(where, traced), _outline(where / "document.toml")
    law = names.Law(library, on, library.place(draft.project.place))
    given = names.context(draft, law, library, traced=traced)
    given["kept"] = [one for one in found if one.record]
    given["open"] = [one for one in found if not one.record]
    blocks: list[Block] = []
    for part in outline["parts"]:
        template = f"{part}.md.j2"
        try:
            written = templates.jinja.get_template(template).render(given)
        except TemplateError as error:
            line = getattr(error, "lineno", None)
            at = f"{document}/{template}{f' 第{line}行' if line else ''}"
            raise TemplateProblem(f"模板 {at}：{error}") from error
        blocks.extend(read(written, templates.loader.lines))
    return Rendered(outline["title"], numbered(blocks), tuple(law.cited))


def templates_of(document: str) -> Templates:
    """The templates of a document that is shipped, for texts that are wanted outside of it."""
    return _templates(shipped("templates") / document, False)


@cache
def _outline(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


@cache
def _templates(folder: Path, traced: bool) -> Templates:
    templates = Templates(folder, finalize=_traced if traced else None)
    templates.jinja.filters |= {
        "capital": names.capital_of,
        "wan": names.wan_of,
        "sentence": names.sentence,
        "phrase": names.phrase,
    }
    templates.jinja.tests["chosen"] = names.chosen
    return templates


def _traced(shown: object) -> object:
    if isinstance(shown, Leaf) and shown.path:
        return f"{TRACE}{shown.path}{TRACE}{shown}"
    return shown
