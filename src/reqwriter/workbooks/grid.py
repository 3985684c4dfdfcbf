"""Where cells stand, and how formulas name them. Rows and columns are counted from 0."""

from dataclasses import dataclass
from typing import NamedTuple

from xlsxwriter.utility import xl_rowcol_to_cell


class Cell(NamedTuple):
    """A cell of a sheet."""

    sheet: str
    row: int
    column: int

    def __str__(self) -> str:
        """The cell as any sheet may name it; it moves with no copy."""
        return f"'{self.sheet}'!{xl_rowcol_to_cell(self.row, self.column, True, True)}"


@dataclass(frozen=True)
class Line:
    """A row of a sheet with one cell a bidder, from the column `first` on."""

    sheet: str
    row: int
    first: int
    count: int

    def __getitem__(self, bidder: int) -> Cell:
        """The cell of a bidder."""
        return Cell(self.sheet, self.row, self.first + bidder)

    def __str__(self) -> str:
        """The cells of all bidders."""
        start = xl_rowcol_to_cell(self.row, self.first, True, True)
        end = xl_rowcol_to_cell(self.row, self.first + self.count - 1, True, True)
        return f"'{self.sheet}'!{start}:{end}"


def column_of(cells: list[Cell]) -> str:
    """Cells that stand below each other, as one range."""
    first, last = cells[0], cells[-1]
    end = xl_rowcol_to_cell(last.row, last.column, True, True)
    return f"{first}:{end}"


def quoted(text: str) -> str:
    """A text inside a formula."""
    return '"' + text.replace('"', '""') + '"'


def half_up(formula: str) -> str:
    """Points as they are counted, to two decimals.

    Ten decimals first: a half that binary figures show as a little less is a half again.
    """
    return f"ROUND(ROUND({formula},10),2)"
