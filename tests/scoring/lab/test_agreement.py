"""The lab against the exact evaluation: thousands of answers, hundreds of whole tenders."""

from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from reqwriter.domain.factor import Factor, PriceFactor
from reqwriter.domain.package import Package, TieBreak
from reqwriter.scoring.evaluation import compare
from reqwriter.scoring.lab.assumptions import Range
from reqwriter.scoring.lab.drawing import draw, generator
from reqwriter.scoring.lab.field import Choices, Offers
from reqwriter.scoring.lab.points import answered, by_formula, hundredths
from reqwriter.scoring.lab.tenders import score
from reqwriter.scoring.points import points, price_points
from reqwriter.scoring.working import rounded
from tests.scoring.lab.making import ALL, bids, every_kind, field_of
from tests.scoring.tendering import PLAN, SPEED, lowest_price, package, price

KINDS = [one for one in ALL if not isinstance(one, PriceFactor)]


@pytest.mark.parametrize("factor", KINDS, ids=lambda one: one.kind)
def test_thousands_of_answers_earn_what_a_committee_gives(factor: Factor) -> None:
    made = every_kind()
    field = field_of(made, disagreement=40)
    drawn = draw(field, generator(3), 600)
    judged, _ = answered(field, drawn)
    at = next(n for n, row in enumerate(field.rows) if row.factor is factor)
    earned = judged[at]
    assert earned is not None
    for number in range(600):
        for bidder, bid in enumerate(bids(field, drawn, number)):
            exact = rounded(points(factor, bid.answers[factor.id], made))
            assert Decimal(int(earned[bidder, number])) == exact * 100


def test_the_exact_points_of_every_outcome_are_kept_beside() -> None:
    made = every_kind()
    for row in field_of(made).rows:
        if isinstance(row, Choices):
            for one in row.outcomes:
                exact = points(row.factor, one.answer, made)
                assert abs(float(one.points) - float(exact)) < 1e-9


def test_the_formula_of_prices_agrees_with_the_exact_one() -> None:
    source = generator(5)
    prices = np.round(source.random((4, 2500)) * 1_000_000 + 1, 2)
    found = by_formula(prices, 35.0)
    for number in range(prices.shape[1]):
        exact = [Decimal(repr(float(one))) for one in prices[:, number]]
        for bidder, own in enumerate(exact):
            due = price_points(min(exact), own, Decimal(35))
            assert abs(Decimal(float(found[bidder, number])) - due) < Decimal("1e-9")
            assert hundredths(found)[bidder, number] == rounded(due) * 100


def test_half_a_hundredth_is_rounded_up_as_the_exact_evaluation_does() -> None:
    # 30 × 100 ÷ 480 = 6.25; 30.01 points ÷ 2 = 15.005, which floating point holds a little lower.
    assert hundredths(np.array([15.005, 1.005, 6.25, 8.345, 0.0])).tolist() == [
        1501,
        101,
        625,
        835,
        0,
    ]


TABLES: dict[str, tuple[Package, dict[str, Any]]] = {
    "every kind": (every_kind(), {"alike": 50, "dearer": 30, "disagreement": 40}),
    "no policy": (every_kind(), {"small": 0, "domestic": 0, "alike": 0, "disagreement": 0}),
    "all alike": (every_kind(), {"small": 100, "domestic": 100, "alike": 100, "dearer": 100}),
    "ties": (package(price(), SPEED, PLAN), {"price": (90, 90, 90), "small": 0, "domestic": 0}),
    "price alone": (lowest_price(), {}),
}


@pytest.mark.parametrize("name", TABLES)
def test_whole_tenders_come_out_as_the_committee_has_them(name: str) -> None:
    made, supposed = TABLES[name]
    _agrees(made, **supposed)


def test_ties_are_broken_as_the_draft_says() -> None:
    table = package(price(), SPEED, PLAN)
    for rule in TieBreak:
        scoring = table.scoring.with_(tie_break=rule)
        _agrees(table.with_(scoring=scoring), price=(90, 90, 90), small=0, domestic=0)


def _agrees(made: Package, **supposed: Any) -> None:
    if isinstance(ends := supposed.get("price"), tuple):
        supposed["price"] = Range(*map(Decimal, ends))
    field = field_of(made, **supposed)
    drawn = draw(field, generator(11), 120)
    found = score(field, drawn)
    for number in range(120):
        exact = compare(field.tender, bids(field, drawn, number))
        for bidder, one in enumerate(exact.bids):
            assert abs(found.evaluated[bidder, number] - float(one.priced.evaluated)) < 1e-6
            for row, earned, part in zip(field.rows, found.earned, one.parts, strict=True):
                assert row.factor is part.factor
                assert Decimal(int(earned[bidder, number])) == part.points * 100
                if isinstance(row, Offers):
                    raw = by_formula(found.evaluated, float(row.factor.points or 0))
                    assert abs(Decimal(float(raw[bidder, number])) - part.exact) < Decimal("1e-9")
            if one.total is not None:
                assert Decimal(int(found.total[bidder, number])) == one.total * 100
        first = {row.id for row in exact.ranking.rows if row.rank == 1}
        assert f"bid-{found.winner[number]}" in first
