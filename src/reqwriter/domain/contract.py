"""What the contract fixes, and how performance is accepted."""

from reqwriter.domain.kinds import Id, Number, Text
from reqwriter.domain.value import Choice, Shape, Value, ask


class ContractType(Choice):
    """The typical contracts of the civil code that procurement leads to."""

    SALE = "sale", "买卖合同"
    PROPERTY = "property", "物业服务合同"
    ENTRUSTMENT = "entrustment", "委托合同"
    WORK = "work", "承揽合同"
    TECHNOLOGY = "technology", "技术合同"
    LEASE = "lease", "租赁合同"
    CONSTRUCTION = "construction", "建设工程合同"


class Pricing(Choice):
    """How the price of the contract is fixed."""

    FIXED_TOTAL = "fixed-total", "固定总价"
    FIXED_UNIT = "fixed-unit", "固定单价"
    COST = "cost", "成本补偿"
    INCENTIVE = "incentive", "绩效激励"


class Dispute(Choice):
    """Where disputes end."""

    COURT = "court", "向采购人所在地有管辖权的人民法院起诉"
    ARBITRATION = "arbitration", "提交仲裁委员会仲裁"


class Subcontract(Value):
    """What may be passed on (财库〔2019〕38号: contents and share must be stated)."""

    content: Text | None = ask("可以分包的内容", "只能是非主体、非关键性工作", Shape.LINE)
    percent: Number | None = ask("分包比例上限（%）", shape=Shape.PERCENT)
    main: bool | None = ask("分包内容是否包含主体、关键性工作")
    condition: Text | None = ask("分包供应商应当具备的条件", shape=Shape.LINE)


class Payment(Value):
    """One payment: what it waits for, its share, and its days."""

    id: Id
    stage: Text | None = ask("付款条件", "例如：合同签订后", Shape.LINE)
    percent: Number | None = ask("付款比例（%）", shape=Shape.PERCENT)
    days: int | None = ask("收到发票后付款期限（日）", "例如：10", Shape.NUMBER)
    prepayment: bool | None = ask("是否属于预付款")


class Contract(Value):
    """What the contract fixes."""

    type: ContractType | None = ask("合同类型")
    type_reason: Text | None = ask("选择合同类型的理由", shape=Shape.PROSE)
    pricing: Pricing | None = ask("合同定价方式")
    pricing_reason: Text | None = ask("选择定价方式的理由", shape=Shape.PROSE)
    period: Text | None = ask("履行期限", "例如：合同签订后20日内交付", Shape.LINE)
    place: Text | None = ask("履行地点", shape=Shape.LINE)
    manner: Text | None = ask("履行方式", "例如：送货上门并安装调试", Shape.LINE)
    sign_days: int | None = ask(
        "中标、成交通知书发出后签订合同的期限（日）", "不超过30日", Shape.NUMBER
    )
    payments: tuple[Payment, ...] = ask("付款安排", default=())
    security_percent: Number | None = ask(
        "履约保证金（合同金额的%）", "不收取填0，最高10", Shape.PERCENT
    )
    security_return: Text | None = ask("履约保证金的退还", "写明退还时间、方式和条件", Shape.PROSE)
    security_non_cash: bool | None = ask("履约保证金是否接受保函等非现金形式")
    late_daily_percent: Number | None = ask(
        "逾期付款违约金（每日按未付金额的%）", "例如：0.05", Shape.PERCENT
    )
    addition_percent: Number | None = ask(
        "追加采购的上限（合同金额的%）", "不追加的不填，最高10", Shape.PERCENT
    )
    packaging: Text | None = ask("包装和运输", shape=Shape.PROSE)
    warranty: Text | None = ask("质量保证和售后服务", shape=Shape.PROSE)
    insurance: Text | None = ask("保险", shape=Shape.LINE)
    breach: Text | None = ask("违约责任", shape=Shape.PROSE)
    intellectual_property: Text | None = ask("知识产权归属和处理", shape=Shape.PROSE)
    dispute: Dispute | None = ask("争议解决方式")
    arbitration: Text | None = ask("仲裁机构", "选择仲裁时填写", Shape.LINE)
    subcontract: Subcontract | None = ask("合同分包")


class Acceptance(Value):
    """How performance is accepted (财库〔2021〕22号 第二十四条)."""

    body: Text | None = ask("验收主体", shape=Shape.LINE)
    time: Text | None = ask("验收时间", "例如：收到验收申请后7个工作日内", Shape.LINE)
    manner: Text | None = ask("验收方式", shape=Shape.LINE)
    procedure: Text | None = ask("验收程序", shape=Shape.PROSE)
    content: Text | None = ask("验收内容", shape=Shape.PROSE)
    standard: Text | None = ask("验收标准", shape=Shape.PROSE)
    every_requirement: bool | None = ask("是否逐项验收全部技术、商务要求")
    days: int | None = ask("验收期限（日）", "收到验收申请后多少日内完成，例如：7", Shape.NUMBER)
    users: bool | None = ask("是否邀请服务对象参与验收", "向社会公众提供的公共服务项目填写")
    published: bool | None = ask("是否公告验收结果", "向社会公众提供的公共服务项目填写")
    inspector: Text | None = ask("国家认可的质量检测机构", "大型或者复杂项目填写", Shape.LINE)
    stages: Text | None = ask("分期验收安排", "分期实施的项目填写", Shape.PROSE)
