"""How instruments, articles and figures of law are told to people and to programs."""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from typing import Any

from reqwriter.domain.money import figures, wan
from reqwriter.standards.citation import Citation
from reqwriter.standards.figures import Figure, Held
from reqwriter.standards.library import Library
from reqwriter.standards.tables import NATION

UNITS = {
    "count": "",
    "days": "日",
    "g": "克",
    "L/kWh": "升/千瓦时",
    "mg/kg": "毫克/千克",
    "minutes": "分钟",
    "mm": "毫米",
    "percent": "%",
    "points": "分",
    "ratio": "",
    "tce": "吨标准煤",
    "workdays": "个工作日",
    "years": "年",
    "yuan": "元",
}
# As wide as what stands in its place beside other figures: four cells.
NOW, NOT_NOW = "现行", "    "


def amount(held: Held) -> str:
    """A figure with its unit: 30%, 400万元, 5个工作日."""
    return said_of(held.value, held.unit)


def said_of(value: Decimal, unit: str) -> str:
    """A number with its unit."""
    return wan(value) if unit == "yuan" else f"{figures(value)}{UNITS[unit]}"


def doubts(citation: Citation, note: str = "") -> str:
    """What is not sure, in brackets; empty when all is."""
    said = "；".join(one for one in (citation.caution, note) if one)
    return f"〔{said}〕" if said else ""


def period(figure: Figure) -> str:
    """The days on which a figure holds: 2021-01-01 至 2022-06-30; 2022-07-01 起."""
    if figure.expected:
        return f"拟从 {figure.starts} 起，尚未定"
    return f"{figure.starts} 起" if figure.ends is None else f"{figure.starts} 至 {figure.ends}"


def over_time(found: Iterable[Figure], library: Library, on: dt.date) -> Iterator[str]:
    """Figures in lines, those of one key and place below their name, today's marked."""
    for (key, place), together in groupby(found, lambda one: (one.key, one.place)):
        where = "" if place == NATION else f"（{library.places[place]}）"
        yield f"  {library.parameters[key]}{where}  {key}"
        for figure in together:
            held = figure.held
            mark = NOW if figure.holds(on) else NOT_NOW
            yield (
                f"    {mark} {amount(held)}，{period(figure)}，{held.citation}"
                f"{doubts(held.citation, held.note)}"
            )


def cited(citation: Citation) -> dict[str, Any]:
    """A citation for programs."""
    return {
        "instrument": citation.instrument,
        "title": citation.title,
        "number": citation.number,
        "article": citation.article,
        "verified": citation.verified.value,
        "own": citation.own,
    }


def plain(figure: Figure, on: dt.date) -> dict[str, Any]:
    """A figure for programs."""
    return {
        "key": figure.key,
        "title": figure.title,
        "place": figure.place,
        "value": figure.held.value,
        "unit": figure.held.unit,
        "starts": figure.starts,
        "ends": figure.ends,
        "expected": figure.expected,
        "holds": figure.holds(on),
        "because": cited(figure.held.citation),
        "note": figure.held.note,
        "checked_on": figure.checked_on,
    }
