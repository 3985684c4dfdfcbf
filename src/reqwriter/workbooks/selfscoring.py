"""The supplier's own estimate of its points, row by row as the solicitation scores them."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from reqwriter.documents.rows import FactorRow, Rows
from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Factor,
    GradedFactor,
    IntervalFactor,
    LinearFactor,
    PriceFactor,
)
from reqwriter.domain.requirement import Status
from reqwriter.scoring.tender import Tender
from reqwriter.workbooks import formulas, parameters
from reqwriter.workbooks.formulas import MISSING, once_given
from reqwriter.workbooks.grid import Cell, column_of
from reqwriter.workbooks.paper import Paper, Sheet
from reqwriter.workbooks.parameters import Parameters, grade_column

SHEET = "自评分表"
PRESENT = "具备"
WORSE = "负偏离"
_TITLES = (
    "序号",
    "编号",
    "评审因素",
    "分值",
    "评审标准",
    "所报内容",
    "自评分",
    "需要提供的证明材料",
    "页码",
)
_WIDTHS = (6, 18, 22, 8, 56, 20, 9, 30, 10)
_POINTS, _RULE, _OFFERED, _OWN, _PROOF, _PAGE = 3, 4, 5, 6, 7, 8
_SAID = (
    "浅黄色单元格由供应商填写，自评分由公式算出，不超过满分。自评分供核对和查阅，"
    "不作为评审的依据；价格分由评审委员会计算。"
)
_NUMBER = {"validate": "decimal", "criteria": "between", "minimum": -1e12, "maximum": 1e12}
_WHOLE = {"validate": "integer", "criteria": "between", "minimum": -(10**9), "maximum": 10**9}
_PARTS = {"validate": "list", "source": [PRESENT, MISSING]}


class _Given(NamedTuple):
    sheet: Sheet
    rows: Rows
    of: Parameters
    deviations: dict[str, Cell]


def write(paper: Paper, tender: Tender, rows: Rows, deviations: dict[str, Cell]) -> None:
    """Write the sheet, and the figures that it counts with."""
    sheet = paper.sheet(SHEET, _WIDTHS)
    sheet.title(SHEET, _SAID)
    sheet.header(2, _TITLES, 3)
    printed = {one.id: one for one in rows.factors}
    numbers = {one.id: one.number for one in rows.factors}
    given = _Given(sheet, rows, parameters.write(paper, tender, numbers), deviations)
    own, row = [], 3
    for factor in tender.factors:
        _beginning(sheet, row, factor, printed.get(factor.id))
        own.append(Cell(SHEET, row, _OWN))
        row = _own(given, row, factor) + 1
    sheet.put(row, 2, "自评分合计（不含价格分）", "band")
    each = ",".join(map(str, own))
    sheet.count(row, _OWN, f'IF(COUNT({each})=0,"",SUM({each}))', "earned")


def _beginning(sheet: Sheet, row: int, factor: Factor, printed: FactorRow | None) -> None:
    said = printed or FactorRow(factor.id, "", "", factor.name or "", "", "", "", "", "")
    sheet.put(row, 0, said.number, "middle")
    sheet.put(row, 1, factor.id, "id")
    sheet.put(row, 2, f"{said.name}（{said.nature}）" if said.nature else said.name, "band")
    sheet.put(row, _POINTS, factor.points, "number")
    sheet.put(row, _RULE, said.criterion)
    sheet.put(row, _PROOF, said.proof)
    sheet.put(row, _PAGE, "", "middle", open=True)


def _own(given: _Given, row: int, factor: Factor) -> int:
    """Fill in the row of a factor; the last row that it takes."""
    sheet, of = given.sheet, given.of
    offered = Cell(SHEET, row, _OFFERED)
    match factor:
        case PriceFactor():
            sheet.put(row, _OFFERED, "见开标一览表")
            sheet.put(row, _OWN, "不自评", "middle")
        case IntervalFactor() | LinearFactor():
            _ask(sheet, offered, _WHOLE if factor.whole else _NUMBER, factor.unit or "")
            if isinstance(factor, LinearFactor):
                points = formulas.linear(factor, offered, of)
            else:
                points = formulas.interval(factor, offered, of)
            sheet.count(row, _OWN, once_given(str(offered), points), "earned")
        case CountFactor():
            _ask(sheet, offered, {**_WHOLE, "minimum": 0}, factor.unit or "项")
            points = formulas.count(factor.id, offered, of)
            sheet.count(row, _OWN, once_given(str(offered), points), "earned")
        case DeductionFactor():
            _deducted(given, row, factor)
        case ChecklistFactor():
            return _parts(given, row, factor)
        case GradedFactor():
            rule = {"validate": "list", "source": f"={grade_column(factor, of, 'said')}"}
            _ask(sheet, offered, rule, "")
            points = formulas.graded(factor, offered, of)
            sheet.count(row, _OWN, once_given(str(offered), points), "earned")
    return row


def _ask(sheet: Sheet, cell: Cell, rule: Mapping[str, Any], unit: str) -> None:
    sheet.put(cell.row, cell.column, "", "middle", open=True)
    listed = rule["validate"] == "list"
    said = (
        "请从列表中选择。" if listed else f"请填写数字{f'（{unit}）' if unit else ''}，不写单位。"
    )
    sheet.allow(cell, rule, wrong=said)


def _deducted(given: _Given, row: int, factor: DeductionFactor) -> None:
    """Points less what the deviations of the other tables take off: nothing to be filled in."""
    taken, asked = [], []
    for one in given.rows.requirements:
        if one.id in factor.requirements and one.status is not Status.SUBSTANTIVE:
            kind = "important" if one.status is Status.IMPORTANT else "ordinary"
            cell = given.deviations[one.id]
            asked.append(str(cell))
            taken.append(f'-IF({cell}="{WORSE}",N({given.of[factor.id, kind]}),0)')
    full = given.of[factor.id, "points"]
    given.sheet.put(row, _OFFERED, "由偏离表得出", "middle")
    blanks = "+".join(f"COUNTBLANK({cell})" for cell in asked) or "0"
    formula = f'IF({blanks}>0,"",MAX(ROUND({full}{"".join(taken)},2),0))'
    given.sheet.count(row, _OWN, formula, "earned")


def _parts(given: _Given, row: int, factor: ChecklistFactor) -> int:
    """A row a part: there or missing; whether it has defects is for the committee."""
    sheet = given.sheet
    cells = []
    for at, part in enumerate(factor.parts, 1):
        cell = Cell(SHEET, row + at, _OFFERED)
        for column, text in {0: "", _PROOF: ""}.items():
            sheet.put(cell.row, column, text)
        sheet.put(cell.row, 1, part.id, "id")
        sheet.put(cell.row, 2, part.name or part.id)
        sheet.put(cell.row, _POINTS, part.points, "number")
        sheet.put(cell.row, _RULE, part.content)
        _ask(sheet, cell, _PARTS, "")
        sheet.put(cell.row, _PAGE, "", "middle", open=True)
        points = f'IF({cell}="{MISSING}",0,{given.of[part.id, "points"]})'
        sheet.count(cell.row, _OWN, once_given(str(cell), points), "points")
        cells.append(Cell(SHEET, cell.row, _OWN))
    sheet.put(row, _OFFERED, "逐项选择", "middle")
    own = f'IF(COUNT({column_of(cells)})<{len(cells)},"",SUM({column_of(cells)}))'
    sheet.count(row, _OWN, own, "earned")
    return row + len(cells)
