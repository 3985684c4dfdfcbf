"""The days of a procurement: handing out documents, the deadline, the opening."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reqwriter.domain.money import figures as printed
from reqwriter.standards.figures import Held
from reqwriter.wording.across.dates import Day, days
from reqwriter.wording.across.found import Found, Law, where
from reqwriter.wording.across.subject import Subject
from reqwriter.wording.across.text import Text

_DEADLINE = re.compile(
    r"(?:(?:投标|响应|递交|提交|接收|申请)(?:文件)?[^。；，\d]{0,16}截止(?:时间|日期|期)?"
    r"|截止(?:时间|日期))[^。；\d]{0,14}$"
)
_OPENING = re.compile(r"(?:开标|开启|开标会|唱标)(?:时间|日期)?[^。；\d]{0,12}$")
_TO = re.compile(r"\s*(?:起)?\s*(?:至|到|[-—–~～]+)\s*")
_HANDED = re.compile(r"获取|发售|领取|购买|下载|报名|提供")
_NOT_HANDED = re.compile(r"公告期限|公示|业绩|社保|服务期|合同|履行|质保|有效|审计|缴纳|意见|质疑")
_PERIODS = {
    "tender": ("tender-period-days", "document-period-workdays"),
    "consultation": ("consultation-period-days", "consultation-document-workdays"),
}
_STOP = re.compile(r"[。；;]")
_TOPIC = re.compile(r"截止|开标|开启|获取|发售|公告|质疑|时间为")
_ANOTHER = re.compile(r"质疑|报名|澄清|提问|申请|公告|业绩|保证金|发售|获取|查询|成立|社保|信用")
_BEFORE = 40
WORDS = ("截止", "开标", "开启", "获取", "发售", "领取", "下载", "报名")


class Days(NamedTuple):
    """What a document says of its days, in order."""

    deadlines: list[Day]
    openings: list[Day]
    handed: list[tuple[Day, Day]]


def wrong_deadlines(text: Text, about: Subject, law: Law) -> Iterator[Found]:
    """Days that contradict each other, and periods shorter than the law's."""
    found = _read(text)
    yield from _two(found.deadlines, "投标（响应）文件提交截止时间")
    yield from _two(found.openings, "开标（开启）时间")
    if found.deadlines and found.openings and not about.packages:
        end, opened = found.deadlines[0], found.openings[0]
        timed = end.time is not None and opened.time is not None and end.on == opened.on
        if end.on != opened.on or (timed and end.time != opened.time):
            yield _said("deadline-opening", opened, end)
    if not about.packages:
        yield from _short(found, about, law)


def _read(text: Text) -> Days:
    found = Days([], [], [])
    numbers = text.numbers(WORDS)
    for number in dict.fromkeys(near for one in numbers for near in (one, one + 1)):
        if number >= len(text.passages) or "年" not in text.passages[number].text:
            continue
        said = text.read(number)
        held = list(days(said))
        if not held:
            continue
        above = _above(text, number)
        for first, last in pairwise(held):
            between = said.text[first.end : last.start]
            led = above + said.text[: first.start]
            if _TO.fullmatch(between) and _HANDED.search(led) and not _NOT_HANDED.search(led):
                found.handed.append((first, last))
        for day in held:
            led = _STOP.split(said.text[: day.start])[-1]
            led = (led if _TOPIC.search(led) else above + led)[-_BEFORE:]
            if _ANOTHER.search(led):
                continue
            if _DEADLINE.search(led):
                found.deadlines.append(day)
            if _OPENING.search(led):
                found.openings.append(day)
    return found


def _above(text: Text, number: int) -> str:
    """The words that lead to a passage: the cell to its left, or a short heading above it."""
    passage = text.passages[number]
    before = text.passages[number - 1] if number else None
    if before is None:
        return ""
    if passage.cell is not None:
        beside = before.cell is not None and before.cell[:2] == passage.cell[:2]
        return before.text if beside else ""
    return before.text if before.cell is None and len(before.text) <= _BEFORE else ""


def _two(stated: list[Day], name: str) -> Iterator[Found]:
    for one in stated[1:]:
        first = stated[0]
        timed = one.time is not None and first.time is not None
        if one.on != first.on or (timed and one.time != first.time):
            found = _said("deadline-two", one, first)
            yield found._replace(told={**found.told, "name": name})
            return


def _said(check: str, one: Day, first: Day) -> Found:
    told = {"figure": one.written, "first": first.written}
    told |= {"here": where(one.said.passage), "there": where(first.said.passage)}
    return Found(check, one.said.passage, *one.said.span(one.start, one.end), told)


def _short(found: Days, about: Subject, law: Law) -> Iterator[Found]:
    if not found.handed or about.method not in _PERIODS:
        return
    calendar = law.library.calendar
    begun, until = found.handed[0]
    period, handing = (law.value(key) for key in _PERIODS[about.method])
    if handing and begun.on <= until.on:
        counted = calendar.working_days(begun.on - dt.timedelta(days=1), until.on)
        # The first day counts where it is given in full: only what is short either way is told.
        if counted < handing.value and calendar.announced(until.on.year):
            yield _period("period-documents", begun, until, counted, handing)
    if period and found.deadlines:
        end = found.deadlines[0]
        counted = (end.on - begun.on).days
        if 0 <= counted < period.value:
            yield _period("period-tender", begun, end, counted, period)


def _period(check: str, begun: Day, end: Day, counted: int, held: Held) -> Found:
    told = {"start": begun.written, "figure": end.written, "counted": str(counted)}
    told["least"] = printed(held.value)
    told |= {"there": where(begun.said.passage), "here": where(end.said.passage)}
    return Found(
        check, end.said.passage, *end.said.span(end.start, end.end), told, (held.citation,)
    )
