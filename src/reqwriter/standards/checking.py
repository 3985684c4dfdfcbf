"""The files of the law, held against their shapes and against one another."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from reqwriter.standards.checking_lists import mislisted
from reqwriter.standards.checking_states import doubtful
from reqwriter.standards.shapes import LAW, SPECIAL, misfits
from reqwriter.standards.tables import NATION, Documents


def faults(documents: Documents) -> list[str]:
    """Everything wrong with the parsed files; what is misshapen is not looked at further."""
    found = [
        f"{file}：{fault}"
        for file, table in documents.items()
        for fault in misfits(table, SPECIAL.get(file, LAW), "")
    ]
    return found or list(disagreements(documents))


def disagreements(documents: Documents) -> Iterator[str]:
    """What well-shaped files say against one another."""
    laws = {file: table for file, table in documents.items() if file not in SPECIAL}
    yield from _lost(laws)
    yield from twice(laws)
    yield from unsound(laws, laws)
    yield from mislisted({file: documents[file] for file in SPECIAL if file in documents}, laws)


def unsound(laws: Documents, among: Documents) -> Iterator[str]:
    """Figures whose days disagree, or that rest on what none of the other laws holds."""
    instruments = {
        table["instrument"]["id"]: (
            table["instrument"].get("effective", dt.date.min),
            {one["no"] for one in table.get("article", ())},
        )
        for table in among.values()
        if isinstance(table.get("instrument"), dict)
    }
    for file, table in laws.items():
        home = table.get("instrument", {}).get("id", "")
        for parameter in table.get("parameter", ()):
            where = f"{file}：参数“{parameter['key']}”"
            yield from _periods(parameter["values"], where)
            for period in parameter["values"]:
                yield from _source(period, home, instruments, where)
    yield from doubtful(laws, among)


def _lost(laws: Documents) -> Iterator[str]:
    places = {table["place"]["id"] for table in laws.values() if "place" in table}
    for file, table in laws.items():
        place = table.get("instrument", {}).get("place", NATION)
        parent = table.get("place", {}).get("parent", NATION)
        for unknown in {place, parent} - places:
            yield f"{file}：没有名为“{unknown}”的地区。"
        if "place" in table and _circles(table["place"]["id"], laws):
            yield f"{file}：地区“{table['place']['id']}”的上级循环。"


def twice(laws: Documents) -> Iterator[str]:
    """What is said twice, and what stands in no instrument."""
    seen: dict[tuple[str, ...], str] = {}
    for file, table in laws.items():
        instrument = table.get("instrument", {})
        place = instrument.get("place", NATION)
        keys: list[tuple[str, ...]] = []
        keys += [("地区", table["place"]["id"])] if "place" in table else []
        keys += [("法规", instrument["id"])] if instrument else []
        keys += [("条款", file, article["no"]) for article in table.get("article", ())]
        keys += [("参数", place, one["key"]) for one in table.get("parameter", ())]
        for key in keys:
            if key in seen:
                yield f"{file}：{key[0]}“{key[-1]}”重复，已见于 {seen[key]}，请删去一处。"
            seen[key] = file
        if not instrument and ("article" in table or "parameter" in table):
            yield f"{file}：有条款或参数，却没有 [instrument]。"
        if not instrument and "place" not in table and "doubt" in table:
            yield f"{file}：有存疑事项，却没有 [instrument] 或 [place]。"


def _circles(place: str, laws: Documents) -> bool:
    parents = {
        table["place"]["id"]: table["place"].get("parent", NATION)
        for table in laws.values()
        if "place" in table
    }
    for _ in parents:
        place = parents.get(place, NATION)
    return place != NATION


def _periods(periods: list[dict[str, Any]], where: str) -> Iterator[str]:
    before: dict[str, Any] | None = None
    for number, period in enumerate(periods, 1):
        starts, ends = period["starts"], period.get("ends", dt.date.max)
        if ends < starts:
            yield f"{where}第{number}项的“ends”早于“starts”。"
        if before is not None and starts <= before["starts"]:
            yield f"{where}第{number}项的“starts”不晚于前一项，请按先后排列。"
        elif before is not None and "ends" in before and before["ends"] >= starts:
            yield f"{where}第{number}项与前一项的施行期间重叠。"
        if not period.get("expected"):
            before = period
    if not periods:
        yield f"{where}没有取值。"


def _source(
    period: dict[str, Any],
    home: str,
    instruments: Mapping[str, tuple[dt.date, set[str]]],
    where: str,
) -> Iterator[str]:
    instrument, article = period.get("instrument", home), period.get("article", "")
    if instrument not in instruments:
        yield f"{where}：“{instrument}”不在法规数据中。"
        return
    effective, articles = instruments[instrument]
    if article and article not in articles:
        yield f"{where}：“{instrument}”没有收录第{article}条，请先补充该条。"
    if period["starts"] < effective:
        yield f"{where}：取值早于“{instrument}”的施行日期 {effective}。"
