"""TM01 投标准备期

检查什么：自招标文件开始提供之日起，到投标截止之日，是否满法定天数。
为什么：时间不足，供应商来不及编制投标文件；开始当天不计，最后一日是法定节假日的顺延。
反例：11月30日提供招标文件，12月15日截止，只有 15 日。
正例：11月30日提供招标文件，12月20日或者以后截止。
"""

import datetime as dt
from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.rule import Rule, Setting


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """A deadline that comes too soon."""
    days = draft.project.timetable
    start = days.documents_from or days.notice_date
    if start is None or days.deadline is None:
        return
    held = setting.value("tender-period-days")
    calendar = setting.library.calendar
    earliest = calendar.ends(start, int(held.value))
    if days.deadline.date() >= earliest:
        return
    # Lawful from the earliest day on; proposed is a day on which somebody can open the bids.
    proposed = earliest if calendar.is_working(earliest) else calendar.after(earliest, 1)
    given = (days.deadline.date() - start).days
    yield Finding(
        code=RULE.code,
        force=Force.MUST,
        at="project.timetable.deadline",
        message=f"自 {start} 提供招标文件至投标截止共 {max(given, 0)} 日，"
        f"应不少于 {figures(held.value)} 日。",
        because=(held.citation, setting.cite("mof-87", "八十五")),
        advice=f"请把投标截止时间改到 {proposed} 或者以后。",
        fix={"project.timetable.deadline": dt.datetime.combine(proposed, days.deadline.time())},
    )


RULE = Rule(
    code="TM01",
    name="投标准备期",
    doc=__doc__ or "",
    cites=(("gov-procurement-law", "三十五"), ("mof-87", "八十五")),
    reads=("tender-period-days",),
    find=find,
)
