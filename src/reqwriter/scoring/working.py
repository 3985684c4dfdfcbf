"""The working of a bid's points in words and figures, as a committee writes it down."""

from collections.abc import Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Factor,
    GradedFactor,
    IntervalFactor,
    LinearFactor,
)
from reqwriter.domain.money import CENT, figures, plain_decimal
from reqwriter.domain.package import Package
from reqwriter.scoring.bids import Answer
from reqwriter.scoring.intervals import holds
from reqwriter.scoring.points import ZERO, averaged, by_part, counted, given, lost


def rounded(points: Decimal) -> Decimal:
    """Points as they are counted: half up to two decimals."""
    return points.quantize(CENT, ROUND_HALF_UP)


def amount(yuan: Decimal) -> str:
    """An amount with all of its decimals, at least two: 98,000.00, 1,234.567."""
    exact = plain_decimal(yuan)
    if exact == exact.quantize(CENT, ROUND_HALF_UP):
        return f"{exact:,.2f}"
    return f"{exact:,f}"


def working(factor: Factor, answer: Answer, package: Package) -> str:
    """How an answer becomes points, up to the points themselves."""
    match factor:
        case IntervalFactor() if isinstance(answer, Decimal):
            number = next(n for n, tier in enumerate(factor.tiers, 1) if holds(tier, answer))
            return f"{figures(answer)}{factor.unit or ''}，落入第 {number} 档"
        case LinearFactor() if isinstance(answer, Decimal):
            return _along(factor, answer)
        case CountFactor() if isinstance(answer, Decimal):
            return _counted(factor, answer)
        case DeductionFactor() if isinstance(answer, tuple):
            return _lost(factor, answer, package)
        case ChecklistFactor() if isinstance(answer, Mapping):
            return _parts(factor, answer)
        case GradedFactor() if isinstance(answer, tuple):
            return _graded(factor, answer)
    raise ValueError(f"{factor.id} cannot be scored by {answer!r}")


def _along(factor: LinearFactor, value: Decimal) -> str:
    assert factor.worst is not None
    assert factor.best is not None
    low, high = sorted((factor.worst, factor.best))
    said = f"{figures(value)}{factor.unit or ''}"
    if not low < value < high:
        better = (value >= factor.best) if factor.best > factor.worst else (value <= factor.best)
        return f"{said}，{'达到满分值' if better else '没有好于最低分值'}"
    full, worst = factor.points or ZERO, _signed(factor.worst)
    start = f"{figures(factor.least)}＋" if factor.least else ""
    above = f"（{figures(value)}－{worst}）÷（{figures(factor.best)}－{worst}）"
    return f"{said}，{start}{above}×{figures(full - factor.least)}"


def _signed(value: Decimal) -> str:
    return f"（{figures(value)}）" if value < 0 else figures(value)


def _counted(factor: CountFactor, pieces: Decimal) -> str:
    unit, each = factor.unit or "项", factor.each or ZERO
    said = f"{figures(pieces)} {unit}×{figures(each)} 分＝{figures(each * pieces)} 分"
    kept = counted(factor, pieces)
    return said if kept == each * pieces else f"{said}，最多 {figures(kept)} 分"


def _lost(factor: DeductionFactor, unmet: tuple[str, ...], package: Package) -> str:
    if not unmet:
        return "全部满足"
    each = lost(factor, unmet, package)
    named = "、".join(
        f"{_title(id, package)}（扣 {figures(off)} 分）"
        for id, off in zip(unmet, each, strict=True)
    )
    full, total = factor.points or ZERO, sum(each, ZERO)
    end = "，扣至 0 分为止" if total > full else ""
    return f"不满足 {len(unmet)} 项：{named}；{figures(full)}－{figures(total)}{end}"


def _title(id: str, package: Package) -> str:
    found = package.requirement(id)
    return found.title if found is not None and found.title else id


def _parts(factor: ChecklistFactor, answer: Mapping[str, int | None]) -> str:
    said = []
    for name, defects, kept in by_part(factor, answer):
        if defects is None:
            said.append(f"{name}：缺少，0 分")
        else:
            found = f"{defects} 处缺陷，" if defects else ""
            said.append(f"{name}：{found}{figures(kept)} 分")
    return "；".join(said)


def _graded(factor: GradedFactor, grades: tuple[str, ...]) -> str:
    each = given(factor, grades)
    names = {grade.id: grade.name or grade.id for grade in factor.grades}
    if len(each) == 1:
        return names[grades[0]]
    total = "＋".join(map(figures, each))
    mean = averaged(factor, grades)
    exact = "" if mean == rounded(mean) else "…"
    return f"评委给分（{total}）÷{len(each)}＝{figures(_cut_off(mean))}{exact}"


def _cut_off(mean: Decimal) -> Decimal:
    return mean if mean == rounded(mean) else mean.quantize(Decimal("0.0001"), ROUND_DOWN)
