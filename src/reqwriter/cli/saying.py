"""Answers for other programs: JSON with Chinese left readable."""

import datetime as dt
import sys
from decimal import Decimal
from typing import Any

from reqwriter.domain.value import plain


def say(text: str = "") -> None:
    """A line of the result, on standard output."""
    sys.stdout.write(f"{text}\n")


def complain(text: str) -> None:
    """A line about what went wrong, on standard error."""
    sys.stderr.write(f"{text}\n")


def say_json(value: Any) -> None:  # noqa: ANN401
    """The result as JSON, on standard output."""
    say(as_json(value))


def as_json(value: Any) -> str:  # noqa: ANN401
    """The value as JSON. Numbers stay numbers; days are written as 2026-12-22."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=2, default=_json)


def _json(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, dt.date | dt.datetime):
        return value.isoformat()
    return plain(value)
