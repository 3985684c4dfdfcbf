"""The table of contents: its entries, and the pages they will most likely stand on.

The page numbers are an estimate from the measures of the standard styles, so that the contents
read right before Word has laid the document out; Word replaces them when it updates the field.
"""

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from reqwriter.documents.blocks import Block, Document, Kind, plain

# Points of the standard styles: A4 less its margins, and the line pitches that they lay out to.
_WIDTH, _HEIGHT = 415.0, 697.0
_BODY, _TABLE = 12.0, 10.5
_BODY_LINE, _TABLE_LINE, _CELL_MARGIN = 23.4, 16.0, 11.0
_HEADINGS = {1: 52.0, 2: 38.0, 3: 32.0}


class Entry(NamedTuple):
    """One line of the contents."""

    level: int
    text: str
    page: int


def label(block: Block, number: str) -> str:
    """A heading with its number, parted by a space where the number ends in a figure or 章."""
    text = plain(block.texts[0])
    if not number:
        return text
    return f"{number}\u3000{text}" if number[-1].isdigit() or number[-1] == "章" else number + text


def entries(document: Document) -> list[Entry]:
    """The headings of the first two levels with their estimated pages."""
    found = []
    for block, number, page in _paged(document):
        if block.kind is Kind.HEADING and block.level <= 2:
            found.append(Entry(block.level, label(block, number), page))
    return found


def _paged(document: Document) -> Iterator[tuple[Block, str, int]]:
    page, used, started = 0, 0.0, False
    height, shares, scheme = _HEIGHT, (1.0,), ""
    fresh = True
    for block, number in zip(document.blocks, document.numbers, strict=True):
        if block.kind is Kind.NUMBERS:
            scheme = block.texts[0]
        elif block.kind in (Kind.LANDSCAPE, Kind.PORTRAIT, Kind.PAGE) or _breaks(block, scheme):
            if not started or not fresh:
                page, used = page + 1, 0.0
            started, fresh = True, True
            height = {Kind.LANDSCAPE: _WIDTH, Kind.PORTRAIT: _HEIGHT}.get(block.kind, height)
        if block.kind is Kind.TABLE:
            dashes = [cell.count("-") for cell in block.texts]
            shares = tuple(count / sum(dashes) for count in dashes)
        needs = _height(block, shares, _WIDTH if height == _HEIGHT else _HEIGHT)
        if used + needs > height and started:
            whole = block.kind in (Kind.ROW, Kind.HEAD_ROW, Kind.HEADING) and needs < height
            page, used = page + 1, 0.0 if whole else used - height
        used += needs
        fresh = fresh and not needs
        yield block, number, max(page, 1)


def _breaks(block: Block, scheme: str) -> bool:
    if block.kind is not Kind.HEADING:
        return False
    return block.level == 1 or (scheme == "form" and block.level == 2)


def _height(block: Block, shares: tuple[float, ...], width: float) -> float:
    if block.kind in (Kind.ROW, Kind.HEAD_ROW):
        lines = max(
            _lines(text, (width * share - _CELL_MARGIN) / _TABLE)
            for text, share in zip(block.texts, shares, strict=True)
        )
        return lines * _TABLE_LINE + 2
    if block.kind is Kind.HEADING:
        return _HEADINGS[block.level]
    if block.kind in (Kind.CLAUSE, Kind.BODY, Kind.FLUSH, Kind.CENTRED, Kind.RIGHT, Kind.NOTE):
        return _lines(block.texts[0], width / _BODY, indent=2) * _BODY_LINE
    return 0.0


def _lines(text: str, characters: float, indent: int = 0) -> int:
    return sum(
        max(1, ceil((_width(line) + indent) / characters)) for line in plain(text).split("\n")
    )


def _width(line: str) -> float:
    """The width of a line in full-width characters."""
    return len(line) - 0.5 * sum(map(str.isascii, line))
