"""The table of contents: its entries, and the pages they will most likely stand on.

The page numbers are an estimate from the measures of the standard styles, so that the contents
read right before Word has laid the document out; Word replaces them when it updates the field.
"""

from functools import cache
from typing import NamedTuple

from reqwriter.documents.blocks import Block, Document, Kind, plain, spaced
from reqwriter.documents.columns import column_widths
from reqwriter.documents.marks import BREAK

# Points of the standard styles: A4 less its margins, and the line pitches that they lay out to.
_WIDTH, _HEIGHT = 415.0, 694.0
_TABLE_TEXT = 10.5
# Characters in a line of body text: 34.6 by measure, less what closing punctuation takes along.
_BODY_LINE_CHARACTERS = 33.6
_BODY_LINE, _TABLE_LINE, _CELL_MARGIN, _ROW_MARGIN = 23.0, 15.5, 7.5, 4.5
_LINES = (Kind.CLAUSE, Kind.BODY, Kind.FLUSH, Kind.CENTRED, Kind.RIGHT, Kind.NOTE, Kind.CAPTION)
# What starts a page, with the height that the pages have from there on.
_TURNS = {Kind.LANDSCAPE: _WIDTH, Kind.PORTRAIT: _HEIGHT, Kind.PAGE: 0.0}
_WHOLE = (Kind.ROW, Kind.HEAD_ROW, Kind.HEADING)
_KNOWN: dict[tuple[int, tuple[int, ...]], tuple[Block, float]] = {}
_AFTER_TABLE = 10.0
_HEADINGS = {1: 48.0, 2: 35.0, 3: 28.0}
# Bound once: looking a member up in its enumeration costs more than all else in the loops.
_HEADING = Kind.HEADING
_TABLE = Kind.TABLE
_ROW = Kind.ROW
_HEAD_ROW = Kind.HEAD_ROW


class Entry(NamedTuple):
    """One line of the contents."""

    level: int
    text: str
    page: int


def label(block: Block, number: str) -> str:
    """A heading with its number."""
    return f"{spaced(number)}{plain(block.texts[0])}"


def entries(document: Document) -> list[Entry]:
    """The headings of the first two levels with their estimated pages."""
    found = []
    page, used, started, fresh = 0, 0.0, False, True
    height = _HEIGHT
    widths: tuple[int, ...] = ()
    head = 0.0
    for block, number in zip(document.blocks, document.numbers, strict=True):
        kind = block.kind
        if kind is _ROW and started:
            needs = _height(block, widths) if block.constant else _row(block.texts, widths)
            if used + needs > height:
                page, used = page + 1, head if needs < height else used - height
            used += needs
            fresh = False
            continue
        if kind in _TURNS or (kind is _HEADING and block.level == 1):
            if not started or not fresh:
                page, used = page + 1, 0.0
            started, fresh = True, True
            height = _TURNS.get(kind, height) or height
        if kind is _TABLE:
            widths = _characters(block.texts, _WIDTH if height == _HEIGHT else _HEIGHT)
        needs = _height(block, widths)
        if kind is _HEAD_ROW:
            head = needs
        if started and used + needs + (_BODY_LINE if kind is _HEADING else 0) > height:
            whole = kind in _WHOLE and needs < height
            page, used = page + 1, 0.0 if whole else used - height
        used += needs
        fresh = fresh and not needs
        if kind is _HEADING and block.level <= 2:
            found.append(Entry(block.level, label(block, number), max(page, 1)))
    return found


@cache
def _characters(rule: tuple[str, ...], room: float) -> tuple[int, ...]:
    """How many full-width characters go into a line of each column."""
    return tuple(
        int((twips / 20 - _CELL_MARGIN) / _TABLE_TEXT)
        for twips in column_widths(rule, int(room * 20))
    )


def _height(block: Block, widths: tuple[int, ...]) -> float:
    """The height of a block in points; that of a constant block is reckoned once."""
    if not block.constant:
        return _reckoned(block, widths)
    known = _KNOWN.get((id(block), widths))
    if known is None or known[0] is not block:
        known = _KNOWN[id(block), widths] = (block, _reckoned(block, widths))
    return known[1]


def _reckoned(block: Block, widths: tuple[int, ...]) -> float:
    kind = block.kind
    if kind is _ROW or kind is _HEAD_ROW:
        return _row(block.texts, widths)
    if kind is _HEADING:
        return _HEADINGS[block.level]
    if kind is _TABLE:
        return _AFTER_TABLE
    if kind in _LINES:
        return _lines(block.texts[0], _BODY_LINE_CHARACTERS, indent=2) * _BODY_LINE
    return 0.0


def _row(texts: tuple[str, ...], widths: tuple[int, ...]) -> float:
    most = 1
    for text, width in zip(texts, widths, strict=True):
        if (len(text) > width or BREAK in text) and (lines := _lines(text, width)) > most:
            most = lines
    return most * _TABLE_LINE + _ROW_MARGIN


def _lines(text: str, characters: float, indent: int = 0) -> int:
    """The lines that a text fills; a letter of ASCII is taken for half a character."""
    if BREAK in text:
        return sum(_lines(line, characters, indent) for line in text.split(BREAK))
    if len(text) + indent <= characters:
        return 1
    return max(1, -int(-(len(text) + len(text.encode()) + 4 * indent) // (4 * characters)))
