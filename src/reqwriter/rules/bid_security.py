"""MN03 投标保证金上限

检查什么：每包的投标保证金是否不超过该包预算的法定比例。
为什么：投标保证金超过上限，加重供应商负担，应当改正。
反例：预算 100 万元的采购包收取投标保证金 3 万元。
正例：预算 100 万元的采购包收取投标保证金 2 万元，或者不收取。
"""

from collections.abc import Iterator
from decimal import ROUND_FLOOR, Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import CENT, figures, plain_decimal, yuan
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import named, packages
from reqwriter.rules.rule import Rule, Setting


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Securities that are too high."""
    held = setting.value("bid-security-percent")
    for at, package in packages(draft):
        security = package.bid_security
        budget = package.budget
        if budget is None and len(draft.packages) == 1:
            budget = draft.project.budget
        if security is None or security.amount is None or budget is None:
            continue
        most = (budget * held.value / 100).quantize(CENT, ROUND_FLOOR)
        if security.amount > most:
            share = _share(security.amount, budget)
            yield Finding(
                code=RULE.code,
                force=Force.MUST,
                at=f"{at}.bid_security.amount",
                message=f"{named(package)}投标保证金 {yuan(security.amount)} 元{share}，"
                f"上限为预算的 {figures(held.value)}%，即 {yuan(most)} 元。",
                because=(held.citation,),
                advice=f"请把投标保证金降到 {yuan(most)} 元以下，或者不收取。",
                fix={f"{at}.bid_security.amount": plain_decimal(most)},
            )


def _share(amount: Decimal, budget: Decimal) -> str:
    if budget == 0:
        return ""
    return f"，为预算的 {figures((amount * 100 / budget).quantize(CENT))}%"


RULE = Rule(
    code="MN03",
    name="投标保证金上限",
    doc=__doc__ or "",
    cites=(("regulation-658", "三十三"),),
    reads=("bid-security-percent",),
    find=find,
)
