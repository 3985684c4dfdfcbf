"""What is concluded from findings that are made up, and how it is pictured."""

import pytest

from reqwriter.cli.help import cells
from reqwriter.cli.score.lab.conclusions import judges, lowballer, preferences
from reqwriter.cli.score.lab.numbers import money, percent
from reqwriter.cli.score.lab.pictures import Bar, Bars, Curve, Curves, Grid
from reqwriter.cli.score.lab.svg import bars as drawn_bars
from reqwriter.cli.score.lab.terminal import bars, curves, grid, shortened
from reqwriter.cli.score.lab.weighing import point_worth, telling, weighed, worth
from reqwriter.domain.package import Policy, Reservation
from reqwriter.scoring.lab.findings import Findings, Lowball, Preference, Prices, Weight
from tests.scoring.lab.making import field_of
from tests.scoring.tendering import PLAN, SPEED, d, lowest_price, package, price

# Price 30 points, arrival 50, plan 20; a ceiling of 2 million yuan.
FIELD = field_of(package())
FOUND = Findings(
    tenders=1000,
    bidders=5,
    weights=(
        Weight(shared=620, points=1000 * 5 * 2500, decisive=400),
        Weight(shared=0, points=1000 * 5 * 5000, alike=1000, full=5000),
        Weight(shared=380, points=1000 * 5 * 1000, alike=850, full=100, decisive=200),
    ),
    prices=Prices(
        mean=1000 * 1_800_000.0,
        lowest=1000 * 1_500_000.0,
        evaluated=1000 * 1_600_000.0,
        paid=1000 * 1_700_000.0,
        won=(710, 200, 50, 30, 10),
    ),
    small=Preference(changed=120, won=600, won_without=500, bidders=2500),
    domestic=Preference(changed=0, won=700, won_without=700, bidders=3500),
    noise=30,
    lowball=Lowball(
        changed=900,
        others=100,
        won=800,
        won_before=200,
        points_before=1000 * 4 * 2600,
        points_after=1000 * 4 * 1500,
        range_before=1000 * 600,
        range_after=1000 * 300,
        by_average=0,
        by_second=500,
        by_ceiling=1000,
        reviewed=1000,
        usual=2,
    ),
)


def test_the_price_is_weighed_against_its_points() -> None:
    assert weighed(FIELD, FOUND).said == (
        "价格名义上占 30 分，按这些假设实际决定了约 62% 的总分差距，比名义上重。",
        "评审价格最低的一家中标的占 71%；中标人报价平均为最高限价的 85%。",
        "最能左右结果的是“报价”：如果没有这一项，40% 的项目会换一家中标。",
    )


@pytest.mark.parametrize(
    ("shared", "said"),
    [(30, "与名义上大致相当"), (34, "与名义上大致相当"), (36, "比名义上重"), (20, "比名义上轻")],
)
def test_near_the_nominal_weight_is_about_as_much(shared: int, said: str) -> None:
    weights = (Weight(shared=shared), Weight(), Weight(shared=100 - shared))
    assert said in weighed(FIELD, FOUND._replace(weights=weights)).said[0]


def test_without_points_the_price_is_all() -> None:
    section = weighed(field_of(lowest_price()), FOUND._replace(weights=()))
    assert section.said == ("本采购包按评审价格由低到高排列，名次全部由价格决定。",)


def test_factors_that_tell_nobody_apart_are_named() -> None:
    assert telling(FIELD, FOUND).said == (
        "“到达时间”（50 分）从不拉开差距：各家都得满分。"
        "建议删去，或者改为实质性要求，把分值给其他因素。",
        "“服务方案”（20 分）很少拉开差距：85% 的项目中各家得分相同。"
        "请核对这一因素是否必要、档次是否合理。",
    )


def test_a_point_is_worth_what_the_formula_says() -> None:
    # 30 × 150 ÷ 160 = 28.125; one point less is 27.125: 30 × 150 ÷ 27.125 = 165.8986….
    more = worth(1_600_000, 1_500_000, 30)
    assert more == pytest.approx(58_986.175)
    section = point_worth(FIELD, FOUND)
    assert section.said == (
        "一般报价的投标人，其他因素多得 1 分，可以多报约 5.9 万元（3.7%）而总分不变。",
    )
    table = section.shown[0]
    assert isinstance(table, Grid)
    assert [row[2] for row in table.rows] == ["30.00", "28.12", "22.50"]


def test_a_point_has_no_price_where_the_price_has_no_more_points() -> None:
    assert worth(200, 100, 2) is None
    without = field_of(package(SPEED, PLAN))
    found = FOUND._replace(weights=FOUND.weights[1:])
    assert point_worth(without, found).said == ("价格不计分，一分不能折算成金额。",)


