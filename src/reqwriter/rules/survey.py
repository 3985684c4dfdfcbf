"""The survey of the market."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures, wan
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import amount, items
from reqwriter.rules.rule import Setting, rule


@rule(
    "SV01",
    "需求调查",
    force=Force.MUST,
    cites=(("mof-2021-22", "十一"), ("mof-2021-22", "十")),
    reads=("survey-amount.goods", "survey-amount.services", "survey-subjects"),
)
def survey_duty(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：属于应当开展需求调查的项目，是否已经调查并记录；面向市场主体的数量是否达到一般要求。
    为什么：金额大、面向公众、技术复杂或者采购进口产品的项目，不经调查容易写出脱离市场或者指向特定供应商的需求。
    反例：预算 1200 万元的货物项目，没有需求调查记录。
    正例：预算 1200 万元的货物项目，调查了 3 家供应商并记录四方面的结论。
    """
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
    reasons = _reasons(draft, setting)
    if reasons and missing:
        yield Finding(
            force=Force.MUST,
            at="project.survey",
            message=f"{'；'.join(reasons)}，应当开展需求调查，还缺{'、'.join(missing)}。",
            because=(setting.cite("mof-2021-22", "十一"),),
            advice="请完成需求调查并填写记录；一年内已就相关标的调查过的，可以填写那一次的记录。",
        )
    least = setting.value("survey-subjects")
    if survey.subjects is not None and survey.subjects < least.value:
        yield Finding(
            force=Force.SHOULD,
            at="project.survey.subjects",
            message=f"需求调查的市场主体 {survey.subjects} 家，"
            f"一般不少于 {figures(least.value)} 家。",
            because=(least.citation,),
            advice="请增加调查对象；确实不足的，在调查结论中说明原因。",
        )


def _reasons(draft: Draft, setting: Setting) -> list[str]:
    """Why this project must be surveyed."""
    project, survey = draft.project, draft.project.survey
    reasons = []
    total = amount(draft)
    if project.category is not None and total is not None:
        limit = setting.value(f"survey-amount.{project.category.value}")
        if total >= limit.value:
            reasons.append(f"预算 {wan(total)}，达到 {wan(limit.value)}")
    if survey.public_service:
        reasons.append("属于向社会公众提供的公共服务")
    if survey.complex:
        reasons.append("技术复杂、专业性强")
    if any(item.imported for _, _, item in items(draft)):
        reasons.append("采购进口产品")
    if survey.chosen:
        reasons.append("主管预算单位或者采购人认为需要")
    return reasons


RULES = (survey_duty,)
