"""What a factor may score."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import Factor, IntervalFactor, LinearFactor
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Operator, Requirement, Status
from reqwriter.domain.words import bare
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import UNNAMED, consulted, linked_factors, quality_factors, texts
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.scoring_law import FACTOR_LAW, factor_law
from reqwriter.scoring.intervals import deciding, points_at
from reqwriter.scoring.line import earned
from reqwriter.scoring.proofs.figures import axis, measures

# A shorter name is part of too many other words.
_SHORTEST = 3


@rule(
    "SC06",
    "评审因素对应采购需求",
    force=Force.MUST,
    cites=(*FACTOR_LAW, ("mof-2021-22", "二十一")),
    covers=("T-55c", "D-21a", "R-34b", "C-23", "评分表-3"),
)
def factor_linked(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：除价格以外，每个评审因素是否对应至少一条采购需求，所对应的需求是否存在。
    为什么：评审因素要与采购需求对应；需求中没有提出的内容不能用来评分。
    反例：“企业荣誉”5分，采购需求中没有任何一条与之有关。
    正例：“质量保证期”6分，对应商务要求“整机质量保证期不少于3年”。
    """
    because = (factor_law(draft, setting), setting.cite("mof-2021-22", "二十一"))
    for at, _, factor, found in linked_factors(draft):
        if factor.requirements and len(found) == len(factor.requirements):
            continue
        known = {one.id for one in found}
        lost = [id for id in factor.requirements if id not in known]
        kept = tuple(id for id in factor.requirements if id not in lost)
        problem = f"对应的采购需求（{'、'.join(lost)}）不存在" if lost else "没有对应任何采购需求"
        yield Finding(
            force=Force.MUST,
            at=f"{at}.requirements",
            message=f"评审因素“{factor.name or UNNAMED}”{problem}。",
            because=because,
            advice="请选择它所评价的采购需求；需求中没有的，先写入采购需求，或者删去该因素。",
            fix={f"{at}.requirements": kept} if kept else {},
        )


@rule(
    "SC07",
    "资格条件不得评分",
    force=Force.MUST,
    cites=FACTOR_LAW,
    covers=("T-55b", "C-23", "评分表-7"),
)
def qualification_scored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：特定资格要求的名称是否又出现在评审因素的文字中。
    为什么：资格条件是参加投标的门槛，不得再作为评审因素。
    反例：资格要求“保安服务许可证”，评分又写“具有保安服务许可证的得2分”。
    正例：保安服务许可证只作资格要求；评分评价服务方案的内容。
    """
    because = (factor_law(draft, setting),)
    for at, package, factor in quality_factors(draft):
        if not package.qualification.credentials:
            continue
        said = [(where, bare(text)) for where, text in texts(factor, at)]
        for credential in package.qualification.credentials:
            name = bare(credential.name or "")
            where = next((where for where, text in said if name in text), "")
            if len(name) < _SHORTEST or not where:
                continue
            yield Finding(
                force=Force.MUST,
                at=where,
                message=f"“{credential.name}”已是资格条件，"
                f"又在评审因素“{factor.name or UNNAMED}”中评分。",
                because=because,
                advice="请从评审因素中删去；确为履约所必需的法定许可，只保留在资格条件中。",
            )


@rule(
    "SC08",
    "实质性要求不得评分",
    force=Force.MUST,
    cites=(("mof-87", "二十"), ("mof-2021-22", "二十一")),
    covers=("T-20b", "评分表-6"),
)
def substantive_scored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：评审因素是否对应了★实质性要求；只有分档计分、按比例计分，且恰好满足★指标时得0分的除外。
    为什么：★要求不允许偏离，不满足的投标无效；对人人都须满足的要求给分，分数没有意义。
    反例：“★内存不低于16GB”又作为评审因素，满足的得3分。
    正例：★响应时间不超过4小时；评分时4小时得0分，3小时以内得2分，2小时以内得3分。
    """
    plan = setting.cite("mof-2021-22", "二十一")
    because = (plan,) if consulted(draft) else (setting.cite("mof-87", "二十"), plan)
    for at, package, factor, found in linked_factors(draft):
        for requirement in found:
            if requirement.status is not Status.SUBSTANTIVE:
                continue
            if _earns_nothing(factor, requirement, package):
                continue
            name = requirement.title or requirement.text or UNNAMED
            yield Finding(
                force=Force.MUST,
                at=f"{at}.requirements",
                message=f"评审因素“{factor.name or UNNAMED}”对★实质性要求“{name}”评分。",
                because=because,
                advice="请改为对▲或者一般指标评分；对优于★指标的部分分档或者按比例计分的，"
                "恰好满足★指标时应为0分。",
            )


def _earns_nothing(factor: Factor, requirement: Requirement, package: Package) -> bool:
    """Whether just meeting the ★ figure is worth zero."""
    indicator = requirement.indicator
    if not isinstance(factor, IntervalFactor | LinearFactor) or indicator is None:
        return False
    rising = indicator.operator in (Operator.AT_LEAST, Operator.MORE_THAN)
    falling = indicator.operator in (Operator.AT_MOST, Operator.LESS_THAN)
    if not measures(requirement, factor) or not (rising or falling) or indicator.value is None:
        return False
    if isinstance(factor, LinearFactor):
        drawn = None not in (factor.worst, factor.best, factor.points)
        drawn = drawn and factor.worst != factor.best
        return drawn and earned(factor, indicator.value) == 0
    values = deciding(factor, axis(factor, package))
    return bool(values) and points_at(factor, values[0 if rising else -1]) == 0


RULES = (
    factor_linked,
    qualification_scored,
    substantive_scored,
)
