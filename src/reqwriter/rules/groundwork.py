"""What comes before the requirements: opinions, estimates, the budget, the standards followed."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import tendered
from reqwriter.rules.rule import Setting, rule


@rule(
    "SV05",
    "征求社会公众意见",
    force=Force.MUST,
    cites=(("regulation-658", "十五"),),
    covers=("R-15",),
)
def public_opinion(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：向社会公众提供的公共服务项目，是否征求了社会公众的意见。
    为什么：公共服务由公众使用，需求是否合适要先听取公众的意见。
    反例：社区养老服务项目，没有征求意见的记录。
    正例：社区养老服务项目，在网站和社区公开征求意见 15 日并汇总采纳情况。
    """
    survey = draft.project.survey
    if survey.public_service and survey.opinions is None:
        yield must(
            "project.survey.opinions",
            "本项目属于向社会公众提供的公共服务，没有征求社会公众意见的记录。",
            "请先征求社会公众的意见，并填写征求的方式、时间和采纳情况。",
            setting.cite("regulation-658", "十五"),
        )


@rule(
    "SV06",
    "价格测算",
    force=Force.SHOULD,
    cites=(("mof-87", "十"),),
    covers=("T-10",),
)
def estimate(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：招标项目是否有价格测算。
    为什么：采购人应当先做市场调查和价格测算，再确定需求和最高限价；限价过高浪费，过低则废标。
    反例：没有测算，直接以预算作为最高限价。
    正例：按照三家供应商的报价和近两年的成交价测算，写明依据和结果。
    """
    if tendered(draft) and draft.project.survey.estimate is None:
        yield should(
            "project.survey.estimate",
            "没有价格测算的记录。",
            "请填写价格测算的方法、依据和结果。",
            setting.cite("mof-87", "十"),
        )


@rule(
    "SV07",
    "部门预算项目",
    force=Force.SHOULD,
    cites=(("mof-2021-22", "七"),),
    covers=("D-07",),
)
def budget_line(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：是否写明所依据的部门预算项目。
    为什么：采购需求应当依据部门预算确定，没有预算的项目不得采购。
    反例：没有写明部门预算项目。
    正例：写明部门预算中的“办公设备购置”项目。
    """
    if draft.project.budget_line is None:
        yield should(
            "project.budget_line",
            "没有写明所依据的部门预算项目。",
            "请填写部门预算中的项目名称或者编号；工程项目可以填写工程概预算。",
            setting.cite("mof-2021-22", "七"),
        )


@rule(
    "SV08",
    "执行的采购标准",
    force=Force.NOTE,
    cites=(("gov-procurement-law", "六十三"), ("regulation-658", "五十九")),
    covers=("L-63",),
)
def configured(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：是否注明所执行的经费预算、资产配置或者技术、服务标准。
    为什么：采购标准应当公开，供应商和公众可以据此监督有没有超标准采购。
    反例：采购办公设备，没有注明所执行的配置标准。
    正例：采购办公设备，注明执行本省通用办公设备配置标准。
    """
    if draft.project.configured is None:
        yield note(
            "project.configured",
            "没有注明所执行的经费预算、资产配置或者技术、服务标准。",
            "有标准的，请填写标准名称；没有标准的，可以写明“无”。",
            setting.cite("gov-procurement-law", "六十三"),
            setting.cite("regulation-658", "五十九"),
        )


@rule(
    "SV09",
    "前期服务单位的回避",
    force=Force.SHOULD,
    cites=(("regulation-658", "十八"),),
    covers=("R-18b",),
)
def forerunners(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：前期提供整体设计、规范编制等服务的单位，是否排除在本项目之外。
    为什么：前期单位掌握更多信息，又能影响需求，再参加采购对其他供应商不公平；单一来源采购除外。
    反例：编制技术规范的公司可以参加本项目投标。
    正例：写明编制技术规范的公司不再参加本项目的采购。
    """
    project = draft.project
    if project.forerunners is None or project.method is Method.SINGLE_SOURCE:
        return
    at = "project.forerunners_excluded"
    if not project.forerunners_excluded:
        yield should(
            at,
            f"{project.forerunners}为本项目提供过前期服务，没有排除在本项目的采购之外。",
            "请写明这些单位不再参加本项目的采购。",
            setting.cite("regulation-658", "十八"),
            fix={at: True},
        )


RULES = (
    public_opinion,
    estimate,
    budget_line,
    configured,
    forerunners,
)
