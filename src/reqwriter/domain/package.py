"""A package: what one supplier is chosen for, from its items to its acceptance."""

import datetime as dt
from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from reqwriter.domain.contract import Acceptance, Contract
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
    SEPARATE = "separate", "设置专门采购包，本包专门面向中小企业"
    CONSORTIUM = "consortium", "要求以联合体形式参加，由中小企业承担规定份额"
    SUBCONTRACT = "subcontract", "要求合同分包，由中小企业承担规定份额"
    NONE = "none", "不专门面向中小企业采购"

    @property
    def exclusive(self) -> bool:
        """Whether only small and medium enterprises may bid."""
        return self in (Reservation.WHOLE, Reservation.SEPARATE)

    @property
    def shared(self) -> bool:
        """Whether they get a fixed share through a consortium or a subcontract."""
        return self in (Reservation.CONSORTIUM, Reservation.SUBCONTRACT)


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


class Need(Choice):
    """How far the requirement is settled (财库〔2021〕22号 第十九条)."""

    STANDARD = "standard", "需求客观、明确，规格、标准统一"
    COMPLEX = "complex", "需求客观、明确，但技术较复杂或者专业性较强"
    PROPOSAL = "proposal", "不能完全确定客观指标，需要供应商提供设计方案、解决方案"


class SampleGround(Choice):
    """The two cases in which samples may be asked for (令87 第二十二条)."""

    WORDS = "words", "仅凭书面方式不能准确描述采购需求"
    JUDGEMENT = "judgement", "需要对样品进行主观判断以确认是否满足采购需求"


class Credential(Value):
    """A licence that the law asks of whoever performs the contract."""

    id: Id
    name: Text | None = ask("资格名称", "例如：保安服务许可证", Shape.LINE)
    text: Text | None = ask("具体要求", shape=Shape.PROSE)
    basis: Text | None = ask(
        "法律依据或者必要性", "法律、行政法规的名称和条款，或者为什么履行合同必须具备", Shape.LINE
    )
    evidence: Text | None = ask("证明材料", shape=Shape.LINE)


class TrackRecord(Value):
    """Contracts of the same kind, asked for as a qualification (财库〔2021〕22号 第十八条)."""

    count: int | None = ask("同类业务合同数量（个）", "一般不超过2个", Shape.NUMBER)
    scope: Text | None = ask("同类业务的具体范围", shape=Shape.PROSE)
    years: Number | None = ask("业绩期间（近几年）", "例如：3", Shape.NUMBER)
    evidence: Text | None = ask("证明材料", "例如：合同复印件", Shape.LINE)
    reason: Text | None = ask("要求业绩的理由", shape=Shape.PROSE)


class Qualification(Value):
    """Who may bid."""

    consortium: bool | None = ask("是否接受联合体")
    credentials: tuple[Credential, ...] = ask("特定资格要求", default=())
    track_record: TrackRecord | None = ask("同类业务业绩要求")


class Scoring(Value):
    """How bids are compared."""

    method: EvaluationMethod | None = ask("评审方法")
    reason: Text | None = ask("选择该方法的理由", shape=Shape.PROSE)
    candidates: int | None = ask("推荐中标（成交）候选人数量", "例如：3", Shape.NUMBER)
    tie_break: TieBreak | None = ask("得分和报价均相同时")
    fixed_price: bool | None = ask("是否执行国家统一定价或者采用固定价格采购", "是的，价格不评分")
    price_approval: Text | None = ask(
        "价格分值超出规定范围的财政部门同意文件", "磋商项目需要超出范围时填写", Shape.LINE
    )
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
    sme_percent: Number | None = ask(
        "中小企业承担的份额（合同金额的%）", "要求联合体或者合同分包时填写", Shape.PERCENT
    )
    micro_percent: Number | None = ask(
        "其中小型、微型企业承担的份额（%）", "占中小企业份额的比例", Shape.PERCENT
    )
    sme_capable: int | None = ask(
        "能够满足本包需求的中小企业数量（家）", "按需求调查填写，例如：3", Shape.NUMBER
    )
    green_preference: Text | None = ask(
        "优先采购产品的评审优惠", "例如：节能、环境标志产品各给予1%的价格扣除", Shape.LINE
    )
    rural_percent: Number | None = ask(
        "食堂食材采购中脱贫地区农副产品的比例（%）", "食堂、食材项目填写", Shape.PERCENT
    )


class BidSecurity(Value):
    """The security for a bid."""

    amount: Number | None = ask("投标保证金金额（元）", "不超过预算金额的2%", Shape.MONEY)
    payee: Text | None = ask("收受人和账户", shape=Shape.LINE)
    non_cash: bool | None = ask("是否接受支票、汇票、本票、保函等非现金形式")
    due: dt.datetime | None = ask("保证金到账截止时间", "与投标（响应）截止时间一致")
    refund_workdays: int | None = ask("保证金退还期限（工作日）", "不超过5个工作日", Shape.NUMBER)


class Samples(Value):
    """Samples that bidders hand in (令87 第二十二条)."""

    ground: SampleGround | None = ask("要求提供样品的情形")
    making: Text | None = ask("样品的制作标准和要求", shape=Shape.PROSE)
    report: bool | None = ask("是否需要随样品提交检测报告")
    report_content: Text | None = ask("检测机构的要求和检测内容", shape=Shape.PROSE)
    method: Text | None = ask("样品的评审方法", shape=Shape.PROSE)
    standard: Text | None = ask("样品的评审标准", shape=Shape.PROSE)
    giving_back: Text | None = ask("样品的退还和封存", shape=Shape.PROSE)


class Package(Value):
    """A package of the tender."""

    id: Id
    name: Text | None = ask("采购包名称", shape=Shape.LINE)
    budget: Number | None = ask("采购包预算（元）", shape=Shape.MONEY)
    ceiling: Number | None = ask("最高限价（元）", "不超过采购包预算", Shape.MONEY)
    goal: Text | None = ask("需实现的功能或目标", shape=Shape.PROSE)
    need: Need | None = ask("需求的特点")
    scenario: Text | None = ask("应用场景", "需要供应商提供方案的项目填写", Shape.PROSE)
    negotiable: Text | None = ask(
        "谈判、磋商中可能变动的内容", "限于技术、服务要求和合同条款", Shape.PROSE
    )
    items: tuple[Item, ...] = ask("标的", default=())
    requirements: tuple[Requirement, ...] = ask("采购需求", default=())
    qualification: Qualification = ask("供应商资格", default=Qualification())
    scoring: Scoring = ask("评审", default=Scoring())
    policy: Policy = ask("采购政策", default=Policy())
    samples: Samples | None = ask("样品")
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
