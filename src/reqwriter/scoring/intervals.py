"""The proof of tiers: every value that can be offered earns fixed points, and only once.

Which tiers hold a value changes only at their end points. So the end points, one value between
each two neighbours, and one beyond either last, decide for the whole axis.
"""

from collections.abc import Iterable, Iterator
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

    def within(self, other: "Interval") -> "Interval":
        """The part of it that lies in the other too."""
        low, low_open = max((one for one in (self[:2], other[:2])), key=_from_below)
        high, high_open = min((one for one in (self[2:], other[2:])), key=_from_above)
        return Interval(low, low_open, high, high_open)


def _from_below(end: tuple[Decimal | None, bool]) -> tuple[Decimal, bool]:
    return (Decimal("-Infinity") if end[0] is None else end[0], end[1])


def _from_above(end: tuple[Decimal | None, bool]) -> tuple[Decimal, bool]:
    return (Decimal("Infinity") if end[0] is None else end[0], not end[1])


# What can be offered when nothing narrows it and nothing speaks of values below zero.
AXIS = Interval()
WHOLE_AXIS = Interval(low=None, low_open=True)


class Flaw(StrEnum):
    """What can be wrong with tiers."""

    GAP = "gap"
    OVERLAP = "overlap"
    UNREACHABLE = "unreachable"
    EQUAL = "equal"
    DIRECTION = "direction"
    TOP = "top"


class Fault(NamedTuple):
    """A flaw, the tiers it concerns (counted from 1, in the order of the draft), and witnesses.

    The witness of a gap is a value that earns nothing, of an overlap one that earns twice. Equal
    points and a wrong direction have a witness in each of the two tiers, in their order. A wrong
    maximum has a value that earns it. A tier that is unreachable has a value of its own which
    cannot be offered, or none when it holds no value at all.
    """

    flaw: Flaw
    tiers: tuple[int, ...]
    witnesses: tuple[Decimal, ...] = ()


def prove(factor: IntervalFactor, axis: Interval | None = None) -> list[Fault]:
    """Everything wrong with a factor's tiers for the values of the axis."""
    axis = usual(ends_of(factor)) if axis is None else axis
    values = deciding(factor, axis)
    holding = [[n for n, tier in enumerate(factor.tiers, 1) if holds(tier, v)] for v in values]
    reached: dict[int, Decimal] = {}
    for value, tiers in zip(values, holding, strict=True):
        for number in tiers:
            reached.setdefault(number, value)
    return [
        *_gaps(values, holding),
        *_overlaps(values, holding),
        *_unreached(factor, reached),
        *_points(factor, reached),
    ]


def usual(figures: Iterable[Decimal | None]) -> Interval:
    """What can be offered: nothing below zero, unless a figure that is spoken of is."""
    return WHOLE_AXIS if any(one is not None and one < 0 for one in figures) else AXIS


def ends_of(factor: IntervalFactor) -> list[Decimal | None]:
    """The ends of all tiers."""
    return [end for tier in factor.tiers for end in (tier.low, tier.high)]


def deciding(
    factor: IntervalFactor, axis: Interval | None = None, more: Iterable[Decimal] = ()
) -> list[Decimal]:
    """Values of the axis, ascending, that stand for all of it; `more` are ends besides its own."""
    axis = usual(ends_of(factor)) if axis is None else axis
    return [value for value in _standing(factor, axis, more) if axis.holds(value)]


def _standing(
    factor: IntervalFactor, axis: Interval, more: Iterable[Decimal] = ()
) -> list[Decimal]:
    """Values on and off the axis that stand for all there are, ascending."""
    ends = {Decimal(0), *more}
    for one in (axis, *map(span, factor.tiers)):
        ends |= {end for end in (one.low, one.high) if end is not None}
    with localcontext(prec=_DIGITS):
        if factor.whole:
            floors = {end.to_integral_value(ROUND_FLOOR) for end in ends}
            values = floors | {floor + 1 for floor in floors}
        else:
            values = ends | {(a + b) / 2 for a, b in pairwise(sorted(ends))}
        values |= {min(values) - 1, max(values) + 1}
    return sorted(values)


def span(tier: Tier) -> Interval:
    """The stretch of the axis that a tier covers."""
    return Interval(tier.low, tier.low_open, tier.high, tier.high_open)


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
            met = Interval(value, indicator.operator is Operator.MORE_THAN)
        case Operator.AT_MOST | Operator.LESS_THAN:
            met = Interval(None, True, value, indicator.operator is Operator.LESS_THAN)
        case Operator.BETWEEN:
            met = Interval(value, False, indicator.upper, False)
        case Operator.EQUAL:
            slack = indicator.tolerance or Decimal(0)
            met = Interval(value - slack, False, value + slack, False)
    return axis.within(met)


def points_at(factor: IntervalFactor, value: Decimal) -> Decimal | None:
    """The points that a value earns; None when no tier, or no tier with points, holds it."""
    return next((tier.points for tier in factor.tiers if holds(tier, value)), None)


def _gaps(values: list[Decimal], holding: list[list[int]]) -> Iterator[Fault]:
    for at, value in enumerate(values):
        if holding[at] or (at and not holding[at - 1]):
            continue
        before = holding[at - 1][-1:] if at else []
        after = next((tiers[:1] for tiers in holding[at:] if tiers), [])
        yield Fault(Flaw.GAP, tuple(sorted({*before, *after})), (value,))


def _overlaps(values: list[Decimal], holding: list[list[int]]) -> Iterator[Fault]:
    seen: set[tuple[int, int]] = set()
    for value, tiers in zip(values, holding, strict=True):
        for pair in combinations(tiers, 2):
            if pair not in seen:
                seen.add(pair)
                yield Fault(Flaw.OVERLAP, pair, (value,))


def _unreached(factor: IntervalFactor, reached: dict[int, Decimal]) -> Iterator[Fault]:
    values = None
    for number, tier in enumerate(factor.tiers, 1):
        if number not in reached:
            values = values or _standing(factor, WHOLE_AXIS)
            own = tuple(value for value in values if holds(tier, value))
            yield Fault(Flaw.UNREACHABLE, (number,), own[-1:])


def _points(factor: IntervalFactor, reached: dict[int, Decimal]) -> Iterator[Fault]:
    """What is wrong with the points, told of the tiers that can be reached, ascending."""
    points = {n: at for n in reached if (at := factor.tiers[n - 1].points) is not None}
    for one, other in combinations(sorted(points), 2):
        if points[one] == points[other]:
            yield Fault(Flaw.EQUAL, (one, other), (reached[one], reached[other]))
    rising = factor.direction is Direction.HIGHER
    for one, other in pairwise(points if factor.direction else ()):
        if points[one] != points[other] and (points[one] < points[other]) is not rising:
            yield Fault(Flaw.DIRECTION, (one, other), (reached[one], reached[other]))
    if points and factor.points is not None and max(points.values()) != factor.points:
        top = max(points, key=lambda n: (points[n], -n))
        yield Fault(Flaw.TOP, (top,), (reached[top],))
