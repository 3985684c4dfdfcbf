"""Methods of procurement, the grounds the law gives for each, and what single methods ask."""

import datetime as dt

from reqwriter.domain.kinds import Number, Text
from reqwriter.domain.value import Choice, Shape, Value, ask


class Method(Choice):
    """How suppliers are chosen."""

    OPEN_TENDER = "open-tender", "公开招标"
    INVITED_TENDER = "invited-tender", "邀请招标"
    NEGOTIATION = "negotiation", "竞争性谈判"
    CONSULTATION = "consultation", "竞争性磋商"
    INQUIRY = "inquiry", "询价"
    SINGLE_SOURCE = "single-source", "单一来源采购"
    FRAMEWORK = "framework", "框架协议采购"
    INNOVATION = "innovation", "合作创新采购"


# Those that the law calls tendering, and those that 令74 and 财库〔2014〕214号 rule instead.
TENDERS = frozenset({Method.OPEN_TENDER, Method.INVITED_TENDER})
TALKS = frozenset({Method.NEGOTIATION, Method.CONSULTATION, Method.INQUIRY})


class MethodGround(Choice):
    """The statutory situations in which a method other than open tender may be chosen.

    政府采购法 第二十九至三十二条, 财库〔2014〕214号 第三条, 令110 第三条, 财库〔2024〕13号.
    """

    INVITED_LIMITED = "invited-limited", "具有特殊性，只能从有限范围的供应商处采购"
    INVITED_COST = "invited-cost", "采用公开招标方式的费用占项目总价值的比例过大"
    NEGOTIATION_FAILED = (
        "negotiation-failed",
        "招标后没有供应商投标、没有合格标的或者重新招标未能成立",
    )
    NEGOTIATION_COMPLEX = (
        "negotiation-complex",
        "技术复杂或者性质特殊，不能确定详细规格或者具体要求",
    )
    NEGOTIATION_URGENT = (
        "negotiation-urgent",
        "不可预见且非采购人拖延造成的紧急需要，招标所需时间不能满足",
    )
    NEGOTIATION_PRICE = "negotiation-price", "不能事先计算出价格总额"
    CONSULTATION_SERVICES = "consultation-services", "政府购买服务项目"
    CONSULTATION_COMPLEX = (
        "consultation-complex",
        "技术复杂或者性质特殊，不能确定详细规格或者具体要求的项目",
    )
    CONSULTATION_PRICE = (
        "consultation-price",
        "因艺术品、专利、专有技术或者服务的时间、数量，不能事先计算出价格总额的项目",
    )
    CONSULTATION_RESEARCH = (
        "consultation-research",
        "市场竞争不充分的科研项目，以及需要扶持的科技成果转化项目",
    )
    CONSULTATION_WORKS = "consultation-works", "依法必须招标以外的工程建设项目"
    INQUIRY_STANDARD = "inquiry-standard", "规格、标准统一，现货货源充足且价格变化幅度小的货物"
    SINGLE_ONLY = "single-only", "只能从唯一供应商处采购"
    SINGLE_EMERGENCY = "single-emergency", "发生不可预见的紧急情况，不能从其他供应商处采购"
    SINGLE_ADDITION = "single-addition", "为保证一致性或者服务配套，需要继续从原供应商处添购"
    FRAMEWORK_SMALL = "framework-small", "集中采购目录以内的小额零星采购"
    FRAMEWORK_ADVICE = (
        "framework-advice",
        "集中采购目录以外、限额标准以上的鉴证、咨询等服务的小额零星采购",
    )
    FRAMEWORK_PUBLIC = (
        "framework-public",
        "为本部门、本系统以外的服务对象购买服务，需要确定两家以上供应商",
    )
    FRAMEWORK_OTHER = "framework-other", "财政部规定的其他框架协议采购情形"
    INNOVATION_BREAKTHROUGH = "innovation-breakthrough", "现有产品或者技术不能满足，需要技术突破"
    INNOVATION_PARADIGM = (
        "innovation-paradigm",
        "以创新产品形成新范式或者新方案，能显著改善功能、绩效",
    )
    INNOVATION_OTHER = "innovation-other", "财政部规定的其他合作创新采购情形"

    @property
    def method(self) -> Method:
        """The method that the ground is for."""
        first = self.value.partition("-")[0]
        return next(one for one in Method if one.value.partition("-")[0] == first)


class Invitation(Choice):
    """How the suppliers of a method without tender are found."""

    NOTICE = "notice", "发布公告"
    POOL = "pool", "从供应商库中随机抽取"
    RECOMMENDED = "recommended", "采购人和评审专家分别书面推荐"


class SoleSource(Value):
    """What is published before buying from the only supplier (令74 第三十八条)."""

    description: Text | None = ask("拟采购的标的说明", shape=Shape.PROSE)
    reason: Text | None = ask("采用单一来源方式的原因及说明", shape=Shape.PROSE)
    supplier: Text | None = ask("拟定的唯一供应商名称、地址", shape=Shape.LINE)
    opinions: Text | None = ask("专业人员的论证意见及其姓名、工作单位、职称", shape=Shape.PROSE)
    notice_from: dt.date | None = ask("单一来源公示起始日期", "例如：2026-11-30")
    notice_until: dt.date | None = ask("单一来源公示截止日期", "例如：2026-12-07")


