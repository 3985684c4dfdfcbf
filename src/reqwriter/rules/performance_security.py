"""MN04 履约保证金上限

检查什么：每包的履约保证金是否不超过合同金额的法定比例。
为什么：履约保证金超过上限，占用供应商资金，应当改正。
反例：履约保证金为合同金额的 15%。
正例：履约保证金为合同金额的 10% 以下，或者不收取。
"""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import named, packages
from reqwriter.rules.rule import Rule, Setting


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Securities that are too high."""
    held = setting.value("performance-security-percent")
    for at, package in packages(draft):
        percent = package.contract.security_percent
        if percent is not None and percent > held.value:
            yield Finding(
                code=RULE.code,
                force=Force.MUST,
                at=f"{at}.contract.security_percent",
                message=f"{named(package)}履约保证金为合同金额的 {figures(percent)}%，"
                f"上限 {figures(held.value)}%。",
                because=(held.citation,),
                advice=f"请降到 {figures(held.value)}% 以下，或者填 0 表示不收取。",
                fix={f"{at}.contract.security_percent": held.value},
            )


RULE = Rule(
    code="MN04",
    name="履约保证金上限",
    doc=__doc__ or "",
    cites=(("regulation-658", "四十八"),),
    reads=("performance-security-percent",),
    find=find,
)
