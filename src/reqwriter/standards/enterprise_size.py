"""How large an enterprise is, by the size standard (中小企业划型标准)."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
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
    classes = zip(CLASSES[1:], _LIMITED, strict=True)
    limits = {size: Decimal(row[limited][key]) for size, limited in classes}
    rank = sum(value >= limit for limit in limits.values())
    return Indicator(key, name, value, unit, CLASSES[rank], limits)


def row_of(
    industry: str, standard: Mapping[str, Any], on: dt.date
) -> tuple[str, Mapping[str, Any], Mapping[str, Any]]:
    """The instrument in force on a day, its row of the industry, and a doubt about the row.

    Raises LookupError, in Chinese, for an industry that is unknown or not told from others.
    """
    day = on.isoformat()
    begun = [
        one
        for one in standard.get("edition", ())
        if one.get("starts", day) <= day <= one.get("ends", day)
    ]
    edition = begun[-1] if begun else None
    if edition is None:
        raise LookupError(f"法规数据中没有 {on} 施行的中小企业划型标准。")
    rows = {row["name"]: row for row in edition["industry"]}
    found = _named(industry, rows)
    doubt: Mapping[str, Any] = {}
    if not found:
        doubt = next(
            (
                row
                for row in standard.get("unlisted", ())
                if any(word in industry for word in row["words"])
            ),
            {},
        )
        found = [doubt["industry"]] if "industry" in doubt else []
    if len(found) == 1:
        return edition["instrument"], rows[found[0]], doubt
    if doubt:
        raise LookupError(f"{doubt['note']}。")
    said = "可以指几个行业" if found else "不在划型标准的行业之内"
    raise LookupError(f"“{industry}”{said}，请从以下行业中选择：{'；'.join(found or rows)}。")


def _named(said: str, names: Collection[str]) -> list[str]:
    """The name that is said in full, else the names that hold what is said."""
    wanted = _letters(said)
    full = [name for name in names if _letters(name) == wanted]
    return full or [name for name in names if wanted and wanted in _letters(name)]


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())
