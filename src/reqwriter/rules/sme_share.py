"""What small and medium enterprises get of a package that is not theirs as a whole."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures, wan
from reqwriter.domain.package import Package, Reservation
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.parts import UNNAMED, amount, named, packages
from reqwriter.rules.reservation import reserve_share
from reqwriter.rules.rule import Setting, rule


@rule(
    "SM04",
    "中小企业承担的份额",
    force=Force.MUST,
    cites=(("mof-2020-46", "十二"),),
    reads=("sme-reserve-percent", "sme-works-reserve-percent", "sme-micro-percent"),
    covers=(
        "M-08",
        "M-12",
        "SME-07",
        "46-8",
        "预留-工程份额",
        "预留-工程份额延续2",
        "青岛-预留",
        "预留-工程份额延续",
    ),
)
def shares(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：要求联合体或者合同分包的采购包，是否写明中小企业、小微企业承担的份额，份额是否达到规定的比例。
    为什么：这两种预留形式的份额是资格条件，应当在采购文件中写明；规定的比例按主管预算单位的预算总额考核。
    反例：要求合同分包，没有写明份额；中小企业承担合同金额的 20%。
    正例：要求联合体，中小企业承担合同金额的 30%，其中小微企业承担该份额的 60%。
    """
    category = draft.project.category
    for at, package in packages(draft):
        policy = package.policy
        if policy.reservation is None or not policy.reservation.shared:
            yield from _useless(at, package, setting)
            continue
        floors = (
            ("sme_percent", "中小企业承担的份额", reserve_share(category, setting)),
            ("micro_percent", "其中小微企业承担的份额", setting.value("sme-micro-percent")),
        )
        for field, name, floor in floors:
            given = policy.__dict__[field]
            doubt = f"（{floor.note}）" if floor.note else ""
            if given is None:
                # The share of small enterprises alone is counted over the year, by the department.
                lacking = must if field == "sme_percent" else should
                yield lacking(
                    f"{at}.policy.{field}",
                    f"{named(package)}没有写明{name}，"
                    f"规定的比例为 {figures(floor.value)}%{doubt}。",
                    "份额是资格条件，请填写一个固定的比例。",
                    setting.cite("mof-2020-46", "十二"),
                    floor.citation,
                )
            elif given < floor.value:
                yield should(
                    f"{at}.policy.{field}",
                    f"{named(package)}{name} {figures(given)}%，"
                    f"低于规定的比例 {figures(floor.value)}%{doubt}。",
                    "规定的比例按主管预算单位的预算总额考核；请提高份额，或者核对全年的预留安排。",
                    floor.citation,
                    fix={f"{at}.policy.{field}": floor.value},
                )


def _useless(at: str, package: Package, setting: Setting) -> Iterator[Finding]:
    for field in ("sme_percent", "micro_percent"):
        if package.policy.__dict__[field] is not None:
            yield should(
                f"{at}.policy.{field}",
                f"{named(package)}没有要求联合体或者合同分包，填写的份额用不上。",
                "请删去份额，或者改选要求联合体、要求合同分包的预留形式。",
                setting.cite("mof-2020-46", "十二"),
                fix={f"{at}.policy.{field}": None},
            )


