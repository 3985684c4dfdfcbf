"""A table as its rows go by: what place each of them has."""

import re
from collections.abc import Sequence

from reqwriter.files.foreign.pieces import Piece, Table
from reqwriter.files.foreign.tables import by_row, group_place, row_place, table_place
from reqwriter.wording.passages import Place

_LONGEST_LABEL = 20
_CHINESE = re.compile("[一-鿿]")


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
        # How many paragraphs the row has, and whether one alone names the rows below it.
        self._in_row = 0
        self._banner = False

    def go_on(self, before: Place) -> None:
        """The table is the rest of the one before, which a page's end cut in two."""
        self.place = self.now = before

    def read(self, text: str, row: int, column: int) -> Place:
        """The place of a cell, by what stands first in its row or in the group of its rows."""
        if self._row != row:
            self._banner = self._in_row == 1 or (self._banner and self._label_column == 1)
            self._row, self._labelled, self._in_row = row, False, 0
        self._in_row += 1
        # Beside a cell that is merged downwards the row goes on with what that one says.
        if not self._labelled and (column <= self._label_column or not self._label_column):
            if label := _label(text):
                self._labelled = True
                self._name(label, column)
            elif column == self._label_column and self._by_row:
                self.now, self._label_column = self.place, 0
        return self.now

    def _name(self, label: str, column: int) -> None:
        """In a data sheet each row has a name, in a table of the evaluation groups of rows."""
        if self._by_row:
            self.now, self._label_column = row_place(label, self.place), column
        elif (group := group_place(label)) is not None:
            self.now, self._label_column = group, column
        elif not self._banner:
            self.now = self.place


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
    return bare if len(bare) <= _LONGEST_LABEL and _CHINESE.search(bare) else ""
