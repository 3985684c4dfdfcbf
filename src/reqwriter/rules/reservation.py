"""What is kept for small and medium enterprises."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.domain.money import figures, wan
from reqwriter.domain.package import Package, Reservation
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force, must, note
from reqwriter.rules.limits import PROCUREMENT, below_if_unlisted
from reqwriter.rules.parts import UNNAMED, amount, items, named, packages
from reqwriter.rules.rule import Setting, rule
from reqwriter.standards.figures import Held


@rule(
    "SM01",
    "整体预留给中小企业",
    force=Force.MUST,
    cites=(("mof-2020-46", "七"), ("mof-2020-46", "六"), ("mof-2020-46", "八")),
    reads=(
        *(f"sme-whole-ceiling.{category.value}" for category in Category),
        "sme-reserve-percent",
        "sme-works-reserve-percent",
        "sme-micro-percent",
    ),
    may_read=PROCUREMENT,
    covers=("M-07", "SME-01", "SME-02", "SME-10", "46-6-2", "46-7"),
)
def sme_reservation(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：达到采购限额标准、预算不超过上限的项目是否整体专门面向中小企业；不预留的，是否选择了法定情形并说明理由。
    为什么：限额以内且适宜的项目应当整体预留，只有五种情形可以不预留。
    反例：预算 150 万元的货物项目不专门面向中小企业，也没有说明理由。
    正例：预算 150 万元的货物项目专门面向中小企业；或者选择法定情形并写明具体理由。
    """
    category, total = draft.project.category, amount(draft)
    # A framework agreement need not be kept; below the procurement limit the duty has not begun.
    framework = draft.project.method is Method.FRAMEWORK
    if category is None or total is None or framework or below_if_unlisted(draft, setting):
        return
    ceiling = setting.value(f"sme-whole-ceiling.{category.value}")
    if total > ceiling.value:
        only = draft.packages[0].policy if len(draft.packages) == 1 else None
        if only and only.reservation is Reservation.NONE and only.exemption is None:
            yield _reserved_share(category, setting)
        above = f"预算 {wan(total)}，超过{category.label}项目整体预留的上限 {wan(ceiling.value)}"
        for at, package in packages(draft):
            if package.policy.exemption and package.policy.reservation is Reservation.NONE:
                yield from _unfounded(at, package, above, ceiling, setting)
        return
    said = f"预算 {wan(total)}，不超过{category.label}项目整体预留的上限 {wan(ceiling.value)}"
    for at, package in packages(draft):
        reservation = package.policy.reservation
        if reservation is not None and not reservation.exclusive:
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
    shared = policy.reservation is not None and policy.reservation.shared
    how = "只预留了部分份额，没有整体专门面向中小企业" if shared else "不专门面向中小企业"
    reserved = {"reservation": Reservation.WHOLE, "deduction": None, "consortium_deduction": None}
    yield must(
        f"{at}.policy.{place}",
        f"{said}；{named(package)}{how}，{lacking}。",
        "请改为专门面向中小企业，或者选择法定情形并写明具体理由。",
        ceiling.citation,
        setting.cite("mof-2020-46", "六"),
        fix={f"{at}.policy.{name}": value for name, value in reserved.items()},
    )


def reserve_share(category: Category | None, setting: Setting) -> Held:
    """The least share of suitable procurement above the ceiling that is kept for them."""
    works = category is Category.WORKS
    return setting.value("sme-works-reserve-percent" if works else "sme-reserve-percent")


def _reserved_share(category: Category, setting: Setting) -> Finding:
    whole, micro = reserve_share(category, setting), setting.value("sme-micro-percent")
    doubt = f"（{whole.note}）" if whole.note else ""
    return note(
        "project.budget",
        f"超过整体预留上限的适宜项目，主管预算单位应从其预算总额中预留 "
        f"{figures(whole.value)}% 以上给中小企业，其中小微企业不低于 "
        f"{figures(micro.value)}%；本项目没有预留采购包{doubt}。",
        "请与主管预算单位核对全年预留份额；适宜的，可以单设一个采购包专门面向中小企业。",
        *dict.fromkeys((whole.citation, micro.citation)),
    )


@rule(
    "SM03",
    "标的所属行业",
    force=Force.MUST,
    cites=(("mof-2020-46", "十二"), ("miit-2011-300", "")),
    covers=("SME-05", "46-12", "M-12", "划型-十六行业"),
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
        doubt = setting.library.industry_doubt(item.code or "")
        hint = f"该品目通常属于“{usual}”，请确认" if usual else "请从划型标准的行业中选择"
        name = f"标的“{item.name or UNNAMED}”"
        yield must(
            f"{at}.industry",
            f"{name}没有写明所属行业。"
            if item.industry is None
            else f"{name}所属行业“{item.industry}”不在中小企业划型标准的行业之内。",
            f"{hint}{f'（{doubt}）' if doubt else ''}。可选：{'；'.join(industries)}。",
            *because,
            fix={f"{at}.industry": usual} if usual else None,
        )


RULES = (
    sme_reservation,
    item_industry,
)
