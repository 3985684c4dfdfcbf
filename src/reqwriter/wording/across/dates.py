"""Days that do not exist, weekdays that do not fit, and terms between days."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from reqwriter.wording.across.found import Found, where
from reqwriter.wording.across.text import Said, Text

_WEEKDAYS = "一二三四五六日"
_DATE = re.compile(
    r"(?P<year>20\d\d)\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日"
    r"(?:\s*[（(]?(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])[）)]?)?"
    r"(?:\s*[上下]午)?(?:\s*(?P<hour>\d{1,2})\s*[:：时点]\s*(?P<minute>\d{2})?)?"
)

WORDS = ("月",)


class Day(NamedTuple):
    """A day that is written, its time of day if told, and where it stands in what is said."""

    on: dt.date
    time: tuple[int, int] | None
    said: Said
    start: int
    end: int

    @property
    def written(self) -> str:
        """As it is written."""
        return self.said.text[self.start : self.end].strip()


def days(said: Said) -> Iterator[Day]:
    """The days that a passage names, in order; those that do not exist are left out."""
    for match in _DATE.finditer(said.text):
        on = _day(match)
        if on is not None:
            hour = match["hour"]
            time = (int(hour) % 12, int(match["minute"] or 0)) if hour else None
            yield Day(on, time, said, *match.span())


def wrong_days(text: Text) -> Iterator[Found]:
    """Days that do not exist, and weekdays that are not theirs."""
    for said in text.said(WORDS):
        if "年" not in said.text:
            continue
        for match in _DATE.finditer(said.text):
            on = _day(match)
            span = said.span(*match.span())
            told = {"figure": match[0].strip(), "there": where(said.passage)}
            if on is None:
                yield Found("date-impossible", said.passage, *span, told)
            elif match["weekday"] and _WEEKDAYS[on.weekday()] != match["weekday"].replace(
                "天", "日"
            ):
                told["weekday"] = f"星期{_WEEKDAYS[on.weekday()]}"
                yield Found("date-weekday", said.passage, *span, told)


def _day(match: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