def test_preferences_are_told_as_advantages_of_price() -> None:
    assert preferences(FIELD, FOUND).said == (
        "小微企业价格扣除 10%：相当于小微企业的投标人可以多报 11.1%（按一般报价约 20 万元）"
        "而评审价格相同；使 12% 的项目换了中标人。",
        "小微企业的投标人占全部的 50%，占中标人的 60%；没有这一扣除时占 50%。",
        "本国产品价格扣除 20%：相当于本国产品的投标人可以多报 25.0%（按一般报价约 45 万元）"
        "而评审价格相同；使 0% 的项目换了中标人。",
        "本国产品的投标人占全部的 70%，占中标人的 70%；没有这一扣除时占 70%。",
    )


def test_a_preference_that_does_not_apply_is_said_to() -> None:
    reserved = Policy(reservation=Reservation.WHOLE, deduction=d(10))
    said = preferences(field_of(package(policy=reserved)), FOUND).said
    assert said[0] == "小微企业价格扣除：本采购包不适用，或者价格不起作用，不影响结果。"


def test_judges_are_told_with_the_points_at_stake() -> None:
    assert judges(FIELD, FOUND).said == (
        "主观因素 1 项，共 20 分：“服务方案”。",
        "按这些假设，3% 的项目因评委判断的偏差换了中标人。",
    )
    assert "请把各档标准写得更具体" in judges(FIELD, FOUND._replace(noise=100)).said[-1]
    agreed = field_of(package(), disagreement=0)
    assert judges(agreed, FOUND).said == ("假设评委没有分歧，结果不受评委分歧影响。",)
    objective = field_of(package(price(), SPEED))
    assert judges(objective, FOUND).said == ("没有主观评审因素，结果不受评委分歧影响。",)


def test_a_lowballer_is_told_with_what_he_does_to_the_others() -> None:
    assert lowballer(FIELD, FOUND).said == (
        "一家改按最高限价的 40% 报价，其他不变：90% 的项目换了中标人，"
        "这一家的中标比例由 20% 变为 80%。",
        "另有 10% 的项目，这一家没有中标，却使其他投标人之间换了第一名。",
        "其他各家的价格分平均由 26.0 分变为 15.0 分，相互之间的最大差距由 6.0 分变为 3.0 分。",
        "这一报价启动异常低价审查的占 100%：低于平均报价 50% 的占 0%、"
        "低于次低报价 50% 的占 50%、低于最高限价 45% 的占 100%。",
        "没有这一家时，有报价启动审查的项目占 0.2%。",
    )


@pytest.mark.parametrize(
    ("yuan", "said"),
    [
        (0, "0 元"),
        (0.004, "0 元"),
        (3.14159, "3.14 元"),
        (871.4, "871 元"),
        (9_996, "1 万元"),
        (9_994, "9,990 元"),
        (20_000, "2 万元"),
        (35_049, "3.5 万元"),
        (1_234_567, "123 万元"),
        (987_654_321, "98,800 万元"),
    ],
)
def test_amounts_have_three_digits(yuan: float, said: str) -> None:
    assert money(yuan) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0, "0%"),
        (0.0001, "0.1% 以内"),
        (0.002, "0.2%"),
        (0.62, "62%"),
        (0.994, "99.4%"),
        (0.9999, "99.9% 以上"),
        (1, "100%"),
    ],
)
def test_what_is_not_nothing_is_never_told_as_nothing(share: float, said: str) -> None:
    assert percent(share) == said


def test_bars_of_chinese_names_stand_below_each_other() -> None:
    rows = (
        Bar("报价", 0.5, 0.25, "50.0%"),
        Bar("一个名称特别特别特别特别特别长的评审因素", 0.25, None, "5.0%"),
    )
    _, _, first, second = bars(Bars("题", "说明", rows))
    assert first.startswith("  报价                      50.0%  ⣿")
    assert second.startswith("  一个名称特别特别特别特..   5.0%  ⣿")
    assert max(cells(first), cells(second)) <= 80
    # The longest bar takes all the room of 45 cells; the mark stands in its middle.
    assert (first.count("⣿"), second.count("⣿") + second.count("⡇")) == (44, 23)
    assert first.index("|") - first.index("⣿") == 22


def test_a_short_name_stays_whole() -> None:
    assert shortened("报价", 4) == "报价"
    assert cells(shortened("报价得分情况", 8)) <= 8


def test_curves_fall_from_the_left_to_the_right() -> None:
    line = Curve("线", tuple((x, 20 * 60 / x) for x in range(60, 101)))
    lines = list(curves(Curves("题", "横", "纵", 20.0, (line,))))
    assert lines[1].startswith("     20 |⠉")
    assert lines[6].startswith("     10 |")
    assert all(cells(one) <= 80 for one in lines)
    assert lines[12].startswith("        +---")


def test_a_table_gives_its_first_column_what_is_left() -> None:
    row = ("一个名称特别特别特别特别特别特别特别特别长的评审因素", "100", "12.34%")
    lines = list(grid(Grid(("评审因素", "分值", "比例"), (row,))))
    assert all(cells(one) <= 80 for one in lines)


def test_pictures_of_the_page_hold_no_markup_of_the_draft() -> None:
    drawn = drawn_bars(Bars("<题>", "说明", (Bar("<b>&", 1.0, 0.5, "<i>"),)))
    assert "<b>" not in drawn
    assert "&lt;b&gt;&amp;" in drawn
