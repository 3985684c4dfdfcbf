"""Amounts in yuan: read as people type them, shown as documents print them."""

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from reqwriter.domain.words import narrow

_UNITS = {
    "": Decimal(1),
    "元": Decimal(1),
    "万": Decimal(10_000),
    "万元": Decimal(10_000),
    "亿": Decimal(100_000_000),
    "亿元": Decimal(100_000_000),
}
_AMOUNT = re.compile(r"(?P<figures>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(?P<unit>[^0-9.,]*)")
_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
CENT = Decimal("0.01")


class AmountError(ValueError):
    """A text that is no amount; the message says so in Chinese."""


def parse_amount(text: str) -> Decimal:
    """An amount in yuan from what a person typed: 120万元, 1,200,000, ３５００元, 1.2亿.

    Raises AmountError for anything else. Nothing is dropped or guessed: `12。5` is refused.
    """
    plain = narrow(text).replace("¥", "").replace("，", ",").replace(" ", "")
    match = _AMOUNT.fullmatch(plain)
    if match is None or match["unit"] not in _UNITS:
        raise AmountError(f"“{text.strip()}”不是金额，请写成 1200000、120万元 或 0.5亿元。")
    return plain_decimal(Decimal(match["figures"].replace(",", "")) * _UNITS[match["unit"]])


def parse_number(text: str) -> Decimal:
    """A plain number from what a person typed, percent sign allowed. Raises AmountError."""
    plain = narrow(text).removesuffix("%")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or "_" in plain or "E" in plain.upper():
        raise AmountError(f"“{text.strip()}”不是数字，请写成 30 或 12.5。")
    return plain_decimal(number)


def plain_decimal(number: Decimal) -> Decimal:
    """The same number without trailing zeros or an exponent."""
    if number == number.to_integral_value():
        return number.quantize(Decimal(1))
    return number.normalize()


def figures(number: Decimal) -> str:
    """A number as documents print it: 30, 12.5, never 3E+1."""
    return f"{plain_decimal(number):f}"


def yuan(amount: Decimal) -> str:
    """An amount with thousands separators and two decimals: 1,560,000.00."""
    return f"{amount.quantize(CENT, ROUND_HALF_UP):,.2f}"


def wan(amount: Decimal) -> str:
    """An amount in ten thousand yuan, exact: 156万元."""
    return f"{figures(amount / 10_000)}万元"


def capital(amount: Decimal) -> str:
    """An amount in the capital numerals of financial papers: 壹佰伍拾陆万元整.

    Raises AmountError below zero and from 10^16 yuan on.
    """
    cents = int((amount * 100).to_integral_value(ROUND_HALF_UP))
    if not 0 <= cents < 10**18:
        raise AmountError(f"金额 {amount} 超出可以大写的范围。")
    whole, jiao, fen = cents // 100, cents // 10 % 10, cents % 10
    text = f"{_integer(whole)}元" if whole else ""
    if not jiao and not fen:
        return f"{text or '零元'}整"
    if jiao:
        text += f"{_DIGITS[jiao]}角"
    elif whole:
        text += "零"
    return f"{text}{_DIGITS[fen]}分" if fen else f"{text}整"


def _integer(whole: int) -> str:
    text, gap = "", False
    for place in range(3, -1, -1):
        group = whole // 10_000**place % 10_000
        if not group:
            gap = gap or bool(text)
            continue
        if text and (gap or group < 1000):
            text += "零"
        # 壹万亿 when nothing follows before 亿, else 壹万零壹亿.
        shared = place == 3 and whole // 10_000**2 % 10_000
        text += _group(group) + ("万" if shared else _GROUPS[place])
        gap = False
    return text


def _group(group: int) -> str:
    text = ""
    for place in range(3, -1, -1):
        digit = group // 10**place % 10
        if digit:
            text += _DIGITS[digit] + _PLACES[place]
        elif text and not text.endswith("零"):
            text += "零"
    return text.rstrip("零")
