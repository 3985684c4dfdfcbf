"""SC08 实质性要求不得评分

检查什么：评审因素是否对应了★实质性要求；只有分档计分、且恰好满足★指标时得0分的除外。
为什么：★要求不允许偏离，不满足的投标无效；对人人都须满足的要求给分，分数没有意义。
反例：“★内存不低于16GB”又作为评审因素，满足的得3分。
正例：★响应时间不超过4小时；评分时4小时得0分，3小时以内得2分，2小时以内得3分。
"""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import Factor, IntervalFactor
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Operator, Requirement, Status
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import quality_factors
from reqwriter.rules.rule import Rule, Setting
from reqwriter.rules.tiers import axis, measures
from reqwriter.scoring.intervals import deciding, points_at


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Factors that give points for what every bid must meet."""
    because = (setting.cite("mof-87", "二十"), setting.cite("mof-2021-22", "二十一"))
    for at, package, factor in quality_factors(draft):
        for id in factor.requirements:
            requirement = package.requirement(id)
            if requirement is None or requirement.status is not Status.SUBSTANTIVE:
                continue
            if _earns_nothing(factor, requirement, package):
                continue
            name = requirement.title or requirement.text or requirement.id
            yield Finding(
                code=RULE.code,
                force=Force.MUST,
                at=f"{at}.requirements",
                message=f"评审因素“{factor.name or factor.id}”对★实质性要求“{name}”评分。",
                because=because,
                advice="请改为对▲或者一般指标评分；对优于★指标的部分分档计分的，"
                "恰好满足★指标的一档应为0分。",
            )


def _earns_nothing(factor: Factor, requirement: Requirement, package: Package) -> bool:
    """Whether just meeting the ★ figure is worth zero."""
    indicator = requirement.indicator
    if not isinstance(factor, IntervalFactor) or indicator is None:
        return False
    values = deciding(factor, axis(factor, package))
    if not measures(requirement, factor) or not values:
        return False
    if indicator.operator in (Operator.AT_LEAST, Operator.MORE_THAN):
        return points_at(factor, values[0]) == 0
    if indicator.operator in (Operator.AT_MOST, Operator.LESS_THAN):
        return points_at(factor, values[-1]) == 0
    return False


RULE = Rule(
    code="SC08",
    name="实质性要求不得评分",
    doc=__doc__ or "",
    cites=(("mof-87", "二十"), ("mof-2021-22", "二十一")),
    reads=(),
    find=find,
)
