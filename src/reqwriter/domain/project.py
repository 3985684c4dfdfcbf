"""The project: who buys, what kind of thing, for how much, when."""

import datetime as dt

from reqwriter.domain.kinds import Number, Text
from reqwriter.domain.value import Choice, Shape, Value, ask


class Category(Choice):
    """What is bought, as the catalogue divides it."""

    GOODS = "goods", "货物"
    SERVICES = "services", "服务"


class Method(Choice):
    """How suppliers are chosen; a method joins the list together with its standard form."""

    OPEN_TENDER = "open-tender", "公开招标"


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

    name: Text | None = ask("名称", "例如：示例市第一中学", Shape.LINE)
    address: Text | None = ask("地址", shape=Shape.LINE)
    contact: Text | None = ask("联系部门或联系人", "例如：总务处", Shape.LINE)
    phone: Text | None = ask("联系电话", "例如：0532-00000000", Shape.LINE)


class Timetable(Value):
    """The days of the tender. Day periods follow 令87 第八十五条."""

    notice_date: dt.date | None = ask("采购公告发布日期", "例如：2026-11-30")
    documents_from: dt.date | None = ask("招标文件提供起始日期", "例如：2026-11-30")
    documents_until: dt.date | None = ask("招标文件提供截止日期", "例如：2026-12-07")
    deadline: dt.datetime | None = ask("投标截止及开标时间", "例如：2026-12-22 09:30")
    opening_place: Text | None = ask(
        "开标地点", "例如：某市公共资源交易平台（网上开标）", Shape.LINE
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


class Project(Value):
    """What is said once for the whole tender."""

    name: Text | None = ask("项目名称", "例如：示例市第一中学办公设备采购项目", Shape.LINE)
    number: Text | None = ask("项目编号", "例如：SDZB-2026-001", Shape.LINE)
    plan_number: Text | None = ask("采购计划编号", shape=Shape.LINE)
    category: Category | None = ask("项目属性", "依《政府采购品目分类目录》确定")
    method: Method | None = ask("采购方式")
    organisation: Organisation | None = ask("组织形式")
    place: Text | None = ask("项目所在地", "决定适用哪些地方规定", Shape.PLACE)
    budget: Number | None = ask("预算金额（元）", "部门预算批复的金额，例如：198万元", Shape.MONEY)
    fund_source: Text | None = ask("资金来源", "例如：财政预算资金", Shape.LINE)
    summary: Text | None = ask("项目概况", "采购什么、用在哪里、要实现什么目标", Shape.PROSE)
    purchaser: Office = ask("采购人", default=Office())
    agency: Office | None = ask("采购代理机构")
    supervisor: Office = ask("监督管理部门", default=Office())
    timetable: Timetable = ask("时间安排", default=Timetable())
    obtaining: Text | None = ask(
        "招标文件获取方式", "例如：登录某平台免费下载电子招标文件", Shape.LINE
    )
    media: Text | None = ask("公告媒介", "例如：中国政府采购网、某省政府采购网", Shape.LINE)
    survey: Survey = ask("需求调查", default=Survey())
    visit: Visit | None = ask("现场考察")
    validity_days: int | None = ask(
        "投标有效期（日）", "自投标截止之日起算，例如：90", Shape.NUMBER
    )
    committee: int | None = ask("评标委员会人数", "5人以上单数，例如：5", Shape.NUMBER)
    agency_fee: AgencyFee = ask("代理费", default=AgencyFee())
