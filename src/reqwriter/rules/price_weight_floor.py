"""SC01 价格分值下限

检查什么：综合评分法的价格分值是否达到货物或者服务项目的下限。
为什么：价格分值低于法定下限的评分办法违反规定，质疑投诉时会被责令修改、重新招标。
反例：货物项目，价格分值 25 分。
正例：货物项目，价格分值 30 分；服务项目，价格分值 10 分。
"""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import PriceFactor
from reqwriter.domain.money import figures
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import scored
from reqwriter.rules.rule import Rule, Setting


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Packages whose price earns too few points."""
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
            code=RULE.code,
            force=Force.MUST,
            at=first or f"{at}.scoring.factors",
            message=f"价格分值 {figures(weight)} 分，低于{least}。"
            if prices
            else f"评分表中没有价格分，{least}。",
            because=(floor.citation,),
            advice=f"请把价格分值提高到 {figures(floor.value)} 分以上，并相应调减其他因素的分值。",
            fix={first: floor.value} if len(prices) == 1 else {},
        )


RULE = Rule(
    code="SC01",
    name="价格分值下限",
    doc=__doc__ or "",
    cites=(("mof-87", "五十五"),),
    reads=("price-weight-floor.goods", "price-weight-floor.services"),
    find=find,
)
