from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqwriter.domain.money import capital
from reqwriter.wording.across.figures import Term, number, percentage, term
from reqwriter.wording.across.money import capitals


@given(st.decimals(Decimal("1.00"), Decimal("9999999999.99"), places=2))
def test_capital_numerals_are_read_as_they_are_written(amount: Decimal) -> None:
    assert capitals(capital(amount)) == amount


@pytest.mark.parametrize(
    ("text", "value"), [("15", 15), ("十五", 15), ("一百二十", 120), ("三十", 30), ("两", 2)]
)
def test_numbers_are_read_in_digits_and_words(text: str, value: int) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("12.5%", "12.5"), ("百分之三十", "30"), ("八折", "80")]
)
def test_shares_are_read_in_digits_and_words(text: str, value: str) -> None:
    assert percentage(text) == Decimal(value)


def test_working_days_last_longer_than_days() -> None:
    assert term("5个工作日") == Term(5, "工作日")
    assert (Term(22, "工作日").days(), Term(23, "工作日").days()) == (30, 31)
    assert Term(10, "日").workdays() == 7
    assert term("三个月") == Term(3, "月")
    assert term("半年") == Term(6, "月")
