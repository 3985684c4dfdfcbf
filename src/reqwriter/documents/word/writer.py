"""A rendered document as a .docx file."""

import hashlib
from pathlib import Path

from pydantic_core import to_json

from reqwriter.documents.blocks import Document
from reqwriter.documents.contents import entries
from reqwriter.documents.word import parts
from reqwriter.documents.word.body import body
from reqwriter.documents.word.carrier import carrier
from reqwriter.documents.word.package import packed
from reqwriter.domain.draft import Draft
from reqwriter.domain.value import Value


def docx_parts(
    document: Document, draft: Draft, told: parts.Told, standards: str, style_file: Path
) -> dict[str, bytes]:
    """The parts of the file by name, in the order they are written. Raises CarrierProblem."""
    styled = carrier(style_file)
    answers = to_json(draft, fallback=_answers)
    digest = hashlib.sha256(answers).hexdigest()
    written = {
        "word/document.xml": parts.document(body(document, styled.page, entries(document))),
        "word/settings.xml": parts.settings(),
        "word/header1.xml": parts.header(told, first=False),
        "word/header2.xml": parts.header(told, first=True),
        "word/footer1.xml": parts.footer(first=False),
        "word/footer2.xml": parts.footer(first=True),
        "docProps/core.xml": parts.core(told),
        "customXml/item1.xml": parts.provenance(answers.decode(), digest, standards),
        "customXml/itemProps1.xml": parts.custom_properties(),
    }
    names = [*written, *styled.parts]
    types = {"[Content_Types].xml": parts.content_types(names), **parts.relations(names)}
    return {
        **{name: xml.encode() for name, xml in {**types, **written}.items()},
        **styled.parts,
    }


def _answers(value: Value) -> dict[str, object]:
    """The answers that are given; pydantic writes numbers as texts, so that none is rounded."""
    return {name: part for name, part in value.__dict__.items() if part is not None}


def docx(
    document: Document, draft: Draft, told: parts.Told, standards: str, style_file: Path
) -> bytes:
    """The .docx file; the same draft, law and templates give the same bytes."""
    return packed(docx_parts(document, draft, told, standards, style_file))
