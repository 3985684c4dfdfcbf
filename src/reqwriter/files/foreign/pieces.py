"""A document before its structure is known: its paragraphs in order, and its tables."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple


class Cell(NamedTuple):
    """A table's cell: the table's number in the document, and row and column, all from one.

    The column counts the grid: a cell after one that spans three columns stands in column 4.
    """

    table: int
    row: int
    column: int


class Piece(NamedTuple):
    """A paragraph with text. `order` is its number: paragraphs in a Word file, lines in a text.

    `label` is the number that Word shows before it; `outline` the level that its style gives,
    from zero, -1 for none. `aside` says what it is when it is no part of the text that goes on,
    such as 脚注; its number is then that of the paragraph which refers to it, 0 for none.
    """

    text: str
    order: int
    cell: Cell | None = None
    label: str = ""
    outline: int = -1
    aside: str = ""


# Made from all their values at once, by the thousand: without a step of Python, in half the time.
cell_of: Callable[[tuple[int, int, int]], Cell] = partial(tuple.__new__, Cell)
piece_of: Callable[[tuple[Any, ...]], Piece] = partial(tuple.__new__, Piece)


class Table:
    """How many cells a table has and how many of them are blank.

    `wide` tells that it has more than one column: one without is a frame around running text.
    `around` is the number of the table in whose cell it stands, 0 for none.
    """

    __slots__ = ("around", "blank", "cells", "number", "wide")

    def __init__(self, number: int, around: int = 0) -> None:
        self.number = number
        self.around = around
        self.cells = 0
        self.blank = 0
        self.wide = False


class Pieces(NamedTuple):
    """All paragraphs with text in the order of the document, and its tables by number.

    `lines` tells that people find a place in it by its line, as in a text file; `unread` says
    in Chinese what of it was not read.
    """

    pieces: list[Piece]
    tables: dict[int, Table]
    lines: bool = False
    unread: tuple[str, ...] = ()
