"""An office's own folder, laid over the law that is shipped.

What a file of it speaks of is known by its id, its number or its key, not by the name of the
file: it adds what is not held yet, and changes of what is held only the keys that it gives. From
the first day of the values that it gives a parameter on, those values are the only ones.
"""

import copy
import datetime as dt
from collections.abc import Iterator
from typing import Any

from reqwriter.standards.checking import disagreements, twice, unsound
from reqwriter.standards.shapes import LAW, SPECIAL, Table, misfits
from reqwriter.standards.tables import NATION, Documents, StandardsError

# What tells one thing from another; all else may be left out where the thing is held already.
_IDENTITY = ("id", "no", "key", "values", "starts", "value")
# What only an office's file may say: the official wording; where a figure is from, and its day.
_MORE: dict[str, dict[str, Any]] = {
    "no": {"text": str},
    "value": {"source": str, "checked_on": dt.date},
}
_OWN: dict[str, dict[str, Any]] = {"no": {"own": bool}, "id": {"own": bool}}
_CALENDAR = "calendar.toml"


def laid_over(below: Documents, above: Documents, folder: str) -> Documents:
    """The law below with the folder's files over it; nothing of them when one is at fault.

    Raises StandardsError with every fault, each with the path of its file.
    """
    named = {f"{folder}/{file}": table for file, table in above.items() if file not in SPECIAL}
    extending = _of_office(LAW, whole=False)
    _refuse(_misshapen(named, extending))
    _refuse(
        f"{folder}/{file}：{fault}"
        for file, table in above.items()
        if file in SPECIAL
        for fault in misfits(table, SPECIAL[file], "")
    )
    filled = {file: _filled(table, below) for file, table in named.items()}
    _refuse((*_misshapen(filled, _of_office(LAW, whole=True)), *twice(filled)))
    _refuse(_other_units(filled, below))
    merged: dict[str, dict[str, Any]] = copy.deepcopy(dict(below))
    for file in SPECIAL.keys() & above.keys():
        merged[file] = _special(file, merged.get(file, {}), above[file])
    for file, table in filled.items():
        _lay(merged, file, table)
    _refuse(unsound(filled, merged))
    _refuse(disagreements(merged))
    return merged


def _refuse(found: Iterator[str] | tuple[str, ...]) -> None:
    told = list(found)
    if told:
        raise StandardsError(told)


def _misshapen(laws: Documents, shape: Table) -> Iterator[str]:
    for file, table in laws.items():
        for fault in misfits(table, shape, ""):
            yield f"{file}：{fault}"


def _of_office(kind: Any, *, whole: bool) -> Any:  # noqa: ANN401
    """The shape of an office's file: whole, or as it may be written over what is held."""
    if isinstance(kind, list):
        return [_of_office(kind[0], whole=whole)]
    if not isinstance(kind, Table):
        return kind
    needed = {key: _of_office(part, whole=whole) for key, part in kind.needed.items()}
    optional = {key: _of_office(part, whole=whole) for key, part in kind.optional.items()}
    for key in needed.keys() & _MORE.keys():
        optional |= _MORE[key]
    if whole:
        for key in needed.keys() & _OWN.keys():
            optional |= _OWN[key]
    else:
        optional |= {key: part for key, part in needed.items() if key not in _IDENTITY}
        needed = {key: part for key, part in needed.items() if key in _IDENTITY}
    return Table(needed, optional)


def _other_units(laws: Documents, below: Documents) -> Iterator[str]:
    units = {one["key"]: one["unit"] for law in below.values() for one in law.get("parameter", ())}
    for file, table in laws.items():
        for one in table.get("parameter", ()):
            if one["unit"] != units.get(one["key"], one["unit"]):
                unit = units[one["key"]]
                yield f"{file}：参数“{one['key']}”的“unit”应为 {unit}，可以不写。"


def _filled(table: dict[str, Any], below: Documents) -> dict[str, Any]:
    """The file with what the law below says of the same things; what differs is marked own."""
    made = dict(table)
    if "place" in table:
        held = _held(below, "place", table["place"]["id"]).get("place", {})
        made["place"] = {**held, **table["place"]}
    if "instrument" in table:
        home = _held(below, "instrument", table["instrument"]["id"])
        made["instrument"] = _marked(home.get("instrument", {}), table["instrument"])
        articles = {one["no"]: one for one in home.get("article", ())}
        made["article"] = [
            _marked(articles.get(one["no"], {}), {"says": one["text"], **one})
            if "text" in one and one["no"] not in articles
            else _marked(articles.get(one["no"], {}), one)
            for one in table.get("article", ())
        ]
    known = {one["key"]: one for other in below.values() for one in other.get("parameter", ())}
    made["parameter"] = [
        {**{name: known.get(one["key"], {}).get(name) for name in ("title", "unit")}, **one}
        if one["key"] in known
        else one
        for one in table.get("parameter", ())
    ]
    return {key: part for key, part in made.items() if key in table}


def _marked(held: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    changed = any(held.get(key) != part for key, part in given.items() if key != "text")
    return {**held, **given, **({"own": True} if changed else {})}


def _held(below: Documents, kind: str, id: str) -> dict[str, Any]:
    found = (
        table
        for table in below.values()
        if isinstance(table.get(kind), dict) and table[kind]["id"] == id
    )
    return next(found, {})


def _special(file: str, held: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """A calendar is changed year by year; any other list is the office's as a whole."""
    if file != _CALENDAR:
        return given
    years = {one["year"]: one for table in (held, given) for one in table.get("year", ())}
    return {"year": list(years.values())}


def _lay(merged: dict[str, dict[str, Any]], file: str, table: dict[str, Any]) -> None:
    home = rest = dict[str, Any]()
    if "place" in table:
        home = _held(merged, "place", table["place"]["id"]) or rest
        home["place"] = table["place"]
    if "instrument" in table:
        home = _held(merged, "instrument", table["instrument"]["id"]) or rest
        home["instrument"] = table["instrument"]
        articles = (
            {one["no"]: one for one in (*home.get("article", ()), *table["article"])}
            if "article" in table
            else {}
        )
        if articles:
            home["article"] = list(articles.values())
        place = table["instrument"].get("place", NATION)
        for one in table.get("parameter", ()):
            values = [{**period, "own": True} for period in one["values"]]
            before = _before(merged, place, one["key"], values[0]["starts"]) if values else []
            home.setdefault("parameter", []).append({**one, "values": [*before, *values]})
    if "doubt" in table:
        home["doubt"] = [*home.get("doubt", ()), *table["doubt"]]
    if rest:
        merged[file] = rest


def _before(
    merged: dict[str, dict[str, Any]], place: str, key: str, first: dt.date
) -> list[dict[str, Any]]:
    """Take a parameter out of the law; its periods that begin before the office's first day."""
    for table in merged.values():
        head = table.get("instrument")
        if not isinstance(head, dict) or head.get("place", NATION) != place:
            continue
        for at, one in enumerate(table.get("parameter", ())):
            if one["key"] == key:
                del table["parameter"][at]
                return [
                    _until(first, {"instrument": head["id"], **period})
                    for period in one["values"]
                    if period["starts"] < first
                ]
    return []


def _until(first: dt.date, period: dict[str, Any]) -> dict[str, Any]:
    cut = "ends" in period and period["ends"] >= first
    return {**period, "ends": first - dt.timedelta(days=1)} if cut else period
