"""What comes before the notice, the order of the days, and years without a calendar."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.money import figures
from reqwriter.domain.paths import title
from reqwriter.rules.finding import Finding, Force, note, should
from reqwriter.rules.limits import PROCUREMENT, URGENT, below_procurement
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.spans import SPANS, between, day_at, least_end, open_day
from reqwriter.standards.calendar import Calendar

# The procurement begins with the first of these days that is answered.
_BEGINS = ("timetable.notice_date", "sole_source.notice_from", "timetable.documents_from")
_AT = "project.timetable.intention_date"
# The earlier day, the later day: periods that other rules measure are not among them.
_ORDER = (
    ("timetable.notice_date", "timetable.documents_from"),
    ("timetable.documents_until", "timetable.deadline"),
    ("timetable.documents_from", "timetable.clarified_on"),
    ("timetable.application_until", "timetable.documents_from"),
    ("sole_source.notice_until", "timetable.deadline"),
)


@rule(
    "TM09",
    "采购意向公开的时间",
    force=Force.SHOULD,
    cites=(),
    may_read=("intention-days", *PROCUREMENT),
    covers=("PRC-01", "现状-意向公开", "程序-意向公开"),
)
def intention_early(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采购意向公开之日到采购活动开始之日，是否满规定的天数；开始当天不计。
    为什么：提前公开采购意向，供应商才能早作准备；规定用的是“原则上”，时间不足的可以说明理由。
    反例：11月5日公开采购意向，11月30日发布公告，只有 25 日。
    正例：10月31日公开采购意向，11月30日发布公告，满 30 日。
    """
    given = day_at(draft, "timetable.intention_date")
    begins = next((day for path in _BEGINS if (day := day_at(draft, path))), None)
    if given is None or begins is None or draft.project.method_ground in URGENT:
        return
    held, calendar = setting.held("intention-days"), setting.library.calendar
    if held is None:
        return
    earliest = least_end(calendar, given, int(held.value), held.unit)
    if begins >= earliest or below_procurement(draft, setting):
        return
    yield should(
        _AT,
        f"采购意向在 {given} 公开，到 {begins} 采购活动开始共 {(begins - given).days} 日，"
        f"原则上应不少于 {figures(held.value)} 日。",
        f"请把采购活动开始的时间改到 {open_day(calendar, earliest)} 或者以后；"
        "确有不可预见的原因急需开展采购的，请说明理由。",
        held.citation,
    )


@rule(
    "TM20",
    "采购意向公开",
    force=Force.SHOULD,
    cites=(),
    may_read=("intention-days", *PROCUREMENT),
    covers=("PRC-01", "现状-意向公开", "程序-意向公开"),
)
def intention_given(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：已经安排公告的项目，是否填写了采购意向公开日期；紧急采购和限额以下的项目除外。
    为什么：集中采购目录以内或者采购限额标准以上的项目都要公开采购意向。
    反例：11月30日发布公告，没有填写采购意向公开日期。
    正例：填写采购意向在10月26日公开。
    """
    begins = next((day for path in _BEGINS if (day := day_at(draft, path))), None)
    given = draft.project.timetable.intention_date
    if given is not None or begins is None or draft.project.method_ground in URGENT:
        return
    held = setting.held("intention-days")
    if held is None or below_procurement(draft, setting):
        return
    yield should(
        _AT,
        f"没有填写采购意向公开日期；采购活动在 {begins} 开始，"
        f"采购意向原则上应提前 {figures(held.value)} 日公开。",
        "请填写采购意向公开日期；小额零星采购、集中带量采购等可以不公开的，请说明理由。",
        held.citation,
    )


@rule(
    "TM19",
    "时间安排的先后",
    force=Force.SHOULD,
    cites=(("mof-2021-22", "十五"),),
    covers=("D-15",),
)
def days_in_order(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：各个日期的先后是否合理，例如发布公告以后才提供采购文件，提供截止以后才是投标（响应）截止。
    为什么：日期颠倒的时间安排无法执行，多为填写错误。
    反例：12月7日文件提供截止，12月4日投标截止。
    正例：11月30日发布公告并提供文件，12月7日提供截止，12月21日投标截止。
    """
    for first, second in _ORDER:
        early, late = day_at(draft, first), day_at(draft, second)
        if early and late and late < early:
            before, after = (title(f"project.{one}", draft) for one in (first, second))
            yield should(
                f"project.{second}",
                f"“{_last(after)}”（{late}）早于“{_last(before)}”（{early}）。",
                "请核对这两个日期。",
                setting.cite("mof-2021-22", "十五"),
            )


@rule(
    "TM21",
    "节假日安排尚未公布",
    force=Force.NOTE,
    cites=(("mof-2021-22", "十五"),),
    covers=("计日-工作日",),
)
def calendar_announced(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：按工作日计算或者遇节假日顺延的期限，是否跨入节假日安排还没有公布的年份。
    为什么：节假日和调休没有公布时，只能按双休日计算，公布以后结果可能改变。
    反例：招标文件提供到节假日安排尚未公布的下一年1月8日。
    正例：各项期限都在节假日安排已经公布的年份以内。
    """
    for end, years in _unannounced(draft, setting.library.calendar):
        yield note(
            f"project.{end}",
            f"{'、'.join(f'{year}年' for year in years)}的节假日安排不在法规数据中，"
            "计算期限时只排除了双休日。",
            "请在节假日安排公布、法规数据更新以后再检查一次。",
            setting.cite("mof-2021-22", "十五"),
        )


def _unannounced(draft: Draft, calendar: Calendar) -> Iterator[tuple[str, list[int]]]:
    """Each day that ends such a period, once, with the years of it that have no calendar."""
    told = set()
    for span in SPANS:
        days = between(draft, span)
        if days is None or span.end in told:
            continue
        unknown = sorted({day.year for day in days if not calendar.announced(day.year)})
        if unknown:
            told.add(span.end)
            yield span.end, unknown


def _last(said: str) -> str:
    return said.rpartition(" › ")[2]


RULES = (
    intention_early,
    intention_given,
    days_in_order,
    calendar_announced,
)
