"""Amounts of money in a text, in digits and in capital numerals."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

_UNITS = {"元": 1, "圆": 1, "万元": 10_000, "万": 10_000, "亿元": 100_000_000}
_FIGURES = r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
AMOUNT = rf"[¥￥]?\s*(?P<figures>{_FIGURES})\s*(?P<unit>亿元|万元|元)"
_CAPITAL = "零〇壹贰貳叁叄肆伍陆陸柒捌玖"
_VALUES = dict(zip(_CAPITAL, (0, 0, 1, 2, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9), strict=True))
_PLACES = {"拾": 10, "佰": 100, "仟": 1000}
CAPITALS = (
    rf"(?P<capitals>[{_CAPITAL}][{_CAPITAL}拾佰仟万萬亿]*[元圆](?:[{_CAPITAL}角分]*)(?:整|正)?)"
)
_CENTS = re.compile(f"([{_CAPITAL}])([角分])")
_BOTH = (
    re.compile(rf"{CAPITALS}[^。；，\d]{{0,8}}?(?:小写)?[:：]?\s*{AMOUNT.replace('元)', '元)?')}"),
    re.compile(rf"{AMOUNT}[^。；，\d]{{0,10}}?(?:大写)?[:：]?\s*{CAPITALS}"),
)


class Both(NamedTuple):
    """An amount written in both ways, and where."""

    digits: Decimal
    capitals: Decimal
    written: str
    start: int
    end: int


def amount(figures: str, unit: str) -> Decimal:
    """An amount in yuan."""
    return Decimal(figures.replace(",", "").replace("，", "")) * _UNITS.get(unit, 1)


def capitals(text: str) -> Decimal | None:
    """The amount in yuan of capital numerals; None when they make no number."""
    whole, _, rest = text.rstrip("整正").replace("圆", "元").partition("元")
    total = section = digit = Decimal(0)
    for sign in whole.replace("萬", "万"):
        if sign in _VALUES:
            digit = Decimal(_VALUES[sign])
        elif sign in _PLACES:
            section += (digit or 1) * _PLACES[sign]
            digit = Decimal(0)
        else:
            held = section + digit
            total = total + held * 10_000 if sign == "万" else (total + held) * 100_000_000
            section = digit = Decimal(0)
    total += section + digit
    for sign, place in _CENTS.findall(rest):
        total += _VALUES[sign] * (Decimal("0.1") if place == "角" else Decimal("0.01"))
    return total or None


def both(text: str) -> Iterator[Both]:
    """Amounts that stand in capital numerals beside digits."""
    done = -1
    for pattern in _BOTH:
        for match in pattern.finditer(text):
            said = capitals(match["capitals"])
            if said is None or match.start() < done:
                continue
            done = match.end()
            digits = amount(match["figures"], match["unit"] or "元")
            written = f"{match['figures']}{match['unit'] or ''}"
            yield Both(digits, said, written, *match.span())
