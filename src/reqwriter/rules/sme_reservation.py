"""SM01 整体预留给中小企业

检查什么：预算不超过上限的项目是否整体专门面向中小企业；不预留的，是否选择了法定情形并说明理由。
为什么：限额以内且适宜的项目应当整体预留，只有五种情形可以不预留。
反例：预算 150 万元的货物项目不专门面向中小企业，也没有说明理由。
正例：预算 150 万元的货物项目专门面向中小企业；或者选择法定情形并写明具体理由。
"""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures, wan
from reqwriter.domain.package import Package, Reservation
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import amount, named, packages
from reqwriter.rules.rule import Rule, Setting
from reqwriter.standards.library import Held


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Packages that are open to large enterprises without a ground."""
    category, total = draft.project.category, amount(draft)
    if category is None or total is None:
        return
    ceiling = setting.value(f"sme-whole-ceiling.{category.value}")
    kept = [one.policy.reservation for one in draft.packages]
    if total > ceiling.value:
        if kept and all(one is Reservation.NONE for one in kept):
            yield _share(setting)
        return
    said = f"预算 {wan(total)}，不超过{category.label}项目整体预留的上限 {wan(ceiling.value)}"
    for at, package in packages(draft):
        if package.policy.reservation is Reservation.NONE:
            yield from _unfounded(at, package, said, ceiling, setting)


def _unfounded(
    at: str, package: Package, said: str, ceiling: Held, setting: Setting
) -> Iterator[Finding]:
    policy = package.policy
    if policy.exemption is None:
        place, lacking = "exemption", "没有选择不预留的法定情形"
    elif policy.exemption_reason is None:
        place, lacking = "exemption_reason", "没有写明不预留的具体理由"
    else:
        return
    reserved = {"reservation": Reservation.WHOLE, "deduction": None, "consortium_deduction": None}
    yield Finding(
        code=RULE.code,
        force=Force.MUST,
        at=f"{at}.policy.{place}",
        message=f"{said}；{named(package)}不专门面向中小企业，{lacking}。",
        because=(ceiling.citation, setting.cite("mof-2020-46", "六")),
        advice="请改为专门面向中小企业，或者选择法定情形并写明具体理由。",
        fix={f"{at}.policy.{name}": value for name, value in reserved.items()},
    )


def _share(setting: Setting) -> Finding:
    whole, micro = setting.value("sme-reserve-percent"), setting.value("sme-micro-percent")
    note = f"（{whole.note}）" if whole.note else ""
    return Finding(
        code=RULE.code,
        force=Force.NOTE,
        at="project.budget",
        message=f"超过整体预留上限的适宜项目，主管预算单位应从其预算总额中预留 "
        f"{figures(whole.value)}% 以上给中小企业，其中小微企业不低于 "
        f"{figures(micro.value)}%；本项目没有预留采购包{note}。",
        because=tuple(dict.fromkeys((whole.citation, micro.citation))),
        advice="请与主管预算单位核对全年预留份额；适宜的，可以单设一个采购包专门面向中小企业。",
    )


RULE = Rule(
    code="SM01",
    name="整体预留给中小企业",
    doc=__doc__ or "",
    cites=(("mof-2020-46", "七"), ("mof-2020-46", "六"), ("mof-2020-46", "八")),
    reads=(
        *(f"sme-whole-ceiling.{category.value}" for category in Category),
        "sme-reserve-percent",
        "sme-micro-percent",
    ),
    find=find,
)
