"""A workbook on its way to bytes: sheets, styles, protection and print set-up alike everywhere."""

import datetime as dt
import io
import unicodedata
from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import ceil
from typing import Any

import xlsxwriter

from reqwriter.workbooks.grid import Cell
from reqwriter.workbooks.styles import BASE, STYLES

_A4 = 9
_LINE = 15.0  # points a line of text
_HIGHEST = 405.0  # points; Excel allows 409
# A sheet is locked against slips, not against people: there is no password.
_ALLOWED = {"format_columns": True, "format_rows": True}

Content = str | Decimal | int | None


class Paper:
    """A workbook; the same content written on the same day gives the same bytes."""

    def __init__(self, title: str, day: dt.date) -> None:
        self._bytes = io.BytesIO()
        self.book = xlsxwriter.Workbook(self._bytes, {"in_memory": True, "strings_to_urls": False})
        made = dt.datetime(day.year, day.month, day.day)
        self.book.set_properties({"title": title, "created": made})
        self.title = title
        self._styles: dict[tuple[str, bool], Any] = {}

    def sheet(self, name: str, widths: Sequence[float]) -> "Sheet":
        """A new sheet at the end."""
        return Sheet(self, name, widths)

    def style(self, name: str, *, open: bool = False) -> Any:  # noqa: ANN401
        """The format of that name; `open` for a cell that may be filled in."""
        if (name, open) not in self._styles:
            given: dict[str, Any] = {**BASE, **STYLES[name]}
            if open:
                given |= {"locked": False, "bg_color": "#FFF8DC"}
            self._styles[name, open] = self.book.add_format(given)
        return self._styles[name, open]

    def content(self) -> bytes:
        """The finished file."""
        self.book.close()
        return self._bytes.getvalue()


class Sheet:
    """One sheet: it knows its widths, so that every row is as high as its texts need."""

    def __init__(self, paper: Paper, name: str, widths: Sequence[float]) -> None:
        self.paper, self.name, self.widths = paper, name, widths
        self.raw = paper.book.add_worksheet(name)
        self._heights: dict[int, float] = {}
        for column, width in enumerate(widths):
            self.raw.set_column(column, column, width)
        self.raw.set_landscape()
        self.raw.set_paper(_A4)
        self.raw.fit_to_pages(1, 0)
        self.raw.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
        # & has a meaning of its own in headers.
        self.raw.set_header(f"&L&9{paper.title.replace('&', '&&')}&R&9{name}")
        self.raw.set_footer("&C&9第 &P 页，共 &N 页")
        self.raw.hide_gridlines(2)
        self.raw.protect("", _ALLOWED)

    def title(self, text: str, said: str = "") -> None:
        """The first two rows: what the sheet is, and how to use it."""
        last = len(self.widths) - 1
        self.raw.merge_range(0, 0, 0, last, text, self.paper.style("title"))
        self.raw.set_row(0, 26)
        self.raw.merge_range(1, 0, 1, last, said, self.paper.style("said"))
        self._high(1, said, sum(self.widths))

    def header(self, row: int, titles: Sequence[str], columns: int) -> None:
        """The row of headings: it stays in view and is printed on every page."""
        for column, text in enumerate(titles):
            self.put(row, column, text, "head")
        self.raw.freeze_panes(row + 1, columns)
        self.raw.repeat_rows(row)

    def put(
        self,
        row: int,
        column: int,
        content: Content,
        style: str = "text",
        *,
        open: bool = False,
    ) -> Cell:
        """Write a text or a number; nothing leaves the cell blank."""
        form = self.paper.style(style, open=open)
        if content is None or content == "":
            self.raw.write_blank(row, column, None, form)
        elif isinstance(content, str):
            self.raw.write_string(row, column, content, form)
            if style != "id":
                self._high(row, content, self.widths[column])
        else:
            self.raw.write_number(row, column, float(content), form)
        return Cell(self.name, row, column)

    def count(
        self,
        row: int,
        column: int,
        formula: str,
        style: str = "text",
        *,
        open: bool = False,
    ) -> Cell:
        """Write a formula. It holds no result: every program counts it when it opens the file."""
        text = formula.replace(f"'{self.name}'!", "")
        self.raw.write_formula(
            row, column, f"={text}", self.paper.style(style, open=open), value=""
        )
        return Cell(self.name, row, column)

    def allow(self, cell: Cell, rule: Mapping[str, Any], *, wrong: str) -> None:
        """What may be filled in, and what is said to anything else."""
        given = {"error_title": "请核对", "error_message": wrong, **rule}
        self.raw.data_validation(cell.row, cell.column, cell.row, cell.column, given)

    def mark(self, first: Cell, last: Cell, formula: str, style: Mapping[str, str]) -> None:
        """Colour cells of which a formula holds."""
        form = self.paper.book.add_format(dict(style))
        rule = {"type": "formula", "criteria": f"={formula}", "format": form}
        self.raw.conditional_format(first.row, first.column, last.row, last.column, rule)

    def _high(self, row: int, text: str, width: float) -> None:
        lines = sum(max(ceil(_cells(line) / max(width - 1, 1)), 1) for line in text.split("\n"))
        height = min(lines * _LINE + 4, _HIGHEST)
        if height > self._heights.get(row, _LINE + 5):
            self._heights[row] = height
            self.raw.set_row(row, height)


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WFA" else 1 for one in text)
