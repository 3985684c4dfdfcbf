"""The proof of tiers against a search that knows nothing of it: a dense grid, value by value.

`--hypothesis-profile=long` tries thousands of random tables instead of a hundred.
"""

from decimal import Decimal
from itertools import pairwise

from hypothesis import event, given
from hypothesis import strategies as st

from reqwriter.domain.factor import Direction, IntervalFactor, Tier
from reqwriter.scoring.intervals import Fault, Flaw, Interval, prove
from tests.scoring.proofs.grid import GRID, directions, ends, nearly_sound, points, tiers_between

axes = st.builds(
    Interval, low=st.none() | ends, low_open=st.booleans(), high=st.none() | ends,
    high_open=st.booleans(),
)  # fmt: skip


def inside(low: Decimal | None, low_open: bool, high: Decimal | None, high_open: bool,
           value: Decimal) -> bool:  # fmt: skip
    """Membership, written once more and otherwise."""
    if low is not None and (value < low or (low_open and value == low)):
        return False
    return not (high is not None and (value > high or (high_open and value == high)))


def searched(factor: IntervalFactor, stretch: Interval) -> set[tuple[object, ...]]:
    """The faults that scoring every value of the grid brings to light, without witnesses."""
    offered = [v for v in GRID if inside(*stretch, v) and (not factor.whole or v % 1 == 0)]
    falls = {
        v: [n for n, t in enumerate(factor.tiers, 1)
            if inside(t.low, t.low_open, t.high, t.high_open, v)]
        for v in offered
    }  # fmt: skip
    found: set[tuple[object, ...]] = set()
    runs = 0
    for before, value in pairwise([None, *offered]):
        assert value is not None
        runs += not falls[value] and (before is None or bool(falls[before]))
    found.add((Flaw.GAP, runs))
    for tiers in falls.values():
        found |= {(Flaw.OVERLAP, a, b) for a in tiers for b in tiers if a < b}
    reached = {n for tiers in falls.values() for n in tiers}
    found |= {(Flaw.UNREACHABLE, n) for n in range(1, len(factor.tiers) + 1) if n not in reached}
    earned = {n: p for n in reached if (p := factor.tiers[n - 1].points) is not None}
    found |= {
        (Flaw.EQUAL, a, b) for a in earned for b in earned if a < b and earned[a] == earned[b]
    }
    if earned and factor.points != max(earned.values()):
        found.add((Flaw.TOP,))
    single = [earned[t[0]] for t in falls.values() if len(t) == 1 and t[0] in earned]
    sign = 1 if factor.direction is Direction.HIGHER else -1
    if any((b - a) * sign < 0 for a, b in pairwise(single)):
        found.add((Flaw.DIRECTION,))
    return found


def told(faults: list[Fault]) -> set[tuple[object, ...]]:
    """The proof's faults in the same form."""
    found: set[tuple[object, ...]] = {(Flaw.GAP, sum(f.flaw is Flaw.GAP for f in faults))}
    for fault in faults:
        if fault.flaw in (Flaw.TOP, Flaw.DIRECTION):
            found.add((fault.flaw,))
        elif fault.flaw is not Flaw.GAP:
            found.add((fault.flaw, *fault.tiers))
    return found


def check(tiers: tuple[Tier, ...], stretch: Interval, whole: bool, direction: Direction,
          full: Decimal) -> None:  # fmt: skip
    factor = IntervalFactor(id="factor", tiers=tiers, whole=whole, direction=direction, points=full)
    faults = prove(factor, stretch)
    event("sound" if not faults else "faulty")
    searching, proving = searched(factor, stretch), told(faults)
    if any(fault.flaw is Flaw.OVERLAP for fault in faults):
        # Where a value earns twice there is no telling whether points rise.
        searching.discard((Flaw.DIRECTION,))
        proving.discard((Flaw.DIRECTION,))
    assert proving == searching
    for fault in faults:
        witnessed(factor, stretch, fault)


def witnessed(factor: IntervalFactor, stretch: Interval, fault: Fault) -> None:
    """Every witness does what its fault says of it."""
    for at, value in enumerate(fault.witnesses):
        held = [n for n, t in enumerate(factor.tiers, 1)
                if inside(t.low, t.low_open, t.high, t.high_open, value)]  # fmt: skip
        assert not factor.whole or value % 1 == 0
        assert inside(*stretch, value) is not (fault.flaw is Flaw.UNREACHABLE)
        match fault.flaw:
            case Flaw.GAP:
                assert held == []
            case Flaw.OVERLAP:
                assert set(fault.tiers) <= set(held)
            case Flaw.UNREACHABLE | Flaw.TOP:
                assert fault.tiers[0] in held
            case Flaw.EQUAL | Flaw.DIRECTION:
                assert fault.tiers[at] in held


@given(tiers_between(ends), axes, st.booleans(), directions, points)
def test_tiers_anyhow_are_proved_as_a_search_finds_them(
    tiers: tuple[Tier, ...], stretch: Interval, whole: bool, direction: Direction, full: Decimal
) -> None:
    check(tiers, stretch, whole, direction, full)


@given(nearly_sound(), axes | st.just(Interval(low=None)), st.booleans(), directions, points)
def test_tiers_with_one_slip_are_proved_as_a_search_finds_them(
    tiers: tuple[Tier, ...], stretch: Interval, whole: bool, direction: Direction, full: Decimal
) -> None:
    check(tiers, stretch, whole, direction, full)