class QualityGround(Choice):
    """When quality may come before price in the first stage (令110 第二十五条)."""

    GOVERNMENT_PRICE = "government-price", "有政府定价或者政府指导价"
    LABORATORY = "laboratory", "对质量有特别要求的检测、实验等仪器设备"


class Filing(Choice):
    """What has become of the plan of a framework agreement (令110 第八条)."""

    NONE = "none", "尚未报送"
    FILED = "filed", "主管预算单位已报财政部门备案"
    AUDITED = "audited", "集中采购机构已报财政部门审核同意"


class SecondStage(Choice):
    """How one of the admitted suppliers is chosen (令110 第三十二条)."""

    DIRECT = "direct", "直接选定"
    BIDDING = "bidding", "二次竞价"
    ROTATION = "rotation", "顺序轮候"


class Framework(Value):
    """A framework agreement (令110)."""

    open: bool | None = ask("是否采用开放式框架协议")
    open_reason: Text | None = ask("采用开放式的法定情形", shape=Shape.PROSE)
    clear_standard: bool | None = ask("是否已有明确的需求标准")
    filing: Filing | None = ask("采购方案的审核或者备案")
    quality_first: bool | None = ask("第一阶段是否采用质量优先法", "不采用的，为价格优先法")
    quality_ground: QualityGround | None = ask("采用质量优先法的情形")
    years: Number | None = ask("框架协议期限（年）", shape=Shape.NUMBER)
    responses: int | None = ask("最少响应供应商数量（家）", shape=Shape.NUMBER)
    elimination_percent: Number | None = ask("淘汰比例（%）", shape=Shape.PERCENT)
    eliminated: int | None = ask("至少淘汰的供应商数量（家）", shape=Shape.NUMBER)
    second_stage: SecondStage | None = ask("第二阶段确定成交供应商的方式")
    replenish_percent: Number | None = ask(
        "启动补充征集的剩余入围供应商比例（%）", "剩余比例低于此数时补充征集", Shape.PERCENT
    )
    government_only: bool | None = ask("是否要求政府采购专供产品")
    single_product: bool | None = ask("每个采购包是否只接受每家供应商的一个产品")
    consumables: bool | None = ask("是否属于耗材使用量大的复印、打印、实验、医疗等设备")
    consumable_years: Number | None = ask("要求一并报价的专用耗材年限（年）", shape=Shape.NUMBER)


class Authority(Choice):
    """Who may carry out cooperative innovation procurement."""

    CENTRAL = "central", "中央主管预算单位"
    PROVINCIAL = "provincial", "省级主管预算单位"
    AUTHORISED = "authorised", "经中央或者省级主管预算单位授权的所属单位"
    OTHER = "other", "其他单位"


class Innovation(Value):
    """Cooperative innovation procurement (财库〔2024〕13号): development, then first purchase."""

    authority: Authority | None = ask("采购主体")
    budgeted: bool | None = ask("部门预算是否已列明研发经费")
    research: Text | None = ask("市场调研情况", shape=Shape.PROSE)
    opinions: Text | None = ask("专家论证意见", shape=Shape.PROSE)
    goal: Text | None = ask("最低研发目标", shape=Shape.PROSE)
    cost: Number | None = ask("最高研发费用（元）", shape=Shape.MONEY)
    months: int | None = ask("研发期限（月）", shape=Shape.NUMBER)
    invitation: Text | None = ask("供应商邀请方式", shape=Shape.LINE)
    in_china: bool | None = ask("研发活动是否在中国境内进行")
    developers: int | None = ask("研发供应商数量（家）", shape=Shape.NUMBER)
    plan_percent: Number | None = ask("研发方案分值占总分的比例（%）", shape=Shape.PERCENT)
    compensation_scope: Text | None = ask("成本补偿范围", shape=Shape.PROSE)
    compensation_limit: Number | None = ask("成本补偿限额（元）", shape=Shape.MONEY)
    incentive_compensated: bool | None = ask("激励费用是否列入成本补偿范围")
    major: bool | None = ask("是否属于重大项目")
    years: Number | None = ask("研发合同期（年）", "含迭代升级和首购交付", Shape.NUMBER)
    first_quantity: Text | None = ask("首购数量", shape=Shape.LINE)
    first_price: Number | None = ask("首购最高费用（元）", shape=Shape.MONEY)
    prepay_percent: Number | None = ask("首购预付款比例（%）", shape=Shape.PERCENT)
    upgrade_percent: Number | None = ask(
        "因采购人调整目标的迭代升级增费上限（占首购金额的%）", shape=Shape.PERCENT
    )
    intellectual_property: Text | None = ask("知识产权权属和使用", shape=Shape.PROSE)
    risk: Text | None = ask("风险管控措施", shape=Shape.PROSE)
