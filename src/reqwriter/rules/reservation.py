"""What is kept for small and medium enterprises."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures, wan
from reqwriter.domain.package import Package, Reservation
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import amount, items, named, packages
from reqwriter.rules.rule import Setting, rule
from reqwriter.standards.library import Held


@rule(
    "SM01",
    "整体预留给中小企业",
    force=Force.MUST,
    cites=(("mof-2020-46", "七"), ("mof-2020-46", "六"), ("mof-2020-46", "八")),
    reads=(
        *(f"sme-whole-ceiling.{category.value}" for category in Category),
        "sme-reserve-percent",
        "sme-micro-percent",
    ),
)
def sme_reservation(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：预算不超过上限的项目是否整体专门面向中小企业；不预留的，是否选择了法定情形并说明理由。
    为什么：限额以内且适宜的项目应当整体预留，只有五种情形可以不预留。
    反例：预算 150 万元的货物项目不专门面向中小企业，也没有说明理由。
    正例：预算 150 万元的货物项目专门面向中小企业；或者选择法定情形并写明具体理由。
    """
    category, total = draft.project.category, amount(draft)
    if category is None or total is None:
        return
    ceiling = setting.value(f"sme-whole-ceiling.{category.value}")
    kept = [one.policy.reservation for one in draft.packages]
    if total > ceiling.value:
        if kept and all(one is Reservation.NONE for one in kept):
            yield _reserved_share(setting)
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
        force=Force.MUST,
        at=f"{at}.policy.{place}",
        message=f"{said}；{named(package)}不专门面向中小企业，{lacking}。",
        because=(ceiling.citation, setting.cite("mof-2020-46", "六")),
        advice="请改为专门面向中小企业，或者选择法定情形并写明具体理由。",
        fix={f"{at}.policy.{name}": value for name, value in reserved.items()},
    )


def _reserved_share(setting: Setting) -> Finding:
    whole, micro = setting.value("sme-reserve-percent"), setting.value("sme-micro-percent")
    note = f"（{whole.note}）" if whole.note else ""
    return Finding(
        force=Force.NOTE,
        at="project.budget",
        message=f"超过整体预留上限的适宜项目，主管预算单位应从其预算总额中预留 "
        f"{figures(whole.value)}% 以上给中小企业，其中小微企业不低于 "
        f"{figures(micro.value)}%；本项目没有预留采购包{note}。",
        because=tuple(dict.fromkeys((whole.citation, micro.citation))),
        advice="请与主管预算单位核对全年预留份额；适宜的，可以单设一个采购包专门面向中小企业。",
    )


@rule(
    "SM03",
    "标的所属行业",
    force=Force.MUST,
    cites=(("mof-2020-46", "十二"), ("miit-2011-300", "")),
)
def item_industry(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：每个标的是否写明所属行业，行业是否为中小企业划型标准列明的行业。
    为什么：供应商按采购文件写明的行业判断自己是不是中小企业，没有行业就无法填写《中小企业声明函》。
    反例：标的“台式计算机”，所属行业写“制造业”。
    正例：标的“台式计算机”，所属行业“工业”。
    """
    industries = setting.library.industries
    because = (setting.cite("mof-2020-46", "十二"), setting.cite("miit-2011-300", ""))
    for at, _, item in items(draft):
        if item.industry in industries:
            continue
        usual = setting.library.default_industry(item.code or "")
        name = f"标的“{item.name or item.id}”"
        hint = f"该品目通常属于“{usual}”，请确认。" if usual else "请从划型标准的行业中选择。"
        yield Finding(
            force=Force.MUST,
            at=f"{at}.industry",
            message=f"{name}没有写明所属行业。"
            if item.industry is None
            else f"{name}所属行业“{item.industry}”不在中小企业划型标准的行业之内。",
            because=because,
            advice=f"{hint}可选：{'；'.join(industries)}。",
            fix={f"{at}.industry": usual} if usual else {},
        )


RULES = (
    sme_reservation,
    item_industry,
)
