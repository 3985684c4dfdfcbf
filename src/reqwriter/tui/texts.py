"""An answer as it stands in its field, and what is echoed under it."""

import datetime as dt
from decimal import Decimal
from typing import Any

from reqwriter.domain.money import capital, figures, yuan
from reqwriter.domain.value import Choice, Shape

_WEEKDAYS = "一二三四五六日"


def typed(value: Any, shape: Shape | None) -> str:  # noqa: ANN401
    """The text that, typed in, gives this answer; empty for none."""
    if value is None:
        return ""
    if isinstance(value, Choice):
        return value.value
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Decimal):
        grouped = shape is Shape.MONEY and value == value.to_integral_value()
        return f"{int(value):,}" if grouped else figures(value)
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, tuple):
        return ",".join(value)
    return str(value)


def echo(value: Any, shape: Shape | None) -> str:  # noqa: ANN401
    """What a person checks an answer by: an amount in capitals, a date with its weekday."""
    if isinstance(value, Decimal) and shape is Shape.MONEY:
        return f"{yuan(value)} 元　{capital(value)}"
    if isinstance(value, dt.date):
        day = f"{value.year}年{value.month}月{value.day}日（星期{_WEEKDAYS[value.weekday()]}）"
        return f"{day} {value:%H:%M}" if isinstance(value, dt.datetime) else day
    return ""
