"""The project: who buys, what kind of thing, for how much, when."""

import datetime as dt

from reqwriter.domain.green import Building, DataCentre
from reqwriter.domain.kinds import Number, Text
from reqwriter.domain.methods import (
    Framework,
    Innovation,
    Invitation,
    Method,
    MethodGround,
    SoleSource,
)
from reqwriter.domain.value import Choice, Shape, Value, ask


class Category(Choice):
    """What is bought, as the catalogue divides it."""

    GOODS = "goods", "货物"
    SERVICES = "services", "服务"
    WORKS = "works", "工程"


class SurveyTopic(Choice):
    """What a survey of the market looks into (财库〔2021〕22号 第十条)."""

    INDUSTRY = "industry", "相关产业发展"
    SUPPLY = "supply", "市场供给"
    HISTORY = "history", "同类采购项目历史成交信息"
    FOLLOW_UP = "follow-up", "可能涉及的后续采购"


class Organisation(Choice):
    """Who runs the procurement."""

    CENTRALISED = "centralised", "集中采购机构采购"
    ENTRUSTED = "entrusted", "委托采购代理机构采购"
    SELF = "self", "采购人自行采购"


class FeePayer(Choice):
    """Who pays the agency."""

    NONE = "none", "不收取代理费"
    PURCHASER = "purchaser", "采购人支付"
    WINNER = "winner", "中标人支付"


class Office(Value):
    """An office that can be written to and called."""

    name: Text | None = ask("名称", "单位全称", Shape.LINE)
    address: Text | None = ask("地址", shape=Shape.LINE)
    contact: Text | None = ask("联系部门或联系人", "例如：总务处", Shape.LINE)
    phone: Text | None = ask("联系电话", "例如：0532-00000000", Shape.LINE)


class Timetable(Value):
    """The days of the tender. Day periods follow 令87 第八十五条."""

    intention_date: dt.date | None = ask("采购意向公开日期", "例如：2026-10-26")
    notice_date: dt.date | None = ask("采购公告发布日期", "例如：2026-11-30")
    notice_until: dt.date | None = ask("采购公告期限届满日期", "例如：2026-12-07")
    documents_from: dt.date | None = ask("采购文件提供起始日期", "例如：2026-11-30")
    documents_until: dt.date | None = ask("采购文件提供截止日期", "例如：2026-12-07")
    clarified_on: dt.date | None = ask("最近一次澄清或者修改的日期", "没有澄清或者修改的不填")
    application_until: dt.date | None = ask("参与申请截止日期", "合作创新采购填写")
    deadline: dt.datetime | None = ask(
        "投标（响应）截止及开启时间", "招标项目即开标时间，例如：2026-12-22 09:30"
    )
    final_deadline: dt.datetime | None = ask("最终响应文件提交截止时间", "合作创新采购填写")
    opening_place: Text | None = ask(
        "开标（开启）地点", "例如：某市公共资源交易平台（网上开标）", Shape.LINE
    )


class Survey(Value):
    """The survey of the market before requirements are fixed (财库〔2021〕22号 第十、十一条)."""

    public_service: bool | None = ask("是否属于向社会公众提供的公共服务项目")
    complex: bool | None = ask("是否技术复杂、专业性强（含定制开发的信息化项目）")
    chosen: bool | None = ask("主管预算单位或采购人是否认为需要开展需求调查")
    held_on: dt.date | None = ask("需求调查完成日期", "例如：2026-10-20")
    subjects: int | None = ask("调查的市场主体数量（家）", "一般不少于3家", Shape.NUMBER)
    findings: Text | None = ask(
        "调查结论", "产业发展、市场供给、同类项目历史成交、后续采购情况", Shape.PROSE
    )
    topics: tuple[SurveyTopic, ...] = ask("调查的内容", default=())
    purchasers: int | None = ask("调查的采购人数量（家）", "框架协议采购填写", Shape.NUMBER)
    capable: int | None = ask("能够完全满足需求的供应商或者品牌数量（家）", "例如：5", Shape.NUMBER)
    estimate: Text | None = ask("价格测算", "测算的方法、依据和结果", Shape.PROSE)
    opinions: Text | None = ask(
        "征求社会公众意见的情况", "向社会公众提供的公共服务项目填写", Shape.PROSE
    )
    follow_up: bool | None = ask("是否涉及后续采购（运维、升级、备品备件、耗材等）")


class Visit(Value):
    """A joint visit of the site before bidding."""

    at: dt.datetime | None = ask("集中考察时间", "例如：2026-12-09 14:00")
    place: Text | None = ask("集合地点", shape=Shape.LINE)
    contact: Text | None = ask("联系方式", shape=Shape.LINE)


class AgencyFee(Value):
    """What the agency is paid (令87 第二十条 第十四项)."""

    payer: FeePayer | None = ask("代理费支付方")
    standard: Text | None = ask("收费标准", "例如：按中标金额的0.8%计算", Shape.LINE)
    amount: Number | None = ask("收费金额（元）", "按标准不能事先算出时可不填", Shape.MONEY)
    due: Text | None = ask("支付时间和方式", "例如：领取中标通知书时以转账方式支付", Shape.LINE)


