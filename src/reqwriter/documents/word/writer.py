"""A rendered document as a .docx file."""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from reqwriter.documents.blocks import Document
from reqwriter.documents.contents import entries
from reqwriter.documents.word import parts
from reqwriter.documents.word.body import body
from reqwriter.documents.word.carrier import carrier
from reqwriter.documents.word.package import deflated, deflated_while_written, packed
from reqwriter.domain.draft import Draft
from reqwriter.domain.validation import to_json

_MAIN = "word/document.xml"
_PROVENANCE = "customXml/item1.xml"


def docx(
    document: Document, draft: Draft, told: parts.Told, standards: str, style_file: Path
) -> bytes:
    """The .docx file; the same draft, law and templates give the same bytes.

    Raises CarrierProblem and UnprintableText.
    """
    styled = carrier(style_file)
    written = body(document, styled.page, entries(document))
    origin = _origin(draft, standards).encode()
    main, provenance = deflated_while_written(*_halves(written, len(document.blocks)), origin)
    beside = _beside(told)
    names = [_MAIN, _PROVENANCE, *beside, *styled.parts]
    leading = {"[Content_Types].xml": parts.content_types(names), **parts.relations(names)}
    members = {name: deflated(xml.encode()) for name, xml in leading.items()}
    members |= {_MAIN: main, _PROVENANCE: provenance}
    members |= {name: deflated(xml.encode()) for name, xml in beside.items()}
    members |= {name: deflated(part) for name, part in styled.parts.items()}
    return packed(members)


def _halves(written: Iterator[bytes], blocks: int) -> tuple[Iterable[bytes], Iterable[bytes]]:
    """The main part in two: what can be compressed while the rest is written, and the rest."""
    opening, closing = parts.DOCUMENT
    first = chain((opening,), islice(written, blocks * 3 // 5))
    return first, chain(written, (closing,))


def _origin(draft: Draft, standards: str) -> str:
    answers = to_json(draft)
    digest = hashlib.sha256(answers).hexdigest()
    return parts.provenance(answers.decode(), digest, standards)


def _beside(told: parts.Told) -> dict[str, str]:
    return {
        "word/settings.xml": parts.settings(),
        "word/header1.xml": parts.header(told, first=False),
        "word/header2.xml": parts.header(told, first=True),
        "word/footer1.xml": parts.footer(first=False),
        "word/footer2.xml": parts.footer(first=True),
        "docProps/core.xml": parts.core(told),
        "customXml/itemProps1.xml": parts.custom_properties(),
    }
