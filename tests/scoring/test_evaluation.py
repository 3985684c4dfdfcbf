"""Whole evaluations, held to results counted by hand."""

import pytest

from reqwriter.domain.factor import Nature, PriceFactor, Subject
from reqwriter.domain.methods import Framework, Method, MethodGround, QualityGround
from reqwriter.domain.package import EvaluationMethod, Policy, Reservation, Scoring, TieBreak
from reqwriter.domain.project import Category
from reqwriter.scoring.evaluation import Evaluation, compare, without_suspects
from reqwriter.scoring.tender import CannotEvaluateError, Tender
from tests.scoring.tendering import (
    DAY,
    PLAN,
    SPEED,
    bid,
    counted,
    d,
    earned,
    evaluated,
    library,
    lowest_price,
    package,
    price,
    project,
    ranks,
    totals,
)


def test_three_bids_from_the_price_to_the_candidates() -> None:
    found = evaluated(
        # 100 ÷ 100 × 30 = 30; 20; (20 + 10 + 5) ÷ 3 = 11.6666…: 61.67
        bid("a", 1_000_000, hours=2, grades=(20, 10, 5)),
        # 100 ÷ 120 × 30 = 25; 50; (20 + 20 + 10) ÷ 3 = 16.6666…: 91.67
        bid("b", 1_200_000, hours=1, grades=(20, 20, 10)),
        # 100 ÷ 150 × 30 = 20; 50; (10 + 10 + 5) ÷ 3 = 8.3333…: 78.33
        bid("c", 1_500_000, hours=1, grades=(10, 10, 5)),
    )
    assert earned(found) == {"a": "30.00", "b": "25.00", "c": "20.00"}
    assert earned(found, "factor-plan") == {"a": "11.67", "b": "16.67", "c": "8.33"}
    assert totals(found) == {"a": "61.67", "b": "91.67", "c": "78.33"}
    assert ranks(found) == {"b": 1, "c": 2, "a": 3}
    assert found.candidates == ("b", "c", "a")
    assert not found.unsettled


def test_the_total_adds_up_the_points_that_are_shown() -> None:
    # 28.57142… and 3.33333… are shown as 28.57 and 3.33; the exact sum 31.904… is not used.
    found = evaluated(
        bid("a", 100, hours=2, grades=(5, 5, 0)), bid("b", 105, hours=2, grades=(5, 5, 0))
    )
    assert totals(found) == {"a": "53.33", "b": "51.90"}
    for one in found.bids:
        assert one.total == sum(part.points for part in one.parts)


def test_a_price_above_the_ceiling_is_out_and_is_no_base() -> None:
    found = evaluated(bid("a", "2000000.01"), bid("b", 2_000_000), bid("c", 1_900_000), bid("d", 1))
    assert [(one.bid.id, one.why) for one in found.out] == [
        ("a", "报价 2,000,000.01 元超过最高限价 2,000,000.00 元")
    ]
    assert found.base == 1
    assert set(ranks(found)) == {"b", "c", "d"}


def test_a_price_above_the_budget_is_out_where_there_is_no_ceiling() -> None:
    found = evaluated(bid("a", 101), bid("b", 100), of=package(ceiling=None, budget=d(100)))
    assert found.out[0].why == "报价 101.00 元超过采购包预算 100.00 元"


def test_a_price_of_nothing_is_out_and_is_no_base() -> None:
    found = evaluated(bid("a", 0), bid("b", 200), bid("c", 100))
    assert found.out[0].why.startswith("报价为 0 元")
    assert earned(found) == {"b": "15.00", "c": "30.00"}


def test_a_bid_that_is_marked_out_needs_no_answers() -> None:
    found = evaluated(bid("a", 50, invalid="未通过资格审查", answers={}), bid("b", 200))
    assert (found.out[0].why, earned(found)) == ("未通过资格审查", {"b": "30.00"})


def test_two_bids_are_counted_but_nobody_is_recommended() -> None:
    found = evaluated(bid("a", 100), bid("b", 120))
    assert earned(found) == {"a": "30.00", "b": "25.00"}
    assert found.shortage is not None
    assert found.shortage.said == "有效供应商 2 家，不足 3 家，应当废标，重新组织采购"
    assert (found.candidates, found.unsettled) == ((), True)


