"""Axes, lines, pieces and deductions against a search that knows nothing of their proofs."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reqwriter.domain.factor import (
    CountFactor,
    DeductionFactor,
    Direction,
    IntervalFactor,
    LinearFactor,
    Tier,
)
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Indicator, Operator, Requirement, Status
from reqwriter.scoring.proofs import Flaw, pieces, proof
from reqwriter.scoring.proofs.figures import axis
from tests.scoring.proofs.grid import (
    GRID,
    directions,
    ends,
    points,
    positive_ends,
    tiers_between,
)

MEETS: dict[Operator, Callable[[Indicator, Decimal], bool]] = {
    Operator.AT_LEAST: lambda one, v: v >= (one.value or 0),
    Operator.AT_MOST: lambda one, v: v <= (one.value or 0),
    Operator.MORE_THAN: lambda one, v: v > (one.value or 0),
    Operator.LESS_THAN: lambda one, v: v < (one.value or 0),
    Operator.EQUAL: lambda one, v: abs(v - (one.value or 0)) <= (one.tolerance or 0),
    Operator.BETWEEN: lambda one, v: (
        (one.value or 0) <= v and (one.upper is None or v <= one.upper)
    ),
}
indicators = st.builds(
    Indicator,
    name=st.just("噪声"),
    unit=st.just("dB"),
    operator=st.sampled_from(Operator),
    value=ends,
    upper=st.none() | ends,
    tolerance=st.none() | positive_ends,
)


@given(tiers_between(ends), st.lists(indicators, max_size=2))
def test_what_can_be_offered_is_what_meets_every_substantive_requirement(
    tiers: tuple[Tier, ...], asked: list[Indicator]
) -> None:
    package = Package(
        id="pkg",
        requirements=tuple(
            Requirement(id=f"req-{n}", status=Status.SUBSTANTIVE, indicator=one)
            for n, one in enumerate(asked)
        ),
    )
    links = tuple(one.id for one in package.requirements)
    factor = IntervalFactor(id="factor", tiers=tiers, metric="噪声", unit="dB", requirements=links)
    below = any(
        figure is not None and figure < 0
        for figure in (*(end for t in tiers for end in (t.low, t.high)),
                       *(end for one in asked for end in (one.value, one.upper)))
    )  # fmt: skip
    stretch = axis(factor, package)
    for value in GRID:
        met = all(MEETS[one.operator](one, value) for one in asked if one.operator)
        assert stretch.holds(value) is (met and (below or value >= 0))


@given(ends, ends, points, points, directions, st.none() | ends, st.none() | ends)
def test_lines_are_proved_as_a_search_finds_them(
    worst: Decimal, best: Decimal, least: Decimal, full: Decimal, direction: Direction,
    at_least: Decimal | None, at_most: Decimal | None,
) -> None:  # fmt: skip
    asked = [(Operator.AT_LEAST, at_least), (Operator.AT_MOST, at_most)]
    needs = tuple(
        Requirement(
            id=f"req-{n}",
            status=Status.SUBSTANTIVE,
            indicator=Indicator(name="噪声", unit="dB", operator=operator, value=value),
        )
        for n, (operator, value) in enumerate(asked)
        if value is not None
    )
    factor = LinearFactor(
        id="factor", metric="噪声", unit="dB", direction=direction, worst=worst, best=best,
        least=least, points=full, requirements=tuple(one.id for one in needs),
    )  # fmt: skip
    found = {f.field for f in proof(factor, Package(id="pkg", requirements=needs)).faults
             if f.flaw is Flaw.LINE}  # fmt: skip
    if worst == best:
        assert found == {"best"}
        return
    sign = 1 if direction is Direction.HIGHER else -1
    assert ("direction" in found) is ((best - worst) * sign < 0)
    assert ("least" in found) is (least >= full)
    below = any(end < 0 for end in (worst, best, at_least, at_most) if end is not None)
    offered = [v for v in GRID if (below or v >= 0) and (at_least is None or v >= at_least)
               and (at_most is None or v <= at_most)]  # fmt: skip
    if offered and least < full:
        shares = [min(max(Fraction(v - worst) / Fraction(best - worst), Fraction(0)), Fraction(1))
                  for v in offered]  # fmt: skip
        assert ("best" in found) is (max(shares) < 1)


@given(st.integers(1, 40), st.integers(1, 200))
def test_pieces_are_counted_one_by_one(quarters: int, most: int) -> None:
    each, full = Decimal(quarters) / 4, Decimal(most) / 4
    factor = CountFactor(id="factor", each=each, points=full, unit="台")
    earned = [min(each * n, full) for n in range(202)]
    gains = {after - before for before, after in pairwise(earned) if after > before}
    found = pieces.counted(factor)
    assert bool(found.faults) is (gains != {each})
    assert found.most == earned[-1]


@given(st.integers(0, 5), st.integers(0, 5), st.integers(1, 8), st.integers(1, 8),
       st.integers(1, 40))  # fmt: skip
def test_deductions_are_taken_one_by_one(
    marked: int, plain: int, important: int, ordinary: int, full: int
) -> None:
    needs = (*(Requirement(id=f"a-{n}", status=Status.IMPORTANT) for n in range(marked)),
             *(Requirement(id=f"b-{n}", status=Status.ORDINARY) for n in range(plain)))  # fmt: skip
    factor = DeductionFactor(
        id="factor", points=Decimal(full), important_each=Decimal(important),
        ordinary_each=Decimal(ordinary), requirements=tuple(one.id for one in needs),
    )  # fmt: skip
    left, idle = Decimal(full), False
    for need in needs:
        taken = important if need.status is Status.IMPORTANT else ordinary
        idle = idle or left < taken
        left = max(left - taken, Decimal(0))
    found = pieces.deducted(factor, Package(id="pkg", requirements=needs))
    if needs:
        assert found.least == left
        assert any(f.field == "points" for f in found.faults) is (left > 0 or idle)
