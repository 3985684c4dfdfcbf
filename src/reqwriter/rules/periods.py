"""The periods of a tender, and of every contract."""

import datetime as dt
from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import TENDERS
from reqwriter.domain.money import figures
from reqwriter.rules import spans
from reqwriter.rules.finding import Finding, Force, must, note
from reqwriter.rules.parts import named, packages
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.spans import too_short


@rule(
    "TM01",
    "投标准备期",
    force=Force.MUST,
    cites=(("mof-87", "八十五"),),
    reads=("tender-period-days",),
    covers=("L-35", "D-15", "计日-顺延"),
)
def tender_period(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：自招标文件开始提供之日起，到投标截止之日，是否满法定天数。
    为什么：时间不足，供应商来不及编制投标文件；开始当天不计，最后一日是法定节假日的顺延。
    反例：11月30日提供招标文件，12月15日截止，只有 15 日。
    正例：11月30日提供招标文件，12月20日或者以后截止。
    """
    yield from too_short(draft, setting, spans.BID, setting.cite("mof-87", "八十五"))


@rule(
    "TM02",
    "招标文件提供期",
    force=Force.MUST,
    cites=(("regulation-658", "三十一"),),
    reads=("document-period-workdays",),
    covers=("T-18", "R-31a", "D-15", "计日-工作日"),
)
def document_period(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：招标文件的提供期是否满法定的工作日数，按国务院的节假日安排计算，开始当天不计。
    为什么：提供期不足，供应商可能来不及获取招标文件。
    反例：11月30日（星期一）至12月4日（星期五）提供，只有 4 个工作日。
    正例：11月30日（星期一）至12月7日（星期一）提供，满 5 个工作日。
    """
    yield from too_short(
        draft, setting, spans.BID_DOCUMENTS, setting.cite("regulation-658", "三十一")
    )


@rule(
    "TM03",
    "合同签订期限",
    force=Force.MUST,
    cites=(("mof-87", "七十一"),),
    reads=("sign-days",),
    covers=("L-46", "T-71"),
)
def signing_period(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：中标、成交通知书发出后签订合同的期限是否不超过法定天数。
    为什么：超过期限不签订合同，采购人和中标人都要承担法律责任。
    反例：中标通知书发出后 45 日内签订合同。
    正例：中标通知书发出后 30 日内签订合同。
    """
    held = setting.value("sign-days")
    tender = draft.project.method in TENDERS
    letter = "中标通知书" if tender else "成交通知书"
    also = (setting.cite("mof-87", "七十一"),) if tender else ()
    for at, package in packages(draft):
        days = package.contract.sign_days
        if days is not None and days > held.value:
            yield must(
                f"{at}.contract.sign_days",
                f"{named(package)}约定{letter}发出后 {days} 日内签订合同，"
                f"法定期限为 {figures(held.value)} 日。",
                f"请改为 {figures(held.value)} 日以内。",
                held.citation,
                *also,
                fix={f"{at}.contract.sign_days": int(held.value)},
            )


@rule(
    "TM08",
    "招标公告期限",
    force=Force.NOTE,
    cites=(),
    reads=("notice-period-workdays",),
    covers=("T-13/16",),
)
def notice_period(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：写明公告期限届满日期的，招标公告的期限是否满法定的工作日数，发布当天不计。
    为什么：公告期限不足，潜在的供应商可能看不到公告；对公告的质疑期也自公告期限届满之日起算。
    反例：11月30日（星期一）发布公告，12月4日（星期五）届满，只有 4 个工作日。
    正例：11月30日（星期一）发布公告，12月7日（星期一）届满，满 5 个工作日。
    """
    yield from too_short(draft, setting, spans.NOTICE, force=Force.NOTE)


@rule(
    "TM10",
    "招标文件澄清、修改的提前期",
    force=Force.MUST,
    cites=(("mof-87", "二十七"),),
    reads=("clarification-days",),
    covers=("R-31b",),
)
def tender_clarification(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：招标文件的澄清或者修改，到投标截止之日是否满法定天数。
    为什么：影响投标文件编制的澄清、修改来得太晚，供应商来不及调整，应当顺延投标截止时间。
    反例：12月10日修改招标文件，12月21日截止，只有 11 日。
    正例：12月10日修改招标文件，投标截止时间顺延到12月25日。
    """
    yield from too_short(draft, setting, spans.BID_CLARIFICATION, setting.cite("mof-87", "二十七"))


@rule(
    "TM13",
    "现场考察的时间",
    force=Force.MUST,
    cites=(("mof-87", "二十六"),),
    covers=("T-26/27",),
)
def visit_after_documents(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：集中现场考察是否安排在招标文件提供期限届满以后、投标截止以前。
    为什么：提供期内还会有供应商获取文件，考察早了，后来的供应商不能参加。
    反例：招标文件提供到12月7日，12月4日组织考察。
    正例：招标文件提供到12月7日，12月9日统一组织考察。
    """
    project = draft.project
    visit, until = project.visit, project.timetable.documents_until
    if project.method not in TENDERS or visit is None or visit.at is None or until is None:
        return
    deadline = project.timetable.deadline
    if visit.at.date() > until and (deadline is None or visit.at < deadline):
        return
    proposed = dt.datetime.combine(setting.library.calendar.after(until, 1), visit.at.time())
    early = visit.at.date() <= until
    yield must(
        "project.visit.at",
        f"现场考察安排在 {visit.at:%Y-%m-%d %H:%M}，"
        + (f"招标文件提供到 {until}，还没有届满。" if early else "已经在投标截止以后。"),
        "请安排在招标文件提供期限届满以后、投标截止以前，统一组织。",
        setting.cite("mof-87", "二十六"),
        fix={"project.visit.at": proposed} if deadline is None or proposed < deadline else None,
    )


@rule(
    "TM18",
    "当地的合同签订期限",
    force=Force.NOTE,
    cites=(),
    may_read=("sign-workdays",),
    covers=("青岛-签约付款",),
)
def local_signing_period(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：当地对签订合同有更短的工作日期限的，约定的日数是否在这个期限以内。
    为什么：当地优化营商环境的做法要求尽快签订合同；法定的上限没有变，所以只作提示。
    反例：青岛市的项目，约定中标通知书发出后 30 日内签订合同。
    正例：青岛市的项目，约定中标通知书发出后 10 日内签订合同。
    """
    held = setting.held("sign-workdays")
    if held is None:
        return
    deadline = draft.project.timetable.deadline
    start = setting.on if deadline is None else deadline.date()
    # Contracts count in days; so many working days after the bids are opened are at least these.
    least = (setting.library.calendar.after(start, int(held.value)) - start).days
    for at, package in packages(draft):
        days = package.contract.sign_days
        if days is not None and days > least:
            yield note(
                f"{at}.contract.sign_days",
                f"{named(package)}约定 {days} 日内签订合同；"
                f"当地的做法是 {figures(held.value)} 个工作日以内（约 {least} 日）。{held.note}。",
                "请与当地财政部门确认后，按较短的期限约定。",
                held.citation,
            )


RULES = (
    tender_period,
    document_period,
    signing_period,
    notice_period,
    tender_clarification,
    visit_after_documents,
    local_signing_period,
)
