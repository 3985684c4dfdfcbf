"""`reqwriter law days`: working days and calendar days, by the rules and the calendar."""

import datetime as dt
from argparse import Namespace
from typing import Any

from reqwriter.cli.arguments import Arguments, day, form, standards, whole
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say, say_json
from reqwriter.files import office
from reqwriter.standards.calendar import Calendar

# More than any period of procurement; further off, no calendar is announced.
LONGEST = 3660


def configure(arguments: Arguments) -> None:
    """What the action takes."""
    arguments.option(
        "--from", dest="first", type=day, required=True, metavar="日期", help="开始的一天，不计入"
    )
    arguments.option("--workdays", type=whole, metavar="天数", help="多少个工作日以后")
    arguments.option(
        "--days", type=whole, metavar="天数", help="多少个日历日以后，遇法定节假日顺延"
    )
    arguments.option("--to", dest="last", type=day, metavar="日期", help="到这一天有多少天")
    standards(arguments)
    form(arguments, "text", "json")


def run(words: Namespace) -> int:
    """Print the day or the number; 2 when not exactly one of the three is asked."""
    asked = [one for one in (words.workdays, words.days, words.last) if one is not None]
    if len(asked) != 1:
        complain("--workdays、--days、--to 请写一个，并且只写一个。")
        return WRONG_USE
    if isinstance(asked[0], int) and not 0 <= asked[0] <= LONGEST:
        complain(f"天数应在 0 到 {LONGEST} 之间。")
        return WRONG_USE
    if words.last is not None and not 0 <= (words.last - words.first).days <= LONGEST:
        complain(f"--to 应在 --from 之后，相隔不超过 {LONGEST} 日。")
        return WRONG_USE
    library = office.library(words.standards)
    told = counted(library.calendar, words.first, words.workdays, words.days, words.last)
    article = library.cite("mof-87", "八十五")
    if words.format == "json":
        say_json(told)
        return CLEAN
    say(_said(told))
    say(f"依据：{article}：{library.says('mof-87', '八十五')}")
    if told["unannounced"]:
        years = "、".join(map(str, told["unannounced"]))
        say(f"注意：法规数据中没有 {years} 年的放假安排，这些年份只按周末推算，公布后请重新核对。")
    return CLEAN


def counted(
    calendar: Calendar,
    first: dt.date,
    workdays: int | None,
    days: int | None,
    last: dt.date | None,
) -> dict[str, Any]:
    """The last day of the period, and how long it is both ways; the first day is not counted."""
    moved = False
    if workdays is not None:
        last = calendar.after(first, workdays)
    elif days is not None:
        last = calendar.ends(first, days)
        moved = last != first + dt.timedelta(days=days)
    assert last is not None
    years = range(first.year, last.year + 1)
    return {
        "from": first,
        "to": last,
        "days": (last - first).days,
        "workdays": calendar.working_days(first, last),
        "moved": moved,
        "unannounced": [year for year in years if not calendar.announced(year)],
    }


def _said(told: dict[str, Any]) -> str:
    weekday = "一二三四五六日"[told["to"].weekday()]
    moved = "（最后一日遇法定节假日，已顺延）" if told["moved"] else ""
    return (
        f"从 {told['from']} 的次日起算，到 {told['to']}（星期{weekday}）：{told['days']} 个日历日，"
        f"其中工作日 {told['workdays']} 个{moved}。"
    )
