"""TM03 合同签订期限

检查什么：中标通知书发出后签订合同的期限是否不超过法定天数。
为什么：超过期限不签订合同，采购人和中标人都要承担法律责任。
反例：中标通知书发出后 45 日内签订合同。
正例：中标通知书发出后 30 日内签订合同。
"""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import named, packages
from reqwriter.rules.rule import Rule, Setting


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Contracts that may be signed too late."""
    held = setting.value("sign-days")
    for at, package in packages(draft):
        days = package.contract.sign_days
        if days is not None and days > held.value:
            yield Finding(
                code=RULE.code,
                force=Force.MUST,
                at=f"{at}.contract.sign_days",
                message=f"{named(package)}约定中标通知书发出后 {days} 日内签订合同，"
                f"法定期限为 {figures(held.value)} 日。",
                because=(held.citation, setting.cite("mof-87", "七十一")),
                advice=f"请改为 {figures(held.value)} 日以内。",
                fix={f"{at}.contract.sign_days": int(held.value)},
            )


RULE = Rule(
    code="TM03",
    name="合同签订期限",
    doc=__doc__ or "",
    cites=(("gov-procurement-law", "四十六"), ("mof-87", "七十一")),
    reads=("sign-days",),
    find=find,
)
