"""Why a package is not kept for small and medium enterprises, and where nothing need be kept."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.domain.money import figures, wan
from reqwriter.domain.package import Exemption, Package, Reservation
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.limits import PROCUREMENT, below_if_unlisted
from reqwriter.rules.parts import amount, named, packages
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting, rule

_DOCUMENT = Pattern("[〔（(\\[].{1,8}[〕）)\\]].{0,6}号|第.{1,6}号")


@rule(
    "SM06",
    "框架协议情形",
    force=Force.MUST,
    cites=(("mof-2020-46", "六"),),
    covers=("SME-02", "46-6-2"),
)
def framework_only(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：以“框架协议采购项目”为由不预留的，采购方式是不是框架协议采购；框架协议不预留的，是否选择了这一情形。
    为什么：这一情形只适用于框架协议采购，其他方式应当从另外几种法定情形中选择。
    反例：公开招标项目，不预留的情形选择“框架协议采购项目”。
    正例：框架协议采购项目选择该情形；公开招标项目选择“预留难以确保充分供应、充分竞争”并说明理由。
    """
    method = draft.project.method
    for at, package in packages(draft):
        policy = package.policy
        if method is Method.FRAMEWORK:
            if policy.reservation is Reservation.NONE and policy.exemption is None:
                yield should(
                    f"{at}.policy.exemption",
                    f"{named(package)}不专门面向中小企业，没有选择不预留的法定情形。",
                    "框架协议采购可以不预留，请选择“框架协议采购项目”。",
                    setting.cite("mof-2020-46", "六"),
                    fix={f"{at}.policy.exemption": Exemption.FRAMEWORK},
                )
        elif method is not None and policy.exemption is Exemption.FRAMEWORK:
            yield must(
                f"{at}.policy.exemption",
                f"{named(package)}以框架协议采购为由不预留，本项目的采购方式是{method.label}。",
                "请改选适用的法定情形并写明理由，或者改为专门面向中小企业。",
                setting.cite("mof-2020-46", "六"),
            )


@rule(
    "SM07",
    "不预留情形的依据",
    force=Force.SHOULD,
    cites=(("mof-2020-46", "六"), ("mof-2020-46", "十九")),
    reads=("sme-suppliers-min",),
    covers=("SME-02", "46-6-2", "46-19"),
)
def grounds_proved(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：不预留的情形有没有依据：竞争不充分的有没有调查到的中小企业数量，其他情形有没有文件名称和文号。
    为什么：没有依据而不预留，属于未按规定执行中小企业政策，要承担责任。
    反例：以竞争不充分为由不预留，需求调查显示有 5 家中小企业能够满足需求。
    正例：需求调查显示只有 2 家中小企业能够满足需求；写明省级以上财政部门文件的名称和文号。
    """
    because = (setting.cite("mof-2020-46", "六"), setting.cite("mof-2020-46", "十九"))
    for at, package in packages(draft):
        policy = package.policy
        if policy.reservation is None or policy.exemption is None:
            continue
        if policy.reservation.exclusive:
            yield should(
                f"{at}.policy.exemption",
                f"{named(package)}专门面向中小企业，又选择了不预留的情形。",
                "请删去不预留的情形，或者改为不专门面向中小企业。",
                *because,
                fix={f"{at}.policy.exemption": None, f"{at}.policy.exemption_reason": None},
            )
        elif policy.exemption is Exemption.INSUFFICIENT:
            yield from _competition(at, package, setting)
        elif policy.exemption is Exemption.OTHER and not _DOCUMENT.search(
            policy.exemption_reason or ""
        ):
            yield should(
                f"{at}.policy.exemption_reason",
                f"{named(package)}以省级以上财政部门规定的其他情形为由不预留，没有写明文件和文号。",
                "请在理由中写明所依据文件的名称和文号。",
                *because,
            )


def _competition(at: str, package: Package, setting: Setting) -> Iterator[Finding]:
    enough = setting.value("sme-suppliers-min")
    found = package.policy.sme_capable
    because = (setting.cite("mof-2020-46", "六"), setting.cite("mof-2020-46", "十九"))
    if found is None:
        yield should(
            f"{at}.policy.sme_capable",
            f"{named(package)}以供应、竞争不充分为由不预留，没有填写能够满足需求的中小企业数量。",
            "请根据需求调查填写中小企业的数量，作为不预留的依据。",
            *because,
        )
    elif found >= enough.value:
        yield should(
            f"{at}.policy.sme_capable",
            f"{named(package)}以供应、竞争不充分为由不预留，"
            f"调查显示能够满足需求的中小企业有 {found} 家，"
            f"达到 {figures(enough.value)} 家。",
            "请改为专门面向中小企业；仍不预留的，在理由中说明为什么供应或者竞争不充分。",
            enough.citation,
            *because,
        )


@rule(
    "SM11",
    "限额标准以下的项目",
    force=Force.SHOULD,
    cites=(("mof-2020-46", "七"),),
    may_read=PROCUREMENT,
    covers=("M-07", "46-7", "限额-中央"),
)
def below_threshold(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：预算没有达到本地采购限额标准、又不预留的项目，是否写明不属于集中采购目录以内。
    为什么：预留份额的规定从采购限额标准开始适用，目录以内的不论金额都适用；目录以外、限额标准以下的不列入统计。
    反例：中央单位预算 90 万元的货物项目不预留，没有写明是否属于目录以内。
    正例：中央单位预算 100 万元的货物项目，按规定整体预留。
    """
    category, least = draft.project.category, below_if_unlisted(draft, setting)
    total, kept = amount(draft), [one.policy.reservation for one in draft.packages]
    if category is None or total is None or least is None or Reservation.NONE not in kept:
        return
    doubt = f"（{least.note}）" if least.note else ""
    below = f"预算 {wan(total)}，没有达到{category.label}采购限额标准 {wan(least.value)}{doubt}"
    because = (setting.cite("mof-2020-46", "七"), least.citation)
    if draft.project.listed is None:
        yield should(
            "project.listed",
            f"{below}；还没有写明是否属于集中采购目录以内，不能判断是否应当预留给中小企业。",
            "请填写是否属于集中采购目录以内；属于目录以内的，仍应按规定预留。",
            *because,
        )
    else:
        yield note(
            "project.budget",
            f"{below}，预留份额的规定可以不适用。",
            "请核对本地现行的采购限额标准。",
            *because,
        )


RULES = (
    framework_only,
    grounds_proved,
    below_threshold,
)
