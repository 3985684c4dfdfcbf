"""From paragraphs and tables to passages: each with its chapter, its place and where it stands."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from reqwriter.files.foreign.contents import without_contents
from reqwriter.files.foreign.headings import heading
from reqwriter.files.foreign.outline import Outline
from reqwriter.files.foreign.pieces import Piece, Pieces, Table
from reqwriter.files.foreign.sheet import Sheet, headers
from reqwriter.wording.passages import Passage, Place

_LONGEST_CAPTION = 40
# Made by the thousand: without a step of Python, in half the time.
_passage: Callable[[tuple[Any, ...]], Passage] = partial(tuple.__new__, Passage)


def passages(read: Pieces, otherwise: Place = Place.UNKNOWN) -> tuple[Passage, ...]:
    """The passages of a document; `otherwise` is the place of those whose title does not say."""
    return tuple(_Structure(read, otherwise).passages())


class _Structure:
    def __init__(self, read: Pieces, otherwise: Place) -> None:
        self._tables = read.tables
        self._running = _frames(read.tables)
        self._pieces = without_contents(read.pieces, self._running)
        self._lines = read.lines
        self._outline = Outline(otherwise)
        self._headers = headers(self._pieces)
        self._caption = ""
        # Counted within the chapter, as people count.
        self._chapter = ""
        self._paragraph = 0
        self._table = 0
        self._sheets: dict[int, Sheet] = {}
        # The table before, when no paragraph stands between.
        self._before: Place | None = None

    def passages(self) -> Iterator[Passage]:
        passage: Passage | None = None
        for piece in self._pieces:
            text, order, cell, _, _, aside = piece
            if aside:
                yield self._aside(piece, passage)
                continue
            if cell is None or cell[0] in self._running:
                passage = self._paragraph_of(piece)
            else:
                table, row, column = cell
                sheet = self._sheets.get(table) or self._begin_table(table)
                where = f"第{order if self._lines else row}行第{column}列"
                place = sheet.read(text, row, column)
                at = sheet.name + where
                passage = _passage((text, place, at, self._chapter, order, cell))
            yield passage

    def _aside(self, piece: Piece, main: Passage | None) -> Passage:
        """A note is of the place of what refers to it."""
        if main is None or not piece.order:
            return Passage(piece.text, self._outline.place, piece.aside)
        at = f"{main.at} 的{piece.aside}"
        return Passage(piece.text, main.place, at, main.chapter, piece.order)

    def _paragraph_of(self, piece: Piece) -> Passage:
        place = self._outline.read(piece.text, heading(piece.text, piece.label, piece.outline))
        chapter = self._outline.chapter
        if chapter != self._chapter:
            self._chapter, self._paragraph, self._table = chapter, 0, 0
        self._paragraph += 1
        self._before = None
        text = piece.text
        self._caption = text if len(text) <= _LONGEST_CAPTION else ""
        number = f"第{piece.order}行" if self._lines else f"第{self._paragraph}段"
        return Passage(text, place, self._at(number), chapter, piece.order, piece.cell)

    def _begin_table(self, number: int) -> Sheet:
        self._table += 1
        around = self._sheets.get(self._tables[number].around)
        base = around.now if around else self._outline.place
        name = self._at("" if self._lines else f"表{self._table} ")
        caption = "" if around else self._caption
        sheet = Sheet(self._tables[number], self._headers.get(number, []), caption, base, name)
        if around is None:
            # A table that a page's end cut in two has no header row.
            if sheet.place is base and self._before is not None:
                sheet.go_on(self._before)
            self._before = sheet.place
        self._sheets[number] = sheet
        return sheet

    def _at(self, where: str) -> str:
        return f"{self._chapter} › {where}" if self._chapter else where


def _frames(tables: Mapping[int, Table]) -> set[int]:
    """The tables of one column: frames around running text, unless inside another table."""
    found: set[int] = set()
    for number, table in tables.items():
        if not table.wide and (not table.around or table.around in found):
            found.add(number)
    return found
