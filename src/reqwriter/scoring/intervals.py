"""The proof of tiers: every value that can be offered earns fixed points, and only once.

Which tiers hold a value changes only at their end points. So the end points, one value between
each two neighbours, and one beyond the last, decide for the whole axis.
"""

from collections.abc import Iterator
from decimal import ROUND_FLOOR, Decimal, localcontext
from enum import StrEnum
from itertools import combinations, pairwise
from typing import NamedTuple

from reqwriter.domain.factor import Direction, IntervalFactor, Tier
from reqwriter.domain.requirement import Indicator, Operator

# Enough for the middle of any two figures that a draft can hold.
_DIGITS = 200


class Interval(NamedTuple):
    """A stretch of the axis; an end of None is infinite."""

    low: Decimal | None = Decimal(0)
    low_open: bool = False
    high: Decimal | None = None
    high_open: bool = True

    def holds(self, value: Decimal) -> bool:
        """Whether a value lies in it."""
        above = self.low is None or value > self.low or (value == self.low and not self.low_open)
        below = (
            self.high is None or value < self.high or (value == self.high and not self.high_open)
        )
        return above and below


# What can be offered when nothing narrows it: no indicator is below zero.
AXIS = Interval()


class Flaw(StrEnum):
    """What can be wrong with tiers."""

    GAP = "gap"
    OVERLAP = "overlap"
    UNREACHABLE = "unreachable"
    EQUAL = "equal"
    DIRECTION = "direction"
    TOP = "top"


class Fault(NamedTuple):
    """A flaw, the tiers it concerns (counted from 1, in the order of the draft), and a witness.

    The witness of a gap is a value that earns nothing, of an overlap one that earns twice.
    """

    flaw: Flaw
    tiers: tuple[int, ...]
    witness: Decimal | None = None


def prove(factor: IntervalFactor, axis: Interval = AXIS) -> list[Fault]:
    """Everything wrong with a factor's tiers for the values of the axis."""
    values = deciding(factor, axis)
    holding = [[n for n, tier in enumerate(factor.tiers, 1) if holds(tier, v)] for v in values]
    faults = [*_gaps(values, holding), *_overlaps(values, holding)]
    reached = list(dict.fromkeys(n for tiers in holding for n in tiers))
    faults += [
        Fault(Flaw.UNREACHABLE, (n,)) for n in range(1, len(factor.tiers) + 1) if n not in reached
    ]
    return [*faults, *_points(factor, reached)]


def deciding(factor: IntervalFactor, axis: Interval = AXIS) -> list[Decimal]:
    """Values of the axis, ascending, that stand for all of it."""
    stretches = [axis, *map(span, factor.tiers)]
    ends = {Decimal(0)}
    ends |= {end for one in stretches for end in (one.low, one.high) if end is not None}
    if factor.whole:
        floors = {end.to_integral_value(ROUND_FLOOR) for end in ends}
        values = floors | {floor + 1 for floor in floors}
    else:
        with localcontext(prec=_DIGITS):
            middles = {(a + b) / 2 for a, b in pairwise(sorted(ends))}
        values = ends | middles | {max(ends) + 1}
    return sorted(value for value in values if axis.holds(value))


def span(tier: Tier) -> Interval:
    """The stretch of the axis that a tier covers; without a lower end it starts at zero."""
    return Interval(
        Decimal(0) if tier.low is None else tier.low,
        tier.low is not None and tier.low_open,
        tier.high,
        tier.high_open,
    )


def holds(tier: Tier, value: Decimal) -> bool:
    """Whether a value falls into a tier."""
    return span(tier).holds(value)


def narrowed(axis: Interval, indicator: Indicator) -> Interval:
    """The axis without the values that fail an indicator."""
    value = indicator.value
    if value is None or indicator.operator is None:
        return axis
    match indicator.operator:
        case Operator.AT_LEAST | Operator.MORE_THAN:
            return axis._replace(low=value, low_open=indicator.operator is Operator.MORE_THAN)
        case Operator.AT_MOST | Operator.LESS_THAN:
            return axis._replace(high=value, high_open=indicator.operator is Operator.LESS_THAN)
        case Operator.BETWEEN:
            return axis._replace(low=value, high=indicator.upper, high_open=False)
    slack = indicator.tolerance or Decimal(0)
    return axis._replace(low=max(value - slack, Decimal(0)), high=value + slack, high_open=False)


def points_at(factor: IntervalFactor, value: Decimal) -> Decimal | None:
    """The points that a value earns; None when no tier, or no tier with points, holds it."""
    return next((tier.points for tier in factor.tiers if holds(tier, value)), None)


def _gaps(values: list[Decimal], holding: list[list[int]]) -> Iterator[Fault]:
    for at, value in enumerate(values):
        if holding[at] or (at and not holding[at - 1]):
            continue
        before = holding[at - 1][-1:] if at else []
        after = next((tiers[:1] for tiers in holding[at:] if tiers), [])
        yield Fault(Flaw.GAP, tuple(sorted({*before, *after})), value)


def _overlaps(values: list[Decimal], holding: list[list[int]]) -> Iterator[Fault]:
    seen: set[tuple[int, int]] = set()
    for value, tiers in zip(values, holding, strict=True):
        for pair in combinations(tiers, 2):
            if pair not in seen:
                seen.add(pair)
                yield Fault(Flaw.OVERLAP, pair, value)


def _points(factor: IntervalFactor, reached: list[int]) -> Iterator[Fault]:
    points = {n: tier.points for n, tier in enumerate(factor.tiers, 1) if tier.points is not None}
    for one, other in combinations(points, 2):
        if points[one] == points[other]:
            yield Fault(Flaw.EQUAL, (one, other))
    rising = {Direction.HIGHER: True, Direction.LOWER: False}
    ordered = [n for n in reached if n in points]
    for one, other in pairwise(ordered if factor.direction else ()):
        falls = points[one] > points[other]
        if points[one] != points[other] and falls is rising[factor.direction]:  # type: ignore[index]
            yield Fault(Flaw.DIRECTION, (one, other))
    if points and factor.points is not None and max(points.values()) != factor.points:
        top = max(points, key=lambda n: (points[n], -n))
        yield Fault(Flaw.TOP, (top,))
