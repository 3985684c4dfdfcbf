"""A draft as a file: Word, text or HTML."""

import datetime as dt
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from reqwriter.documents.html import html
from reqwriter.documents.remarks import Judged, remarks
from reqwriter.documents.rendering import blocks_of
from reqwriter.documents.text import outline
from reqwriter.documents.word.parts import Told
from reqwriter.documents.word.writer import docx
from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.places import shipped
from reqwriter.standards.citation import Citation
from reqwriter.standards.library import Library

DOCUMENTS = {"solicitation": "招标文件", "review": "采购需求审查记录"}
# What suppliers receive must be without fault; a record also tells of what is at fault.
INTERNAL = frozenset({"review"})
_FOLDERS = {"solicitation": "open-tender", "review": "review-record"}
_CARRIER = "carrier.docx"


class NoFormError(LookupError):
    """A method whose standard form is not held."""

    def __init__(self, method: Method) -> None:
        super().__init__(
            f"还没有{method.label}的采购文件范本，目前可以生成公开招标的招标文件；"
            "草稿仍可检查，也可以生成采购需求审查记录。"
        )


def obstacle(draft: Draft, document: str) -> str:
    """Why a document cannot be made of this draft, in Chinese; empty when it can."""
    method = draft.project.method
    formless = document not in INTERNAL and method not in (None, Method.OPEN_TENDER)
    return str(NoFormError(method)) if formless and method else ""


def render(
    draft: Draft,
    library: Library,
    on: dt.date,
    *,
    form: str = "docx",
    document: str = "solicitation",
    draft_mark: bool = False,
    found: Iterable[Judged] = (),
    templates: Path | None = None,
) -> bytes:
    """The document as `docx`, `text` or `html`: the same bytes for the same draft and law.

    `draft_mark` marks every page 草稿; `found` are the findings that a record tells of. Raises one
    of DOCUMENT_PROBLEMS; NoFormError for a method whose standard form is not held.
    """
    if obstacle(draft, document) and draft.project.method:
        raise NoFormError(draft.project.method)
    folder = templates or shipped("templates")
    rendered = blocks_of(
        draft,
        library,
        on,
        document=_FOLDERS[document],
        traced=form == "html",
        found=remarks(found, draft),
        folder=folder,
    )
    name = draft.project.name or "未命名项目"
    if form == "text":
        return outline(rendered.document, draft_mark=draft_mark).encode()
    if form == "html":
        title = f"{name}{rendered.title}"
        explain = partial(_explained, draft=draft, library=library)
        return html(rendered.document, title, explain, draft_mark=draft_mark).encode()
    told = Told(
        title=f"{name}{rendered.title}",
        running_head=" ".join(f"{name}　{draft.project.number or ''}".split("\n")).strip(),
        author=draft.project.purchaser.name or "",
        day=draft.project.timetable.notice_date,
        draft_mark=draft_mark,
    )
    standards = " ".join(dict.fromkeys(one.instrument for one in rendered.rests_on))
    return docx(rendered.document, draft, told, standards, folder / _CARRIER)


def _explained(behind: str, draft: Draft, library: Library) -> str:
    """What stands behind a text, in Chinese: an answer by its name, an article by its citation."""
    instrument, parted, article = behind.partition("#")
    if not parted:
        return f"填写内容：{paths.title(behind, draft)}"
    citation = library.cite(instrument, article)
    caution = citation.caution
    return f"依据：{citation}{f'（{caution}）' if caution else ''}"


def rests_on(
    draft: Draft, library: Library, on: dt.date, *, document: str = "solicitation"
) -> tuple[Citation, ...]:
    """The articles whose words or figures stand in the document."""
    return blocks_of(draft, library, on, document=_FOLDERS[document]).rests_on


def doubts(
    draft: Draft, library: Library, on: dt.date, *, document: str = "solicitation"
) -> list[str]:
    """The instruments under the document that nobody has compared with the official text."""
    cited = rests_on(draft, library, on, document=document)
    whole = (one._replace(article="") for one in cited if one.caution)
    return [f"{one}（{one.caution}）" for one in dict.fromkeys(whole)]
