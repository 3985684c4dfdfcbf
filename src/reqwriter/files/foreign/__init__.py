"""Documents that others wrote: Word files and texts, read as passages with their places."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reqwriter.files.foreign.document import Document
from reqwriter.files.foreign.kinds import kind_of
from reqwriter.files.foreign.marks import marks
from reqwriter.files.foreign.revisions import Changes
from reqwriter.files.foreign.structure import passages
from reqwriter.files.foreign.text import text_pieces
from reqwriter.files.foreign.word import word_pieces
from reqwriter.wording.passages import Place

__all__ = ["Changes", "Document", "read"]


def read(path: Path, *, changes: Changes = "accepted", place: Place | None = None) -> Document:
    """A .docx, .txt or .md file as passages.

    Tracked changes are taken as accepted or rejected; `place` is given to passages whose place
    the document does not tell. `order` of a passage is the number of its paragraph among all
    `w:p` elements of the main part, of its line in a text; both from one. Raises FileProblem.
    """
    with _uncollected():
        return _document(path, changes, place or Place.UNKNOWN)


def _document(path: Path, changes: Changes, place: Place) -> Document:
    # What is not given back is gone when this ends, before circles are looked for again.
    pieces = word_pieces(path, changes) if kind_of(path) == ".docx" else text_pieces(path)
    found = passages(pieces, place)
    return Document(path, found, marks(passage.text for passage in found), pieces.unread)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Reading makes many objects and no circles: looking for circles took a tenth of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
