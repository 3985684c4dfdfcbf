"""A measured factor against the threshold of the requirement that it answers to."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.factor import Direction, IntervalFactor
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Indicator, Operator
from reqwriter.scoring import intervals
from reqwriter.scoring.line import earned
from reqwriter.scoring.proofs.figures import Measured, indicators
from reqwriter.scoring.proofs.proof import Fault, Flaw

_RISING = (Operator.AT_LEAST, Operator.MORE_THAN)
_FALLING = (Operator.AT_MOST, Operator.LESS_THAN)


def against(factor: Measured, package: Package) -> Iterator[Fault]:
    """Where a factor goes the other way than its requirement, or pays for missing it."""
    field = "tiers" if isinstance(factor, IntervalFactor) else "worst"
    for substantive in (True, False):
        for _, indicator in indicators(factor, package, substantive=substantive):
            if factor.direction is not None and _contrary(factor.direction, indicator):
                yield Fault(
                    Flaw.AGAINST,
                    "direction",
                    f"按“{factor.direction.label}”计分，所对应的需求却是“{indicator.said()}”。",
                    "请核对优劣方向和需求的比较方式，改正其中一处。",
                )
            elif not substantive and (paid := _paid(factor, indicator)):
                value, points = paid
                yield Fault(
                    Flaw.AGAINST,
                    field,
                    f"{figures(value)}{factor.unit or ''}没有达到需求“{indicator.said()}”，"
                    f"仍得 {figures(points)} 分。",
                    "请使没有达到需求的取值得0分，只对达到和优于需求的部分给分。",
                )


def _contrary(direction: Direction, indicator: Indicator) -> bool:
    wrong = _FALLING if direction is Direction.HIGHER else _RISING
    return indicator.operator in wrong


def _paid(factor: Measured, indicator: Indicator) -> tuple[Decimal, Decimal] | None:
    """A value that misses the indicator and earns points all the same, and how many."""
    bound = indicator.value
    if bound is None or indicator.operator not in (*_RISING, *_FALLING):
        return None
    met = intervals.narrowed(intervals.WHOLE_AXIS, indicator)
    if isinstance(factor, IntervalFactor):
        told = intervals.usual((*intervals.ends_of(factor), bound))
        found = [
            (value, points)
            for value in intervals.deciding(factor, told, (bound,))
            if not met.holds(value) and (points := intervals.points_at(factor, value))
        ]
        return max(found, key=lambda one: one[1], default=None)
    worst, best, full = factor.worst, factor.best, factor.points
    if worst is None or best is None or full is None or worst == best:
        return None
    beyond = worst < bound if indicator.operator in _RISING else worst > bound
    missed = bound - 1 if indicator.operator in _RISING else bound + 1
    value = (worst + bound) / 2 if beyond else missed
    points = earned(factor, value)
    return (value, points) if points > 0 and not met.holds(value) else None
