"""Periods between two days of a draft, and whether each is as long as the law asks."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import TENDERS, Method
from reqwriter.domain.money import figures
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.rule import Setting
from reqwriter.standards.calendar import Calendar
from reqwriter.standards.citation import Citation

_UNITS = {"days": "日", "workdays": "个工作日"}


class Span(NamedTuple):
    """A period that has a least length.

    `key` is the parameter that holds it, in days or in working days; `starts` and `end` are paths
    below the project, of which the first start that is answered counts; `says` tells of the period
    in a message, `ends` names its end.
    """

    key: str
    methods: frozenset[Method]
    starts: tuple[str, ...]
    end: str
    says: str
    ends: str


_DOCUMENTS = ("timetable.documents_from", "timetable.notice_date")
_NEGOTIATION = frozenset({Method.NEGOTIATION})
_INQUIRY = frozenset({Method.INQUIRY})
_CONSULTATION = frozenset({Method.CONSULTATION})
_INNOVATION = frozenset({Method.INNOVATION})
_SINGLE = frozenset({Method.SINGLE_SOURCE})

BID = Span(
    "tender-period-days",
    TENDERS,
    _DOCUMENTS,
    "timetable.deadline",
    "自 {start} 提供招标文件至投标截止共",
    "投标截止",
)
BID_DOCUMENTS = Span(
    "document-period-workdays",
    TENDERS,
    _DOCUMENTS,
    "timetable.documents_until",
    "招标文件自 {start} 至 {end} 提供，共",
    "提供截止",
)
BID_CLARIFICATION = Span(
    "clarification-days",
    TENDERS,
    ("timetable.clarified_on",),
    "timetable.deadline",
    "自 {start} 澄清或者修改招标文件至投标截止共",
    "投标截止",
)
NOTICE = Span(
    "notice-period-workdays",
    TENDERS,
    ("timetable.notice_date",),
    "timetable.notice_until",
    "招标公告自 {start} 至 {end}，公告期限共",
    "公告期限届满",
)
NEGOTIATION = Span(
    "negotiation-period-workdays",
    _NEGOTIATION,
    _DOCUMENTS,
    "timetable.deadline",
    "自 {start} 发出谈判文件至首次响应文件提交截止共",
    "首次响应文件提交截止",
)
INQUIRY = Span(
    "inquiry-period-workdays",
    _INQUIRY,
    _DOCUMENTS,
    "timetable.deadline",
    "自 {start} 发出询价通知书至响应文件提交截止共",
    "响应文件提交截止",
)
CONSULTATION = Span(
    "consultation-period-days",
    _CONSULTATION,
    _DOCUMENTS,
    "timetable.deadline",
    "自 {start} 发出磋商文件至首次响应文件提交截止共",
    "首次响应文件提交截止",
)
CONSULTATION_DOCUMENTS = Span(
    "consultation-document-workdays",
    _CONSULTATION,
    _DOCUMENTS,
    "timetable.documents_until",
    "磋商文件自 {start} 至 {end} 提供，共",
    "提供截止",
)
CONSULTATION_CLARIFICATION = Span(
    "consultation-clarification-days",
    _CONSULTATION,
    ("timetable.clarified_on",),
    "timetable.deadline",
    "自 {start} 澄清或者修改磋商文件至首次响应文件提交截止共",
    "首次响应文件提交截止",
)
NEGOTIATION_CLARIFICATION = Span(
    "negotiation-clarification-workdays",
    _NEGOTIATION | _INQUIRY,
    ("timetable.clarified_on",),
    "timetable.deadline",
    "自 {start} 澄清或者修改采购文件至响应文件提交截止共",
    "响应文件提交截止",
)
SOLE_SOURCE = Span(
    "sole-source-notice-workdays",
    _SINGLE,
    ("sole_source.notice_from",),
    "sole_source.notice_until",
    "单一来源公示自 {start} 至 {end}，共",
    "公示截止",
)
INNOVATION_NOTICE = Span(
    "innovation-notice-workdays",
    _INNOVATION,
    ("timetable.notice_date",),
    "timetable.notice_until",
    "合作创新采购公告自 {start} 至 {end}，公告期限共",
    "公告期限届满",
)
INNOVATION_APPLICATION = Span(
    "innovation-application-workdays",
    _INNOVATION,
    ("timetable.notice_date",),
    "timetable.application_until",
    "自 {start} 发布公告至参与申请截止共",
    "参与申请截止",
)
INNOVATION_FIRST = Span(
    "innovation-first-response-workdays",
    _INNOVATION,
    ("timetable.documents_from",),
    "timetable.deadline",
    "自 {start} 发出研发谈判文件至首次响应文件提交截止共",
    "首次响应文件提交截止",
)
INNOVATION_FINAL = Span(
    "innovation-final-response-workdays",
    _INNOVATION,
    ("timetable.deadline",),
    "timetable.final_deadline",
    "自 {start} 首次响应截止至最终响应文件提交截止共",
    "最终响应文件提交截止",
)

SPANS = tuple(one for one in list(vars().values()) if isinstance(one, Span))


def answered(draft: Draft, path: str) -> dt.date | dt.datetime | None:
    """The day or time at a path below the project."""
    value = draft.project
    for step in path.split("."):
        value = getattr(value, step, None)  # type: ignore[assignment]
    return value  # type: ignore[return-value]


def day_at(draft: Draft, path: str) -> dt.date | None:
    """The day at a path below the project, without the hour."""
    given = answered(draft, path)
    return given.date() if isinstance(given, dt.datetime) else given


def between(draft: Draft, span: Span) -> tuple[dt.date, dt.date] | None:
    """The two days of a period; None for another method, and while either is missing."""
    if draft.project.method not in span.methods:
        return None
    begun = next((day for path in span.starts if (day := day_at(draft, path))), None)
    ended = day_at(draft, span.end)
    return (begun, ended) if begun and ended else None


def least_end(calendar: Calendar, start: dt.date, least: int, unit: str) -> dt.date:
    """The first day on which a period is long enough; the day it starts is not counted."""
    return calendar.after(start, least) if unit == "workdays" else calendar.ends(start, least)


def open_day(calendar: Calendar, day: dt.date) -> dt.date:
    """The day itself, or the next on which somebody is at work to open what was sent."""
    return day if calendar.is_working(day) else calendar.after(day, 1)


def too_short(
    draft: Draft, setting: Setting, span: Span, *because: Citation, force: Force = Force.MUST
) -> Iterator[Finding]:
    """What to say of a period that is too short, mended by its earliest lawful end.

    `because` follows the article of the figure. Raises LookupError when no figure is in force.
    """
    days = between(draft, span)
    if days is None:
        return
    start, end = days
    held, calendar = setting.value(span.key), setting.library.calendar
    earliest = least_end(calendar, start, int(held.value), held.unit)
    if end >= earliest:
        return
    worked = held.unit == "workdays"
    given = calendar.working_days(start, end) if worked else max((end - start).days, 0)
    unit = _UNITS[held.unit]
    proposed = open_day(calendar, earliest)
    now = answered(draft, span.end)
    timed = isinstance(now, dt.datetime)
    at = f"project.{span.end}"
    # Only a public holiday at the end makes a period of enough days too short.
    moved = f"期满日遇法定节假日，顺延到 {earliest}" if given >= held.value else ""
    yield Finding(
        force=force,
        at=at,
        message=f"{span.says.format(start=start, end=end)} {given} {unit}，"
        f"应不少于 {figures(held.value)} {unit}{'，' if moved else ''}{moved}。",
        because=(held.citation, *because),
        advice=f"请把{span.ends}{'时间' if timed else '日期'}改到 {proposed} 或者以后。",
        fix={at: dt.datetime.combine(proposed, now.time()) if timed else proposed},  # type: ignore[union-attr]
    )
