"""The price deduction for small enterprises."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package, Reservation
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.limits import PROCUREMENT, below_if_unlisted
from reqwriter.rules.parts import framework, named, packages
from reqwriter.rules.rule import Setting, rule

_NAMES = {
    "deduction": ("deduction", "小微企业价格扣除"),
    "consortium_deduction": ("consortium-deduction", "联合体或者分包价格扣除"),
}


@rule(
    "SM02",
    "小微企业价格扣除",
    force=Force.MUST,
    cites=(("mof-2020-46", "九"), ("mof-2020-46", "十二"), ("mof-2022-19", "")),
    reads=tuple(
        f"sme-{kind}{deduction}.{end}"
        for kind in ("", "works-")
        for deduction in ("deduction", "consortium-deduction")
        for end in ("min", "max")
    ),
    may_read=PROCUREMENT,
    covers=(
        "M-09",
        "SME-03",
        "SME-04",
        "46-9-1",
        "46-9-2",
        "46-9-3",
        "扣除-货物服务",
        "扣除-联合体分包",
        "扣除-工程",
        "青岛-扣除",
        "衔接-专门面向中小企业",
        "46-12",
        "M-12",
    ),
)
def sme_deduction(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：没有预留的采购包是否写明法定幅度内的价格扣除比例；预留的采购包是否没有写价格扣除。
    为什么：不预留的采购包应当给予小微企业价格扣除；已经预留的采购包（含要求联合体、分包的）不再扣除。
    反例：没有预留的采购包价格扣除 5%；专门面向中小企业的采购包又写价格扣除 10%；工程扣除 10%。
    正例：没有预留的货物、服务采购包扣除 10%，工程扣除 3%；接受联合体的，另写联合体扣除。
    """
    works = draft.project.category is Category.WORKS
    compared = _compared(draft) and not below_if_unlisted(draft, setting)
    for at, package in packages(draft):
        reservation = package.policy.reservation
        for field in _NAMES:
            given: Decimal | None = getattr(package.policy, field)
            place = f"{at}.policy.{field}"
            if reservation is Reservation.NONE:
                # What compares no prices, or is not bound to procure so, can do without.
                if given is not None or (compared and _wanted(package, field)):
                    yield from _band(place, package, field, given, works, setting)
            elif reservation is not None and given is not None:
                yield _out_of_place(place, package, field, setting)
        if reservation is Reservation.NONE:
            yield from _unexplained(at, package, setting)


def _out_of_place(at: str, package: Package, field: str, setting: Setting) -> Finding:
    reservation = package.policy.reservation
    assert reservation is not None
    how = "专门面向中小企业" if reservation.exclusive else "已按规定份额预留给中小企业"
    return must(
        at,
        f"{named(package)}{how}，不应再写{_NAMES[field][1]}。",
        "请删去价格扣除比例。",
        setting.cite("mof-2020-46", "九"),
        setting.cite("mof-2020-46", "十二"),
        fix={at: None},
    )


def _band(
    at: str, package: Package, field: str, given: Decimal | None, works: bool, setting: Setting
) -> Iterator[Finding]:
    key, name = f"sme-{'works-' if works else ''}{_NAMES[field][0]}", _NAMES[field][1]
    low, high = setting.value(f"{key}.min"), setting.value(f"{key}.max")
    band = f"{figures(low.value)}%—{figures(high.value)}%"
    if given is None:
        message, fix = f"{named(package)}没有写明{name}，法定幅度为 {band}。", {}
    elif low.value <= given <= high.value:
        return
    else:
        nearest = low.value if given < low.value else high.value
        message = f"{named(package)}{name} {figures(given)}%，不在法定幅度 {band} 之内。"
        fix = {at: nearest}
    yield must(
        at,
        message,
        f"请在 {band} 之内确定一个固定的比例，并考虑行业利润水平和竞争程度。",
        *dict.fromkeys((low.citation, setting.cite("mof-2020-46", "九"))),
        fix=fix,
    )


def _compared(draft: Draft) -> bool:
    """Whether the prices of several suppliers are compared (单一来源、质量优先、开放式的不比较)."""
    plan = framework(draft)
    if plan is not None and (plan.open or plan.quality_first):
        return False
    return draft.project.method is not Method.SINGLE_SOURCE


def _wanted(package: Package, field: str) -> bool:
    if package.scoring.fixed_price:
        return False
    return field == "deduction" or _shared(package)


def _unexplained(at: str, package: Package, setting: Setting) -> Iterator[Finding]:
    """What is not unlawful, but that a reviewer would ask about."""
    policy, because = package.policy, setting.cite("mof-2020-46", "九")
    if policy.deduction is not None and not policy.deduction_reason:
        yield should(
            f"{at}.policy.deduction_reason",
            f"{named(package)}没有写明确定扣除比例的理由。",
            "比例由采购人在法定幅度内确定，请写明考虑的行业利润水平和竞争程度。",
            because,
        )
    if policy.consortium_deduction is not None and not _shared(package):
        place = f"{at}.policy.consortium_deduction"
        yield should(
            place,
            f"{named(package)}不接受联合体，也不允许分包，联合体或者分包价格扣除用不上。",
            "请删去这一比例；需要给予的，请先接受联合体或者允许分包。",
            because,
            fix={place: None},
        )


def _shared(package: Package) -> bool:
    """Whether small enterprises may take part through a consortium or a subcontract."""
    return bool(package.qualification.consortium) or package.contract.subcontract is not None


RULES = (sme_deduction,)
