"""What can be answered, and how likely."""

from decimal import Decimal
from itertools import product

import pytest

from reqwriter.scoring.lab.assumptions import Contents, Merits, Range, Spread, Unmet
from reqwriter.scoring.lab.drawing import generator, quantile
from reqwriter.scoring.lab.outcomes import Outcome, outcomes
from reqwriter.scoring.tender import CannotEvaluateError
from tests.scoring.lab.making import DEVIATIONS, NOISE, RECORDS, ROLLOUT, every_kind
from tests.scoring.tendering import PLAN, SPEED, d


def spread(low: str, usual: str, high: str, step: str) -> Spread:
    return Spread(*map(Decimal, (low, usual, high, step)))


def chances(found: list[Outcome]) -> dict[Decimal, float]:
    told: dict[Decimal, float] = {}
    for one in found:
        told[one.points] = told.get(one.points, 0) + one.chance
    return told


def test_a_triangle_is_cut_at_the_middles_between_its_values() -> None:
    found = outcomes(RECORDS, spread("0", "1", "2", "1"), every_kind())
    # From -0.5 to 2.5 with its top at 1: below 0.5 lies 1² ÷ (3 × 1.5).
    assert [one.answer for one in found] == [0, 1, 2]
    assert [round(one.chance, 9) for one in found] == [0.222222222, 0.555555556, 0.222222222]


def test_one_value_takes_all() -> None:
    (one,) = outcomes(RECORDS, spread("2", "2", "2", "1"), every_kind())
    assert (one.answer, one.points, one.chance) == (d(2), d(3), 1.0)


def test_outcomes_go_from_the_worst_to_the_best_whatever_is_better() -> None:
    found = outcomes(NOISE, spread("36", "40", "46", "0.5"), every_kind())
    assert [one.points for one in found] == sorted(one.points for one in found)
    assert (found[0].points, found[-1].points) == (d("0.5"), d(7))
    assert sum(one.chance for one in found) == pytest.approx(1)


def test_each_requirement_is_met_or_not_for_itself() -> None:
    found = outcomes(DEVIATIONS, Unmet(d(20)), every_kind())
    expected: dict[Decimal, float] = {}
    for unmet in product((0, 1), repeat=5):
        lost = Decimal("2.5") * sum(unmet[:2]) + Decimal("0.75") * sum(unmet[2:])
        chance = 0.2 ** sum(unmet) * 0.8 ** (5 - sum(unmet))
        expected[10 - lost] = expected.get(10 - lost, 0) + chance
    assert chances(found) == pytest.approx(expected)


def test_parts_are_missing_or_have_defects_for_themselves() -> None:
    found = outcomes(ROLLOUT, Contents(d(10), d(50)), every_kind())
    expected: dict[Decimal, float] = {}
    for first, second in product(_states("3"), _states("2")):
        kept = first[0] + second[0]
        expected[kept] = expected.get(kept, 0) + first[1] * second[1]
    assert chances(found) == pytest.approx(expected)


def _states(full: str) -> list[tuple[Decimal, float]]:
    """What a part keeps, with its chance: many defects stand for more."""
    kept = [(Decimal(0), 0.1)]
    for defects in range(60):
        left = max(Decimal(full) - Decimal("0.4") * defects, Decimal(0))
        kept.append((left, 0.9 * 0.5**defects * 0.5))
    return kept


def test_grades_are_deserved_by_their_weights() -> None:
    found = outcomes(PLAN, Merits((d(1), d(2), d(1), d(0))), every_kind())
    assert [(one.answer, one.chance) for one in found] == [
        (("grade-0",), 0.0),
        (("grade-5",), 0.25),
        (("grade-10",), 0.5),
        (("grade-20",), 0.25),
    ]


def test_a_value_that_no_tier_holds_is_told_with_the_factor() -> None:
    gap = SPEED.with_(tiers=SPEED.tiers[:1])
    with pytest.raises(CannotEvaluateError, match="“到达时间”：假设中的取值 2 不落入任何一档"):
        outcomes(gap, spread("1", "2", "3", "1"), every_kind())


def test_prices_fill_their_triangle() -> None:
    levels = generator(1).random((1, 100_000))
    found = quantile(levels, Range(d(60), d(90), d(100)))
    assert 60 <= found.min() < found.max() <= 100
    # The mean of a triangle is that of its three corners; below the top lies its part.
    assert found.mean() == pytest.approx((60 + 90 + 100) / 3, abs=0.1)
    assert (found < 90).mean() == pytest.approx(30 / 40, abs=0.01)
    assert quantile(levels, Range(d(80), d(80), d(80))).max() == 80
