"""Which offers start the review of abnormally low prices: strictly below, by the original price."""

import datetime as dt

import pytest

from reqwriter.domain.project import AbnormalLow
from tests.scoring.tendering import bid, d, evaluated, package, project, reviewed


def test_below_the_ceiling_alone() -> None:
    # Mean (41 + 78 + 80 + 89) ÷ 4 = 72, half 36; second 78, half 39; ceiling 100 × 45% = 45.
    found = evaluated(
        *(bid(id, yuan) for id, yuan in (("a", 41), ("b", 78), ("c", 80), ("d", 89))),
        of=package(ceiling=d(100)),
    )
    assert reviewed(found) == {"a": ["ceiling"]}
    assert [one.reference for one in found.low.measures] == [d(72), d(78), d(100)]
    assert [one.limit for one in found.low.measures] == [d(36), d(39), d(45)]
    assert found.low.minutes == 30


@pytest.mark.parametrize(("yuan", "below"), [("900000", []), ("899999.99", ["ceiling"])])
def test_the_limit_of_the_ceiling_itself_starts_nothing(yuan: str, below: list[str]) -> None:
    found = evaluated(bid("a", yuan), bid("b", 1_000_000), bid("c", 1_000_000))
    assert reviewed(found) == ({"a": below} if below else {})


@pytest.mark.parametrize(("yuan", "below"), [("100", []), ("99.99", ["second"])])
def test_half_of_the_second_lowest_itself_starts_nothing(yuan: str, below: list[str]) -> None:
    # The mean is kept low: (100 + 200 + 201) ÷ 3 = 167, half 83.5.
    table = package(ceiling=d(210))
    bids = bid("a", yuan), bid("b", 200), bid("c", 201)
    assert reviewed(evaluated(*bids, of=table)) == ({"a": below} if below else {})


def test_half_of_the_mean_itself_starts_nothing() -> None:
    # (90 + 150 + 300) ÷ 3 = 180, half 90; second 150, half 75; no ceiling.
    table = package(ceiling=None, budget=None)
    assert reviewed(evaluated(bid("a", 90), bid("b", 150), bid("c", 300), of=table)) == {}
    # (89.99 + 150 + 300) ÷ 3 ÷ 2 = 89.9983…
    found = evaluated(bid("a", "89.99"), bid("b", 150), bid("c", 300), of=table)
    assert reviewed(found) == {"a": ["average"]}


def test_a_mean_without_end_is_still_compared_exactly() -> None:
    # 60% of (20.2 + 40 + 40.8) ÷ 3 = 101 ÷ 5 = 20.2, and 101 ÷ 3 has no end.
    raised = project(abnormal_low=AbnormalLow(average_percent=d(60)))
    table = package(ceiling=None)
    found = evaluated(bid("a", "20.2"), bid("b", 40), bid("c", "40.8"), of=table, by=raised)
    assert reviewed(found) == {}
    found = evaluated(bid("a", "20.19"), bid("b", 40), bid("c", "40.81"), of=table, by=raised)
    assert reviewed(found) == {"a": ["average"]}


def test_deductions_do_not_start_a_review() -> None:
    # 100 less 30% is 70, and half of the mean of 140 too; the original 100 is compared.
    table = package(ceiling=d(222))
    found = evaluated(bid("a", 100, small=True, domestic=True), bid("b", 180), of=table)
    assert reviewed(found) == {}
    assert found.bids[0].priced.evaluated == 70


def test_bids_that_are_out_are_in_no_mean() -> None:
    table = package(ceiling=d(300))
    bids = bid("a", 140), bid("b", 150), bid("c", 10, invalid="未通过符合性审查"), bid("d", 301)
    found = evaluated(*bids, of=table)
    assert found.low.measures[0].reference == 145
    assert found.low.measures[1].reference == 150


def test_a_draft_may_raise_the_percentages() -> None:
    raised = project(abnormal_low=AbnormalLow(ceiling_percent=d(65), minutes=45))
    found = evaluated(
        bid("a", 64), bid("b", 65), bid("c", 90), of=package(ceiling=d(100)), by=raised
    )
    assert reviewed(found) == {"a": ["ceiling"]}
    assert found.low.minutes == 45


def test_a_draft_that_lowers_them_is_held_to_the_law() -> None:
    lowered = project(abnormal_low=AbnormalLow(ceiling_percent=d(40), minutes=10))
    found = evaluated(
        bid("a", 44), bid("b", 80), bid("c", 80), of=package(ceiling=d(100)), by=lowered
    )
    assert reviewed(found) == {"a": ["ceiling"]}
    assert found.low.remarks == (
        "草稿写的启动比例 40% 不在 45% 至 65% 之间，按 45% 计算；请改正草稿。",
    )
    assert found.low.minutes == 30


def test_the_budget_stands_in_for_a_ceiling() -> None:
    found = evaluated(bid("a", 44), bid("b", 80), of=package(ceiling=None, budget=d(100)))
    assert reviewed(found) == {"a": ["ceiling"]}
    assert found.low.measures[2].name == "预算（没有最高限价）"


def test_before_february_2026_there_are_no_figures() -> None:
    bids = bid("a", 1), bid("b", 1_000), bid("c", 1_000)
    before = evaluated(*bids, on=dt.date(2026, 1, 31))
    assert (before.low.measures, reviewed(before)) == ((), {})
    assert reviewed(evaluated(*bids, on=dt.date(2026, 2, 1))) == {
        "a": ["average", "second", "ceiling"],
        "b": ["ceiling"],
        "c": ["ceiling"],
    }


def test_a_single_bid_has_no_second() -> None:
    found = evaluated(bid("a", 50), of=package(ceiling=d(100)))
    assert [one.key for one in found.low.measures] == ["average", "ceiling"]
    assert reviewed(found) == {}
