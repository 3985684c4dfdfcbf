"""A table as its rows go by: what place each of them has."""

from collections.abc import Sequence

from reqwriter.files.foreign.pieces import Cell, Piece, Table
from reqwriter.files.foreign.tables import by_row, row_place, table_place
from reqwriter.wording.passages import Place

_LONGEST_LABEL = 20


class Sheet:
    """A table that is being read; `name` is how people are told of it."""

    def __init__(
        self, table: Table, header: Sequence[Piece], caption: str, base: Place, name: str
    ) -> None:
        self.name = name
        self.place = table_place(header, table, caption, base)
        self._by_row = by_row(header, caption, self.place)
        self._row = 0
        # The place of the row that is being read.
        self.now = self.place
        self._label_column = 0
        self._labelled = False

    def go_on(self, before: Place) -> None:
        """The table is the rest of the one before, which a page's end cut in two."""
        self.place = self.now = before

    def read(self, piece: Piece, cell: Cell) -> Place:
        """The place of a cell: in tables such as a data sheet by the first words of its row."""
        if not self._by_row:
            return self.place
        if self._row != cell.row:
            self._row, self._labelled = cell.row, False
        # Beside a cell that is merged downwards the row goes on with what that one says.
        if not self._labelled and (cell.column <= self._label_column or not self._label_column):
            if label := _label(piece.text):
                self.now = row_place(label, self.place)
                self._label_column, self._labelled = cell.column, True
            elif cell.column == self._label_column:
                self.now, self._label_column = self.place, 0
        return self.now


def headers(pieces: Sequence[Piece]) -> dict[int, list[Piece]]:
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
