"""A package: what one supplier is chosen for, from its items to its acceptance."""

from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from reqwriter.domain.factor import Factor
from reqwriter.domain.kinds import Id, Number, Text
from reqwriter.domain.requirement import Item, Requirement
from reqwriter.domain.value import Choice, Shape, Value, ask


class EvaluationMethod(Choice):
    """The two methods of tendering (令87 第五十三条)."""

    COMPREHENSIVE = "comprehensive", "综合评分法"
    LOWEST_PRICE = "lowest-price", "最低评标价法"


class TieBreak(Choice):
    """Who comes first when points and prices are equal."""

    TECHNICAL = "technical", "技术部分得分高者优先，仍相同的随机抽取"
    LOT = "lot", "随机抽取"


class Reservation(Choice):
    """Whether a package is kept for small and medium enterprises."""

    WHOLE = "whole", "专门面向中小企业采购"
    NONE = "none", "不专门面向中小企业采购"


class Exemption(Choice):
    """The five grounds for not reserving (财库〔2020〕46号 第六条)."""

    PREFERRED_BODIES = "preferred-bodies", "依法应当优先或只能向非企业主体采购"
    IRREPLACEABLE = (
        "irreplaceable",
        "专利、专有技术、基础设施限制或特定公共服务，只能由中小企业以外的供应商提供",
    )
    INSUFFICIENT = "insufficient", "预留难以确保充分供应、充分竞争，或者可能影响采购目标实现"
    FRAMEWORK = "framework", "框架协议采购项目"
    OTHER = "other", "省级以上财政部门规定的其他情形"


class ContractType(Choice):
    """The typical contracts of the civil code that goods and services tenders lead to."""

    SALE = "sale", "买卖合同"
    PROPERTY = "property", "物业服务合同"
    ENTRUSTMENT = "entrustment", "委托合同"
    WORK = "work", "承揽合同"
    TECHNOLOGY = "technology", "技术合同"
    LEASE = "lease", "租赁合同"


class Pricing(Choice):
    """How the price of the contract is fixed."""

    FIXED_TOTAL = "fixed-total", "固定总价"
    FIXED_UNIT = "fixed-unit", "固定单价"


class Dispute(Choice):
    """Where disputes end."""

    COURT = "court", "向采购人所在地有管辖权的人民法院起诉"
    ARBITRATION = "arbitration", "提交仲裁委员会仲裁"


class Credential(Value):
    """A licence that the law asks of whoever performs the contract."""

    id: Id
    name: Text | None = ask("资格名称", "例如：保安服务许可证", Shape.LINE)
    text: Text | None = ask("具体要求", shape=Shape.PROSE)
    basis: Text | None = ask("法律依据", "法律、行政法规的名称和条款", Shape.LINE)
    evidence: Text | None = ask("证明材料", shape=Shape.LINE)


class Qualification(Value):
    """Who may bid."""

    consortium: bool | None = ask("是否接受联合体投标")
    credentials: tuple[Credential, ...] = ask("特定资格要求", default=())


class Scoring(Value):
    """How bids are compared."""

    method: EvaluationMethod | None = ask("评标方法")
    reason: Text | None = ask("选择该方法的理由", shape=Shape.PROSE)
    candidates: int | None = ask("推荐中标候选人数量", "例如：3", Shape.NUMBER)
    tie_break: TieBreak | None = ask("得分和报价均相同时")
    factors: tuple[Factor, ...] = ask("评审因素", default=())


class Policy(Value):
    """How small and medium enterprises are supported."""

    reservation: Reservation | None = ask("中小企业预留")
    exemption: Exemption | None = ask("不预留的法定情形")
    exemption_reason: Text | None = ask("不预留的具体理由", shape=Shape.PROSE)
    deduction: Number | None = ask("小微企业价格扣除（%）", "例如：10", Shape.PERCENT)
    deduction_reason: Text | None = ask("确定扣除比例的理由", "考虑行业利润和竞争程度", Shape.PROSE)
    consortium_deduction: Number | None = ask(
        "联合体或分包价格扣除（%）", "小微企业份额达到规定比例时，例如：4", Shape.PERCENT
    )


