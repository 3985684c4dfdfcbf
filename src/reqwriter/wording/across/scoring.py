"""A table of points: its items, its groups and its declared total, where they can be told."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from reqwriter.wording.across.grids import Cell, Grid, Row
from reqwriter.wording.passages import Passage

_BRACKET = r"(?:[（(](?:分|%|100分?|100%|满分100分?|总分100分?)[）)])?"
_POINTS = re.compile(
    r"(?:(?:标准|评分|评审|满分|最高|总)?分[值数]|满分值?|标准分|最高得?分|权[重值]|配分|赋分|得分|"
    r"分[值数]/?[（(]?权[重值][）)]?|权[重值]/?[（(]?分[值数][）)]?)" + _BRACKET
)
_FILLED = re.compile(r"得分" + _BRACKET)
_VALUE = re.compile(r"(?:0(?:\.0)?(?:分)?[-—–~～至])?(?P<points>\d{1,3}(?:\.\d+)?)(?P<unit>分|%)?")
_NONE = re.compile(r"[/／\-—–]*")
_TOTAL = re.compile(
    r"(?:以上)?(?:各项)?(?:评分)?(?:合计|总计|总分值?|共计|总得分|合计得分|合计分值|分值合计|满分)"
    r"(?:[:：（(]*(?P<points>\d{1,3}(?:\.\d+)?)(?:分|%)?[）)]?)?"
)
_SUBTOTAL = re.compile(r".{0,12}小计(?:[:：（(]*(?P<points>\d{1,3}(?:\.\d+)?)(?:分|%)?[）)]?)?")
_GROUP = re.compile(
    r"(?P<name>[^\d（(]{0,4}[^\d（()）]{2,16}?)[（(:：]?"
    r"(?:满分|共计?|权重|分值|总分|计)?[:：]?(?P<points>\d{1,3}(?:\.\d+)?)(?:分|%)[）)]?"
)
_CHINESE = re.compile(r"[（(]?[一二三四五六七八九十]+[）)]?(?=[、.．]|$)")
_PRICE = re.compile(
    r"(?:[\d一二三四五六七八九十]+[、.．]?)?(?:投标|响应|磋商|最后)?(?:报价|价格)"
    r"(?:部分|评审|评分|得分|因素|分|标)?(?:[（(].*)?"
)
_LONG = 16
_HEADER_ROWS = 3


class Points(NamedTuple):
    """An item with its points, and all that its row says."""

    row: int
    cell: Cell
    points: Decimal
    label: str
    criteria: str


class Group(NamedTuple):
    """A group with its declared points, and the rows that belong to it."""

    cell: Cell
    name: str
    points: Decimal
    rows: range


class Scoring(NamedTuple):
    """What a table of points says; `total` and its cell where it declares one."""

    grid: Grid
    items: list[Points]
    groups: list[Group]
    total: Decimal | None
    total_cell: Cell | None

    @property
    def sum(self) -> Decimal:
        """The points of all items."""
        return sum((one.points for one in self.items), Decimal(0))


def scoring(grid: Grid) -> Scoring | None:
    """The points of a table; None when it is no table of points, or cannot be read for sure."""
    head = _header(grid.rows)
    if head is None:
        return None
    at, column = head
    items: list[Points] = []
    subtotals: list[int] = []
    total: Decimal | None = None
    total_cell: Cell | None = None
    end = len(grid.rows)
    for number in range(at + 1, len(grid.rows)):
        row = grid.rows[number]
        kind, cell, said = _summing(row, column)
        if kind == "total":
            if total is not None:
                return None
            total, total_cell, end = said, cell, min(end, number)
            continue
        if kind == "subtotal":
            subtotals.append(number)
            continue
        value = row.get(column)
        if value is None or _NONE.fullmatch(value.bare):
            continue
        found = _VALUE.fullmatch(value.bare)
        if found is None:
            if len(row) == 1:
                continue
            return None
        if total_cell is not None:
            # Another table goes on below the total: what belongs to what is not known.
            return None
        items.append(_item(number, row, column, value, Decimal(found["points"])))
    if len(items) < 2:
        return None
    groups = list(_groups(grid.rows, range(at + 1, end), column, subtotals))
    return _levelled(Scoring(grid, items, groups, total, total_cell))


def price_of(read: Scoring) -> tuple[Decimal, Passage] | None:
    """The points of the price and where they stand; None where not exactly one item is it."""
    found = [
        (group.points, group.cell.passage) for group in read.groups if _PRICE.fullmatch(group.name)
    ] or [
        (item.points, item.cell.passage)
        for item in read.items
        if any(_PRICE.fullmatch(word) for word in item.label.split())
    ]
    return found[0] if len(found) == 1 else None


def _header(rows: Sequence[Row]) -> tuple[int, int] | None:
    """The row of the headings, and the one column that holds points."""
    for at, row in enumerate(rows[:_HEADER_ROWS]):
        columns = [column for column, cell in row.items() if _POINTS.fullmatch(cell.bare)]
        if len(columns) > 1:
            columns = [one for one in columns if not _FILLED.fullmatch(row[one].bare)]
        if len(columns) == 1 and len(row) > 1:
            return at, columns[0]
        if columns:
            return None
    return None


def _summing(row: Row, column: int) -> tuple[str, Cell | None, Decimal | None]:
    """Whether a row is a total or a subtotal, its cell, and what it declares."""
    for cell in row.values():
        for kind, pattern in (("total", _TOTAL), ("subtotal", _SUBTOTAL)):
            found = pattern.fullmatch(cell.bare)
            if found is None:
                continue
            held = row.get(column)
            value = _VALUE.fullmatch(held.bare) if held else None
            said = found["points"] or (value["points"] if value else None)
            if said is None:
                # The figure may stand in a cell that is merged with others.
                others = [_VALUE.fullmatch(one.bare) for one in row.values()]
                said = next((one["points"] for one in others if one), None)
            shown = held if value and held and not found["points"] else cell
            return kind, shown, Decimal(said) if said else None
    return "", None, None


def _item(number: int, row: Row, column: int, value: Cell, points: Decimal) -> Points:
    others = [(at, cell) for at, cell in row.items() if at != column]
    # What is told at length is how the points are given.
    longest = max((cell.text for _, cell in others), key=len, default="")
    label = " ".join(cell.bare for _, cell in others if len(cell.bare) <= _LONG)
    return Points(number, value, points, label, longest)


def _groups(
    rows: Sequence[Row], inside: range, column: int, subtotals: Sequence[int]
) -> Iterator[Group]:
    """The cells that declare the points of the rows beside or below them."""
    declared = [
        (number, at, cell, found)
        for number in inside
        for at, cell in rows[number].items()
        if at < column or len(rows[number]) == 1
        if len(cell.bare) <= 28 and (found := _GROUP.fullmatch(cell.bare))
        if number not in subtotals
    ]
    for number, at, cell, found in declared:
        alone = len(rows[number]) == 1
        end = inside.stop
        for below in range(number + 1, inside.stop):
            ends = len(rows[below]) == 1 if alone else at in rows[below]
            if ends or (not alone and len(rows[below]) == 1):
                end = below
                break
        first = number + 1 if alone else number
        yield Group(cell, found["name"], Decimal(found["points"]), range(first, end))


def _levelled(read: Scoring) -> Scoring | None:
    """The same with rows taken as groups that only sum up the rows below them."""
    numbered = [
        (one, bool(_CHINESE.match(next(iter(read.grid.rows[one.row].values())).bare)))
        for one in read.items
    ]
    tops = [one for one, top in numbered if top]
    if not tops or len(tops) == len(numbered):
        return read
    if not numbered[0][1]:
        return None
    groups: list[Group] = []
    last = read.items[-1].row + 1
    items: list[Points] = []
    for one, end in zip(tops, [*(top.row for top in tops[1:]), last], strict=True):
        below = [item for item in read.items if one.row < item.row < end]
        if below:
            groups.append(Group(one.cell, one.label[:16], one.points, range(one.row + 1, end)))
            items += below
        else:
            items.append(one)
    return read._replace(items=items, groups=[*read.groups, *groups])
