"""Whether what is scored is quantified: indicators, tiers, deductions."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Factor,
    GradedFactor,
    IntervalFactor,
    LinearFactor,
    Nature,
    Subject,
)
from reqwriter.domain.requirement import Carries, Operator, Requirement, Status
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.parts import UNNAMED, called, linked_factors, quality_factors
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.scoring_law import FACTOR_LAW, factor_law
from reqwriter.rules.subjects import SETTLED
from reqwriter.scoring.proofs.figures import same_figure

_PLANS = (Subject.PLAN, Subject.AFTER_SALES, Subject.SAMPLE, Subject.DEMONSTRATION)
# What these look at is judged by rules of their own.
_INDICATORS = (None, Subject.INDICATOR, Subject.AFTER_SALES, Subject.OTHER)


def _named(requirement: Requirement) -> str:
    return requirement.title or requirement.text or UNNAMED


def _unquantified(requirements: list[Requirement]) -> list[Requirement]:
    """Those without a figure. Whether a ★ may be scored, and preferred products, is not asked."""
    return [
        one
        for one in requirements
        if one.indicator is None
        and one.status is not Status.SUBSTANTIVE
        and one.carries is not Carries.PRIORITY_GREEN
    ]


def _listed(requirements: list[Requirement]) -> str:
    """The first few by name; a table may link hundreds."""
    names = "、".join(f"“{_named(one)}”" for one in requirements[:3])
    return f"{names}等 {len(requirements)} 条" if len(requirements) > 3 else names


@rule(
    "SC19",
    "不可量化的指标不得评分",
    force=Force.MUST,
    cites=(("mof-2021-22", "二十一"),),
    covers=("D-21b", "评分表-6"),
)
def unquantified_scored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：需求客观、明确的项目，客观分所对应的采购需求是否都有量化指标；评价履约能力的由其他规则检查。
    为什么：客观但不可量化的指标只有满足与不满足，应当设为★实质性要求，不得作为评分项。
    反例：“具有来电显示功能”是一般指标，不满足的扣 1 分。
    正例：“★具有来电显示功能”不评分；“连续通话时间不少于10小时”按等次评分。
    """
    for at, package, factor, found in linked_factors(draft):
        objective = isinstance(factor, DeductionFactor) or (
            factor.nature is Nature.OBJECTIVE and isinstance(factor, CountFactor)
        )
        if package.need not in SETTLED or not objective or factor.subject not in _INDICATORS:
            continue
        loose = _unquantified(found)
        if loose:
            yield must(
                f"{at}.requirements",
                f"{called(factor)}对没有量化指标的采购需求评分：{_listed(loose)}。",
                "请为这些需求填写量化指标；不可量化的，设为★实质性要求并不再评分。",
                setting.cite("mof-2021-22", "二十一"),
            )


