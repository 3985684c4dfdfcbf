"""MN01 最高限价不超过预算

检查什么：每包的最高限价是否不超过该包预算，各包预算、各包最高限价合计是否不超过项目预算。
为什么：采购按批准的预算进行，最高限价只能设在预算以内。
反例：采购包预算 100 万元，最高限价 101 万元。
正例：采购包预算 100 万元，最高限价 100 万元或者更低。
"""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import yuan
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import named, packages
from reqwriter.rules.rule import Rule, Setting


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Ceilings and budgets that are higher than what is approved."""
    because = (setting.cite("mof-87", "十二"), setting.cite("gov-procurement-law", "六"))
    for at, package in packages(draft):
        if package.ceiling is None or package.budget is None:
            continue
        if package.ceiling > package.budget:
            yield Finding(
                code=RULE.code,
                force=Force.MUST,
                at=f"{at}.ceiling",
                message=f"{named(package)}最高限价 {yuan(package.ceiling)} 元，"
                f"高于该包预算 {yuan(package.budget)} 元。",
                because=because,
                advice="请下调最高限价，或者先办理预算调整。",
                fix={f"{at}.ceiling": package.budget},
            )
    budget = draft.project.budget
    for name, values in (
        ("预算", [package.budget for package in draft.packages]),
        ("最高限价", [package.ceiling for package in draft.packages]),
    ):
        total = sum((value for value in values if value is not None), Decimal(0))
        if budget is not None and total > budget:
            yield Finding(
                code=RULE.code,
                force=Force.MUST,
                at="project.budget",
                message=f"各采购包{name}合计 {yuan(total)} 元，高于项目预算 {yuan(budget)} 元。",
                because=because,
                advice="请核对项目预算和各采购包的金额。",
            )


RULE = Rule(
    code="MN01",
    name="最高限价不超过预算",
    doc=__doc__ or "",
    cites=(("mof-87", "十二"), ("gov-procurement-law", "六")),
    reads=(),
    find=find,
)
