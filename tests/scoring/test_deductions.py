"""The price that counts, held to sums done by hand."""

import datetime as dt

import pytest

from reqwriter.domain.factor import Formula
from reqwriter.domain.methods import Method
from reqwriter.domain.package import Policy, Qualification, Reservation
from reqwriter.domain.project import Category
from reqwriter.domain.requirement import Item
from reqwriter.scoring.tender import CannotEvaluateError
from tests.scoring.tendering import (
    OPEN,
    bid,
    counted,
    d,
    earned,
    evaluated,
    package,
    price,
    project,
)


def test_both_deductions_come_off_the_original_price() -> None:
    # 100万 - 10% of 100万 - 20% of 100万 = 70万; the other pays in full: 70 ÷ 72 × 30 = 29.1666…
    found = evaluated(bid("a", 1_000_000, small=True, domestic=True), bid("b", 720_000))
    assert counted(found) == {"a": 700_000, "b": 720_000}
    assert found.base == 700_000
    assert earned(found) == {"a": "30.00", "b": "29.17"}


def test_a_deduction_of_fifteen_leaves_sixty_five() -> None:
    policy = OPEN.with_(deduction=d(15))
    found = evaluated(
        bid("a", 1_000_000, small=True, domestic=True), bid("b", 900_000), of=package(policy=policy)
    )
    # 65 ÷ 90 × 30 = 21.6666…
    assert (counted(found)["a"], earned(found)["b"]) == (d(650_000), "21.67")


@pytest.mark.parametrize(
    ("share", "left"), [("80", 800_000), ("79.99", 1_000_000), ("100", 800_000)]
)
def test_domestic_products_of_eighty_percent_of_the_cost_count_as_all(
    share: str, left: int
) -> None:
    found = evaluated(bid("a", 1_000_000, domestic=d(share)), bid("b", 1_100_000))
    assert counted(found)["a"] == left


def test_what_does_not_reach_eighty_percent_is_told() -> None:
    found = evaluated(bid("a", 1_000_000, domestic=d("79.9")), bid("b", 1_100_000))
    assert found.bids[0].priced.untaken == (
        "本国产品成本占比 79.9%，没有达到 80%，不给予本国产品价格扣除",
    )


def test_where_all_products_are_domestic_nothing_is_deducted_for_it() -> None:
    found = evaluated(bid("a", 1_000_000, domestic=True), bid("b", 900_000, domestic=d(100)))
    assert counted(found) == {"a": 1_000_000, "b": 900_000}


def test_the_foreign_products_of_a_mixed_offer_are_competition_too() -> None:
    found = evaluated(bid("a", 1_000_000, domestic=True), bid("b", 900_000, domestic=d(85)))
    assert counted(found) == {"a": 800_000, "b": 720_000}


def test_a_bid_that_is_out_is_no_competition() -> None:
    found = evaluated(
        bid("a", 1_000_000, domestic=True), bid("b", 900_000, invalid="未通过资格审查")
    )
    assert counted(found) == {"a": 1_000_000}


def test_the_preference_for_domestic_products_begins_with_2026() -> None:
    bids = bid("a", 1_000_000, domestic=True), bid("b", 900_000)
    assert counted(evaluated(*bids, on=dt.date(2025, 12, 31)))["a"] == 1_000_000
    assert counted(evaluated(*bids, on=dt.date(2026, 1, 1)))["a"] == 800_000


def test_books_and_works_have_no_deduction_for_domestic_products() -> None:
    bids = bid("a", 1_000_000, domestic=True), bid("b", 900_000)
    books = package(items=(Item(id="item-book", code="A04010100", name="图书"),))
    assert counted(evaluated(*bids, of=books))["a"] == 1_000_000
    works = project(category=Category.WORKS, method=Method.CONSULTATION)
    assert counted(evaluated(*bids, by=works))["a"] == 1_000_000


@pytest.mark.parametrize(
    ("share", "left"), [("30", 960_000), ("29.99", 1_000_000), ("45", 960_000)]
)
def test_a_consortium_earns_its_deduction_from_thirty_percent(share: str, left: int) -> None:
    found = evaluated(bid("a", 1_000_000, small_share=d(share)), bid("b", 1_000_000))
    assert counted(found)["a"] == left


