"""Which projects must be surveyed; the law ties its stricter duties to the same ones.

财库〔2021〕22号 第十一条; 第二十三、二十五、三十三条 refer to it.
"""

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import wan
from reqwriter.rules.parts import amount, items
from reqwriter.rules.rule import Setting
from reqwriter.standards.states import Status

# Before these measures no project had to be surveyed.
_MEASURES = "mof-2021-22"
# The figures that the reasons rest on; a rule that asks for the reasons reads them all.
READS = ("survey-amount.goods", "survey-amount.services", "survey-amount.works")


def reasons(draft: Draft, setting: Setting) -> list[str]:
    """Why this project must be surveyed, in Chinese; none when it need not be."""
    if setting.library.status(_MEASURES, setting.on) is Status.NOT_YET:
        return []
    project, survey = draft.project, draft.project.survey
    found = []
    total = amount(draft)
    if project.category is not None and total is not None:
        limit = setting.value(f"survey-amount.{project.category.value}")
        if total >= limit.value:
            found.append(f"预算 {wan(total)}，达到 {wan(limit.value)}")
    if survey.public_service:
        found.append("属于向社会公众提供的公共服务")
    if survey.complex:
        found.append("技术复杂、专业性强")
    if any(item.imported for _, _, item in items(draft)):
        found.append("采购进口产品")
    if survey.chosen:
        found.append("主管预算单位或者采购人认为需要")
    return found
