"""What a point is worth in money."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqwriter.rules.price_gap import gap_percent


@pytest.mark.parametrize(
    ("weight", "gap"), [("11", "10.0"), ("30", "3.4"), ("60", "1.7"), ("2", "100.0")]
)
def test_one_point_is_so_much_dearer_than_the_cheapest(weight: str, gap: str) -> None:
    assert gap_percent(Decimal(weight)) == Decimal(gap)


@pytest.mark.parametrize("weight", ["0", "0.5", "1"])
def test_no_price_costs_a_point_where_the_price_has_no_more_than_one(weight: str) -> None:
    assert gap_percent(Decimal(weight)) is None


@given(st.decimals(min_value=2, max_value=100, places=1))
def test_a_bid_so_much_dearer_has_lost_about_one_point(weight: Decimal) -> None:
    gap = gap_percent(weight)
    assert gap is not None
    score = weight / (1 + gap / 100)
    assert abs(weight - score - 1) < Decimal("0.05")
