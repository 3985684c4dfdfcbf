"""A figure of law: what it is here and now, and what it was and will be."""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from reqwriter.standards.citation import Citation


class Held(NamedTuple):
    """A figure of law: its value, its unit, the article it stands in, and a note on doubts."""

    value: Decimal
    unit: str
    citation: Citation
    note: str = ""


class Figure(NamedTuple):
    """A figure with its key and Chinese name, its place, and the days on which it holds.

    `ends` is the last of them: the one that is written, else the day before the next figure
    begins; None while no end is known. `expected` figures are announced, and never hold.
    """

    key: str
    title: str
    place: str
    held: Held
    starts: dt.date
    ends: dt.date | None
    expected: bool
    checked_on: dt.date

    def holds(self, on: dt.date) -> bool:
        """Whether it is the figure of that day."""
        return not self.expected and self.starts <= on and (self.ends is None or on <= self.ends)


def last_day(period: Mapping[str, Any], later: Iterable[Mapping[str, Any]]) -> dt.date | None:
    """The last day of a period of a checked file: as written, or before the next one begins."""
    if "ends" in period:
        return dt.date.fromisoformat(period["ends"])
    following = (one["starts"] for one in later if not one.get("expected"))
    begins = next(following, None)
    return None if begins is None else dt.date.fromisoformat(begins) - dt.timedelta(days=1)
