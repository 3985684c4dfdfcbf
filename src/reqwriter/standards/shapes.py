"""What each file of the law may hold: its keys, and the kind of value behind each."""

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from reqwriter.standards.verified import Verified
from reqwriter.standards.wording import SCOPES


class Table(NamedTuple):
    """A TOML table: the keys it must have, and those it may have."""

    needed: Mapping[str, Any]
    optional: Mapping[str, Any] = {}


_NAMES = {
    str: "不为空的文字",
    int: "整数",
    Decimal: "数字",
    bool: "true 或 false",
    dt.date: "日期，例如 2026-01-01",
}
UNITS = (
    "count",
    "days",
    "g",
    "L/kWh",
    "mg/kg",
    "minutes",
    "mm",
    "percent",
    "points",
    "ratio",
    "tce",
    "workdays",
    "years",
    "yuan",
)
_VERIFIED = tuple(one.value for one in Verified)
_STATUS = ("in-force", "repealed", "not-yet", "unchecked")
_PERIOD = Table(
    {"starts": dt.date, "value": Decimal},
    {
        "ends": dt.date,
        "instrument": str,
        "article": str,
        "verified": _VERIFIED,
        "note": str,
        "expected": bool,
    },
)
_INSTRUMENT = Table(
    {
        "id": str,
        "title": str,
        "issuer": str,
        "verified": _VERIFIED,
        "checked_on": dt.date,
    },
    {
        "number": str,
        "effective": dt.date,
        "place": str,
        "status": _STATUS,
        "repealed_on": dt.date,
        "replaced_by": str,
        "amends": [str],
        "says": str,
        "note": str,
    },
)
# What nobody could settle: about what, how it stands, and the articles and parameters it touches.
_DOUBT = Table({"about": str, "says": str}, {"articles": [str], "keys": [str]})
_SPAN = Table({"name": str, "first": dt.date, "last": dt.date})

LAW = Table(
    {},
    {
        "place": Table({"id": str, "title": str}, {"parent": str}),
        "instrument": _INSTRUMENT,
        "article": [Table({"no": str, "says": str}, {"verified": _VERIFIED})],
        "doubt": [_DOUBT],
        "parameter": [
            Table(
                {"key": str, "title": str, "unit": UNITS, "values": [_PERIOD]},
            )
        ],
    },
)  # fmt: skip
_LIMITS = Table({}, {"employees": Decimal, "revenue": Decimal, "assets": Decimal})
_LISTED = Table(
    {"codes": [str], "name": str, "mandatory": bool, "verified": _VERIFIED},
    {"standards": [str], "note": str},
)
_ANSWER = Table({"says": str}, {"product": str, "standards": [str]})
# Its figure stands here, or with its days in the instrument's parameter of that key.
_INDICATOR = Table(
    {"name": str, "mandatory": bool, "says": str},
    {
        "operator": ("<=", ">=", "="),
        "value": Decimal,
        "key": str,
        "unit": str,
        "verified": _VERIFIED,
    },
)
_DEMANDED = Table(
    {"name": str, "instrument": str, "force": ("应当执行", "参考"), "prefixes": [str]},
    {"except": [str], "note": str, "verified": _VERIFIED, "indicator": [_INDICATOR]},
)
_SIZED = Table({"name": str, "covers": str, "large": _LIMITS, "medium": _LIMITS, "small": _LIMITS})
SPECIAL: Mapping[str, Table] = {
    "calendar.toml": Table(
        {
            "year": [
                Table(
                    {"year": int, "verified": _VERIFIED, "holidays": [_SPAN]},
                    {"workdays": [dt.date]},
                )
            ]
        },
    ),
    "demand-standards.toml": Table({"standard": [_DEMANDED]}),
    "domestic-product.toml": Table({"instrument": str, "goods": [str], "excluded": [str]}),
    "energy.toml": Table(
        {"instrument": str, "product": [_LISTED]},
        {"question": [Table({"codes": [str], "asks": str, "answers": [_ANSWER]})]},
    ),
    "environment.toml": Table(
        {
            "instrument": str,
            "product": [
                Table(
                    {"item": int, "codes": [str], "name": str, "verified": _VERIFIED},
                    {"standards": [str], "note": str},
                )
            ],
        },
    ),
    "industries.toml": Table(
        {
            "instrument": str,
            "default": [Table({"prefixes": [str]}, {"industry": str, "note": str})],
        },
    ),
    "size-standard.toml": Table(
        {
            "edition": [
                Table(
                    {"instrument": str, "industry": [_SIZED]}, {"starts": dt.date, "ends": dt.date}
                )
            ]
        },
        {
            "unlisted": [
                Table({"words": [str], "note": str, "verified": _VERIFIED}, {"industry": str})
            ]
        },
    ),
    "wording.toml": Table(
        {
            "phrase": [
                Table(
                    {"rule": str, "scopes": [SCOPES], "words": [str]},
                    {"pattern": str, "unless": str, "always": bool},
                )
            ]
        }
    ),
}


def misfits(value: Any, kind: Any, where: str) -> Iterator[str]:  # noqa: ANN401
    """Every way in which a value is not of its kind, with the key at which it stands."""
    if isinstance(kind, Table):
        yield from _table(value, kind, where)
    elif isinstance(kind, list):
        if not isinstance(value, list):
            yield f"{where}应为列表。"
            return
        for number, part in enumerate(value, 1):
            yield from misfits(part, kind[0], f"{where}第{number}项")
    elif isinstance(kind, tuple):
        if value not in kind:
            yield f"{where}应为以下之一：{'、'.join(kind)}。"
    elif not _is(value, kind):
        yield f"{where}应为{_NAMES[kind]}。"


def _table(value: Any, kind: Table, where: str) -> Iterator[str]:  # noqa: ANN401
    if not isinstance(value, dict):
        yield f"{where}应为表。"
        return
    known = {**kind.needed, **kind.optional}
    for key in value.keys() - known.keys():
        yield f"{where}有未知的键“{key}”，请删除或改正；可用的键：{'、'.join(known)}。"
    for key in kind.needed.keys() - value.keys():
        yield f"{where}缺少“{key}”，请补充。"
    for key in known:
        if key in value:
            yield from misfits(value[key], known[key], f"{where}“{key}”")


def _is(value: object, kind: type) -> bool:
    if isinstance(value, bool):
        return kind is bool
    if kind is Decimal:
        return isinstance(value, int | Decimal)
    if kind is dt.date:
        return isinstance(value, dt.date) and not isinstance(value, dt.datetime)
    return isinstance(value, kind) and value != ""
