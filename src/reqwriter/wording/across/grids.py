"""The tables of a document: rows of cells by column, each cell with all its paragraphs."""

from typing import NamedTuple

from reqwriter.wording.across.text import Text
from reqwriter.wording.passages import Passage, Place


class Cell(NamedTuple):
    """A cell that is not blank: its first paragraph, and what all of them say."""

    passage: Passage
    text: str

    @property
    def bare(self) -> str:
        """The text without any blanks."""
        return "".join(self.text.split())


Row = dict[int, Cell]
_HEADER_ROWS = 3
_HEADING = 24


class Grid(NamedTuple):
    """A table: its rows from the first, the paragraph above it, and whether another follows.

    A table that follows without a word between may be the rest of this one.
    """

    rows: list[Row]
    above: Passage | None
    followed: bool

    @property
    def first(self) -> Passage:
        """The passage that it begins with."""
        return next(iter(self.rows[0].values())).passage


class Cells(NamedTuple):
    """The passages of a table, not yet arranged."""

    numbers: list[int]
    text: Text
    above: Passage | None
    followed: bool = False

    @property
    def place(self) -> Place:
        """The part of the document that it stands in."""
        return self.text.passages[self.numbers[0]].place

    def heads(self) -> str:
        """The short texts of its first rows, where headings stand."""
        rows = 0
        said: list[str] = []
        last = 0
        for number in self.numbers:
            passage = self.text.passages[number]
            row = passage.cell[1] if passage.cell else 0
            if row != last:
                rows, last = rows + 1, row
                if rows > _HEADER_ROWS:
                    break
            if len(passage.text) <= _HEADING:
                said.append(passage.text)
        return "".join(said)

    def grid(self) -> Grid:
        """The table arranged in rows."""
        rows: dict[int, Row] = {}
        for one in self.numbers:
            passage, said, *_ = self.text.read(one)
            if passage.cell is None:
                continue
            _, number, column = passage.cell
            row = rows.setdefault(number, {})
            held = row.get(column)
            row[column] = (
                Cell(passage, said) if held is None else Cell(held.passage, f"{held.text}\n{said}")
            )
        return Grid([rows[number] for number in sorted(rows)], self.above, self.followed)


def tables(text: Text) -> list[Cells]:
    """The tables of a document, in order. A table may go on after one that stands within it."""
    found: dict[int, Cells] = {}
    above: Passage | None = None
    for number, passage in enumerate(text.passages):
        if passage.cell is None:
            above = passage
        elif passage.cell[0] in found:
            found[passage.cell[0]].numbers.append(number)
        else:
            found[passage.cell[0]] = Cells([number], text, above)
        if passage.cell is not None:
            above = None
    begins = {cells.numbers[0] for cells in found.values()}
    return [one._replace(followed=one.numbers[-1] + 1 in begins) for one in found.values()]
