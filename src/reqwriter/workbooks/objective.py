"""The sheet of facts: what each bidder offers or lacks, and the points that follow from it."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Factor,
    GradedFactor,
    IntervalFactor,
    LinearFactor,
)
from reqwriter.domain.requirement import Status
from reqwriter.scoring.bids import Bid
from reqwriter.workbooks import formulas
from reqwriter.workbooks.formulas import MET, MISSING, UNMET
from reqwriter.workbooks.frame import FIRST, HEAD, ID, NAME, NUMBER, POINTS, RULE, Frame
from reqwriter.workbooks.grid import Cell, Line, column_of
from reqwriter.workbooks.offers import Offers
from reqwriter.workbooks.paper import Content, Sheet
from reqwriter.workbooks.parameters import Parameters

SHEET = "事实认定"
_SAID = (
    "能由事实算出得分的因素，在浅黄色单元格填写评审委员会共同认定的事实，得分由公式算出，"
    "带入各评委的评分表。"
)
_NUMBER = {"validate": "decimal", "criteria": "between", "minimum": -1e12, "maximum": 1e12}
_WHOLE = {"validate": "integer", "criteria": "between", "minimum": -(10**9), "maximum": 10**9}
_PIECES = {**_WHOLE, "minimum": 0}
_EITHER = {"validate": "list", "source": [MET, UNMET]}


class _Input(NamedTuple):
    """A row to be filled in; `takes` is the parameter that an unmet requirement takes off."""

    id: str
    said: str
    hint: str
    wrong: str
    rule: Mapping[str, Any] | None = None
    takes: Cell | None = None


def write(frame: Frame, offers: Offers, of: Parameters) -> dict[str, Line]:
    """Write the sheet; the points of each factor that follows from facts."""
    factors = [one for one in frame.criteria() if not isinstance(one, GradedFactor)]
    if not factors:
        return {}
    sheet = frame.sheet(SHEET, "事实认定", _SAID)
    frame.headings(sheet, offers.names)
    found: dict[str, Line] = {}
    row = HEAD + 1
    for factor in factors:
        inputs = list(_inputs(factor, frame, of))
        points = found[factor.id] = frame.line(sheet, row)
        _band(frame, sheet, row, factor)
        for at, one in enumerate(inputs, 1):
            _input(frame, sheet, row + at, one, factor)
        for bidder in range(frame.bidders):
            cells = [Cell(SHEET, row + at, FIRST + bidder) for at in range(1, len(inputs) + 1)]
            formula = _formula(factor, inputs, cells, of)
            sheet.count(row, points[bidder].column, formula, "earned")
        row += len(inputs) + 1
    frame.fade(sheet, row - 1, offers.states)
    return found


def _band(frame: Frame, sheet: Sheet, row: int, factor: Factor) -> None:
    printed = frame.row_of(factor)
    sheet.put(row, NUMBER, printed.number, "middle")
    sheet.put(row, ID, factor.id, "id")
    sheet.put(row, NAME, f"{printed.name}\n得分", "band")
    sheet.put(row, POINTS, factor.points, "number")
    sheet.put(row, RULE, printed.criterion)


def _input(frame: Frame, sheet: Sheet, row: int, one: _Input, factor: Factor) -> None:
    sheet.put(row, NUMBER, "")
    sheet.put(row, ID, one.id, "id")
    sheet.put(row, NAME, one.said)
    if one.takes is None:
        sheet.put(row, POINTS, "")
    else:
        sheet.count(row, POINTS, str(one.takes), "number")
    sheet.put(row, RULE, one.hint)
    for bidder in range(frame.bidders):
        bid = frame.bid(bidder)
        given = _given(factor, one, bid) if bid else None
        cell = sheet.put(row, FIRST + bidder, given, "middle", open=True)
        rule = one.rule or {"validate": "custom", "value": _defects(cell)}
        sheet.allow(cell, rule, wrong=one.wrong)


def _defects(cell: Cell) -> str:
    at = str(cell).partition("!")[2]
    return f'=OR({at}="{MISSING}",AND(ISNUMBER({at}),{at}>=0,{at}=INT({at})))'


def _inputs(factor: Factor, frame: Frame, of: Parameters) -> Iterator[_Input]:
    match factor:
        case IntervalFactor() | LinearFactor():
            unit = f"（{factor.unit}）" if factor.unit else ""
            rule, wrong = (_NUMBER, "请填写数字。")
            if factor.whole:
                rule, wrong = (_WHOLE, "这项指标只取整数，请填写整数。")
            said = f"{factor.metric or '所报的数值'}{unit}"
            yield _Input(factor.id, said, "填写所报的数值，不写单位。", wrong, rule)
        case CountFactor():
            said = f"认可的数量（{factor.unit or '项'}）"
            hint = "填写符合要求的数量，没有的填 0。"
            yield _Input(factor.id, said, hint, "请填写不小于 0 的整数。", _PIECES)
        case DeductionFactor():
            yield from _judged(factor, frame, of)
        case ChecklistFactor():
            wrong = f"请填写缺陷的处数（不小于 0 的整数），或者“{MISSING}”。"
            for part in factor.parts:
                hint = f"填写缺陷的处数，没有缺陷的填 0，没有这项内容的填“{MISSING}”。"
                takes = of[part.id, "points"]
                yield _Input(part.id, part.name or part.id, hint, wrong, None, takes)


def _judged(factor: DeductionFactor, frame: Frame, of: Parameters) -> Iterator[_Input]:
    """The requirements that a factor counts; one that is ★ costs the bid, not points."""
    wrong = f"请选“{MET}”或者“{UNMET}”。"
    printed = {one.id: one for one in frame.rows.requirements}
    for id in factor.requirements:
        row = printed.get(id)
        if row is not None and row.status is not Status.SUBSTANTIVE:
            kind = "important" if row.status is Status.IMPORTANT else "ordinary"
            said = f"{row.label} {row.title}"
            yield _Input(id, said, row.said, wrong, _EITHER, of[factor.id, kind])


def _given(factor: Factor, one: _Input, bid: Bid) -> Content:
    """What a known bid has in a row."""
    answer = bid.answers.get(factor.id)
    if isinstance(answer, Decimal):
        return answer
    if isinstance(answer, tuple):
        return UNMET if one.id in answer else MET
    if isinstance(answer, Mapping):
        defects = answer.get(one.id, 0)
        return MISSING if defects is None else Decimal(defects)
    return None


def _formula(factor: Factor, inputs: list[_Input], cells: list[Cell], of: Parameters) -> str:
    if not cells:
        return str(of[factor.id, "points"])
    answers = column_of(cells)
    match factor:
        case IntervalFactor():
            points = formulas.interval(factor, cells[0], of)
        case LinearFactor():
            points = formulas.linear(factor, cells[0], of)
        case CountFactor():
            points = formulas.count(factor.id, cells[0], of)
        case DeductionFactor():
            takes = column_of([cell._replace(column=POINTS) for cell in cells])
            points = formulas.deduction(factor.id, answers, takes, of)
        case _:
            parts = [(one.id, cell) for one, cell in zip(inputs, cells, strict=True)]
            points = formulas.checklist(factor.id, parts, of)
    return formulas.once_given(answers, points)