def test_one_bid_has_all_points_for_its_price() -> None:
    found = evaluated(bid("a", 1_999_999, small=True))
    assert (totals(found), ranks(found)) == ({"a": "100.00"}, {"a": 1})
    assert found.shortage is not None


def test_no_valid_bid_leaves_nothing_to_rank() -> None:
    found = evaluated(bid("a", 100, invalid="未通过资格审查"))
    assert (found.bids, found.base, found.candidates) == ((), None, ())
    assert found.unsettled


def three_alike(rule: TieBreak | None, method: Method = Method.OPEN_TENDER) -> Evaluation:
    # Two factors of 50 points, of which only one is technical.
    tiers = tuple(tier.with_(id=f"{tier.id}-other") for tier in SPEED.tiers)
    other = SPEED.with_(id="factor-other", group=None, tiers=tiers)
    table = package(price(), SPEED, other)
    table = table.with_(scoring=table.scoring.with_(tie_break=rule, candidates=1))
    quick = {"factor-speed": d(1), "factor-other": d(2)}
    slow = {"factor-speed": d(2), "factor-other": d(1)}
    return evaluated(
        bid("a", 100, answers=slow),
        bid("b", 100, answers=quick),
        bid("c", 100, answers=quick),
        of=table,
        by=project(method=method),
    )


def test_equal_points_and_prices_are_parted_by_the_technical_points() -> None:
    found = three_alike(TieBreak.TECHNICAL)
    assert ranks(found) == {"b": 1, "c": 1, "a": 3}
    assert found.ranking.ties == (
        "b公司、c公司、a公司得分相同：b公司、c公司、a公司报价也相同；"
        "技术部分得分高的在前，依次为b公司、c公司（并列）、a公司；"
        "b公司、c公司技术部分得分也相同；b公司、c公司并列，须随机抽取确定先后。",
    )
    assert found.candidates == ()
    assert found.ranking.open == "b公司、c公司并列第 1 名，须随机抽取 1 名推荐为候选人"


def test_equal_points_and_prices_go_to_lots_where_the_draft_says_no_more() -> None:
    assert ranks(three_alike(TieBreak.LOT)) == {"a": 1, "b": 1, "c": 1}
    assert ranks(three_alike(None)) == {"a": 1, "b": 1, "c": 1}


def test_a_consultation_goes_on_to_the_technical_points_by_itself() -> None:
    assert ranks(three_alike(None, Method.CONSULTATION)) == {"b": 1, "c": 1, "a": 3}


def test_of_equal_points_the_lower_original_price_is_first() -> None:
    # a: 900 less 10% = 810, 30 points, 70 of 70. b: 810, 30 points, 70 of 70.
    found = evaluated(bid("a", 900, small=True), bid("b", 810), bid("c", 2_000))
    assert totals(found)["a"] == totals(found)["b"] == "100.00"
    assert ranks(found) == {"b": 1, "a": 2, "c": 3}
    assert found.ranking.ties == ("b公司、a公司得分相同：报价低的在前，依次为b公司、a公司。",)


def test_by_the_lowest_price_the_price_after_deductions_decides() -> None:
    # 100 less 10% = 90; 105 less 30% = 73.5; 80.
    found = evaluated(
        bid("a", 100, small=True, answers={}),
        bid("b", 105, small=True, domestic=True, answers={}),
        bid("c", 80, answers={}),
        of=lowest_price(),
    )
    assert counted(found) == {"a": 90, "b": d("73.5"), "c": 80}
    assert ranks(found) == {"b": 1, "c": 2, "a": 3}
    assert (found.candidates, found.base, found.bids[0].total) == (("b",), d("73.5"), None)


def test_equal_lowest_prices_go_to_lots() -> None:
    found = evaluated(bid("a", 100, small=True), bid("b", 90), bid("c", 95), of=lowest_price())
    assert ranks(found) == {"a": 1, "b": 1, "c": 3}
    assert found.ranking.ties == (
        "a公司、b公司评审价格相同：a公司、b公司并列，须随机抽取确定先后。",
    )


