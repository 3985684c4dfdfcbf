"""How factors are put into words."""

from decimal import Decimal

from reqwriter.domain.factor import DeductionFactor, Direction, LinearFactor, Tier
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Requirement
from reqwriter.scoring.intervals import span
from reqwriter.scoring.spans import span_said


def tier_said(tier: Tier, unit: str) -> str:
    """A tier in words that leave no doubt about its ends: 3年以上（含3年）、不足5年."""
    return span_said(span(tier), unit)


def line_words(factor: LinearFactor) -> tuple[str, str, str]:
    """Which values earn the least points, which the most, and the formula between them.

    Each is empty while it is incomplete.
    """
    return _anchor(factor, factor.worst, -1), _anchor(factor, factor.best, 1), _formula(factor)


def _anchor(factor: LinearFactor, value: Decimal | None, better: int) -> str:
    """An anchor in words that say which values share its points: 30dB以下（含30dB）."""
    if value is None:
        return ""
    said = f"{figures(value)}{factor.unit or ''}"
    above = (factor.direction is Direction.LOWER) is (better < 0)
    return f"{said}{'以上' if above else '以下'}（含{said}）"


def _formula(factor: LinearFactor) -> str:
    """The formula between the anchors: （45－指标值）÷15×6."""
    worst, best, points = factor.worst, factor.best, factor.points
    if worst is None or best is None or points is None:
        return ""
    zero = f"（{figures(worst)}）" if worst < 0 else figures(worst)
    rises = best > worst
    gained = f"指标值－{zero}" if rises else f"{zero}－指标值"
    share = f"（{gained}）÷{figures(abs(best - worst))}×{figures(points - factor.least)}"
    return f"{figures(factor.least)}＋{share}" if factor.least else share


def linked_requirements(factor: DeductionFactor, package: Package) -> list[Requirement]:
    """The requirements that a deduction factor counts."""
    found = (package.requirement(id) for id in factor.requirements)
    return [one for one in found if one is not None]


def spans(numbers: list[int]) -> str:
    """Numbers as a reader finds them quickest: 4至6、9."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(
        f"{run[0]}至{run[-1]}" if len(run) > 2 else "、".join(map(str, run)) for run in runs
    )
