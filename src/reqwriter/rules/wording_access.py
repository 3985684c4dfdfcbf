"""Words that keep suppliers out."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.phrases import objections
from reqwriter.rules.rule import Setting, rule

_SCALE = (("mof-87", "十七"), ("mof-2020-46", "五"), ("mof-2019-38", "第一部分第（四）项"))
_REGION = (("gov-procurement-law", "五"), ("regulation-658", "二十"))
_OWNERSHIP = (
    ("regulation-658", "二十"),
    ("mof-2019-38", "第一部分第（一）项"),
    ("mof-2021-35", ""),
)
_PENALTY = (("regulation-658", "十九"), ("mof-2022-3", ""))
_PREQUALIFIED = (("mof-2019-38", "第一部分第（二）项"),)
_BRANCH = (("mof-2019-38", "第一部分第（三）项"), ("regulation-658", "二十"))
_YEARS = (("mof-2019-38", "第一部分第（四）项"), ("mof-2020-46", "五"))
_CREDIT = (("mof-2016-125", ""), ("regulation-658", "二十"))


@rule(
    "WD01",
    "规模和财务指标",
    force=Force.MUST,
    cites=_SCALE,
    covers=("T-17a", "Q-4", "SME-12", "46-5", "M-05", "D05", "评分表-8"),
)
def scale(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：资格条件、评审因素和要求中有没有注册资本、资产总额、营业收入、从业人员、利润、纳税额等规模和财务指标。
    为什么：规模和财务指标不得作为资格条件或者评审因素，它们把中小企业挡在门外，与能否履约没有直接关系。
    反例：注册资本500万元以上；根据近三年平均净资产由大到小排序得分。
    正例：具有健全的财务会计制度；配备保安员20名（本项目的岗位要求）。
    """
    yield from objections(
        "WD01",
        draft,
        setting,
        must,
        "属于规模或者财务指标，不得作为资格条件、评审因素。",
        "请删去；需要保证履约能力的，改为本项目的人员、设备、时间等具体要求。",
        _SCALE,
    )