def test_negotiation_and_inquiry_compare_prices_alone() -> None:
    for method in (Method.NEGOTIATION, Method.INQUIRY):
        found = evaluated(bid("a", 100, small=True), bid("b", 91), by=project(method=method))
        assert ranks(found) == {"a": 1, "b": 2}
        assert found.shortage is not None
        assert not found.shortage.fatal


def test_fixed_prices_earn_no_points_and_are_not_deducted_from() -> None:
    table = package()
    table = table.with_(scoring=table.scoring.with_(fixed_price=True))
    found = evaluated(bid("a", 100, small=True), bid("b", 100, hours=2), bid("c", 100), of=table)
    assert totals(found) == {"a": "70.00", "b": "40.00", "c": "70.00"}
    assert (counted(found)["a"], found.base) == (d(100), None)
    assert found.remarks == (
        "执行固定价格、统一定价或者不能事先计算总价，价格不评分，草稿中的价格分不计入，也不作价格扣除。",
    )


def test_a_total_that_cannot_be_known_beforehand_is_not_scored_in_a_consultation() -> None:
    by = project(method=Method.CONSULTATION, method_ground=MethodGround.CONSULTATION_PRICE)
    assert totals(evaluated(bid("a", 100), bid("b", 200), by=by)) == {"a": "70.00", "b": "70.00"}


def test_costs_after_purchase_are_scored_by_the_same_formula_without_deductions() -> None:
    later = PriceFactor(id="factor-later", points=d(10), subject=Subject.LIFECYCLE)
    found = evaluated(
        bid("a", 100, small=True, domestic=True, lifecycle=d(50)),
        bid("b", 100, lifecycle=d(40)),
        of=package(price(), later),
    )
    # 40 ÷ 50 × 10 = 8; 70 ÷ 100 × 30 = 21.
    assert earned(found, "factor-later") == {"a": "8.00", "b": "10.00"}
    assert totals(found) == {"a": "38.00", "b": "31.00"}
    with pytest.raises(CannotEvaluateError, match="没有全生命周期费用的报价"):
        evaluated(bid("a", 100), of=package(price(), later))


@pytest.mark.parametrize(("many", "in_"), [(2, 1), (5, 4), (6, 4), (10, 8), (11, 8)])
def test_a_framework_agreement_leaves_out_a_fifth_and_one_at_least(many: int, in_: int) -> None:
    bids = [bid(f"b{n:02}", 100 + n) for n in range(many)]
    found = evaluated(*bids, by=project(method=Method.FRAMEWORK))
    assert len(found.candidates) == in_
    assert found.candidates[0] == "b00"


def test_a_framework_agreement_on_instruments_leaves_out_two_fifths_by_points() -> None:
    plan = Framework(quality_first=True, quality_ground=QualityGround.LABORATORY)
    by = project(method=Method.FRAMEWORK, framework=plan)
    bids = [bid(f"b{n}", 100, grades=(20 if n else 5,)) for n in range(5)]
    found = evaluated(*bids, by=by)
    assert totals(found)["b0"] == "55.00"
    assert (len(found.candidates), found.ranking.open) == (
        0,
        "b1公司、b2公司、b3公司、b4公司并列第 1 名，须随机抽取 3 名推荐为候选人",
    )


def test_consumables_count_with_the_price_in_a_framework_agreement() -> None:
    by = project(method=Method.FRAMEWORK, framework=Framework(consumables=True))
    found = evaluated(
        bid("a", 100, small=True, lifecycle=d(30)), bid("b", 105, lifecycle=d(10)), by=by
    )
    assert counted(found) == {"a": 120, "b": 115}


@pytest.mark.parametrize(
    ("method", "framework"),
    [(Method.SINGLE_SOURCE, None), (Method.FRAMEWORK, Framework(open=True))],
)
def test_what_compares_nothing_is_refused(method: Method, framework: Framework | None) -> None:
    with pytest.raises(CannotEvaluateError, match="不能评审"):
        evaluated(bid("a", 100), by=project(method=method, framework=framework))


