"""The survey of the market."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import TALKS, Method
from reqwriter.domain.money import figures
from reqwriter.domain.package import Reservation
from reqwriter.domain.project import SurveyTopic
from reqwriter.rules import duty
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.parts import named, packages
from reqwriter.rules.rule import Setting, rule

_AT = "project.survey"
_KEPT = (Reservation.WHOLE, Reservation.SEPARATE)
# For these methods another rule counts (ME20), or one supplier is enough.
_COUNTED = TALKS | {Method.INVITED_TENDER, Method.SINGLE_SOURCE}


@rule(
    "SV01",
    "需求调查",
    force=Force.MUST,
    cites=(("mof-2021-22", "十一"), ("mof-2021-22", "十")),
    reads=(*duty.READS, "survey-subjects"),
    covers=("D-10", "D-11", "PRC-02", "程序-需求调查", "衔接-一般"),
)
def survey_duty(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：属于应当开展需求调查的项目，是否已经调查并记录；面向市场主体的数量是否达到一般要求。
    为什么：金额大、面向公众、技术复杂或者采购进口产品的项目，不经调查容易写出脱离市场或者指向特定供应商的需求。
    反例：预算 1200 万元的货物项目，没有需求调查记录。
    正例：预算 1200 万元的货物项目，调查了 3 家供应商并记录四方面的结论。
    """
    # Framework agreements have a survey of their own (FA05).
    if draft.project.method is Method.FRAMEWORK:
        return
    survey = draft.project.survey
    missing = [
        name
        for name, answer in (
            ("完成日期", survey.held_on),
            ("市场主体数量", survey.subjects),
            ("调查结论", survey.findings),
        )
        if answer is None
    ]
    reasons = duty.reasons(draft, setting)
    if reasons and missing:
        yield must(
            _AT,
            f"{'；'.join(reasons)}，应当开展需求调查，还缺{'、'.join(missing)}。",
            "请完成需求调查并填写记录；一年内已就相关标的调查过的，可以填写那一次的记录。",
            setting.cite("mof-2021-22", "十一"),
        )
    if survey.subjects is None:
        return
    least = setting.value("survey-subjects")
    if survey.subjects < least.value:
        yield should(
            f"{_AT}.subjects",
            f"需求调查的市场主体 {survey.subjects} 家，一般不少于 {figures(least.value)} 家。",
            "请增加调查对象；确实不足的，在调查结论中说明原因。",
            least.citation,
        )


@rule(
    "SV02",
    "需求调查的内容",
    force=Force.SHOULD,
    cites=(("mof-2021-22", "十"),),
    covers=("D-10",),
)
def topics(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：需求调查是否涵盖产业发展、市场供给、历史成交和可能的后续采购。
    为什么：只问价格的调查，看不出指标有没有指向特定供应商，也看不出后续费用。
    反例：调查只了解了市场供给。
    正例：四方面都调查了；不涉及后续采购的，写明不涉及。
    """
    survey = draft.project.survey
    # SV01 finds a survey that is wanting altogether.
    if survey.held_on is None and survey.findings is None:
        return
    missing = [one.label for one in SurveyTopic if one not in survey.topics]
    if survey.follow_up is False and SurveyTopic.FOLLOW_UP.label in missing:
        missing.remove(SurveyTopic.FOLLOW_UP.label)
    if missing:
        yield should(
            f"{_AT}.topics",
            f"需求调查的内容没有涵盖：{'；'.join(missing)}。",
            "请补充调查；不涉及后续采购的，请在“是否涉及后续采购”中写明。",
            setting.cite("mof-2021-22", "十"),
        )


@rule(
    "SV03",
    "需求调查的时效",
    force=Force.MUST,
    cites=(("mof-2021-22", "十一"),),
    reads=(*duty.READS, "survey-reuse-days"),
    covers=("D-11", "程序-需求调查"),
)
def freshness(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：应当开展需求调查的项目，所用的调查是否在一年以内完成。
    为什么：一年内就相关标的调查过的可以不重复；更早的调查反映不了现在的市场。
    反例：2026 年 11 月 30 日发布公告，所用的是 2025 年 6 月的调查。
    正例：2026 年 11 月 30 日发布公告，所用的是 2025 年 11 月 30 日以后的调查。
    """
    held_on = draft.project.survey.held_on
    if held_on is None or not duty.reasons(draft, setting):
        return
    most, days = setting.value("survey-reuse-days"), (setting.on - held_on).days
    if days > most.value:
        yield must(
            f"{_AT}.held_on",
            f"需求调查完成于 {held_on}，到 {setting.on} 已有 {days} 日，"
            f"超过 {figures(most.value)} 日，不能代替本次调查。",
            "请重新调查，或者就变化的内容补充调查，并更新完成日期。",
            most.citation,
        )


@rule(
    "SV04",
    "能够满足需求的供应商",
    force=Force.SHOULD,
    cites=(("gov-procurement-law", "三十六"), ("regulation-658", "二十")),
    reads=("tender-suppliers-min",),
    covers=("L-36", "R-20.3", "D-31.2", "D11"),
)
def capable(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：调查得知的能够完全满足需求的供应商或者品牌是否不足三家。
    为什么：不足三家的，招标很可能废标；需求也可能被认为指向特定供应商或者产品。
    反例：调查 6 家制造商，只有 2 家能够满足全部实质性要求。
    正例：调查 6 家制造商，有 4 家能够满足全部实质性要求。
    """
    found, least = draft.project.survey.capable, setting.value("tender-suppliers-min")
    if draft.project.method in _COUNTED or found is None or found >= least.value:
        return
    yield should(
        f"{_AT}.capable",
        f"按照调查，能够完全满足需求的供应商或者品牌只有 {found} 家，"
        f"不足 {figures(least.value)} 家。",
        "请放宽指向少数供应商的指标，或者调整采购方式；确有必要的，请说明理由。",
        least.citation,
        setting.cite("regulation-658", "二十"),
    )


@rule(
    "SV10",
    "能够满足需求的中小企业",
    force=Force.SHOULD,
    cites=(("mof-2020-46", "十"),),
    reads=("sme-suppliers-min",),
    covers=("46-10",),
)
def capable_enterprises(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：有采购包专门面向中小企业的，能够满足需求的中小企业是否不足三家。
    为什么：合格的中小企业不足三家的，要改为不预留重新采购，耽误时间。
    反例：调查得知只有 2 家中小企业能够满足需求，仍专门面向中小企业采购。
    正例：有 3 家以上中小企业能够满足需求，专门面向中小企业采购。
    """
    least = setting.value("sme-suppliers-min")
    for at, package in packages(draft):
        found = package.policy.sme_capable
        if package.policy.reservation not in _KEPT or found is None or found >= least.value:
            continue
        yield should(
            f"{at}.policy.sme_capable",
            f"{named(package)}专门面向中小企业，能够满足需求的中小企业只有 {found} 家，"
            f"不足 {figures(least.value)} 家。",
            "请确认供应是否充分；合格的中小企业不足的，应当改为不预留后重新采购。",
            least.citation,
        )


RULES = (
    survey_duty,
    topics,
    freshness,
    capable,
    capable_enterprises,
)
