"""The dictionary of wording to be objected to, as data: a file a situation."""

import datetime as dt
import os
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reqwriter.standards import cache
from reqwriter.standards.digest import digest
from reqwriter.standards.reading import plain
from reqwriter.standards.tables import StandardsError
from reqwriter.wording.literals import NOTHING, Demand, alternatives, demanded, parsed
from reqwriter.wording.passages import Place
from reqwriter.wording.remarks import Treatment, Weight

_NEEDED = ("id", "name", "situation", "force", "treatment", "places", "articles", "words",
           "message", "rewrite", "hits", "misses")  # fmt: skip
_OPTIONAL = ("pattern", "needs", "unless", "around", "always", "starts", "ends", "region")
# Raised when what is kept of a row changes.
_SHAPE = b"10"
_TERM = re.compile("〈([^〈〉]+)〉")
_EXPRESSIONS = ("pattern", "needs", "unless", "around")
_EXAMPLES = 3
# What a row may say, and what it means.
PLACES = {place.label: place for place in Place}
FORCES = {weight.value: weight for weight in Weight}
TREATMENTS = {treatment.label: treatment for treatment in Treatment}


class Example(NamedTuple):
    """A clause of the project's own making, and where in a document it stands."""

    place: Place
    text: str


class Pattern(NamedTuple):
    """What calls attention, what is objected to, and what makes it lawful.

    Any of `words` calls attention. `pattern` (a regular expression over the sentence; empty: the
    word itself) is objected to when the sentence holds `needs` and not `unless`, at one of
    `places`, unless its clause denies it; `always`: even then, for what holds the denial itself.
    `around` makes it lawful wherever the passage holds it, such as a cap said once for a list.
    Expressions may name terms of the files' `[terms]`, written 〈评分〉.
    `demands` is what a text must hold for `pattern` and for `needs` to match in it, `lawful` the
    plain words among the alternatives of `unless`.
    """

    id: str
    name: str
    situation: str
    force: Weight
    treatment: Treatment
    places: frozenset[Place]
    articles: tuple[tuple[str, str], ...]
    words: tuple[str, ...]
    pattern: str
    needs: str
    unless: str
    always: bool
    message: str
    rewrite: str
    starts: dt.date | None
    ends: dt.date | None
    region: str
    hits: tuple[Example, ...]
    misses: tuple[Example, ...]
    around: str = ""
    demands: tuple[Demand, ...] = (NOTHING, NOTHING)
    lawful: tuple[str, ...] = ()

    def holds(self, on: dt.date) -> bool:
        """Whether the pattern is for this day."""
        begun = self.starts is None or self.starts <= on
        return begun and (self.ends is None or on <= self.ends)

    def speaks(self, place: Place) -> bool:
        """Whether it has anything to say at a place; where that is unknown every pattern has."""
        return place is Place.UNKNOWN or place in self.places


def load(*folders: Path) -> tuple[Pattern, ...]:
    """Every pattern of the folders, by id; later folders lie over earlier.

    Raises StandardsError with every fault, in Chinese, with file and pattern.
    """
    rows: dict[str, Any] = {}
    terms: dict[str, str] = {}
    for at, folder in enumerate(folders):
        texts = [(file, _text(file)) for file in sorted(folder.glob("*.toml"))]
        # What is shipped is large and the same each time; an office's folder is neither.
        key = "" if at else digest(_SHAPE, *(part for one in texts for part in _named(*one)))
        held = cache.kept(key, "wording") if key else None
        if held is None:
            held = _sound(texts, terms)
            if key:
                cache.keep(key, held, "wording")
        rows |= held["rows"]
        terms |= held["terms"]
    return tuple(_made(rows[id]) for id in sorted(rows))


def _named(file: Path, text: bytes) -> tuple[bytes, bytes]:
    return os.fsencode(file), text


