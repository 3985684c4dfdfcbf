"""The points of an answer as a formula, one function a kind of factor.

Each gives what `scoring.points.points` gives, before rounding; the answers are cells.
"""

from collections.abc import Sequence

from reqwriter.domain.factor import GradedFactor, IntervalFactor, LinearFactor, Tier
from reqwriter.workbooks.grid import Cell, half_up
from reqwriter.workbooks.parameters import Parameters, grade_column

MET, UNMET, MISSING = "满足", "不满足", "缺少"


def once_given(blanks: str, formula: str) -> str:
    """Nothing until every answer is given; a call to look where one cannot be scored."""
    return f'IF(COUNTBLANK({blanks})>0,"",IFERROR({half_up(formula)},"请核对"))'


def interval(factor: IntervalFactor, value: Cell, of: Parameters) -> str:
    """The points of the first tier that holds the value; an error where none does."""
    formula = "NA()"
    for tier in reversed(factor.tiers):
        formula = f"IF({_held(tier, value, of)},{of[tier.id, 'points']},{formula})"
    return formula


def linear(factor: LinearFactor, value: Cell, of: Parameters) -> str:
    """The straight line between the anchors, level outside them."""
    worst, best, least, full = (of[factor.id, key] for key in ("worst", "best", "least", "points"))
    share = f"MIN(MAX(({value}-{worst})/({best}-{worst}),0),1)"
    return f"{least}+{share}*({full}-{least})"


def count(factor: str, pieces: Cell, of: Parameters) -> str:
    """So many points a piece, up to the points of the factor."""
    return f"MIN({of[factor, 'each']}*{pieces},{of[factor, 'points']})"


def deduction(factor: str, answers: str, takes: str, of: Parameters, unmet: str = UNMET) -> str:
    """Full points less what each unmet requirement takes, not below zero."""
    return f'MAX({of[factor, "points"]}-SUMIF({answers},"{unmet}",{takes}),0)'


def checklist(factor: str, defects: Sequence[tuple[str, Cell]], of: Parameters) -> str:
    """What each part keeps, from its defects or 缺少."""
    each = of[factor, "defect"]
    return "+".join(
        f'IF({cell}="{MISSING}",0,MAX({of[part, "points"]}-{each}*N({cell}),0))'
        for part, cell in defects
    )


def graded(factor: GradedFactor, chosen: Cell, of: Parameters) -> str:
    """The points of the chosen grade."""
    points, said = (grade_column(factor, of, key) for key in ("points", "said"))
    return f"INDEX({points},MATCH({chosen},{said},0))"


def _held(tier: Tier, value: Cell, of: Parameters) -> str:
    ends = []
    if tier.low is not None:
        ends.append(f"{value}{'>' if tier.low_open else '>='}{of[tier.id, 'low']}")
    if tier.high is not None:
        ends.append(f"{value}{'<' if tier.high_open else '<='}{of[tier.id, 'high']}")
    return f"AND({','.join(ends)})" if ends else "TRUE"
