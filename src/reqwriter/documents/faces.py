"""A draft as a file: Word, text or HTML."""

import datetime as dt
from functools import partial
from pathlib import Path

from reqwriter.documents.html import html
from reqwriter.documents.rendering import blocks_of
from reqwriter.documents.text import outline
from reqwriter.documents.word.parts import Told
from reqwriter.documents.word.writer import docx
from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.places import shipped
from reqwriter.standards.citation import Citation
from reqwriter.standards.library import Library

DOCUMENTS = {"solicitation": "招标文件"}
_FOLDERS = {"solicitation": "open-tender"}
_CARRIER = "carrier.docx"


def render(
    draft: Draft,
    library: Library,
    on: dt.date,
    *,
    form: str = "docx",
    document: str = "solicitation",
    draft_mark: bool = False,
    templates: Path | None = None,
) -> bytes:
    """The document as `docx`, `text` or `html`: the same bytes for the same draft and law.

    `draft_mark` marks every page 草稿. Raises one of DOCUMENT_PROBLEMS.
    """
    folder = templates or shipped("templates")
    rendered = blocks_of(
        draft, library, on, document=_FOLDERS[document], traced=form == "html", folder=folder
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
