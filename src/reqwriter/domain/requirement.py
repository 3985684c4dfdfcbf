"""What is bought, and what it must be able to do."""

from reqwriter.domain.kinds import Id, Number, Signed, Text
from reqwriter.domain.money import figures
from reqwriter.domain.value import Choice, Shape, Value, ask


class RequirementKind(Choice):
    """The two halves of a requirement (财库〔2021〕22号 第六条)."""

    TECHNICAL = "technical", "技术要求"
    COMMERCIAL = "commercial", "商务要求"


class Status(Choice):
    """How much a deviation costs: the bid, points, or nothing."""

    SUBSTANTIVE = "substantive", "★实质性要求"
    IMPORTANT = "important", "▲重要指标"
    ORDINARY = "ordinary", "一般指标"

    @property
    def mark(self) -> str:
        """The mark printed before the clause."""
        return {"substantive": "★", "important": "▲"}.get(self.value, "")


class Operator(Choice):
    """How an offered figure is compared with the required one."""

    AT_LEAST = "at-least", "不低于（≥）"
    AT_MOST = "at-most", "不高于（≤）"
    MORE_THAN = "more-than", "大于（＞）"
    LESS_THAN = "less-than", "小于（＜）"
    EQUAL = "equal", "等于（＝）"
    BETWEEN = "between", "介于两值之间（含两端）"

    @property
    def sign(self) -> str:
        """The mathematical sign; empty for a range."""
        return {
            "at-least": "≥",
            "at-most": "≤",
            "more-than": "＞",
            "less-than": "＜",
            "equal": "＝",
        }.get(self.value, "")


class Carries(Choice):
    """A duty of policy that a requirement fulfils."""

    ENERGY_CERTIFICATE = "energy-certificate", "强制采购节能产品认证"
    PRIORITY_GREEN = "priority-green", "优先采购节能产品、环境标志产品认证"
    DEMAND_STANDARD = "demand-standard", "财政部政府采购需求标准"
    SAFE_RELIABLE = "safe-reliable", "安全可靠测评要求"


class Indicator(Value):
    """A figure that can be measured."""

    name: Text | None = ask("指标名称", "例如：内存容量", Shape.LINE)
    operator: Operator | None = ask("比较方式")
    value: Signed | None = ask("指标值", "例如：16", Shape.NUMBER)
    upper: Signed | None = ask("上限值", "仅“介于两值之间”时填写", Shape.NUMBER)
    tolerance: Number | None = ask("允许偏差（±）", "“等于”时填写允许的偏差", Shape.NUMBER)
    unit: Text | None = ask("单位", "例如：GB", Shape.LINE)

    def said(self) -> str:
        """The indicator in one phrase: 内存容量≥16GB. Empty while it is incomplete."""
        if self.name is None or self.operator is None or self.value is None:
            return ""
        unit = self.unit or ""
        if self.operator is Operator.BETWEEN:
            upper = "" if self.upper is None else figures(self.upper)
            return f"{self.name}：{figures(self.value)}～{upper}{unit}（含两端）"
        tolerance = "" if self.tolerance is None else f"（±{figures(self.tolerance)}{unit}）"
        return f"{self.name}{self.operator.sign}{figures(self.value)}{unit}{tolerance}"


class Requirement(Value):
    """One clause of the requirement, with its status and the proof asked for it."""

    id: Id
    kind: RequirementKind | None = ask("类别")
    item: Id | None = ask("对应标的", "不填表示适用于整个采购包")
    title: Text | None = ask("名称", "例如：内存", Shape.LINE)
    text: Text | None = ask("要求内容", "写明可以验证的要求", Shape.PROSE)
    indicator: Indicator | None = ask("量化指标")
    status: Status | None = ask("重要程度")
    evidence: Text | None = ask("证明材料", "例如：产品彩页或检测报告复印件", Shape.LINE)
    standard: Text | None = ask("引用标准", "例如：GB/T 9813.1", Shape.LINE)
    carries: Carries | None = ask("落实的政策")
    acceptance: Text | None = ask("验收方法", "例如：现场查验序列号和配置", Shape.LINE)
    makers: int | None = ask("市场上能满足该要求的品牌数量（家）", "例如：5", Shape.NUMBER)


class Item(Value):
    """One thing that is bought."""

    id: Id
    code: Text | None = ask("品目编码", "《政府采购品目分类目录》（2022年版）底级品目", Shape.CODE)
    name: Text | None = ask("标的名称", "例如：台式计算机", Shape.LINE)
    quantity: Number | None = ask("数量", shape=Shape.NUMBER)
    unit: Text | None = ask("单位", "例如：台", Shape.LINE)
    unit_ceiling: Number | None = ask(
        "单价最高限价（元）", "框架协议即最高限制单价；其他项目不设可不填", Shape.MONEY
    )
    core: bool | None = ask("是否核心产品")
    imported: bool | None = ask("是否采购进口产品", "须先经财政部门核准")
    import_approval: Text | None = ask("采购进口产品的核准文件", "文件名称和编号", Shape.LINE)
    innovative: bool | None = ask("是否属于采购政策支持的创新产品或者首台（套）产品")
    large_only: bool | None = ask("是否只有大型企业制造")
    industry: Text | None = ask("所属行业", "中小企业划型标准规定的行业", Shape.INDUSTRY)
    variant: Text | None = ask(
        "节能品目类型", "同一编码含多种产品时选择，例如：激光打印机", Shape.LINE
    )
