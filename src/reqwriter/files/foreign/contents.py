"""Tables of contents that are plain text: their entries look like headings and are not."""

from collections.abc import Sequence, Set

from reqwriter.files.foreign.headings import CHAPTER, heading, is_contents_entry, without_page
from reqwriter.files.foreign.pieces import Piece

_TITLES = ("目录", "目次")
# More entries than this no table of contents has.
_LONGEST = 400


def without_contents(pieces: Sequence[Piece], running: Set[int] = frozenset()) -> list[Piece]:
    """The pieces that are not entries of a table of contents.

    `running` are the tables that are frames around running text.
    """
    begins, ends = _listed(pieces, running)
    return [
        piece
        for at, piece in enumerate(pieces)
        if not begins <= at < ends
        and not (piece.text[-1].isdigit() and is_contents_entry(piece.text))
    ]


def _listed(pieces: Sequence[Piece], running: Set[int]) -> tuple[int, int]:
    """From the line 目录 to where the first chapter listed there comes again."""
    for at, piece in enumerate(pieces[:_LONGEST]):
        if (
            _runs(piece, running)
            and "目" in piece.text
            and "".join(piece.text.split()).strip("#*") in _TITLES
        ):
            return at, _body(pieces, running, at)
    return 0, 0


def _body(pieces: Sequence[Piece], running: Set[int], title: int) -> int:
    first = ""
    for at in range(title + 1, min(len(pieces), title + _LONGEST)):
        piece = pieces[at]
        if not _runs(piece, running):
            continue
        found = heading(piece.text, piece.label, piece.outline)
        if found is None or found.rank > CHAPTER:
            continue
        name = "".join(without_page(found.shown).split())
        if name == first:
            return at
        first = first or name
    return title + 1


def _runs(piece: Piece, running: Set[int]) -> bool:
    return piece.cell is None or piece.cell.table in running
