"""The tiers of an interval factor, proved."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import IntervalFactor
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Requirement, Status
from reqwriter.domain.words import bare
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import UNNAMED, quality_factors
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.scoring_law import FACTOR_LAW, factor_law
from reqwriter.scoring.intervals import AXIS, Fault, Flaw, Interval, narrowed, prove


@rule(
    "SC04",
    "档次不重不漏",
    force=Force.MUST,
    cites=(*FACTOR_LAW, ("mof-2021-22", "二十一")),
    covers=("T-55d", "D-09b", "D-21c", "评分表-4"),
)
def tiers(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：分档计分的各档是否覆盖指标的全部取值、互不重叠，分值互不相同、方向一致，最高档是否等于该因素的分值。
    为什么：指标有区间的，评审标准要量化到区间并设置不同分值；有空档或者重叠，同一投标可以得出不同的分。
    反例：3年以上得6分，1年至2年得2分——2.5年没有分值。
    正例：3年以上得6分，满1年不足3年得2分，不足1年得0分。
    """
    because = (factor_law(draft, setting), setting.cite("mof-2021-22", "二十一"))
    for at, package, factor in quality_factors(draft):
        if not isinstance(factor, IntervalFactor) or not factor.tiers:
            continue
        for fault in prove(factor, axis(factor, package)):
            message, advice, fix = _said(factor, fault, at)
            yield Finding(
                force=Force.MUST,
                at=f"{at}.points" if fault.flaw is Flaw.TOP else f"{at}.tiers",
                message=f"“{factor.name or UNNAMED}”{message}",
                because=because,
                advice=advice,
                fix=fix,
            )


def axis(factor: IntervalFactor, package: Package) -> Interval:
    """What can still be offered once the linked ★ requirements on the same figure are met."""
    found = AXIS
    for id in factor.requirements:
        requirement = package.requirement(id)
        if requirement is not None and measures(requirement, factor):
            assert requirement.indicator is not None
            found = narrowed(found, requirement.indicator)
    return found


def measures(requirement: Requirement, factor: IntervalFactor) -> bool:
    """Whether a requirement is ★ and its indicator is the factor's own figure."""
    return requirement.status is Status.SUBSTANTIVE and same_figure(requirement, factor)


def same_figure(requirement: Requirement, factor: IntervalFactor) -> bool:
    """Whether the indicator of a requirement is the figure that the factor measures."""
    indicator = requirement.indicator
    if indicator is None or bare(indicator.unit or "") != bare(factor.unit or ""):
        return False
    names = (bare(indicator.name or ""), bare(factor.metric or ""))
    return all(names) and (names[0] in names[1] or names[1] in names[0])


def _said(factor: IntervalFactor, fault: Fault, at: str) -> tuple[str, str, dict[str, object]]:
    tiers = f"第{'、'.join(map(str, fault.tiers))}档" if fault.tiers else "各档"
    value = "" if fault.witness is None else f"{figures(fault.witness)}{factor.unit or ''}"
    match fault.flaw:
        case Flaw.GAP:
            place = f"{tiers}之间" if len(fault.tiers) > 1 else f"{tiers}之外"
            return f"{place}有空档：{value}没有对应的分值。", "请补上空档，或者调整上下限。", {}
        case Flaw.OVERLAP:
            return (
                f"{tiers}重叠：{value}同时落入两档。",
                "请调整上下限，写明每个端点只属于哪一档。",
                {},
            )
        case Flaw.UNREACHABLE:
            return f"{tiers}不会被任何有效投标取得。", "请删去该档或者改正其上下限。", {}
        case Flaw.EQUAL:
            return f"{tiers}的分值相同。", "请设置不同的分值，或者把两档合并。", {}
        case Flaw.DIRECTION:
            label = factor.direction.label if factor.direction else ""
            return f"{tiers}的分值与“{label}”相反。", "请改正分值或者优劣方向。", {}
    top = max(tier.points for tier in factor.tiers if tier.points is not None)
    declared = figures(factor.points) if factor.points is not None else ""
    return (
        f"分值 {declared} 分，最高的{tiers} {figures(top)} 分，两者不符。",
        "请使最高档的得分等于该因素的分值。",
        {f"{at}.points": top},
    )


RULES = (tiers,)
