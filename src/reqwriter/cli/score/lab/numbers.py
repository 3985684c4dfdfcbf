"""Figures as a report of a simulation says them: no more digits than they are worth."""

from decimal import ROUND_HALF_EVEN, Decimal


def percent(share: float) -> str:
    """A share in whole percent; near the ends with a decimal, never rounded into them."""
    if 0 < share < 0.0005:
        return "0.1% 以内"
    if 0.9995 <= share < 1:
        return "99.9% 以上"
    if 0 < share < 0.01 or 0.99 < share < 1:
        return f"{share * 100:.1f}%"
    return f"{share * 100:.0f}%"


def exact(share: float) -> str:
    """A share in percent with one decimal, for tables."""
    return f"{share * 100:.1f}%"


def score(points: float) -> str:
    """Points with one decimal."""
    return f"{points:.1f}"


def money(yuan: float) -> str:
    """An amount in three significant digits: 2.35万元, 871元; none below a hundredth of a yuan."""
    if yuan < 0.005:
        return "0 元"
    found = Decimal(repr(yuan))
    places = Decimal(1).scaleb(found.adjusted() - 2)
    short = found.quantize(max(places, Decimal("0.01")), ROUND_HALF_EVEN)
    if short >= 10_000:
        return f"{_plain(short / 10_000)} 万元"
    return f"{_plain(short)} 元"


def _plain(number: Decimal) -> str:
    if number == number.to_integral_value():
        return f"{number.quantize(Decimal(1)):,f}"
    return f"{number.normalize():,f}"
