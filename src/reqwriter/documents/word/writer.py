"""A rendered document as a .docx file."""

import hashlib
import json
from pathlib import Path

from reqwriter.documents.blocks import Document
from reqwriter.documents.contents import entries
from reqwriter.documents.word import parts
from reqwriter.documents.word.body import body
from reqwriter.documents.word.carrier import carrier
from reqwriter.documents.word.package import encoded, packed
from reqwriter.domain.draft import Draft
from reqwriter.domain.value import plain


def docx_parts(
    document: Document, draft: Draft, told: parts.Told, standards: str, style_file: Path
) -> dict[str, bytes]:
    """The parts of the file by name, in the order they are written. Raises CarrierProblem."""
    styled = carrier(style_file)
    answers = json.dumps(plain(draft), ensure_ascii=False, default=str, separators=(",", ":"))
    digest = hashlib.sha256(answers.encode()).hexdigest()
    written = {
        "word/document.xml": parts.document(body(document, styled.page, entries(document))),
        "word/settings.xml": parts.settings(),
        "word/header1.xml": parts.header(told, first=False),
        "word/header2.xml": parts.header(told, first=True),
        "word/footer1.xml": parts.footer(first=False),
        "word/footer2.xml": parts.footer(first=True),
        "docProps/core.xml": parts.core(told),
        "customXml/item1.xml": parts.provenance(answers, digest, standards),
        "customXml/itemProps1.xml": parts.custom_properties(),
    }
    names = [*written, *styled.parts]
    types = {"[Content_Types].xml": parts.content_types(names), **parts.relations(names)}
    return {
        **{name: encoded(name, xml) for name, xml in {**types, **written}.items()},
        **styled.parts,
    }


def docx(
    document: Document, draft: Draft, told: parts.Told, standards: str, style_file: Path
) -> bytes:
    """The .docx file; the same draft, law and templates give the same bytes."""
    return packed(docx_parts(document, draft, told, standards, style_file))
