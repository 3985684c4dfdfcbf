"""TM02 招标文件提供期

检查什么：招标文件的提供期是否满法定的工作日数，按国务院的节假日安排计算，开始当天不计。
为什么：提供期不足，供应商可能来不及获取招标文件。
反例：11月30日（星期一）至12月4日（星期五）提供，只有 4 个工作日。
正例：11月30日（星期一）至12月7日（星期一）提供，满 5 个工作日。
"""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.rule import Rule, Setting


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Documents that are offered for too short a time."""
    days = draft.project.timetable
    start = days.documents_from or days.notice_date
    until = days.documents_until
    if start is None or until is None:
        return
    held = setting.value("document-period-workdays")
    because = (held.citation, setting.cite("regulation-658", "三十一"))
    calendar = setting.library.calendar
    given = calendar.working_days(start, until)
    at = "project.timetable.documents_until"
    if given < held.value:
        enough = calendar.after(start, int(held.value))
        yield Finding(
            code=RULE.code,
            force=Force.MUST,
            at=at,
            message=f"招标文件自 {start} 至 {until} 提供，共 {given} 个工作日，"
            f"应不少于 {figures(held.value)} 个工作日。",
            because=because,
            advice=f"请把提供截止日期改到 {enough} 或者以后。",
            fix={at: enough},
        )
    unknown = [year for year in {start.year, until.year} if not calendar.announced(year)]
    if unknown:
        yield Finding(
            code=RULE.code,
            force=Force.NOTE,
            at=at,
            message=f"{max(unknown)}年的节假日安排不在法规数据中，计算工作日时只排除了双休日。",
            because=because,
            advice="请在节假日安排公布后核对一次。",
        )


RULE = Rule(
    code="TM02",
    name="招标文件提供期",
    doc=__doc__ or "",
    cites=(("mof-87", "十八"), ("regulation-658", "三十一")),
    reads=("document-period-workdays",),
    find=find,
)
