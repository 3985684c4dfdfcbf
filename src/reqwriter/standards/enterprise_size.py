"""How large an enterprise is, by the size standard (中小企业划型标准)."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from reqwriter.standards.citation import Citation

# From the smallest to the largest; the file gives the lower limits of all but the smallest.
CLASSES = ("微型", "小型", "中型", "大型")
_LIMITED = ("small", "medium", "large")
_INDICATORS = {
    "employees": ("从业人员", "人"),
    "revenue": ("营业收入", "万元"),
    "assets": ("资产总额", "万元"),
}


class Indicator(NamedTuple):
    """One indicator of an enterprise, and the class that it alone would give."""

    key: str
    name: str
    value: Decimal
    unit: str
    size: str
    limits: Mapping[str, Decimal]

    @property
    def why(self) -> str:
        """从业人员300人：达到中型的下限300人，未达到大型的下限1000人."""
        rank = CLASSES.index(self.size)
        said = []
        if rank:
            said.append(f"达到{self.size}的下限{self._said(self.limits[self.size])}")
        if rank + 1 < len(CLASSES):
            above = CLASSES[rank + 1]
            said.append(f"未达到{above}的下限{self._said(self.limits[above])}")
        return f"{self.name}{self._said(self.value)}：{'，'.join(said)}"

    def _said(self, value: Decimal) -> str:
        plain = f"{value:f}"
        return f"{plain.rstrip('0').rstrip('.') if '.' in plain else plain}{self.unit}"


class EnterpriseSize(NamedTuple):
    """The class of an enterprise, empty while what is missing may still change it."""

    industry: str
    size: str
    at_most: str
    indicators: tuple[Indicator, ...]
    missing: tuple[str, ...]
    citation: Citation
    covers: str = ""
    note: str = ""

    @property
    def decisive(self) -> tuple[Indicator, ...]:
        """The indicators that are of the lowest class."""
        return tuple(one for one in self.indicators if one.size == self.at_most)

    @property
    def why(self) -> tuple[str, ...]:
        """In Chinese: each indicator with its limits, what is missing, and what decided."""
        return tuple(self._reasons())

    def _reasons(self) -> Iterator[str]:
        yield from (one.why for one in self.indicators)
        names = "、".join(one.name for one in self.decisive)
        if not self.size:
            yield f"{self.industry}还要看{'、'.join(self.missing)}，没有这一数据不能确定类型"
            if self.indicators:
                yield f"按已知的{names}，最高为{self.at_most}"
        elif self.missing:
            yield f"{names}低于小型的下限，其他指标无论多少都属于{self.size}"
        elif len(self.indicators) > 1:
            yield f"各项指标须同时达到下限，按最低的一项确定，决定的是{names}"


def enterprise_size(
    row: Mapping[str, Any],
    given: Mapping[str, Decimal | None],
    citation: Citation,
    note: str = "",
) -> EnterpriseSize:
    """The class of an enterprise: the lowest that one of the industry's indicators gives.

    The row holds the industry's lower limits, as text. Employees are given in persons, revenue
    and assets in ten thousand yuan; what the industry does not look at is passed over.
    """
    needed = [key for key in _INDICATORS if key in row["large"]]
    found = tuple(
        _indicator(key, value, row) for key in needed if (value := given.get(key)) is not None
    )
    missing = tuple(_INDICATORS[key][0] for key in needed if given.get(key) is None)
    at_most = min((one.size for one in found), key=CLASSES.index, default=CLASSES[-1])
    settled = not missing or at_most == CLASSES[0]
    return EnterpriseSize(
        row["name"],
        at_most if settled else "",
        at_most,
        found,
        missing,
        citation,
        row.get("covers", ""),
        note,
    )


def _indicator(key: str, value: Decimal, row: Mapping[str, Any]) -> Indicator:
    name, unit = _INDICATORS[key]
    limits = {
        size: Decimal(row[limited][key]) for size, limited in zip(CLASSES[1:], _LIMITED, strict=True)
    }
    rank = sum(value >= limit for limit in limits.values())
    return Indicator(key, name, value, unit, CLASSES[rank], limits)
