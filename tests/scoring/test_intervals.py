"""The proof of tiers, held against a search of a fine grid."""

from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqwriter.domain.factor import Direction, IntervalFactor, Tier
from reqwriter.domain.requirement import Indicator, Operator
from reqwriter.scoring.intervals import (
    AXIS,
    Fault,
    Flaw,
    Interval,
    deciding,
    holds,
    narrowed,
    points_at,
    prove,
)

# Ends lie on quarters below six, so that eighths meet every end and every middle.
STEP = Decimal("0.125")
GRID = [STEP * n for n in range(8 * 8)]
HALVES = st.none() | st.integers(0, 24).map(lambda n: Decimal(n) / 4)


def tier(
    low: str | None,
    high: str | None,
    points: int | None,
    *,
    low_open: bool = False,
    high_open: bool = True,
) -> Tier:
    return Tier(
        id="tier",
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        low_open=low_open,
        high_open=high_open,
        points=None if points is None else Decimal(points),
    )


def factor(
    *tiers: Tier, points: int = 6, direction: Direction = Direction.HIGHER, whole: bool = False
) -> IntervalFactor:
    return IntervalFactor(
        id="factor", tiers=tiers, points=Decimal(points), direction=direction, whole=whole
    )


SOUND = (tier("3", None, 6), tier("1", "3", 2), tier(None, "1", 0))


def test_tiers_that_touch_are_sound() -> None:
    assert prove(factor(*SOUND)) == []


def test_a_gap_names_its_neighbours_and_a_value() -> None:
    tiers = (tier("3", None, 6), tier("1", "2", 2), tier(None, "1", 0))
    assert prove(factor(*tiers)) == [Fault(Flaw.GAP, (1, 2), (Decimal(2),))]


def test_a_gap_of_one_point_is_found() -> None:
    tiers = (tier("3", None, 6, low_open=True), tier(None, "3", 0))
    assert prove(factor(*tiers)) == [Fault(Flaw.GAP, (1, 2), (Decimal(3),))]


def test_a_gap_above_the_last_tier_has_one_neighbour() -> None:
    tiers = (tier("3", "5", 6), tier(None, "3", 0))
    assert prove(factor(*tiers)) == [Fault(Flaw.GAP, (1,), (Decimal(5),))]


def test_an_overlap_of_one_point_is_found() -> None:
    tiers = (tier("3", None, 6), tier(None, "3", 0, high_open=False))
    assert prove(factor(*tiers)) == [Fault(Flaw.OVERLAP, (1, 2), (Decimal(3),))]


def test_between_whole_numbers_there_is_no_gap() -> None:
    tiers = (tier("4", None, 6), tier(None, "3", 0, high_open=False))
    assert prove(factor(*tiers, whole=True)) == []
    assert prove(factor(*tiers)) == [Fault(Flaw.GAP, (1, 2), (Decimal("3.5"),))]


def test_a_whole_number_that_no_tier_holds_is_found() -> None:
    tiers = (tier("5", None, 6), tier(None, "3", 0, high_open=False))
    assert prove(factor(*tiers, whole=True)) == [Fault(Flaw.GAP, (1, 2), (Decimal(4),))]


def test_a_tier_without_values_is_unreachable() -> None:
    tiers = (*SOUND, tier("2", "2", 1))
    assert prove(factor(*tiers)) == [Fault(Flaw.UNREACHABLE, (4,))]


def test_a_tier_below_a_substantive_requirement_is_unreachable() -> None:
    axis = Interval(low=Decimal(1))
    assert prove(factor(*SOUND), axis) == [Fault(Flaw.UNREACHABLE, (3,), (Decimal("0.5"),))]
    assert prove(factor(*SOUND[:2]), axis) == []


def test_equal_points_and_the_wrong_direction_are_found() -> None:
    equal = (tier("3", None, 6), tier("1", "3", 0), tier(None, "1", 0))
    assert prove(factor(*equal)) == [Fault(Flaw.EQUAL, (2, 3), (Decimal(1), Decimal(0)))]
    assert prove(factor(*SOUND, direction=Direction.LOWER)) == [
        Fault(Flaw.DIRECTION, (3, 2), (Decimal(0), Decimal(1))),
        Fault(Flaw.DIRECTION, (2, 1), (Decimal(1), Decimal(3))),
    ]


