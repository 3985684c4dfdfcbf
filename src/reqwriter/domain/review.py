"""The review before the procurement begins, and the exceptions that somebody answers for."""

import datetime as dt

from reqwriter.domain.kinds import Id, Text
from reqwriter.domain.value import Choice, Shape, Value, ask


class Role(Choice):
    """The internal bodies that must take part in the review (财库〔2021〕22号 第三十二条)."""

    PROCUREMENT = "procurement", "采购"
    FINANCE = "finance", "财务"
    BUSINESS = "business", "业务"
    SUPERVISION = "supervision", "监督"
    OTHER = "other", "其他"


class Member(Value):
    """Somebody who reviews, named by office and duty."""

    id: Id
    name: Text | None = ask("审查成员", "例如：财务科代表", Shape.LINE)
    role: Role | None = ask("所代表的内部机构")
    drafted: bool | None = ask("是否参与了本项目采购需求的编制")


class RiskKind(Choice):
    """The kinds of risk to be studied (财库〔2021〕22号 第二十五条)."""

    POLICY = "policy", "国家政策变化"
    ENVIRONMENT = "environment", "实施环境变化"
    TECHNOLOGY = "technology", "重大技术变化"
    BUDGET = "budget", "预算项目调整"
    DISPUTE = "dispute", "质疑投诉影响采购进度"
    FAILURE = "failure", "采购失败"
    BREACH = "breach", "不按规定签订或者履行合同"
    PUBLIC = "public", "出现损害国家利益和社会公共利益情形"


class Risk(Value):
    """A risk and what will be done about it."""

    id: Id
    kind: RiskKind | None = ask("风险类别")
    measure: Text | None = ask("处置措施", shape=Shape.PROSE)
    fallback: Text | None = ask("替代方案", shape=Shape.PROSE)


class Review(Value):
    """The purchaser's own review of requirement and plan (财库〔2021〕22号 第二十九至三十三条)."""

    confirmed_on: dt.date | None = ask("采购人确认采购需求的日期", "例如：2026-11-20")
    held_on: dt.date | None = ask("审查完成日期", "例如：2026-11-23")
    general: bool | None = ask("一般性审查是否通过")
    key: bool | None = ask("重点审查是否通过")
    lawyer: bool | None = ask("合同文本是否经法律顾问审定")
    members: tuple[Member, ...] = ask("审查成员", default=())
    risks: tuple[Risk, ...] = ask("风险及处置", default=())
    approved: Text | None = ask("审定稿的校验码", "由“reqwriter approve”填写", Shape.LINE)


class Kept(Value):
    """A finding that is kept with a reason; it holds for one text, until its day.

    `digest` is that of the answers that the finding came from: when they change, it reopens.
    """

    id: Id
    code: Text | None = ask("规则代码", "例如：SV01", Shape.LINE)
    at: Text | None = ask("所在位置", shape=Shape.LINE)
    message: Text | None = ask("问题", shape=Shape.PROSE)
    reason: Text | None = ask("保留的理由", shape=Shape.PROSE)
    evidence: Text | None = ask("证明材料", shape=Shape.LINE)
    signer: Text | None = ask("签字人", "例如：采购科负责人", Shape.LINE)
    signed_on: dt.date | None = ask("签字日期", "例如：2026-11-23")
    until: dt.date | None = ask("有效期至", "例如：2026-12-31")
    digest: Text | None = ask("所涉内容的校验码", shape=Shape.LINE)
