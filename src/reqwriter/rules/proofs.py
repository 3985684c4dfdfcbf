"""What the proofs of factors find beyond tiers: lines, counts, lists, grades, double scoring."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Factor,
    GradedFactor,
    IntervalFactor,
    LinearFactor,
)
from reqwriter.domain.value import Value
from reqwriter.rules.capability import same_capability
from reqwriter.rules.finding import Finding, Force, should
from reqwriter.rules.parts import UNNAMED, called, quality_factors, scored
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.scoring_law import FACTOR_LAW, POINTS_LAW, factor_law, points_law
from reqwriter.rules.tiers import told
from reqwriter.scoring.proofs import Fault, Flaw
from reqwriter.scoring.proofs import proof as proved
from reqwriter.scoring.proofs.twice import twice

_PLAN = ("mof-2021-22", "二十一")


def _found(draft: Draft, flaw: Flaw, *kinds: type[Value]) -> Iterator[tuple[str, Factor, Fault]]:
    for at, package, factor in quality_factors(draft):
        if isinstance(factor, kinds):
            for fault in proved(factor, package).faults:
                if fault.flaw is flaw:
                    yield at, factor, fault


@rule(
    "SC50",
    "按比例计分的两端",
    force=Force.MUST,
    cites=(*FACTOR_LAW, _PLAN),
    covers=("T-55d", "D-21c", "评分表-4"),
)
def line_ends(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：按比例计分的因素，得最低分和得满分的两个指标值是否不同、是否与优劣方向一致，满分能不能取得，最低得分是否低于满分。
    为什么：评审标准要量化到指标，不同的指标对应不同的分值；两端写反或者满分取不到的，算出的分值与优劣不符。
    反例：噪声越低越好，却写45dB得满分、30dB得0分。
    正例：噪声30dB以下得满分，45dB以上得0分，之间按比例计算。
    """
    because = (factor_law(draft, setting), setting.cite(*_PLAN))
    for at, factor, fault in _found(draft, Flaw.LINE, LinearFactor):
        yield told(at, factor, fault, Force.MUST, because)


