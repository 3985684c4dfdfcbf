"""Price points: their weight and their formula."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import Formula, PriceFactor
from reqwriter.domain.money import figures
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import factors, scored
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.wording import asserted

_OTHER_FORMULA = re.compile(
    "平均(?:价|报价|值)|(?:去掉|剔除)[^，。；]{0,4}最[高低]|下浮|每[高低].{0,6}[%％].{0,4}扣"
)


@rule(
    "SC01",
    "价格分值下限",
    force=Force.MUST,
    cites=(("mof-87", "五十五"),),
    reads=("price-weight-floor.goods", "price-weight-floor.services"),
)
def price_weight_floor(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：综合评分法的价格分值是否达到货物或者服务项目的下限。
    为什么：价格分值低于法定下限的评分办法违反规定，质疑投诉时会被责令修改、重新招标。
    反例：货物项目，价格分值 25 分。
    正例：货物项目，价格分值 30 分；服务项目，价格分值 10 分。
    """
    category = draft.project.category
    if category is None:
        return
    floor = setting.value(f"price-weight-floor.{category.value}")
    for at, package in scored(draft):
        factors = package.scoring.factors
        prices = [one for one in factors if isinstance(one, PriceFactor)]
        weight = sum((one.points or Decimal(0) for one in prices), Decimal(0))
        unanswered = not factors or any(one.points is None for one in prices)
        if unanswered or weight >= floor.value:
            continue
        first = f"{at}.scoring.factors.{prices[0].id}.points" if prices else ""
        least = f"{category.label}项目下限 {figures(floor.value)} 分"
        yield Finding(
            force=Force.MUST,
            at=first or f"{at}.scoring.factors",
            message=f"价格分值 {figures(weight)} 分，低于{least}。"
            if prices
            else f"评分表中没有价格分，{least}。",
            because=(floor.citation,),
            advice=f"请把价格分值提高到 {figures(floor.value)} 分以上，并相应调减其他因素的分值。",
            fix={first: floor.value} if len(prices) == 1 else {},
        )


@rule(
    "SC02",
    "价格分计算方法",
    force=Force.MUST,
    cites=(("mof-87", "五十五"),),
)
def price_formula(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：价格分是否采用低价优先法，说明文字中有没有平均价、去掉最高最低价等算法。
    为什么：综合评分法的价格分只能以满足要求的最低报价为基准价计算，其他算法没有依据。
    反例：以有效报价的平均价为基准价，每高1%扣1分。
    正例：以满足招标文件要求的最低报价为基准价，得分＝基准价÷报价×价格分值。
    """
    because = (setting.cite("mof-87", "五十五"),)
    for at, _, factor in factors(draft):
        if not isinstance(factor, PriceFactor):
            continue
        if factor.formula not in (None, Formula.LOW_PRICE_FIRST):
            yield Finding(
                force=Force.MUST,
                at=f"{at}.formula",
                message=f"价格分采用“{factor.formula.label}”，不是低价优先法。",
                because=because,
                advice="请改为低价优先法。",
                fix={f"{at}.formula": Formula.LOW_PRICE_FIRST},
            )
        said = asserted(factor.note or "", _OTHER_FORMULA)
        if said:
            yield Finding(
                force=Force.MUST,
                at=f"{at}.note",
                message=f"价格分的说明中写有“{said}”，与低价优先法不符。",
                because=because,
                advice="请删去这一算法，价格分只按最低报价为基准价计算。",
            )


RULES = (
    price_weight_floor,
    price_formula,
)
