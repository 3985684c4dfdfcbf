"""What a list shows of each row."""

from collections.abc import Callable
from typing import NamedTuple

from reqwriter.domain import paths
from reqwriter.domain.factor import FACTOR_KINDS
from reqwriter.domain.money import figures, yuan
from reqwriter.domain.value import Choice, Value


class Column(NamedTuple):
    """A column: its head, its widest cell in characters, and what it says of a row."""

    head: str
    width: int
    says: Callable[[Value], str]


def _of(name: str) -> Callable[[Value], str]:
    def says(row: Value) -> str:
        value = row.__dict__.get(name)
        if value is None:
            return "—"
        if isinstance(value, Choice):
            return value.label
        return paths.shown(value)

    return says


def _yuan(name: str) -> Callable[[Value], str]:
    def says(row: Value) -> str:
        amount = row.__dict__.get(name)
        return "—" if amount is None else yuan(amount)

    return says


def _mark(row: Value) -> str:
    status = row.__dict__["status"]
    return "—" if status is None else status.mark or "一般"


def _requirement(row: Value) -> str:
    indicator = row.__dict__["indicator"]
    said = indicator.said() if indicator is not None else ""
    return said or row.__dict__["text"] or "—"


def _kind(row: Value) -> str:
    return FACTOR_KINDS[row.__dict__["kind"]]


def _range(row: Value) -> str:
    """不低于3 · 低于5, as people say an interval."""
    low, high = row.__dict__["low"], row.__dict__["high"]
    said = []
    if low is not None:
        said.append(f"{'大于' if row.__dict__['low_open'] else '不低于'}{figures(low)}")
    if high is not None:
        said.append(f"{'低于' if row.__dict__['high_open'] else '不高于'}{figures(high)}")
    return "，".join(said) or "不限"


_FACTOR = (
    Column("评审因素", 18, _of("name")),
    Column("计分方式", 12, _kind),
    Column("类别", 4, _of("group")),
    Column("分值", 5, _of("points")),
    Column("属性", 4, _of("nature")),
)

_COLUMNS: dict[str, tuple[Column, ...]] = {
    "Package": (
        Column("采购包名称", 18, _of("name")),
        Column("预算（元）", 16, _yuan("budget")),
        Column("最高限价（元）", 16, _yuan("ceiling")),
    ),
    "Item": (
        Column("标的名称", 16, _of("name")),
        Column("品目编码", 11, _of("code")),
        Column("数量", 6, _of("quantity")),
        Column("单位", 4, _of("unit")),
        Column("所属行业", 10, _of("industry")),
    ),
    "Requirement": (
        Column("标记", 4, _mark),
        Column("类别", 8, _of("kind")),
        Column("名称", 12, _of("title")),
        Column("要求", 40, _requirement),
    ),
    "Credential": (
        Column("资格名称", 20, _of("name")),
        Column("依据", 30, _of("basis")),
    ),
    "Payment": (
        Column("付款条件", 24, _of("stage")),
        Column("比例（%）", 9, _of("percent")),
        Column("期限（日）", 10, _of("days")),
    ),
    "Member": (
        Column("审查成员", 20, _of("name")),
        Column("所代表的内部机构", 8, _of("role")),
        Column("参与编制", 4, _of("drafted")),
    ),
    "Risk": (
        Column("风险类别", 16, _of("kind")),
        Column("处置措施", 30, _of("measure")),
        Column("替代方案", 20, _of("fallback")),
    ),
    "Kept": (
        Column("规则", 5, _of("code")),
        Column("问题", 26, _of("message")),
        Column("保留的理由", 20, _of("reason")),
        Column("有效期至", 10, _of("until")),
    ),
    "Tier": (Column("区间", 24, _range), Column("得分", 6, _of("points"))),
    "Part": (
        Column("内容名称", 20, _of("name")),
        Column("分值", 6, _of("points")),
        Column("应当包括的内容", 30, _of("content")),
    ),
    "Grade": (
        Column("档次", 10, _of("name")),
        Column("得分", 6, _of("points")),
        Column("评审标准", 36, _of("standard")),
    ),
}


def columns_of(kind: type[Value]) -> tuple[Column, ...]:
    """The columns of a list of such rows."""
    return _COLUMNS.get(kind.__name__, _FACTOR)
