"""How instruments stand to one another and to their days, held against what is held."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from reqwriter.standards.tables import Documents


def doubtful(laws: Documents, among: Documents) -> Iterator[str]:
    """States, successors and doubts of some laws that disagree with themselves or the others."""
    heads = {
        table["instrument"]["id"]: table["instrument"]
        for table in among.values()
        if isinstance(table.get("instrument"), dict)
    }
    keys = {one["key"] for table in among.values() for one in table.get("parameter", ())}
    for file, table in laws.items():
        head = table.get("instrument", {})
        yield from _state(file, head)
        for key in ("replaced_by", "amends"):
            named = head.get(key, [])
            for other in [named] if isinstance(named, str) else named:
                if other not in heads:
                    yield f"{file}：“{key}”写的“{other}”不在法规数据中。"
                elif other == head["id"]:
                    yield f"{file}：“{key}”写的是这部法规自己。"
        yield from _doubts(file, table, keys)
        yield from _outlived(file, table, heads)


def _state(file: str, head: dict[str, Any]) -> Iterator[str]:
    status, starts = head.get("status", "in-force"), head.get("effective", dt.date.min)
    ends = head.get("repealed_on")
    if ends is not None and ends <= starts:
        yield f"{file}：“repealed_on”不晚于“effective”。"
    for key in ("repealed_on", "replaced_by"):
        if key in head and status != "repealed":
            yield f"{file}：写了“{key}”，“status”应为 repealed。"
    if status == "not-yet" and "effective" in head:
        yield f"{file}：写了“effective”，是否施行由日期决定，请删去“status”。"


def _doubts(file: str, table: dict[str, Any], keys: set[str]) -> Iterator[str]:
    articles = {one["no"] for one in table.get("article", ())}
    for doubt in table.get("doubt", ()):
        for article in doubt.get("articles", ()):
            if article not in articles:
                yield f"{file}：存疑事项“{doubt['about']}”写的第{article}条没有收录。"
        for key in doubt.get("keys", ()):
            if key not in keys:
                yield f"{file}：存疑事项“{doubt['about']}”写的参数“{key}”不在法规数据中。"


def _outlived(file: str, table: dict[str, Any], heads: dict[str, Any]) -> Iterator[str]:
    """Figures that would apply when what they rest on no longer does."""
    home = table.get("instrument", {}).get("id", "")
    for parameter in table.get("parameter", ()):
        periods = parameter["values"]
        for at, period in enumerate(periods):
            source = period.get("instrument", home)
            head = heads.get(source, {})
            if head.get("status") != "repealed":
                continue
            following = periods[at + 1]["starts"] if at + 1 < len(periods) else dt.date.max
            last = min(period.get("ends", dt.date.max), following)
            if last > head.get("repealed_on", last) or last == dt.date.max:
                yield (
                    f"{file}：参数“{parameter['key']}”第{at + 1}项依据的“{source}”"
                    "已废止，请写明不晚于废止日期的“ends”。"
                )
