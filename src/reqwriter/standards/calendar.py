"""Working days, by the State Council's yearly notice."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

_DAY = dt.timedelta(days=1)
_SATURDAY = 5


class Calendar:
    """Which days are worked. In a year not yet announced, only weekends are free."""

    def __init__(self, years: list[Mapping[str, Any]]) -> None:
        self._years = frozenset(int(one["year"]) for one in years)
        self._worked = frozenset(
            dt.date.fromisoformat(day) for one in years for day in one.get("workdays", ())
        )
        self._free = frozenset(
            day
            for one in years
            for span in one["holidays"]
            for day in _days(
                dt.date.fromisoformat(span["first"]) - _DAY, dt.date.fromisoformat(span["last"])
            )
        )

    def announced(self, year: int) -> bool:
        """Whether the holidays of a year are known."""
        return year in self._years

    def is_holiday(self, day: dt.date) -> bool:
        """Whether a day belongs to a public holiday; weekends do not count."""
        return day in self._free

    def is_working(self, day: dt.date) -> bool:
        """Whether a day is worked, make-up days included."""
        return day in self._worked or (day not in self._free and day.weekday() < _SATURDAY)

    def working_days(self, first: dt.date, last: dt.date) -> int:
        """The working days of a period; the day it starts is not counted (令87 第八十五条)."""
        return sum(map(self.is_working, _days(first, last)))

    def after(self, day: dt.date, working_days: int) -> dt.date:
        """The day on which so many working days after a day have passed."""
        while working_days > 0:
            day += _DAY
            working_days -= self.is_working(day)
        return day

    def ends(self, start: dt.date, days: int) -> dt.date:
        """The last day of a period of calendar days: a public holiday moves it on (第八十五条)."""
        day = start + dt.timedelta(days=days)
        while self.is_holiday(day):
            day += _DAY
        return day


def _days(first: dt.date, last: dt.date) -> list[dt.date]:
    """The days after the first, up to and with the last."""
    return [first + dt.timedelta(days=n) for n in range(1, (last - first).days + 1)]
