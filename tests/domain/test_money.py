"""Amounts are read as people type them and printed as financial papers print them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqwriter.domain.money import (
    AmountError,
    capital,
    figures,
    parse_amount,
    parse_number,
    plain_decimal,
    wan,
    yuan,
)

amounts = st.decimals(0, 10**15, places=2)
DIGITS = "零壹贰叁肆伍陆柒捌玖"


@pytest.mark.parametrize(
    ("typed", "yuan"),
    [
        ("1200000", "1200000"),
        ("1,200,000", "1200000"),
        ("1，200，000.50元", "1200000.5"),
        ("120万元", "1200000"),
        ("120 万", "1200000"),
        ("１２０．５万元", "1205000"),
        ("¥3500", "3500"),
        ("￥3500", "3500"),
        ("1.2亿", "120000000"),
        ("0", "0"),
    ],
)
def test_an_amount_is_read_as_people_type_it(typed: str, yuan: str) -> None:
    assert parse_amount(typed) == Decimal(yuan)


@pytest.mark.parametrize(
    "typed", ["", "很多", "12。5", "-5", "1,20", "12万5", "1e5", "5美元", "五万"]
)
def test_nothing_is_guessed(typed: str) -> None:
    with pytest.raises(AmountError, match="不是金额，请写成 1200000"):
        parse_amount(typed)


@pytest.mark.parametrize(("typed", "number"), [("30", "30"), ("12.50%", "12.5"), ("１０", "10")])
def test_a_number_is_read(typed: str, number: str) -> None:
    assert str(parse_number(typed)) == number


@pytest.mark.parametrize("typed", ["", "NaN", "Infinity", "1_000", "1e3", "三"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(AmountError, match="不是数字"):
        parse_number(typed)


@given(amounts)
def test_a_printed_amount_is_read_back(amount: Decimal) -> None:
    assert parse_amount(yuan(amount)) == amount
    assert parse_amount(figures(amount)) == amount
    assert parse_amount(wan(amount)) == amount


@given(st.decimals(-(10**12), 10**12, places=6))
def test_plain_decimals_keep_their_value_without_exponent_or_trailing_zeros(
    number: Decimal,
) -> None:
    plain = plain_decimal(number)

    assert plain == number
    assert "E" not in figures(plain)
    assert not ("." in figures(plain) and figures(plain).endswith("0"))


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("0", "零元整"),
        ("0.05", "伍分"),
        ("0.5", "伍角整"),
        ("0.55", "伍角伍分"),
        ("1", "壹元整"),
        ("1.05", "壹元零伍分"),
        ("10", "壹拾元整"),
        ("101", "壹佰零壹元整"),
        ("1560000", "壹佰伍拾陆万元整"),
        ("100000", "壹拾万元整"),
        ("100001", "壹拾万零壹元整"),
        ("10010000", "壹仟零壹万元整"),
        ("1001000", "壹佰万壹仟元整"),
        ("100000001", "壹亿零壹元整"),
        ("1409.50", "壹仟肆佰零玖元伍角整"),
        ("6007.14", "陆仟零柒元壹角肆分"),
        ("1680.32", "壹仟陆佰捌拾元叁角贰分"),
        ("1000100000000", "壹万零壹亿元整"),
        ("1000000000000", "壹万亿元整"),
        ("107000.53", "壹拾万柒仟元伍角叁分"),
    ],
)
def test_capital_numerals_follow_the_rules_of_financial_papers(amount: str, said: str) -> None:
    assert capital(Decimal(amount)) == said


@given(st.integers(0, 10**17 - 1).map(lambda cents: Decimal(cents) / 100))
def test_capital_numerals_say_the_amount(amount: Decimal) -> None:
    assert _value(capital(amount)) == amount


@pytest.mark.parametrize("amount", [Decimal(-1), Decimal(10) ** 16])
def test_an_amount_out_of_range_has_no_capitals(amount: Decimal) -> None:
    with pytest.raises(AmountError, match="超出可以大写的范围"):
        capital(amount)


def _value(text: str) -> Decimal:
    """The amount that capital numerals say, read letter by letter."""
    total = section = digit = Decimal(0)
    for letter in text:
        if letter in DIGITS:
            digit = Decimal(DIGITS.index(letter))
        elif letter in "拾佰仟":
            section += digit * 10 ** ("拾佰仟".index(letter) + 1)
            digit = Decimal(0)
        elif letter == "万":
            section, digit = (section + digit) * 10_000, Decimal(0)
            total, section = total + section, Decimal(0)
        elif letter == "亿":
            total, section, digit = (total + section + digit) * 10**8, Decimal(0), Decimal(0)
        elif letter == "元":
            total, section, digit = total + section + digit, Decimal(0), Decimal(0)
        elif letter in "角分":
            total += digit / (10 if letter == "角" else 100)
            digit = Decimal(0)
    return total