@rule(
    "SC51",
    "没有达到需求的取值不得分",
    force=Force.SHOULD,
    cites=(*FACTOR_LAW, _PLAN),
    covers=("T-55c", "D-21c", "评分表-4"),
)
def below_requirement(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：分档计分、按比例计分的因素，对没有达到所对应需求的取值是否仍然给分，优劣方向与需求的比较方式是否相反。
    为什么：评审因素要与采购需求对应；没有达到需求的取值也得分，分值就不反映满足需求的程度。
    反例：需求“噪声不高于40dB”，45dB得0分、30dB得满分，42dB的也得分。
    正例：需求“噪声不高于40dB”，40dB得0分、30dB得满分。
    """
    because = (factor_law(draft, setting), setting.cite(*_PLAN))
    for at, factor, fault in _found(draft, Flaw.AGAINST, IntervalFactor, LinearFactor):
        yield told(at, factor, fault, Force.SHOULD, because)


@rule(
    "SC52",
    "能够取得的分值",
    force=Force.SHOULD,
    cites=FACTOR_LAW,
    covers=("评分表-14", "T-55d"),
)
def reachable_points(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：按数量计分的分值是不是每项得分的整倍数；按不满足扣分的，各项全部不满足时是否恰好扣完；每处缺陷有没有扣分。
    为什么：分值与每项的得分、扣分对不上的，有的分永远得不到或者扣不掉，写明的分值就不是真实的权重。
    反例：每项得2分，最多得5分；20项指标每项扣1分，该因素30分。
    正例：每项得2分，最多得6分；20项指标每项扣1.5分，该因素30分。
    """
    because = (factor_law(draft, setting),)
    kinds = (CountFactor, DeductionFactor, ChecklistFactor)
    for at, factor, fault in _found(draft, Flaw.REACH, *kinds):
        yield told(at, factor, fault, Force.SHOULD, because)


@rule(
    "SC53",
    "缺陷的含义须逐项列明",
    force=Force.MUST,
    cites=POINTS_LAW,
    covers=("T-55d", "R-34b", "评分表-5"),
)
def defects_closed(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：内容清单计分的“缺陷的含义”是不是封闭的清单，有没有“等”“包括但不限于”“其他情形”，有没有只写“存在不足”而不写明情形。
    为什么：扣分的情形要事先写明；清单不封闭的，评委可以自行增加扣分的情形，同一投标分数不一。
    反例：缺陷是指内容不完整、不合理、与项目无关等情形。
    正例：缺陷指下列情形：所列要点缺少一个；数量、时间与采购需求不一致；前后内容互相矛盾。
    """
    because = points_law(draft, setting)
    for at, factor, fault in _found(draft, Flaw.DEFECTS, ChecklistFactor):
        yield told(at, factor, fault, Force.MUST, because)


@rule(
    "SC54",
    "分级评分的档数",
    force=Force.SHOULD,
    cites=FACTOR_LAW,
    covers=("T-55d", "评分表-4"),
)
def enough_grades(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：分级评分的因素是否至少有三档，各档是否按分值从高到低或者从低到高排列。
    为什么：主观判断只有两档的，差别不大的方案得分悬殊；分值时高时低的，多半是写错了。
    反例：方案分两档，10分和0分。
    正例：方案分三档，10分、6分和0分，每档各有评审标准。
    """
    because = (factor_law(draft, setting),)
    for at, factor, fault in _found(draft, Flaw.FEW_GRADES, GradedFactor):
        yield told(at, factor, fault, Force.SHOULD, because)


@rule(
    "SC55",
    "各档标准须能区分",
    force=Force.MUST,
    cites=POINTS_LAW,
    covers=("T-55d", "R-34b", "C-23", "评分表-5"),
)
def grades_differ(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：分级评分各档的评审标准是否相同，或者去掉“较、基本、一般、完整、合理”一类程度用语以后是否相同。
    为什么：每一档要有自己的、看得见的标准，并对应固定的分值；只换程度用语的，同一方案落在哪一档全凭评委。
    反例：方案完整合理得10分，较完整合理得6分，一般得2分。
    正例：五项内容全部具备得10分，缺少一项得6分，缺少两项以上得0分。
    """
    because = points_law(draft, setting)
    for at, factor, fault in _found(draft, Flaw.LADDER, GradedFactor):
        yield told(at, factor, fault, Force.MUST, because)


@rule(
    "SC56",
    "同一事实不重复计分",
    force=Force.SHOULD,
    cites=FACTOR_LAW,
    covers=("评分表-17",),
)
def scored_twice(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：两个评审因素是否对同一条量化需求、同一个指标、同一岗位的人员、同一种证书或者供应商的业绩重复计分，一个因素之内有没有重复的内容。
    为什么：对同一事实给两次分，实际加大了它的权重，与写明的分值不符，容易倾向于特定供应商。
    反例：“项目经理资格”3分，“项目经理职称和经验”3分；两个因素都评供应商的业绩。
    正例：项目经理的资格和经验合在一个因素中评价，业绩只设一个因素。
    """
    law = factor_law(draft, setting)
    for at, package in scored(draft):
        for first, second, fact in twice(package):
            if not same_capability(first, second):
                yield should(
                    f"{at}.scoring.factors.{second.id}",
                    f"{called(second)}与“{first.name or UNNAMED}”都对{fact}计分，重复计分。",
                    "请合并为一个因素，或者只在其中一个因素中评价；所评确实不同的，写明各自评什么。",
                    law,
                )
    for at, factor, fault in _found(draft, Flaw.TWICE, ChecklistFactor):
        yield told(at, factor, fault, Force.SHOULD, (law,))


RULES = (
    line_ends,
    below_requirement,
    reachable_points,
    defects_closed,
    enough_grades,
    grades_differ,
    scored_twice,
)
