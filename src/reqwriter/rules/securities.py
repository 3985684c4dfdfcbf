"""Securities for bids and for performance."""

from collections.abc import Iterator
from decimal import ROUND_FLOOR, Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import CENT, figures, plain_decimal, yuan
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import named, packages
from reqwriter.rules.rule import Setting, rule


@rule(
    "MN03",
    "投标保证金上限",
    force=Force.MUST,
    cites=(("regulation-658", "三十三"),),
    reads=("bid-security-percent",),
)
def bid_security(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：每包的投标保证金是否不超过该包预算的法定比例。
    为什么：投标保证金超过上限，加重供应商负担，应当改正。
    反例：预算 100 万元的采购包收取投标保证金 3 万元。
    正例：预算 100 万元的采购包收取投标保证金 2 万元，或者不收取。
    """
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
            share = _security_share(security.amount, budget)
            yield Finding(
                force=Force.MUST,
                at=f"{at}.bid_security.amount",
                message=f"{named(package)}投标保证金 {yuan(security.amount)} 元{share}，"
                f"上限为预算的 {figures(held.value)}%，即 {yuan(most)} 元。",
                because=(held.citation,),
                advice=f"请把投标保证金降到 {yuan(most)} 元以下，或者不收取。",
                fix={f"{at}.bid_security.amount": plain_decimal(most)},
            )


def _security_share(amount: Decimal, budget: Decimal) -> str:
    if budget == 0:
        return ""
    return f"，为预算的 {figures((amount * 100 / budget).quantize(CENT))}%"


@rule(
    "MN04",
    "履约保证金上限",
    force=Force.MUST,
    cites=(("regulation-658", "四十八"),),
    reads=("performance-security-percent",),
)
def performance_security(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：每包的履约保证金是否不超过合同金额的法定比例。
    为什么：履约保证金超过上限，占用供应商资金，应当改正。
    反例：履约保证金为合同金额的 15%。
    正例：履约保证金为合同金额的 10% 以下，或者不收取。
    """
    held = setting.value("performance-security-percent")
    for at, package in packages(draft):
        percent = package.contract.security_percent
        if percent is not None and percent > held.value:
            yield Finding(
                force=Force.MUST,
                at=f"{at}.contract.security_percent",
                message=f"{named(package)}履约保证金为合同金额的 {figures(percent)}%，"
                f"上限 {figures(held.value)}%。",
                because=(held.citation,),
                advice=f"请降到 {figures(held.value)}% 以下，或者填 0 表示不收取。",
                fix={f"{at}.contract.security_percent": held.value},
            )


RULES = (
    bid_security,
    performance_security,
)
