"""From paragraphs and tables to passages: each with its chapter, its place and where it stands."""

from collections.abc import Iterator

from reqwriter.files.foreign.contents import without_contents
from reqwriter.files.foreign.headings import heading
from reqwriter.files.foreign.outline import Outline
from reqwriter.files.foreign.pieces import Cell, Piece, Pieces
from reqwriter.files.foreign.tables import by_row, row_place, table_place
from reqwriter.wording.passages import Passage, Place

_LONGEST_CAPTION = 40
_LONGEST_LABEL = 20


def passages(read: Pieces, otherwise: Place = Place.UNKNOWN) -> tuple[Passage, ...]:
    """The passages of a document; `otherwise` is the place of those whose title does not say."""
    return tuple(_Structure(read, otherwise).passages())


class _Structure:
    def __init__(self, read: Pieces, otherwise: Place) -> None:
        self._pieces = without_contents(read.pieces)
        self._lines = read.lines
        self._tables = read.tables
        self._outline = Outline(otherwise)
        self._headers = _headers(self._pieces)
        self._caption = ""
        # Counted within the chapter, as people count.
        self._chapter = ""
        self._paragraph = 0
        self._table = 0
        self._places: dict[int, Place] = {}
        self._names: dict[int, str] = {}
        self._by_row: set[int] = set()
        # The table before, when no paragraph stands between.
        self._before: Place | None = None
        self._row: tuple[int, int] = (0, 0)
        self._row_place = otherwise
        self._label_column = 0
        self._labelled = False

    def passages(self) -> Iterator[Passage]:
        for piece in self._pieces:
            yield self._paragraph_of(piece) if piece.cell is None else self._cell(piece, piece.cell)

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
        return Passage(text, place, self._at(number), chapter, piece.order)

    def _cell(self, piece: Piece, cell: Cell) -> Passage:
        table, row, column = cell
        if table not in self._places:
            self._begin_table(table)
        place = self._places[table]
        if table in self._by_row:
            place = self._place_in_row(piece, cell, place)
        where = f"第{piece.order}行第{column}列" if self._lines else f"第{row}行第{column}列"
        return Passage(
            piece.text, place, self._names[table] + where, self._chapter, piece.order, cell
        )

    def _begin_table(self, number: int) -> None:
        self._table += 1
        self._names[number] = self._at("" if self._lines else f"表{self._table} ")
        base = self._outline.place
        header = self._headers.get(number, [])
        place = table_place(header, self._tables[number], self._caption, base)
        # A table that a page's end cut in two has no header row.
        if place is base and self._before is not None:
            place = self._before
        self._places[number] = self._before = place
        if by_row(header, self._caption, place):
            self._by_row.add(number)

    def _place_in_row(self, piece: Piece, cell: Cell, table: Place) -> Place:
        """Tables such as a data sheet tell by the first words of a row what it is about."""
        if self._row[0] != cell.table:
            self._row_place, self._label_column = table, 0
        if self._row != cell[:2]:
            self._row, self._labelled = (cell.table, cell.row), False
        # Beside a cell that is merged downwards the row goes on with what that one says.
        if not self._labelled and (cell.column <= self._label_column or not self._label_column):
            if label := _label(piece.text):
                self._row_place = row_place(label, table)
                self._label_column, self._labelled = cell.column, True
            elif cell.column == self._label_column:
                self._row_place, self._label_column = table, 0
        return self._row_place

    def _at(self, where: str) -> str:
        return f"{self._chapter} › {where}" if self._chapter else where


def _headers(pieces: list[Piece]) -> dict[int, list[Piece]]:
    """The first row of each table that has more than one cell, of the first two rows."""
    rows: dict[int, dict[int, list[Piece]]] = {}
    for piece in pieces:
        if piece.cell is not None and piece.cell.row <= 2:
            rows.setdefault(piece.cell.table, {}).setdefault(piece.cell.row, []).append(piece)
    return {
        table: next((row for row in found.values() if len(row) > 1), [])
        for table, found in rows.items()
    }


def _label(text: str) -> str:
    """The words of a cell that names its row; empty for a number, or what is too long."""
    bare = text.strip()
    if len(bare) > _LONGEST_LABEL or not any("一" <= sign <= "鿿" for sign in bare):
        return ""
    return bare
