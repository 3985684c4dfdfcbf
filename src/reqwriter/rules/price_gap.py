"""What a point is worth in money, for whoever reviews how open the competition is."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.domain.review import Review
from reqwriter.rules.finding import Finding, Force, note
from reqwriter.rules.price import weighed
from reqwriter.rules.rule import Setting, rule


def gap_percent(weight: Decimal) -> Decimal | None:
    """How much dearer than the cheapest, in percent, a bid is that has lost one price point.

    With the formula base ÷ price × weight a bid loses one point at weight ÷ (weight - 1) times
    the base. None where the weight is one point or less: no price costs as much.
    """
    if weight <= 1:
        return None
    return (100 / (weight - 1)).quantize(Decimal("0.1"), ROUND_HALF_UP)


@rule(
    "SC49",
    "一分相当于多少价格差",
    force=Force.NOTE,
    cites=(("mof-2021-22", "三十一"),),
    covers=("评分表-18", "D-31.2"),
)
def point_in_money(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：已经开始填写审查情况的项目，算出价格以外的 1 分相当于多少价格差，供审查参考。
    为什么：竞争性审查要看价格权重是否适当；价格分值越低，1 分抵得的价格差越大。
    反例：价格分值 10 分的项目开始审查，提示 1 分相当于报价高出 11.1%。
    正例：价格不评分的项目，没有可以换算的价格差；还没有填写审查情况的，不作提示。
    """
    if draft.review == Review():
        return
    for at, _, found in weighed(draft):
        gap = gap_percent(found.points)
        if gap is None:
            continue
        yield note(
            found.at(at),
            f"{found.said()}：其他因素的 1 分，约相当于报价比最低报价高出 {figures(gap)}%。",
            "请在竞争性审查时考虑价格分值的权重是否适当。",
            setting.cite("mof-2021-22", "三十一"),
        )


RULES = (point_in_money,)
