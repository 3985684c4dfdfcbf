"""Where the cells of Word's tables stand: merged ones once, deleted rows not at all."""

from reqwriter.files.foreign.pieces import Cell, Table, cell_of
from reqwriter.files.foreign.xml import VAL, Element, W, number

_TABLE, _ROW, _CELL, _BODY = f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}body"


class _Grid:
    """A table that is being read: its row and column, and the columns merged downwards."""

    __slots__ = (
        *("cell", "column", "element", "here", "merge", "merged", "placed"),
        *("row", "lost", "row_element", "seen", "span", "table", "visible"),
    )

    def __init__(self, element: Element, table: Table, visible: bool) -> None:
        self.element = element
        self.table = table
        # Whether the cell around it is seen.
        self.visible = visible
        self.row_element: Element = None
        self.row = 0
        self.lost = False
        self.cell: Element = None
        self.here = Cell(table.number, 1, 1)
        self.column = 1
        self.span = 0
        self.merge = ""
        self.merged: set[int] = set()
        self.placed = True
        self.seen = visible


class Grids:
    """The tables around the place that is being read.

    Elements come in the order of the document and nothing tells of their ends: what stands in a
    cell further out tells that the tables within have ended.
    """

    def __init__(self, tables: dict[int, Table] | None = None) -> None:
        self.tables: dict[int, Table] = {} if tables is None else tables
        self._stack: list[_Grid] = []

    def table(self, element: Element) -> None:
        """A table begins, in a cell or not."""
        outer = next(element.iterancestors(_CELL), None)
        inside = outer is not None and self._leave_for(outer)
        visible = not inside or self._place(self._stack[-1])
        table = Table(len(self.tables) + 1, self._stack[-1].table.number if inside else 0)
        self.tables[table.number] = table
        self._stack.append(_Grid(element, table, visible))

    def row(self, element: Element) -> None:
        """A row begins."""
        table = element.getparent()
        if table.tag != _TABLE:
            table = next(element.iterancestors(_TABLE), None)
        while self._stack and self._stack[-1].element is not table:
            self._stack.pop()
        if self._stack:
            grid = self._stack[-1]
            grid.row_element, grid.cell = element, None
            grid.column, grid.span, grid.merge, grid.placed = 1, 0, "", True
            grid.row += 1
            grid.lost = False

    def cell(self, element: Element) -> None:
        """A cell begins."""
        row = element.getparent()
        if not self._stack or self._stack[-1].row_element is not row:
            if row.tag != _ROW:
                row = next(element.iterancestors(_ROW), None)
            while self._stack and self._stack[-1].row_element is not row:
                self._stack.pop()
            if not self._stack:
                return
        grid = self._stack[-1]
        if not grid.placed:
            self._place(grid)
        grid.cell = element
        grid.column += grid.span
        grid.span, grid.merge, grid.placed = 1, "", False

    def property(self, tag: str, element: Element) -> None:
        """What a row or a cell that has just begun says of itself."""
        if not self._stack:
            return
        grid = self._stack[-1]
        if tag == f"{W}gridSpan":
            grid.span = max(1, number(element))
        elif tag == f"{W}gridBefore":
            grid.column += number(element)
        elif tag == f"{W}vMerge":
            grid.merge = element.get(VAL, "continue")
        elif element.get(VAL, "continue") == "continue":
            grid.merge = "sideways"

    def lose(self, what: str) -> None:
        """The row (tr) or cell (tc) that has just begun was deleted."""
        if self._stack:
            grid = self._stack[-1]
            if what == "tc":
                grid.merge = "sideways"
            elif not grid.lost:
                grid.lost = True
                grid.row -= 1

    def where(self, paragraph: Element) -> tuple[Cell | None, bool]:
        """The cell that a paragraph stands in, and whether it is seen there."""
        if not self._stack:
            return None, True
        above = paragraph.getparent()
        grid = self._stack[-1]
        if grid.cell is not above:
            if above.tag == _BODY:
                self._stack.clear()
                return None, True
            if above.tag != _CELL:
                above = next(paragraph.iterancestors(_CELL), None)
            if above is None or not self._leave_for(above):
                return None, True
            grid = self._stack[-1]
        seen = grid.seen if grid.placed else self._place(grid)
        return grid.here, seen

    def _leave_for(self, cell: Element) -> bool:
        """Leave the tables within; whether the cell belongs to one that is being read."""
        while self._stack and self._stack[-1].cell is not cell:
            self._stack.pop()
        return bool(self._stack)

    def _place(self, grid: _Grid) -> bool:
        """Place the cell, whose properties are now known; whether its text is seen."""
        if grid.placed:
            return grid.seen
        grid.placed = True
        column, merge = grid.column, grid.merge
        behind = merge == "sideways" or (merge == "continue" and column in grid.merged)
        if not merge:
            grid.merged.discard(column)
        elif merge in ("continue", "restart"):
            grid.merged.add(column)
        seen = grid.seen = grid.visible and not behind and not grid.lost
        if seen:
            table = grid.table
            grid.here = cell_of((table.number, grid.row, column))
            table.cells += 1
            if column > 1:
                table.wide = True
        return seen