def test_a_small_enterprise_gets_one_deduction_only() -> None:
    found = evaluated(bid("a", 1_000_000, small=True, small_share=d(40)), bid("b", 1_000_000))
    assert counted(found)["a"] == 900_000


def test_a_package_without_consortium_or_subcontract_gives_nothing_for_a_share() -> None:
    closed = package(
        policy=OPEN.with_(consortium_deduction=None), qualification=Qualification(consortium=False)
    )
    found = evaluated(bid("a", 1_000_000, small_share=d(40)), of=closed)
    assert counted(found)["a"] == 1_000_000


@pytest.mark.parametrize("reservation", [one for one in Reservation if one is not Reservation.NONE])
def test_a_reserved_package_deducts_for_domestic_products_alone(reservation: Reservation) -> None:
    reserved = package(policy=Policy(reservation=reservation))
    found = evaluated(
        bid("a", 1_000_000, small=True, domestic=True), bid("b", 900_000, small=True), of=reserved
    )
    assert counted(found) == {"a": 800_000, "b": 900_000}
    # 80 ÷ 90 × 30 = 26.6666…
    assert earned(found) == {"a": "30.00", "b": "26.67"}


def test_the_draft_must_say_the_rate_that_a_bid_claims() -> None:
    silent = package(policy=Policy(reservation=Reservation.NONE))
    with pytest.raises(CannotEvaluateError, match="没有写明小微企业价格扣除比例"):
        evaluated(bid("a", 100, small=True), of=silent)
    with pytest.raises(CannotEvaluateError, match="没有写明联合体或者分包价格扣除比例"):
        evaluated(bid("a", 100, small_share=d(30)), of=silent)
    assert counted(evaluated(bid("a", 100), of=silent)) == {"a": 100}


def test_what_the_draft_gives_for_preferred_products_comes_off_as_an_amount() -> None:
    found = evaluated(bid("a", 1_000_000, small=True, green_deduction=d("1234.56")))
    assert counted(found) == {"a": d("898765.44")}


def test_nothing_is_rounded_before_the_points() -> None:
    # 33.33 × (1 - 15%) = 28.3305, and 28.3305 ÷ 28.34 × 30 = 29.98994…
    policy = OPEN.with_(deduction=d(15))
    found = evaluated(bid("a", "33.33", small=True), bid("b", "28.34"), of=package(policy=policy))
    assert counted(found)["a"] == d("28.3305")
    assert earned(found)["b"] == "29.99"


def test_half_a_hundredth_is_rounded_up() -> None:
    # 90 ÷ 160 × 10 = 5.625; 90 ÷ 800 × 10 = 1.125.
    found = evaluated(bid("a", 90), bid("b", 160), bid("c", 800), of=package(price(10)))
    assert earned(found) == {"a": "10.00", "b": "5.63", "c": "1.13"}


def test_works_under_the_tender_law_add_price_points_and_deduct_nothing() -> None:
    works = project(category=Category.WORKS, method=Method.OPEN_TENDER, must_tender=True)
    table = package(
        price(40, formula=Formula.OTHER),
        policy=Policy(reservation=Reservation.NONE, deduction=d(5), consortium_deduction=d("1.5")),
    )
    found = evaluated(
        bid("a", 3_000, small=True, answers={"factor-price": d("38.5")}),
        bid("b", 2_900, answers={"factor-price": d("39")}),
        bid("c", 2_950, small_share=d(30), answers={"factor-price": d("39")}),
        of=table,
        by=works,
    )
    # 38.5 × 1.05 = 40.425; 39 × 1.015 = 39.585.
    assert earned(found) == {"a": "40.43", "b": "39.00", "c": "39.59"}
    assert counted(found) == {"a": 3_000, "b": 2_900, "c": 2_950}


def test_works_by_the_lowest_price_formula_deduct_as_others_do() -> None:
    works = project(category=Category.WORKS, method=Method.CONSULTATION)
    policy = Policy(reservation=Reservation.NONE, deduction=d(3))
    found = evaluated(
        bid("a", 1_000_000, small=True), bid("b", 970_000), by=works, of=package(policy=policy)
    )
    assert earned(found) == {"a": "30.00", "b": "30.00"}


def test_deductions_that_eat_the_price_are_refused() -> None:
    with pytest.raises(CannotEvaluateError, match="达到报价本身"):
        evaluated(bid("a", 100, small=True), of=package(policy=OPEN.with_(deduction=d(100))))
