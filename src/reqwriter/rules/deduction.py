"""The price deduction for small enterprises."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package, Reservation
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import named, packages
from reqwriter.rules.rule import Setting, rule

_NAMES = {
    "deduction": ("sme-deduction", "小微企业价格扣除"),
    "consortium_deduction": ("sme-consortium-deduction", "联合体或者分包价格扣除"),
}


@rule(
    "SM02",
    "小微企业价格扣除",
    force=Force.MUST,
    cites=(("mof-2020-46", "九"), ("mof-2020-46", "十二"), ("mof-2022-19", "")),
    reads=(
        "sme-deduction.min",
        "sme-deduction.max",
        "sme-consortium-deduction.min",
        "sme-consortium-deduction.max",
    ),
)
def sme_deduction(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：没有预留的采购包是否写明法定幅度内的价格扣除比例；预留的采购包是否没有写价格扣除。
    为什么：不预留的采购包应当给予小微企业价格扣除；已经预留的采购包，投标人都是中小企业，不再扣除。
    反例：没有预留的采购包价格扣除 5%；专门面向中小企业的采购包又写价格扣除 10%。
    正例：没有预留的采购包价格扣除 10%；接受联合体的，另写联合体扣除 4%。
    """
    for at, package in packages(draft):
        for field in _NAMES:
            given: Decimal | None = getattr(package.policy, field)
            place = f"{at}.policy.{field}"
            if package.policy.reservation is Reservation.WHOLE and given is not None:
                yield _out_of_place(place, package, field, setting)
            elif package.policy.reservation is Reservation.NONE:
                yield from _band(place, package, field, given, setting)
        if package.policy.reservation is Reservation.NONE:
            yield from _unexplained(at, package, setting)


def _out_of_place(at: str, package: Package, field: str, setting: Setting) -> Finding:
    return Finding(
        force=Force.MUST,
        at=at,
        message=f"{named(package)}专门面向中小企业，不应再写{_NAMES[field][1]}。",
        because=(setting.cite("mof-2020-46", "九"), setting.cite("mof-2020-46", "十二")),
        advice="请删去价格扣除比例。",
        fix={at: None},
    )


def _band(
    at: str, package: Package, field: str, given: Decimal | None, setting: Setting
) -> Iterator[Finding]:
    key, name = _NAMES[field]
    low, high = setting.value(f"{key}.min"), setting.value(f"{key}.max")
    band = f"{figures(low.value)}%—{figures(high.value)}%"
    if given is None:
        if field == "consortium_deduction" and not _shared(package):
            return
        message, fix = f"{named(package)}没有写明{name}，法定幅度为 {band}。", {}
    elif low.value <= given <= high.value:
        return
    else:
        nearest = low.value if given < low.value else high.value
        message = f"{named(package)}{name} {figures(given)}%，不在法定幅度 {band} 之内。"
        fix = {at: nearest}
    yield Finding(
        force=Force.MUST,
        at=at,
        message=message,
        because=(low.citation, setting.cite("mof-2020-46", "九")),
        advice=f"请在 {band} 之内确定一个固定的比例，并考虑行业利润水平和竞争程度。",
        fix=fix,
    )


def _unexplained(at: str, package: Package, setting: Setting) -> Iterator[Finding]:
    """What is not unlawful, but that a reviewer would ask about."""
    policy, because = package.policy, (setting.cite("mof-2020-46", "九"),)
    if policy.deduction is not None and not policy.deduction_reason:
        yield Finding(
            force=Force.SHOULD,
            at=f"{at}.policy.deduction_reason",
            message=f"{named(package)}没有写明确定扣除比例的理由。",
            because=because,
            advice="比例由采购人在法定幅度内确定，请写明考虑的行业利润水平和竞争程度。",
        )
    if policy.consortium_deduction is not None and not _shared(package):
        place = f"{at}.policy.consortium_deduction"
        yield Finding(
            force=Force.SHOULD,
            at=place,
            message=f"{named(package)}不接受联合体，也不允许分包，联合体或者分包价格扣除用不上。",
            because=because,
            advice="请删去这一比例；需要给予的，请先接受联合体或者允许分包。",
            fix={place: None},
        )


def _shared(package: Package) -> bool:
    """Whether small enterprises may take part through a consortium or a subcontract."""
    return bool(package.qualification.consortium) or package.contract.subcontract is not None


RULES = (sme_deduction,)