@rule(
    "WD03",
    "地域限制",
    force=Force.MUST,
    cites=_REGION,
    covers=("L-05", "R-20.4", "R-20.7", "D01", "D02", "FC-2", "评分表-8"),
)
def region(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有限定供应商的注册地、距离，或者限定特定行政区域、特定单位的业绩和奖项。
    为什么：不得以任何方式把外地、其他行业的供应商挡在门外，也不得以特定行政区域、特定行业的业绩、奖项加分。
    反例：本市企业得2分；获得本省颁发的奖项得3分；距采购人10公里以内得2分。
    正例：接到报修通知后2小时内到达现场；同类业绩不限地区。
    """
    yield from objections(
        "WD03",
        draft,
        setting,
        must,
        "限定了地区、距离，或者特定区域、特定单位的业绩和奖项。",
        "请删去限定；需要及时服务的，改为“接到通知后若干小时内到达现场”等履约要求。",
        _REGION,
    )


@rule(
    "WD04",
    "所有制和组织形式",
    force=Force.MUST,
    cites=_OWNERSHIP,
    covers=("R-20.7", "Q-1", "D09", "D10", "EQ-1", "本国-平等", "评分表-8"),
)
def ownership(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有限定供应商的所有制、组织形式、股权结构或者投资者国别。
    为什么：法人、其他组织和自然人都可以参加政府采购，不得按所有制、组织形式、股权结构差别对待，内外资企业平等。
    反例：投标人须为独立法人；国有企业得2分；不接受分公司投标。
    正例：投标人是能够独立承担民事责任的法人、其他组织或者自然人。
    """
    yield from objections(
        "WD04",
        draft,
        setting,
        must,
        "限定了所有制、组织形式或者股权结构。",
        "请改为“能够独立承担民事责任的法人、其他组织或者自然人”，或者写明法律对主体的特别规定。",
        _OWNERSHIP,
    )


@rule(
    "WD07",
    "以一般行政处罚排除供应商",
    force=Force.MUST,
    cites=_PENALTY,
    covers=("R-19", "现状-较大数额罚款"),
)
def penalty(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：资格条件和评审因素中有没有以任何行政处罚、一般行政处罚排除供应商或者扣分。
    为什么：能够排除供应商的只是重大违法记录，即刑事处罚，责令停产停业、吊销许可证或者执照、较大数额罚款等行政处罚。
    反例：近三年内没有受到任何行政处罚。
    正例：参加采购活动前三年内没有重大违法记录，“较大数额罚款”按规定的数额认定。
    """
    yield from objections(
        "WD07",
        draft,
        setting,
        must,
        "以一般行政处罚作为条件。",
        "请改为“参加采购活动前三年内，在经营活动中没有重大违法记录”。",
        _PENALTY,
    )


@rule(
    "WD08",
    "备选库、名录库、定点",
    force=Force.MUST,
    cites=_PREQUALIFIED,
    covers=("Q-2", "D17", "D21", "评分表-8"),
)
def prequalified(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：资格条件和评审因素中有没有以备选库、名录库、资格库、入围、定点作为条件。
    为什么：除小额零星采购等规定的情形外，不得以入围方式设备选库、名录库、资格库作为参加采购活动的条件。
    反例：投标人须为本市政府采购定点供应商。
    正例：仓库材料出入库管理软件；框架协议第二阶段从入围供应商中选择。
    """
    if draft.project.method is Method.FRAMEWORK:
        return
    yield from objections(
        "WD08",
        draft,
        setting,
        must,
        "以入库、入围或者定点作为参加或者得分的条件。",
        "请删去；依法需要的许可直接写明许可的名称和依据。",
        _PREQUALIFIED,
    )


@rule(
    "WD09",
    "事先设立分支机构、登记备案",
    force=Force.MUST,
    cites=_BRANCH,
    covers=("Q-3", "D01", "D18", "评分表-8"),
)
def branch(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：文字中有没有要求中标以前就在某地设有分支机构、办公场所、服务网点，或者不必要的登记、备案、会员。
    为什么：不得要求供应商事先进行不必要的登记、注册，或者设立分支机构。
    反例：在本市有办公场所的得3分；须在市住建部门备案；协会会员单位得2分。
    正例：中标后10日内在项目所在地安排驻场人员；依法须备案的，写明法律依据。
    """
    yield from objections(
        "WD09",
        draft,
        setting,
        must,
        "要求事先设立分支机构、网点，或者不必要的登记备案。",
        "请删去，可以改为合同签订后的服务响应时间或者驻场安排。",
        _BRANCH,
    )


@rule(
    "WD10",
    "成立和经营年限",
    force=Force.MUST,
    cites=_YEARS,
    covers=("Q-4", "D05", "46-5", "M-05", "评分表-8"),
)
def years(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：资格条件和评审因素中有没有成立时间、经营年限、注册年限的要求。
    为什么：不得设置或者变相设置成立年限等门槛，新成立的企业同样可以参加。
    反例：供应商成立时间不少于3年；经营年限10年以上得2分。
    正例：新成立的企业提供成立以来的证明材料；质量保证期不少于3年。
    """
    yield from objections(
        "WD10",
        draft,
        setting,
        must,
        "以成立或者经营的年限作为条件。",
        "请删去；需要经验的，可以按规定要求数量有限、范围明确的同类业绩。",
        _YEARS,
    )


@rule(
    "WD23",
    "法定名单以外的信用记录",
    force=Force.SHOULD,
    cites=_CREDIT,
    covers=("CR-1", "D07", "D22", "评分表-8", "D15"),
)
def credit(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：资格条件和评审因素中有没有法定信用名单以外的黑名单、不良记录、经营异常、信用等级、信用评价。
    为什么：应当拒绝的是失信被执行人、重大税收违法失信主体和政府采购严重违法失信行为记录名单；不得另以其他信用记录排除或者加减分。
    反例：未列入采购人不良行为单位名单；信用等级AAA得3分。
    正例：被列入失信被执行人、重大税收违法失信主体、政府采购严重违法失信行为记录名单的，投标无效。
    """
    yield from objections(
        "WD23",
        draft,
        setting,
        should,
        "是法定信用名单以外的信用记录或者信用评价。",
        "请删去，只查询和使用法定的三类信用名单；确有法律依据的，请写明依据。",
        _CREDIT,
    )


RULES = (
    scale,
    region,
    ownership,
    penalty,
    prequalified,
    branch,
    years,
    credit,
)