@rule(
    "SC20",
    "评分指标须为需求中的量化指标",
    force=Force.MUST,
    cites=(("mof-2021-22", "二十一"),),
    covers=("D-21c", "R-34b", "评分表-3"),
)
def indicator_in_requirement(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：需求客观、明确的项目，分档计分的指标是否就是所对应需求中的量化指标；指标有没有用内容清单或者分级的办法评分。
    为什么：参与评分的指标应当是采购需求中的量化指标，评分项按其等次设置不同的分值；方案类因素在这样的项目中要说明理由。
    反例：需求只写“响应及时”，评分却按到场小时数分档。
    正例：需求写明“到场时间不超过4小时”，评分按到场时间分档。
    """
    because = (setting.cite("mof-2021-22", "二十一"),)
    for at, package, factor, found in linked_factors(draft):
        if package.need not in SETTLED or not found:
            continue
        if factor.subject not in (*_INDICATORS, *_PLANS):
            continue
        if isinstance(factor, IntervalFactor | LinearFactor):
            if factor.metric and not any(same_figure(one, factor) for one in found):
                yield must(
                    f"{at}.metric",
                    f"评分指标“{factor.metric}”不是所对应采购需求中的量化指标。",
                    "请在采购需求中写入这一量化指标，名称和单位与评分指标一致。",
                    *because,
                )
        elif isinstance(factor, GradedFactor | ChecklistFactor):
            if factor.subject is Subject.INDICATOR:
                yield must(
                    f"{at}.subject",
                    f"{called(factor)}对指标评分，没有按量化指标的等次设置分值。",
                    "请改为分档计分，或者按不满足的项数扣分。",
                    *because,
                )
            elif factor.subject in _PLANS and factor.note is None:
                yield should(
                    f"{at}.note",
                    f"本包的需求客观、明确，{called(factor)}不是按量化指标的等次评分。",
                    "请改为对需求中的量化指标评分；确需评价方案的，在补充说明中写明理由。",
                    *because,
                )


@rule(
    "SC33",
    "扣分项的口径",
    force=Force.SHOULD,
    cites=FACTOR_LAW,
    covers=("评分表-14",),
)
def deductions_defined(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：按不满足扣分的因素，所对应的每条需求是否都有量化指标，▲指标和一般指标是否都写明每项扣多少分；扣分以该因素的分值为限。
    为什么：扣分的每一项都应当是列明的、可以量化判断的指标，否则评委对是否偏离的认定不一。
    反例：每偏离一项扣 2 分，所对应的需求是“外观大方”。
    正例：列明 10 项有量化指标的需求，▲指标每项扣 2 分，一般指标每项扣 1 分，扣完为止。
    """
    law = factor_law(draft, setting)
    for at, package, factor, found in linked_factors(draft):
        if not isinstance(factor, DeductionFactor):
            continue
        loose = _unquantified(found)
        if loose and package.need not in SETTLED:
            yield should(
                f"{at}.requirements",
                f"{called(factor)}对没有量化指标的采购需求扣分：{_listed(loose)}。",
                "请为这些需求填写量化指标，或者不再扣分。",
                law,
            )
        for field, each, status in (
            ("important_each", factor.important_each, Status.IMPORTANT),
            ("ordinary_each", factor.ordinary_each, Status.ORDINARY),
        ):
            # Where neither is answered, the answer itself is asked for.
            answered = (factor.important_each, factor.ordinary_each) != (None, None)
            if each is None and answered and any(one.status is status for one in found):
                yield should(
                    f"{at}.{field}",
                    f"{called(factor)}对应{status.label}，没有写明每项不满足扣多少分。",
                    "请填写每项扣分，或者从该因素中删去这些需求。",
                    law,
                )


@rule(
    "SC34",
    "区间指标按区间评分",
    force=Force.MUST,
    cites=(*FACTOR_LAW, ("mof-2021-22", "九")),
    covers=("T-55d", "D-09b"),
)
def range_scored_by_tiers(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购需求的指标是区间的，评分是否分档计分，有没有用分级或者内容清单的办法代替。
    为什么：采购需求有区间规定的，评审标准要量化到相应的区间，并设置各区间对应的不同分值。
    反例：需求写“工作温度 0～40℃”，评分按“温度适应性好、较好、一般”分级。
    正例：需求写“亮度 300～500 流明”，评分按 300～400、400～500 两个区间分档。
    """
    for at, _, factor, found in linked_factors(draft):
        if not isinstance(factor, GradedFactor | ChecklistFactor):
            continue
        ranges = [
            one
            for one in found
            if one.indicator is not None and one.indicator.operator is Operator.BETWEEN
        ]
        if ranges:
            yield must(
                f"{at}.requirements",
                f"{_listed(ranges)}的指标是区间，{called(factor)}没有按区间设置分值。",
                "请把该指标改为分档计分，各区间设置不同的分值。",
                factor_law(draft, setting),
                setting.cite("mof-2021-22", "九"),
            )


@rule(
    "SC35",
    "评分指标须有等次",
    force=Force.MUST,
    cites=(*FACTOR_LAW, ("mof-2021-22", "九")),
    covers=("D-09b", "T-55d"),
)
def several_tiers(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：分档计分、分级评分的因素是否至少有两档，分级评分的各档分值是否互不相同。
    为什么：参与评分的指标要有等次，各等次的分值不同；只有一档的，人人同分。
    反例：“质量保证期”只设一档，得 6 分。
    正例：“质量保证期”5年以上得 6 分，满3年不足5年得 3 分。
    """
    because = (factor_law(draft, setting), setting.cite("mof-2021-22", "九"))
    for at, _, factor in quality_factors(draft):
        field, points = _steps(factor)
        if len(points) == 1:
            yield must(
                f"{at}.{field}",
                f"{called(factor)}只有一档，不能区分优劣。",
                "请至少设置两档，各档的分值不同。",
                *because,
            )
        known = [one for one in points if one is not None]
        if isinstance(factor, GradedFactor) and len(set(known)) < len(known):
            yield must(
                f"{at}.grades",
                f"{called(factor)}有两档的分值相同。",
                "请设置不同的分值，或者把两档合并。",
                *because,
            )


def _steps(factor: Factor) -> tuple[str, list[Decimal | None]]:
    """The points of the tiers or grades, and the field they stand in."""
    if isinstance(factor, IntervalFactor):
        return "tiers", [one.points for one in factor.tiers]
    if isinstance(factor, GradedFactor):
        return "grades", [one.points for one in factor.grades]
    return "", []


RULES = (
    unquantified_scored,
    indicator_in_requirement,
    deductions_defined,
    range_scored_by_tiers,
    several_tiers,
)