@rule(
    "SM05",
    "预留形式与联合体、分包一致",
    force=Force.MUST,
    cites=(("mof-2020-46", "八"),),
    covers=("SME-07", "46-8-形式"),
)
def reserved_forms(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：要求联合体的采购包是否接受联合体；要求合同分包的采购包是否允许分包，分包比例是否容得下规定的份额。
    为什么：预留的形式要能够实行；不接受联合体、不允许分包，中小企业得不到预留的份额。
    反例：要求合同分包给中小企业 40%，合同没有分包条款；分包比例上限 30%。
    正例：要求合同分包给中小企业 40%，分包比例上限 40%。
    """
    because = setting.cite("mof-2020-46", "八")
    for at, package in packages(draft):
        reservation, subcontract = package.policy.reservation, package.contract.subcontract
        if reservation is Reservation.CONSORTIUM and package.qualification.consortium is False:
            yield must(
                f"{at}.qualification.consortium",
                f"{named(package)}要求以联合体形式参加，却不接受联合体。",
                "请改为接受联合体，或者改选其他预留形式。",
                because,
                fix={f"{at}.qualification.consortium": True},
            )
        elif reservation is Reservation.SUBCONTRACT and subcontract is None:
            yield must(
                f"{at}.contract.subcontract",
                f"{named(package)}要求合同分包，却没有允许分包的内容和比例。",
                "请填写可以分包的内容、比例和条件，或者改选其他预留形式。",
                because,
            )
        elif reservation is Reservation.SUBCONTRACT and subcontract is not None:
            share, most = package.policy.sme_percent, subcontract.percent
            if share is not None and most is not None and most < share:
                yield must(
                    f"{at}.contract.subcontract.percent",
                    f"{named(package)}分包比例上限 {figures(most)}%，"
                    f"低于中小企业承担的份额 {figures(share)}%。",
                    "请提高分包比例上限，或者降低要求分包的份额。",
                    because,
                    fix={f"{at}.contract.subcontract.percent": share},
                )


@rule(
    "SM08",
    "只有大型企业制造的标的",
    force=Force.SHOULD,
    cites=(("mof-2020-46", "四"),),
    covers=("M-04", "SME-11", "46-4-2"),
)
def large_only(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：货物采购包中有没有只有大型企业制造的标的，与其他标的混在一起，或者放在专门面向中小企业的采购包中。
    为什么：货物中既有中小企业制造又有大型企业制造的，不享受中小企业政策；一个标的会使整包的扶持落空。
    反例：专门面向中小企业的采购包中，有一种只有大型企业制造的设备。
    正例：只有大型企业制造的设备单独成包，其余标的专门面向中小企业。
    """
    if draft.project.category is not Category.GOODS:
        return
    for at, package in packages(draft):
        large = [item for item in package.items if item.large_only]
        reservation = package.policy.reservation
        exclusive = reservation is not None and reservation.exclusive
        if not large or not (exclusive or len(large) < len(package.items)):
            continue
        names = "、".join(item.name or UNNAMED for item in large)
        lost = "中小企业无法供应" if exclusive else "其余标的享受不到中小企业政策"
        yield should(
            f"{at}.items",
            f"{named(package)}中的{names}只有大型企业制造，{lost}。",
            "请把这些标的单独划为一个采购包。",
            setting.cite("mof-2020-46", "四"),
        )


@rule(
    "SM09",
    "几个采购包合计的预留份额",
    force=Force.SHOULD,
    cites=(("mof-2020-46", "八"),),
    reads=(
        *(f"sme-whole-ceiling.{category.value}" for category in Category),
        "sme-reserve-percent",
        "sme-works-reserve-percent",
    ),
    covers=("M-08", "SME-10", "46-8"),
)
def reserved_together(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：预算超过整体预留上限、分为几个采购包的项目，适宜的采购包中预留给中小企业的金额是否达到规定的比例。
    为什么：超过上限而适宜的项目，应当预留一部分给中小企业；比例按主管预算单位的预算总额考核，达不到的审查时需要说明。
    反例：预算 500 万元的货物项目分为三个采购包，没有说明情形，都不预留，或者只预留 100 万元。
    正例：其中 150 万元的采购包专门面向中小企业；或者每包都选择法定情形并写明理由。
    """
    category, total = draft.project.category, amount(draft)
    if category is None or total is None or len(draft.packages) < 2:
        return
    ceiling = setting.value(f"sme-whole-ceiling.{category.value}")
    left = [one for one in draft.packages if one.policy.reservation is Reservation.NONE]
    if total <= ceiling.value or all(one.policy.exemption is not None for one in left):
        return
    share = reserve_share(category, setting)
    if len(left) == len(draft.packages):
        found = f"{len(left)} 个采购包都没有预留"
    elif (reserved := _reserved(draft, share.value)) is not None:
        found = f"适宜的采购包中预留给中小企业的合计 {wan(reserved)}"
    else:
        return
    doubt = f"（{share.note}）" if share.note else ""
    yield should(
        "packages",
        f"预算 {wan(total)}，超过{category.label}项目整体预留的上限 {wan(ceiling.value)}，{found}；"
        f"适宜的部分应当预留 {figures(share.value)}% 以上{doubt}。",
        "请把适宜的采购包改为专门面向中小企业，或者逐包选择不预留的法定情形并写明理由；"
        "由主管预算单位统筹其他项目达到比例的，请说明。",
        setting.cite("mof-2020-46", "八"),
        *(() if share.citation.article == "八" else (share.citation,)),
    )


def _reserved(draft: Draft, share: Decimal) -> Decimal | None:
    """What suitable packages keep together; None when it is enough, or an answer is missing."""
    kept = suitable = Decimal(0)
    for package in draft.packages:
        policy, budget = package.policy, package.budget
        if policy.reservation is None or budget is None:
            return None
        if policy.reservation is Reservation.NONE:
            percent = Decimal(0)
            if policy.exemption is not None:
                continue
        elif policy.reservation.exclusive:
            percent = Decimal(100)
        elif policy.sme_percent is None:
            return None
        else:
            percent = policy.sme_percent
        suitable += budget
        kept += budget * percent / 100
    return kept if kept * 100 < suitable * share else None


RULES = (
    shares,
    reserved_forms,
    large_only,
    reserved_together,
)
