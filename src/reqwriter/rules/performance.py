"""Securities for performance."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.parts import named, packages
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting, rule

_TERMS = (
    ("不予退还的情形", Pattern("不予?退|不返还|不予返还|没收|扣除", "不", "没收", "扣除")),
    ("逾期退还的责任", Pattern("逾期|迟延|超期")),
)


@rule(
    "MN04",
    "履约保证金上限",
    force=Force.MUST,
    cites=(("regulation-658", "四十八"),),
    reads=("performance-security-percent",),
    covers=("R-48", "PAY-01", "付款-保证金上限"),
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
            yield must(
                f"{at}.contract.security_percent",
                f"{named(package)}履约保证金为合同金额的 {figures(percent)}%，"
                f"上限 {figures(held.value)}%。",
                f"请降到 {figures(held.value)}% 以下，或者填 0 表示不收取。",
                held.citation,
                fix={f"{at}.contract.security_percent": held.value},
            )


@rule(
    "MN07",
    "履约保证金的退还约定",
    force=Force.SHOULD,
    cites=(("mof-2019-38", "第三部分"),),
    covers=("Q-10", "付款-公平竞争"),
)
def performance_security_return(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：收取履约保证金的，退还约定是否写明不予退还的情形和采购人逾期退还的责任。
    为什么：退还的时间、方式、条件和不予退还的情形、逾期退还的责任都要约定，否则容易拖欠。
    反例：验收合格后退还履约保证金。
    正例：验收合格后5个工作日内原路退还；中标人违约致使合同解除的不予退还；逾期退还的支付利息。
    """
    for at, package in packages(draft):
        told = package.contract.security_return
        if not package.contract.security_percent or told is None:
            continue
        missing = [name for name, words in _TERMS if not words.search(told)]
        if missing:
            yield should(
                f"{at}.contract.security_return",
                f"{named(package)}的履约保证金退还约定没有写明{'和'.join(missing)}。",
                f"请补充{'和'.join(missing)}。",
                setting.cite("mof-2019-38", "第三部分"),
            )


@rule(
    "MN15",
    "接受非现金形式的履约保证金",
    force=Force.MUST,
    cites=(("mof-2019-38", "第三部分"), ("regulation-658", "四十八")),
    covers=("R-48", "Q-10", "PAY-01", "付款-保证金"),
)
def performance_security_forms(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：收取履约保证金的，是否接受支票、汇票、本票、保函等非现金形式。
    为什么：履约保证金应当允许以非现金形式提交，供应商可以用保函代替资金。
    反例：履约保证金只能转账，不接受保函。
    正例：履约保证金可以用支票、汇票、本票、保函等非现金形式提交。
    """
    because = (setting.cite("mof-2019-38", "第三部分"), setting.cite("regulation-658", "四十八"))
    for at, package in packages(draft):
        contract = package.contract
        if not contract.security_percent or contract.security_non_cash:
            continue
        where = f"{at}.contract.security_non_cash"
        if contract.security_non_cash is False:
            yield must(
                where,
                f"{named(package)}收取履约保证金，却不接受保函等非现金形式。",
                "请改为接受非现金形式。",
                *because,
                fix={where: True},
            )
        else:
            yield should(
                where,
                f"{named(package)}收取履约保证金，没有写明是否接受保函等非现金形式。",
                "请写明接受非现金形式。",
                *because,
                fix={where: True},
            )


RULES = (
    performance_security,
    performance_security_return,
    performance_security_forms,
)