def _text(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise StandardsError([f"{file}：无法读取（{error.strerror}）。"]) from error


def _sound(texts: list[tuple[Path, bytes]], below: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """The rows of a folder by id, days as text, and its terms. Raises StandardsError.

    `below` are the terms of the folders that it lies over.
    """
    found: dict[str, dict[str, Any]] = {}
    faults: list[str] = []
    tables = [(file, _table(file, text, faults)) for file, text in texts]
    own = {name: said for _, table in tables for name, said in table.get("terms", {}).items()}
    for file, table in tables:
        for written in table.get("pattern", []):
            row = spelled_out(written, {**below, **own})
            id = row.get("id", "")
            wrong = list(_faults(row))
            if id in found:
                wrong.append("编号重复。")
            faults += [f"{file}：“{id or '没有编号'}”{one}" for one in wrong]
            found[id] = row if wrong else _taken_apart(row)
    if faults:
        raise StandardsError(faults)
    return {"rows": found, "terms": own}


def _table(file: Path, text: bytes, faults: list[str]) -> dict[str, Any]:
    try:
        return tomllib.loads(text.decode())
    except ValueError as error:
        faults.append(f"{file}：不是 UTF-8 编码的 TOML 文件（{error}）。")
        return {}


def spelled_out(row: Mapping[str, Any], terms: Mapping[str, str]) -> dict[str, Any]:
    """The row with the terms in its expressions, written 〈这样〉, put in full.

    A term may be made of other terms; one that is not known stays as it is written.
    """
    made = dict(row)
    for key in _EXPRESSIONS:
        while key in made and (full := _TERM.sub(_full(terms), made[key])) != made[key]:
            made[key] = full
    return made


def _full(terms: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    return lambda match: f"(?:{terms[match[1]]})" if match[1] in terms else match[0]


def _faults(row: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"缺少“{key}”。" for key in _NEEDED if key not in row)
    yield from (f"有未知的键“{key}”。" for key in row if key not in (*_NEEDED, *_OPTIONAL))
    if any(key not in row for key in _NEEDED):
        return
    yield from (f"没有“{one}”这个位置。" for one in row["places"] if one not in PLACES)
    if row["force"] not in FORCES:
        yield f"轻重应为 {'、'.join(FORCES)}。"
    if row["treatment"] not in TREATMENTS:
        yield f"处理方式应为 {'、'.join(TREATMENTS)}。"
    yield from (f"词语“{word}”太短。" for word in row["words"] if len(word) < 2)
    for key in ("hits", "misses"):
        if len(row[key]) < _EXAMPLES:
            yield f"“{key}”至少 {_EXAMPLES} 条。"
        yield from (f"没有“{place}”这个位置。" for place, _ in row[key] if place not in PLACES)
    for key in _EXPRESSIONS:
        yield from (f"“{key}”中没有“{term}”这个用语。" for term in _TERM.findall(row.get(key, "")))
        try:
            parsed(row.get(key, ""))
        except re.error as error:
            yield f"“{key}”不是正则表达式（{error}）。"


def _taken_apart(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row with what its expressions demand and what settles that a sentence is lawful."""
    # These are looked for in sentences that hold one of the words already.
    demands = tuple(demanded(row.get(key, ""), row["words"]) for key in ("pattern", "needs"))
    return {**plain(row), "demands": demands, "lawful": alternatives(row.get("unless", ""))}


def _made(row: Mapping[str, Any]) -> Pattern:
    articles = (one.partition(" ") for one in row["articles"])
    return Pattern(
        row["id"],
        row["name"],
        row["situation"],
        FORCES[row["force"]],
        TREATMENTS[row["treatment"]],
        frozenset(PLACES[one] for one in row["places"]),
        tuple((instrument, article) for instrument, _, article in articles),
        tuple(row["words"]),
        row.get("pattern", ""),
        row.get("needs", ""),
        row.get("unless", ""),
        row.get("always", False),
        row["message"],
        row["rewrite"],
        _day(row.get("starts")),
        _day(row.get("ends")),
        row.get("region", ""),
        tuple(Example(PLACES[place], text) for place, text in row["hits"]),
        tuple(Example(PLACES[place], text) for place, text in row["misses"]),
        row.get("around", ""),
        row["demands"],
        row["lawful"],
    )


def _day(said: str | None) -> dt.date | None:
    return None if said is None else dt.date.fromisoformat(said)
