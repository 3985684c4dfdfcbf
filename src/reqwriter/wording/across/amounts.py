"""Tables of amounts: each row's price times its quantity, and the column's sum."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.money import figures as printed
from reqwriter.wording.across.found import Found, where, whole
from reqwriter.wording.across.grids import Grid, Row

_UNIT = r"(?:[（(](?:人民币)?(?:万元|元)[）)])?"
_AMOUNT = re.compile(
    rf"(?:(?:预算|限价|控制)?(?:总价|合价|金额|总金额|总额)|小计|合计|预算|最高限价|预算总价|限价总价){_UNIT}"
)
_PRICE = re.compile(rf"(?:预算|控制|最高)?(?:限价)?单价(?:限价|预算)?{_UNIT}|单项限价{_UNIT}")
_QUANTITY = re.compile(r"(?:采购)?数量(?:[（(].{1,4}[）)])?")
_VALUE = re.compile(
    r"[¥￥]?(?P<value>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<unit>万元|元)?"
)
_TOTAL = re.compile(r"(?:合计|总计|共计|总金额|总价|合计金额|预算合计)[:：]?(?:[（(].*[）)])?")
_PART = re.compile(r"小计|其中")
_CENT = Decimal("0.01")
_HEADER_ROWS = 2


def wrong_amounts(grid: Grid) -> Iterator[Found]:
    """Rows whose amount is not price times quantity, and a total that is not the sum."""
    head = _header(grid.rows)
    if head is None:
        return
    at, amounts, price, quantity = head
    values: list[Decimal] = []
    for row in grid.rows[at + 1 :]:
        total = any(_TOTAL.fullmatch(cell.bare) for cell in row.values())
        value = _value(row, amounts)
        if total:
            summed = sum(values, Decimal(0))
            if value is not None and len(values) > 1 and abs(value - summed) > _CENT:
                told = {"sum": printed(summed), "total": printed(value)}
                cell = row[amounts].passage
                yield whole("amounts-total", cell, {**told, "there": where(cell)})
            return
        if any(_PART.search(cell.bare) for cell in row.values()):
            continue
        if value is None:
            return
        values.append(value)
        each, times = _value(row, price), _value(row, quantity)
        if each is not None and times is not None and abs(each * times - value) > _CENT * times:
            cell = row[amounts].passage
            told = {"each": printed(each), "times": printed(times), "amount": printed(value)}
            told |= {"product": printed(each * times), "there": where(cell)}
            yield whole("amounts-row", cell, told)


def _header(rows: list[Row]) -> tuple[int, int, int, int] | None:
    """The row of the headings, and the columns of amounts, prices and quantities (0: none)."""
    for at, row in enumerate(rows[:_HEADER_ROWS]):
        columns = [
            [column for column, cell in row.items() if pattern.fullmatch(cell.bare)]
            for pattern in (_AMOUNT, _PRICE, _QUANTITY)
        ]
        if len(row) > 2 and len(columns[0]) == 1 and all(len(one) < 2 for one in columns):
            amounts, price, quantity = (one[0] if one else 0 for one in columns)
            units = {("万" in row[one].bare) for one in (amounts, price) if one}
            return (at, amounts, price if len(units) == 1 else 0, quantity)
    return None


def _value(row: Row, column: int) -> Decimal | None:
    found = _VALUE.fullmatch(row[column].bare) if column in row else None
    if found is None or found["unit"]:
        return None
    return Decimal(found["value"].replace(",", ""))
