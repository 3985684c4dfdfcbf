"""Findings on tables whose answer is known beforehand."""

from decimal import Decimal

import pytest

from reqwriter.domain.package import Policy, Reservation
from reqwriter.scoring.lab.assumptions import Merits, Range
from reqwriter.scoring.lab.findings import Findings, together
from reqwriter.scoring.lab.trial import BLOCK, tried
from reqwriter.scoring.tender import CannotEvaluateError
from tests.scoring.lab.making import OBJECTIVE, every_kind, field_of
from tests.scoring.tendering import PLAN, SPEED, d, lowest_price, package, price

MANY = 2000


def test_a_price_of_all_points_has_all_the_weight() -> None:
    found = tried(field_of(package(price(100)), small=0, domestic=0), seed=1, tenders=MANY)
    assert found.effective() == (1.0,)
    assert found.prices.won[0] == MANY
    # Without points for it, the lower price still comes first among equals.
    assert found.weights[0].decisive == 0


def test_one_price_for_all_has_no_weight() -> None:
    same = Range(d(90), d(90), d(90))
    field = field_of(package(price(50), PLAN), price=same, small=0, domestic=0)
    found = tried(field, seed=1, tenders=MANY)
    assert found.effective() == (0.0, 1.0)
    assert (found.weights[0].alike, found.weights[0].full) == (MANY, MANY * 5)


def test_a_factor_of_equal_points_for_all_is_always_alike_and_never_decides() -> None:
    table = package(price(), PLAN, OBJECTIVE)
    tender = field_of(table)
    guesses = {**tender.assumptions.guesses, OBJECTIVE.id: Merits((d(1), d(0)))}
    found = tried(field_of(table, guesses=guesses), seed=1, tenders=MANY)
    last = found.weights[-1]
    assert (last.alike, last.full, last.decisive, last.shared) == (MANY, MANY * 5, 0, 0)
    assert found.weights[1].alike < MANY


def test_judges_who_agree_decide_nothing() -> None:
    found = tried(field_of(every_kind(), disagreement=0), seed=1, tenders=MANY)
    assert found.noise == 0
    assert tried(field_of(every_kind(), disagreement=60), seed=1, tenders=MANY).noise > 0


def test_judges_who_differ_decide_more_with_more_points_at_stake() -> None:
    less, more = (
        tried(field_of(package(price(), PLAN), disagreement=part), seed=1, tenders=MANY).noise
        for part in (10, 90)
    )
    assert 0 < less < more


def test_a_judge_may_go_to_a_grade_that_nobody_deserves() -> None:
    table = package(price(), PLAN)
    guesses = {PLAN.id: Merits((d(0), d(1), d(0), d(0)))}
    found = tried(field_of(table, guesses=guesses, disagreement=50), seed=1, tenders=MANY)
    assert found.weights[1].alike < MANY
    assert found.noise > 0


def test_objective_grades_are_the_same_for_every_judge() -> None:
    field = field_of(package(price(), SPEED, OBJECTIVE), disagreement=90)
    assert tried(field, seed=1, tenders=MANY).noise == 0


def test_a_preference_of_nothing_changes_nothing() -> None:
    none = Policy(reservation=Reservation.NONE, deduction=d(0))
    found = tried(field_of(package(policy=none), domestic=0), seed=1, tenders=MANY)
    assert found.small.changed == found.domestic.changed == 0
    assert found.small.won == found.small.won_without


def test_a_reserved_package_gives_small_enterprises_no_deduction() -> None:
    reserved = Policy(reservation=Reservation.WHOLE, deduction=d(10))
    field = field_of(package(policy=reserved))
    assert field.small == 0
    assert tried(field, seed=1, tenders=MANY).small.changed == 0


def test_a_preference_for_all_changes_nothing() -> None:
    found = tried(field_of(package(), small=100, domestic=100), seed=1, tenders=MANY)
    assert found.small.changed == found.domestic.changed == 0
    assert found.small.won == MANY


def test_a_preference_helps_those_it_is_for() -> None:
    found = tried(field_of(lowest_price(), domestic=0), seed=1, tenders=MANY)
    assert found.small.won > found.small.won_without
    assert found.share(found.small.won_without) == pytest.approx(0.5, abs=0.05)


def test_a_lowballer_presses_the_others_together_and_is_reviewed() -> None:
    field = field_of(package(price(100)), small=0, domestic=0, lowball=40)
    found = tried(field, seed=1, tenders=MANY).lowball
    assert found.won == found.reviewed == found.by_ceiling == MANY
    assert found.points_after < found.points_before
    assert found.range_after < found.range_before
    assert found.usual == 0


def test_a_price_on_the_line_starts_no_review() -> None:
    # 45% of the ceiling; the others ask the same, so that half of their price is far below.
    same = Range(d(50), d(50), d(50))
    line = field_of(package(), lowball=45, price=same)
    assert tried(line, seed=1, tenders=100).lowball.reviewed == 0
    below = field_of(package(), lowball=Decimal("44.99"), price=same)
    assert tried(below, seed=1, tenders=100).lowball.by_ceiling == 100


def test_the_weights_of_all_factors_are_the_whole() -> None:
    found = tried(field_of(every_kind()), seed=1, tenders=MANY)
    assert sum(found.effective()) == pytest.approx(1)


def test_the_same_seed_gives_the_same_findings_and_another_others() -> None:
    field = field_of(every_kind())
    first = tried(field, seed=1, tenders=MANY)
    assert tried(field, seed=1, tenders=MANY) == first
    assert tried(field, seed=2, tenders=MANY) != first


def test_blocks_add_up() -> None:
    field = field_of(every_kind())
    one, two = (tried(field, seed=seed, tenders=50) for seed in (1, 2))
    both = together([one, two])
    assert (both.tenders, both.bidders) == (100, 5)
    assert both.lowball.changed == one.lowball.changed + two.lowball.changed
    assert both.weights[1].points == one.weights[1].points + two.weights[1].points
    assert tried(field, seed=1, tenders=BLOCK + 7).tenders == BLOCK + 7


def test_nothing_simulated_has_no_shares() -> None:
    nothing = Findings()
    assert (nothing.share(0), nothing.each(0), nothing.effective()) == (0.0, 0.0, ())


def test_a_fixed_price_is_the_same_for_all() -> None:
    table = package()
    field = field_of(table.with_(scoring=table.scoring.with_(fixed_price=True)))
    found = tried(field, seed=1, tenders=100)
    assert len(found.weights) == 2
    assert found.prices.mean == found.prices.paid == 100 * 2_000_000


def test_a_ceiling_below_a_yuan_cannot_be_simulated() -> None:
    with pytest.raises(CannotEvaluateError, match="不足 1 元"):
        field_of(package(ceiling=Decimal("0.85")))


def test_a_draft_without_a_ceiling_cannot_be_simulated() -> None:
    with pytest.raises(CannotEvaluateError, match="请先填写采购包的最高限价或者预算"):
        field_of(package(ceiling=None))