class Subcontract(Value):
    """What may be passed on (财库〔2019〕38号: contents and share must be stated)."""

    content: Text | None = ask("可以分包的内容", "只能是非主体、非关键性工作", Shape.LINE)
    percent: Number | None = ask("分包比例上限（%）", shape=Shape.PERCENT)
    condition: Text | None = ask("分包供应商应当具备的条件", shape=Shape.LINE)


class BidSecurity(Value):
    """The security for a bid."""

    amount: Number | None = ask("投标保证金金额（元）", "不超过预算金额的2%", Shape.MONEY)
    payee: Text | None = ask("收受人和账户", shape=Shape.LINE)


class Payment(Value):
    """One payment: what it waits for, its share, and its days."""

    id: Id
    stage: Text | None = ask("付款条件", "例如：合同签订后", Shape.LINE)
    percent: Number | None = ask("付款比例（%）", shape=Shape.PERCENT)
    days: int | None = ask("收到发票后付款期限（日）", "例如：10", Shape.NUMBER)


class Contract(Value):
    """What the contract fixes."""

    type: ContractType | None = ask("合同类型")
    pricing: Pricing | None = ask("合同定价方式")
    period: Text | None = ask("履行期限", "例如：合同签订后20日内交付", Shape.LINE)
    place: Text | None = ask("履行地点", shape=Shape.LINE)
    manner: Text | None = ask("履行方式", "例如：送货上门并安装调试", Shape.LINE)
    sign_days: int | None = ask("中标通知书发出后签订合同的期限（日）", "不超过30日", Shape.NUMBER)
    payments: tuple[Payment, ...] = ask("付款安排", default=())
    security_percent: Number | None = ask(
        "履约保证金（合同金额的%）", "不收取填0，最高10", Shape.PERCENT
    )
    security_return: Text | None = ask("履约保证金的退还", "写明退还时间、方式和条件", Shape.PROSE)
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


class Package(Value):
    """A package of the tender."""

    id: Id
    name: Text | None = ask("采购包名称", shape=Shape.LINE)
    budget: Number | None = ask("采购包预算（元）", shape=Shape.MONEY)
    ceiling: Number | None = ask("最高限价（元）", "不超过采购包预算", Shape.MONEY)
    goal: Text | None = ask("需实现的功能或目标", shape=Shape.PROSE)
    items: tuple[Item, ...] = ask("标的", default=())
    requirements: tuple[Requirement, ...] = ask("采购需求", default=())
    qualification: Qualification = ask("供应商资格", default=Qualification())
    scoring: Scoring = ask("评审", default=Scoring())
    policy: Policy = ask("采购政策", default=Policy())
    bid_security: BidSecurity | None = ask("投标保证金")
    contract: Contract = ask("合同", default=Contract())
    acceptance: Acceptance = ask("履约验收", default=Acceptance())

    def __post_init__(self) -> None:
        """No two parts of a package share an id."""
        seen: set[str] = set()
        for found in self._ids():
            if found in seen:
                raise PydanticCustomError("twice", "编号“{id}”重复", {"id": found})
            seen.add(found)

    def _ids(self) -> Iterator[str]:
        for part in (
            *self.items,
            *self.requirements,
            *self.qualification.credentials,
            *self.scoring.factors,
            *self.contract.payments,
        ):
            yield part.id
        for factor in self.scoring.factors:
            for rows in ("tiers", "parts", "grades"):
                yield from (row.id for row in factor.__dict__.get(rows, ()))

    def item(self, id: str | None) -> Item | None:
        """The item of that id."""
        return next((item for item in self.items if item.id == id), None)

    def requirement(self, id: str) -> Requirement | None:
        """The requirement of that id."""
        return next((one for one in self.requirements if one.id == id), None)