@pytest.mark.parametrize(
    ("ground", "many", "fatal"),
    [
        (MethodGround.CONSULTATION_COMPLEX, 2, True),
        (MethodGround.CONSULTATION_COMPLEX, 3, None),
        (MethodGround.CONSULTATION_SERVICES, 2, None),
        (MethodGround.CONSULTATION_SERVICES, 1, True),
        (MethodGround.CONSULTATION_RESEARCH, 2, None),
    ],
)
def test_a_consultation_needs_three_and_in_some_cases_two(
    ground: MethodGround, many: int, fatal: bool | None
) -> None:
    by = project(method=Method.CONSULTATION, method_ground=ground, category=Category.SERVICES)
    found = evaluated(*(bid(str(n), 100 + n) for n in range(many)), by=by)
    assert (found.shortage and found.shortage.fatal) == fatal


def test_a_reserved_package_with_too_few_says_what_the_law_says() -> None:
    by = project(method=Method.FRAMEWORK)
    table = package(policy=Policy(reservation=Reservation.WHOLE))
    found = evaluated(bid("a", 100), bid("b", 110), of=table, by=by)
    assert found.shortage is not None
    assert found.shortage.said == "有效供应商 2 家，不足 3 家，应当终止，改为不预留后重新采购"


def test_bids_of_one_brand_count_once_and_only_the_best_is_a_candidate() -> None:
    found = evaluated(
        bid("a", 100, brand="甲牌"), bid("b", 101, brand="甲牌"), bid("c", 150), bid("d", 160)
    )
    assert ranks(found) == {"a": 1, "b": 2, "c": 3, "d": 4}
    assert found.candidates == ("a", "c", "d")
    assert found.ranking.passed_over == {"b": "与a公司提供同一品牌（甲牌），不作为候选人"}
    assert found.shortage is None
    found = evaluated(bid("a", 100, brand="甲牌"), bid("b", 101, brand="甲牌"), bid("c", 150))
    assert found.shortage is not None


def test_by_the_lowest_price_only_the_cheapest_of_a_brand_takes_part() -> None:
    found = evaluated(
        bid("a", 100, brand="甲牌", small=True),
        bid("b", 99, brand="甲牌"),
        bid("c", 150),
        of=lowest_price(),
    )
    assert [one.bid.id for one in found.out] == ["a"]
    assert ranks(found) == {"b": 1, "c": 2}
    # The offer passed the review of conformity, and stays in the mean.
    assert found.low.measures[0].reference * 3 == 349


def test_a_draft_that_lacks_figures_is_told_what_it_lacks() -> None:
    hollow = package(price(), SPEED.with_(points=None), PLAN.with_(grades=()))
    with pytest.raises(CannotEvaluateError) as told:
        evaluated(bid("a", 100), of=hollow)
    assert told.value.problems == (
        "评审因素“到达时间”没有写明分值，请补上后再评审。",
        "评审因素“服务方案”没有写明档次，请补上后再评审。",
    )
    empty = package().with_(scoring=Scoring(method=EvaluationMethod.COMPREHENSIVE))
    with pytest.raises(CannotEvaluateError, match="没有可以计分的评审因素"):
        evaluated(bid("a", 100), of=empty)


def test_a_bid_without_an_answer_is_refused() -> None:
    with pytest.raises(CannotEvaluateError, match="a公司没有“到达时间”的评审结果"):
        evaluated(bid("a", 100, answers={}))


def test_judges_who_differ_on_an_objective_factor_are_pointed_out() -> None:
    table = package(price(), SPEED, PLAN.with_(nature=Nature.OBJECTIVE))
    found = evaluated(bid("a", 100, grades=(20, 10)), bid("b", 100, grades=(10, 10)), of=table)
    assert found.remarks == ("“服务方案”是客观因素，各评委对a公司的给分不一致，请核对后统一。",)


def test_without_the_bids_under_review_all_is_counted_anew() -> None:
    tender = Tender(project(), package(), library(), DAY)
    bids = [bid("a", 800_000), bid("b", 1_000_000), bid("c", 1_250_000), bid("d", 1_250_000)]
    found = compare(tender, bids)
    assert (found.base, earned(found)["b"]) == (d(800_000), "24.00")
    other = without_suspects(tender, bids, found)
    assert other is not None
    assert (other.base, earned(other)) == (d(1_000_000), {"b": "30.00", "c": "24.00", "d": "24.00"})
    assert without_suspects(tender, bids[1:], other) is None