class AbnormalLow(Value):
    """Thresholds of the review of abnormally low prices, when they are raised (财库〔2026〕2号)."""

    average_percent: Number | None = ask(
        "低于平均报价的启动比例（%）", "不提高的不填", Shape.PERCENT
    )
    second_percent: Number | None = ask(
        "低于次低报价的启动比例（%）", "不提高的不填", Shape.PERCENT
    )
    ceiling_percent: Number | None = ask(
        "低于最高限价的启动比例（%）", "不提高的不填", Shape.PERCENT
    )
    minutes: int | None = ask("供应商书面说明的时间（分钟）", "不延长的不填", Shape.NUMBER)


class Project(Value):
    """What is said once for the whole tender."""

    name: Text | None = ask("项目名称", "例如：示例市第一中学办公设备采购项目", Shape.LINE)
    number: Text | None = ask("项目编号", "例如：SDZB-2026-001", Shape.LINE)
    plan_number: Text | None = ask("采购计划编号", shape=Shape.LINE)
    category: Category | None = ask("项目属性", "依《政府采购品目分类目录》确定")
    method: Method | None = ask("采购方式")
    method_ground: MethodGround | None = ask("采用该方式的法定情形", "公开招标不填")
    method_reason: Text | None = ask("采用该方式的理由", shape=Shape.PROSE)
    invitation: Invitation | None = ask("供应商的邀请方式", "谈判、磋商、询价填写")
    recommended_percent: Number | None = ask(
        "采购人推荐的供应商占比（%）", "书面推荐时填写", Shape.PERCENT
    )
    approval: Text | None = ask(
        "变更采购方式的批准文件", "达到公开招标数额标准而采用其他方式的填写", Shape.LINE
    )
    original_amount: Number | None = ask("原合同采购金额（元）", "添购时填写", Shape.MONEY)
    organisation: Organisation | None = ask("组织形式")
    place: Text | None = ask("项目所在地", "决定适用哪些地方规定", Shape.PLACE)
    listed: bool | None = ask("是否属于集中采购目录以内的项目")
    must_tender: bool | None = ask("是否属于依法必须招标的工程建设项目", "工程项目填写")
    gov_it: bool | None = ask("是否属于政务信息系统项目")
    party_government: bool | None = ask("采购人是否属于乡镇以上党政机关及其直属、支持保障单位")
    budget: Number | None = ask("预算金额（元）", "部门预算批复的金额，例如：198万元", Shape.MONEY)
    budget_line: Text | None = ask("部门预算项目", "部门预算中的项目名称或者编号", Shape.LINE)
    previous_spend: Number | None = ask(
        "本年度同一预算项目同一品目已用公开招标以外方式采购的金额（元）", shape=Shape.MONEY
    )
    configured: Text | None = ask(
        "执行的经费预算、资产配置或者技术、服务标准", "例如：某省通用办公设备配置标准", Shape.LINE
    )
    fund_source: Text | None = ask("资金来源", "例如：财政预算资金", Shape.LINE)
    summary: Text | None = ask("项目概况", "采购什么、用在哪里、要实现什么目标", Shape.PROSE)
    purchaser: Office = ask("采购人", default=Office())
    agency: Office | None = ask("采购代理机构")
    supervisor: Office = ask("监督管理部门", default=Office())
    timetable: Timetable = ask("时间安排", default=Timetable())
    obtaining: Text | None = ask(
        "采购文件获取方式", "例如：登录某平台免费下载电子采购文件", Shape.LINE
    )
    media: Text | None = ask("公告媒介", "例如：中国政府采购网、某省政府采购网", Shape.LINE)
    survey: Survey = ask("需求调查", default=Survey())
    visit: Visit | None = ask("现场考察")
    validity_days: int | None = ask(
        "投标有效期（日）", "自投标截止之日起算，例如：90", Shape.NUMBER
    )
    committee: int | None = ask("评标委员会（评审小组）人数", "单数，例如：5", Shape.NUMBER)
    experts: int | None = ask("其中评审专家人数", "例如：4", Shape.NUMBER)
    legal_expert: bool | None = ask("评审专家中是否有法律专家")
    economic_expert: bool | None = ask("评审专家中是否有经济专家")
    agency_fee: AgencyFee = ask("代理费", default=AgencyFee())
    electronic: bool | None = ask("采购文件是否以电子形式提供")
    document_price: Number | None = ask("采购文件售价（元）", "免费提供的填0", Shape.MONEY)
    forerunners: Text | None = ask(
        "前期提供整体设计、规范编制、项目管理、监理、检测等服务的单位", "没有的不填", Shape.LINE
    )
    forerunners_excluded: bool | None = ask("上述单位是否不再参加本项目的采购")
    abnormal_low: AbnormalLow = ask("异常低价审查", default=AbnormalLow())
    sole_source: SoleSource | None = ask("单一来源公示")
    framework: Framework | None = ask("框架协议")
    innovation: Innovation | None = ask("合作创新采购方案")
    building: Building | None = ask("绿色建筑和绿色建材")
    data_centre: DataCentre | None = ask("绿色数据中心")
