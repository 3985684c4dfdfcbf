"""The periods of a tender."""

import datetime as dt
from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import named, packages
from reqwriter.rules.rule import Setting, rule


@rule(
    "TM01",
    "投标准备期",
    force=Force.MUST,
    cites=(("gov-procurement-law", "三十五"), ("mof-87", "八十五")),
    reads=("tender-period-days",),
)
def tender_period(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：自招标文件开始提供之日起，到投标截止之日，是否满法定天数。
    为什么：时间不足，供应商来不及编制投标文件；开始当天不计，最后一日是法定节假日的顺延。
    反例：11月30日提供招标文件，12月15日截止，只有 15 日。
    正例：11月30日提供招标文件，12月20日或者以后截止。
    """
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
        force=Force.MUST,
        at="project.timetable.deadline",
        message=f"自 {start} 提供招标文件至投标截止共 {max(given, 0)} 日，"
        f"应不少于 {figures(held.value)} 日。",
        because=(held.citation, setting.cite("mof-87", "八十五")),
        advice=f"请把投标截止时间改到 {proposed} 或者以后。",
        fix={"project.timetable.deadline": dt.datetime.combine(proposed, days.deadline.time())},
    )


@rule(
    "TM02",
    "招标文件提供期",
    force=Force.MUST,
    cites=(("mof-87", "十八"), ("regulation-658", "三十一")),
    reads=("document-period-workdays",),
)
def document_period(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：招标文件的提供期是否满法定的工作日数，按国务院的节假日安排计算，开始当天不计。
    为什么：提供期不足，供应商可能来不及获取招标文件。
    反例：11月30日（星期一）至12月4日（星期五）提供，只有 4 个工作日。
    正例：11月30日（星期一）至12月7日（星期一）提供，满 5 个工作日。
    """
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
            force=Force.NOTE,
            at=at,
            message=f"{max(unknown)}年的节假日安排不在法规数据中，计算工作日时只排除了双休日。",
            because=because,
            advice="请在节假日安排公布后核对一次。",
        )


@rule(
    "TM03",
    "合同签订期限",
    force=Force.MUST,
    cites=(("gov-procurement-law", "四十六"), ("mof-87", "七十一")),
    reads=("sign-days",),
)
def signing_period(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：中标通知书发出后签订合同的期限是否不超过法定天数。
    为什么：超过期限不签订合同，采购人和中标人都要承担法律责任。
    反例：中标通知书发出后 45 日内签订合同。
    正例：中标通知书发出后 30 日内签订合同。
    """
    held = setting.value("sign-days")
    for at, package in packages(draft):
        days = package.contract.sign_days
        if days is not None and days > held.value:
            yield Finding(
                force=Force.MUST,
                at=f"{at}.contract.sign_days",
                message=f"{named(package)}约定中标通知书发出后 {days} 日内签订合同，"
                f"法定期限为 {figures(held.value)} 日。",
                because=(held.citation, setting.cite("mof-87", "七十一")),
                advice=f"请改为 {figures(held.value)} 日以内。",
                fix={f"{at}.contract.sign_days": int(held.value)},
            )


RULES = (
    tender_period,
    document_period,
    signing_period,
)