def test_the_top_tier_must_earn_the_points_of_the_factor() -> None:
    assert prove(factor(*SOUND, points=8)) == [Fault(Flaw.TOP, (1,), (Decimal(3),))]


def test_tiers_without_points_yet_are_only_held_against_the_axis() -> None:
    assert prove(factor(tier("3", None, None), tier(None, "3", None))) == []


def test_a_value_earns_the_points_of_its_tier() -> None:
    assert points_at(factor(*SOUND), Decimal("2.99")) == 2
    assert points_at(factor(*SOUND[:2]), Decimal("0.5")) is None


@pytest.mark.parametrize(
    ("operator", "inside", "outside"),
    [
        (Operator.AT_LEAST, "3 4", "2.9"),
        (Operator.MORE_THAN, "3.1", "3"),
        (Operator.AT_MOST, "0 3", "3.1"),
        (Operator.LESS_THAN, "2.9", "3"),
        (Operator.EQUAL, "2.5 3 3.5", "2.4 3.6"),
        (Operator.BETWEEN, "3 5", "2.9 5.1"),
    ],
)
def test_an_indicator_narrows_the_axis(operator: Operator, inside: str, outside: str) -> None:
    indicator = Indicator(
        operator=operator, value=Decimal(3), upper=Decimal(5), tolerance=Decimal("0.5")
    )
    axis = narrowed(AXIS, indicator)
    assert all(axis.holds(Decimal(value)) for value in inside.split())
    assert not any(axis.holds(Decimal(value)) for value in outside.split())


def test_an_indicator_without_a_figure_narrows_nothing() -> None:
    assert narrowed(AXIS, Indicator(operator=Operator.AT_LEAST)) == AXIS


tiers_of_any_kind = st.lists(
    st.builds(
        Tier,
        id=st.just("tier"),
        low=HALVES,
        high=HALVES,
        low_open=st.booleans(),
        high_open=st.booleans(),
        points=st.integers(0, 6).map(Decimal),
    ),
    max_size=4,
)
axes = st.builds(
    Interval,
    low=st.integers(0, 12).map(lambda n: Decimal(n) / 4),
    low_open=st.booleans(),
    high=st.none() | st.integers(12, 24).map(lambda n: Decimal(n) / 4),
    high_open=st.booleans(),
)


@given(tiers=tiers_of_any_kind, axis=axes, whole=st.booleans())
def test_the_proof_agrees_with_a_search_of_a_grid(
    tiers: list[Tier], axis: Interval, whole: bool
) -> None:
    told = factor(*tiers, whole=whole)
    values = [v for v in GRID if axis.holds(v) and (not whole or v == int(v))]
    holding = {v: [n for n, one in enumerate(tiers, 1) if holds(one, v)] for v in values}
    faults = prove(told, axis)
    gaps = [fault.witnesses[0] for fault in faults if fault.flaw is Flaw.GAP]
    overlaps = {fault.tiers for fault in faults if fault.flaw is Flaw.OVERLAP}
    unreached = {fault.tiers[0] for fault in faults if fault.flaw is Flaw.UNREACHABLE}

    runs = [v for before, v in pairwise([None, *values]) if not holding[v]  # type: ignore[index]
            and (before is None or holding[before])]  # fmt: skip
    assert len(gaps) == len(runs)
    assert all(not any(holds(one, gap) for one in tiers) for gap in gaps)
    assert overlaps == {pair for on in holding.values() for pair in combinations(on, 2)}
    assert unreached == set(range(1, len(tiers) + 1)) - {n for on in holding.values() for n in on}


@given(tiers=tiers_of_any_kind, axis=axes, whole=st.booleans())
def test_the_deciding_values_ascend_and_lie_on_the_axis(
    tiers: list[Tier], axis: Interval, whole: bool
) -> None:
    values = deciding(factor(*tiers, whole=whole), axis)
    assert values == sorted(set(values))
    assert all(axis.holds(value) for value in values)
    assert not whole or all(value == int(value) for value in values)


@given(tiers=tiers_of_any_kind)
def test_a_factor_without_faults_gives_every_value_its_only_points(tiers: list[Tier]) -> None:
    if prove(factor(*tiers)):
        return
    earned = [points_at(factor(*tiers), value) for value in GRID]
    assert None not in earned
    assert earned == sorted(earned)  # type: ignore[type-var]
    assert earned[-1] == 6
