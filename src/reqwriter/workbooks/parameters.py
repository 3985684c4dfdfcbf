"""The sheet of figures that formulas count with: tiers, anchors, deductions, parts, grades."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Factor,
    GradedFactor,
    IntervalFactor,
    LinearFactor,
)
from reqwriter.domain.money import figures
from reqwriter.scoring.intervals import span
from reqwriter.scoring.spans import span_said
from reqwriter.scoring.tender import Tender
from reqwriter.workbooks.grid import Cell, column_of
from reqwriter.workbooks.paper import Content, Paper

SHEET = "计分参数"
_TITLES = ("序号", "编号", "内容", "分值", "下限", "上限", "说明")
_WIDTHS = (6, 20, 40, 10, 10, 10, 60)
_POINTS, _LOW, _HIGH = 3, 4, 5
Parameters = dict[tuple[str, str], Cell]


class _Entry(NamedTuple):
    """A row: what it is, its figures, and the names by which formulas ask for its cells."""

    owner: str
    said: str
    value: Decimal | None
    key: str = "points"
    low: Decimal | None = None
    high: Decimal | None = None
    note: str = ""


def write(paper: Paper, tender: Tender, numbers: dict[str, str]) -> Parameters:
    """Write the sheet; the cells by the id and the name of each figure."""
    sheet = paper.sheet(SHEET, _WIDTHS)
    sheet.title("计分参数", "各评审因素的计分参数，取自采购文件，已锁定；其他各表的公式由此取数。")
    sheet.header(2, _TITLES, 3)
    found: Parameters = {}
    row = 3
    for factor in tender.factors:
        name = factor.name or factor.id
        head: tuple[Content, ...] = (numbers.get(factor.id, ""), factor.id, name, factor.points)
        for column in range(len(_TITLES)):
            sheet.put(row, column, head[column] if column < len(head) else "", "band")
        found[factor.id, "points"] = Cell(SHEET, row, _POINTS)
        for entry in _entries(factor):
            row += 1
            texts = {0: "", 1: entry.owner, 2: entry.said, 6: entry.note}
            for column, text in texts.items():
                sheet.put(row, column, text, "id" if column == 1 else "text")
            found[entry.owner, entry.key] = sheet.put(row, _POINTS, entry.value, "number")
            found[entry.owner, "low"] = sheet.put(row, _LOW, entry.low, "number")
            found[entry.owner, "high"] = sheet.put(row, _HIGH, entry.high, "number")
            found[entry.owner, "said"] = Cell(SHEET, row, 2)
        row += 1
    return found


def labels(factor: GradedFactor) -> dict[str, str]:
    """What each grade is chosen by, by its id: no two alike."""
    shown = {
        one.id: f"{one.name or '未命名'}（{figures(one.points or Decimal(0))}分）"
        for one in factor.grades
    }
    many = Counter(shown.values())
    return {id: f"{said}{id}" if many[said] > 1 else said for id, said in shown.items()}


def grade_column(factor: GradedFactor, of: Parameters, key: str) -> str:
    """The cells of a factor's grades: `said` what they are chosen by, `points` what they earn."""
    return column_of([of[grade.id, key] for grade in factor.grades])


def _entries(factor: Factor) -> Iterator[_Entry]:
    id = factor.id
    match factor:
        case IntervalFactor():
            for number, tier in enumerate(factor.tiers, 1):
                said = f"第{number}档：{span_said(span(tier), factor.unit or '')}"
                yield _Entry(tier.id, said, tier.points, low=tier.low, high=tier.high)
        case LinearFactor():
            unit = f"（{factor.unit}）" if factor.unit else ""
            yield _Entry(id, f"得最低分的指标值{unit}", factor.worst, "worst")
            yield _Entry(id, "最低得分", factor.least, "least")
            yield _Entry(id, f"得满分的指标值{unit}", factor.best, "best")
        case CountFactor():
            yield _Entry(id, f"每{factor.unit or '项'}得分", factor.each, "each")
        case DeductionFactor():
            yield _Entry(id, "每项▲指标不满足扣分", factor.important_each, "important")
            yield _Entry(id, "每项一般指标不满足扣分", factor.ordinary_each, "ordinary")
        case ChecklistFactor():
            yield _Entry(
                id, "每处缺陷扣分", factor.defect_each, "defect", note=factor.defects or ""
            )
            for part in factor.parts:
                yield _Entry(part.id, part.name or part.id, part.points, note=part.content or "")
        case GradedFactor():
            named = labels(factor)
            for grade in factor.grades:
                yield _Entry(grade.id, named[grade.id], grade.points, note=grade.standard or "")
