"""Evaluation factors: how points are earned, one value a kind."""

from decimal import Decimal
from typing import Annotated, Literal

from reqwriter.domain.kinds import Id, Number, Signed, Tagged, Text
from reqwriter.domain.value import Choice, Shape, Value, ask, tag


class Nature(Choice):
    """Whether every judge must arrive at the same points."""

    OBJECTIVE = "objective", "客观"
    SUBJECTIVE = "subjective", "主观"


class Group(Choice):
    """The block of the scoring table that a factor stands in."""

    PRICE = "price", "价格"
    COMMERCIAL = "commercial", "商务"
    TECHNICAL = "technical", "技术"
    SERVICE = "service", "服务"


class Subject(Choice):
    """What a factor looks at."""

    INDICATOR = "indicator", "技术或者服务指标"
    PLAN = "plan", "实施方案、服务方案"
    AFTER_SALES = "after-sales", "售后服务"
    SAMPLE = "sample", "样品"
    DEMONSTRATION = "demonstration", "演示"
    TRACK_RECORD = "track-record", "业绩"
    STAFF = "staff", "项目人员"
    CERTIFICATE = "certificate", "管理体系等认证证书"
    LICENCE = "licence", "行政许可或者法定资质"
    HONOUR = "honour", "荣誉、奖项、企业称号"
    CREDIT = "credit", "信用记录、信用评价"
    POLICY = "policy", "采购政策"
    LIFECYCLE = "lifecycle", "全生命周期成本、后续供应价格"
    TERMS = "terms", "付款、验收等商务条件"
    FORM = "form", "响应文件的装订、排版等形式"
    OTHER = "other", "其他"


class Formula(Choice):
    """How prices become points."""

    LOW_PRICE_FIRST = "low-price-first", "低价优先法"
    MEAN_PRICE = "mean-price", "以平均价为基准"
    OTHER = "other", "其他算法"


class Direction(Choice):
    """Which way an indicator is better."""

    HIGHER = "higher", "越高越好"
    LOWER = "lower", "越低越好"


class _Factor(Value):
    id: Id
    name: Text | None = ask("评审因素", "例如：质量保证期", Shape.LINE)
    group: Group | None = ask("类别")
    points: Number | None = ask("分值", "例如：6", Shape.POINTS)
    nature: Nature | None = ask("客观或主观")
    subject: Subject | None = ask("评审的内容")
    requirements: tuple[Id, ...] = ask("对应的采购需求", default=())
    evidence: Text | None = ask("证明材料", shape=Shape.LINE)
    note: Text | None = ask("补充说明", shape=Shape.PROSE)


class PriceFactor(_Factor):
    """The price, scored by the statutory formula (令87 第五十五条)."""

    kind: Literal["price"] = tag("price")
    formula: Formula | None = ask("价格分计算方法")


class Tier(Value):
    """One interval of an indicator and the fixed points it earns."""

    id: Id
    low: Signed | None = ask("下限", "不填表示没有下限", Shape.NUMBER)
    low_open: bool = ask("不含下限", default=False)
    high: Signed | None = ask("上限", "不填表示没有上限", Shape.NUMBER)
    high_open: bool = ask("不含上限", default=True)
    points: Number | None = ask("得分", shape=Shape.POINTS)


class IntervalFactor(_Factor):
    """A quantified indicator scored in tiers."""

    kind: Literal["interval"] = tag("interval")
    metric: Text | None = ask("评分指标", "例如：质量保证期", Shape.LINE)
    unit: Text | None = ask("单位", "例如：年", Shape.LINE)
    whole: bool = ask("指标只取整数", default=False)
    direction: Direction | None = ask("优劣方向")
    tiers: tuple[Tier, ...] = ask("档次", default=())


class LinearFactor(_Factor):
    """A quantified indicator scored along a straight line between two values.

    `worst` and everything worse earn the least points, `best` and everything better the points of
    the factor; what lies between earns in proportion, rounded half up to two decimals.
    """

    kind: Literal["linear"] = tag("linear")
    metric: Text | None = ask("评分指标", "例如：整机噪声", Shape.LINE)
    unit: Text | None = ask("单位", "例如：dB", Shape.LINE)
    whole: bool = ask("指标只取整数", default=False)
    direction: Direction | None = ask("优劣方向")
    worst: Signed | None = ask("得最低分的指标值", "等于或者差于该值的得最低分", Shape.NUMBER)
    least: Number = ask("最低得分", "一般为0分", Shape.POINTS, default=Decimal(0))
    best: Signed | None = ask("得满分的指标值", "等于或者优于该值的得满分", Shape.NUMBER)


class CountFactor(_Factor):
    """So many points a piece, up to a cap: the points of the factor."""

    kind: Literal["count"] = tag("count")
    counted: Text | None = ask("计数对象", "写明同类的定义、期间和认定口径", Shape.PROSE)
    unit: Text | None = ask("计量单位", "例如：项", Shape.LINE)
    each: Number | None = ask("每项得分", shape=Shape.POINTS)
    years: Number | None = ask("业绩期间（近几年）", "评业绩时填写，例如：3", Shape.NUMBER)
    similar: Text | None = ask(
        "同类业绩的含义", "按功能、规模界定，不限定地区、行业、金额", Shape.PROSE
    )


class DeductionFactor(_Factor):
    """Full points, less so much for each linked requirement that is not met, down to zero."""

    kind: Literal["deduction"] = tag("deduction")
    important_each: Number | None = ask("每项▲指标不满足扣分", shape=Shape.POINTS)
    ordinary_each: Number | None = ask("每项一般指标不满足扣分", shape=Shape.POINTS)


class Part(Value):
    """One part of a plan that a checklist asks for."""

    id: Id
    name: Text | None = ask("内容名称", shape=Shape.LINE)
    content: Text | None = ask("应当包括的内容", shape=Shape.PROSE)
    points: Number | None = ask("分值", shape=Shape.POINTS)


class ChecklistFactor(_Factor):
    """Listed contents, each present and sound; what counts as a defect is a closed list."""

    kind: Literal["checklist"] = tag("checklist")
    parts: tuple[Part, ...] = ask("应当具备的内容", default=())
    defect_each: Number | None = ask("每处缺陷扣分", "扣完该项内容的分值为止", Shape.POINTS)
    defects: Text | None = ask("缺陷的含义", "逐项列明，不用“等”字", Shape.PROSE)


class Grade(Value):
    """One grade of a subjective judgement: fixed points and its own observable standard."""

    id: Id
    name: Text | None = ask("档次", "例如：第一档", Shape.LINE)
    standard: Text | None = ask("评审标准", "写看得见的事实，不写形容词", Shape.PROSE)
    points: Number | None = ask("得分", shape=Shape.POINTS)


class GradedFactor(_Factor):
    """A subjective judgement in grades."""

    kind: Literal["graded"] = tag("graded")
    grades: tuple[Grade, ...] = ask("档次", default=())


Factor = Annotated[
    PriceFactor
    | IntervalFactor
    | LinearFactor
    | CountFactor
    | DeductionFactor
    | ChecklistFactor
    | GradedFactor,
    Tagged("kind"),
]

FACTOR_KINDS: dict[str, str] = {
    "price": "价格分",
    "interval": "分档计分",
    "linear": "按比例计分",
    "count": "按数量计分",
    "deduction": "不满足扣分",
    "checklist": "内容清单计分",
    "graded": "分级评分",
}
