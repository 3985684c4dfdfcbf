"""Words about records, premises and papers that keep suppliers out."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.rules.finding import Finding, Force, must, should
from reqwriter.rules.phrases import objections
from reqwriter.rules.rule import Setting, rule

_TRADE = (("regulation-658", "二十"), ("discrimination-2025", "第3种"))
_BUSINESS_SCOPE = (("regulation-658", "二十"), ("discrimination-2025", "第4种"))
_CONTRACT_AMOUNT = (
    ("mof-2020-46", "五"),
    ("regulation-658", "二十"),
    ("discrimination-2025", "第6种"),
)
_PREMISES = (("regulation-658", "二十"), ("discrimination-2025", "第8种"))
_ABOLISHED = (("regulation-658", "二十"), ("discrimination-2025", "第14种"))
_HONOUR = (
    ("regulation-658", "二十"),
    ("discrimination-2025", "第7种"),
    ("discrimination-2025", "第15种"),
)
_OBTAINING = (("regulation-658", "二十"), ("discrimination-2025", "第19种"))


@rule(
    "WD24",
    "特定行业的业绩",
    force=Force.SHOULD,
    cites=_TRADE,
    covers=("D03",),
)
def trade(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：资格条件和评审因素中有没有限定特定行业、特定客户的业绩和奖励。
    为什么：以特定行业的业绩、奖项作条件或者加分属于差别待遇；与标的功能直接对应的，应当说明。
    反例：具有学校类家具采购业绩的，每个得2分。
    正例：近三年同类规模的家具供货业绩，每个得2分，不限行业。
    """
    yield from objections(
        "WD24",
        draft,
        setting,
        should,
        "限定了特定行业或者客户的业绩。",
        "请用同类功能、规模描述；确与标的功能直接对应的，请说明理由。",
        _TRADE,
    )


@rule(
    "WD25",
    "经营范围",
    force=Force.SHOULD,
    cites=_BUSINESS_SCOPE,
    covers=("D04",),
)
def business_scope(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：资格条件和评审因素中有没有要求营业执照的经营范围包含某项内容。
    为什么：经营范围不是能否履约的标准；法律规定须许可经营的，应当直接写明许可证。
    反例：经营范围须包含办公设备销售。
    正例：具有有效的食品经营许可证。
    """
    yield from objections(
        "WD25",
        draft,
        setting,
        should,
        "以经营范围作为条件。",
        "请删去；依法须许可经营的，直接写明许可证的名称和依据。",
        _BUSINESS_SCOPE,
    )


@rule(
    "WD26",
    "特定金额的业绩",
    force=Force.MUST,
    cites=_CONTRACT_AMOUNT,
    covers=("D06",),
)
def contract_amount(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：资格条件和评审因素中有没有对业绩的合同金额设置门槛。
    为什么：对合同金额设门槛，是变相以企业规模限制中小企业。
    反例：单个合同金额在100万元以上的同类业绩，每个得2分。
    正例：近三年同类业绩，每个得2分，最高6分，不限金额。
    """
    yield from objections(
        "WD26",
        draft,
        setting,
        must,
        "对业绩的合同金额设置了门槛。",
        "请删去金额，用功能、面积、数量等与履约有关的内容界定同类业绩。",
        _CONTRACT_AMOUNT,
    )


@rule(
    "WD27",
    "场所面积和网点数量",
    force=Force.SHOULD,
    cites=_PREMISES,
    covers=("D08",),
)
def premises(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：资格条件和评审因素中有没有场所、仓储、厂房面积，或者网点数量、分布的要求。
    为什么：与采购需求没有必要联系的场所面积、网点数量，不能作为条件；仓储、配送类确有必要的，应当论证。
    反例：拥有2000平方米以上场地的得3分。
    正例：服务楼宇面积42000平方米；冷库容量满足本项目单日配送量。
    """
    yield from objections(
        "WD27",
        draft,
        setting,
        should,
        "以场所面积或者网点数量作为条件。",
        "请说明与采购需求的必要联系，没有的删去。",
        _PREMISES,
    )


@rule(
    "WD28",
    "取消的审批和资质",
    force=Force.SHOULD,
    cites=_ABOLISHED,
    covers=("D14",),
)
def abolished(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：资格条件和评审因素中有没有国务院已经取消的审批、资质。
    为什么：国务院已经取消的行政审批事项、资质，不得继续作为条件。
    反例：具有计算机信息系统集成资质；具有物业服务企业一级资质。
    正例：具有有效的保安服务许可证。
    """
    yield from objections(
        "WD28",
        draft,
        setting,
        should,
        "属于已经取消的审批或者资质。",
        "请核对后删去，改写为本项目需要的具体能力。",
        _ABOLISHED,
    )


@rule(
    "WD29",
    "获取文件的前置审查",
    force=Force.MUST,
    cites=_OBTAINING,
    covers=("D19",),
)
def obtaining(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：公告和文件获取方式中有没有要求先提交资格材料、经审查合格才能获取采购文件。
    为什么：获取采购文件不是资格审查，不得以提交资格材料作为前提。
    反例：携带营业执照、许可证现场报名，经审查合格后领取招标文件。
    正例：登录平台免费下载招标文件。
    """
    yield from objections(
        "WD29",
        draft,
        setting,
        must,
        "以提交、审查资格材料作为获取文件的前提。",
        "请删去，改为登记基本信息后免费下载。",
        _OBTAINING,
    )


@rule(
    "WD30",
    "企业称号、荣誉和协会证书",
    force=Force.MUST,
    cites=_HONOUR,
    covers=("D07", "D15", "评分表-8", "评分表-11"),
)
def honour(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：资格条件和评审因素中有没有企业称号、荣誉、协会证书，或者与规模挂钩的信用等级。
    为什么：这些称号和证书与履行合同没有直接关系，有的还与企业规模挂钩，不得作为资格条件或者得分条件。
    反例：AAA级信用企业得2分；高新技术企业得1分；守合同重信用企业优先。
    正例：具有有效的食品经营许可证；维修工程师持有国家职业资格证书。
    """
    yield from objections(
        "WD30",
        draft,
        setting,
        must,
        "属于企业称号、荣誉、协会证书或者信用等级，不得作为资格条件、评审因素。",
        "请删去，把分值分给采购需求中的量化指标。",
        _HONOUR,
    )


RULES = (
    trade,
    business_scope,
    contract_amount,
    premises,
    abolished,
    obtaining,
    honour,
)
