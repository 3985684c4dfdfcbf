"""The checks of a whole document, as data: what each is called, says, cites and looks at."""

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from reqwriter.places import shipped
from reqwriter.standards.tables import StandardsError
from reqwriter.wording.across.figures import spelled
from reqwriter.wording.passages import Place
from reqwriter.wording.patterns import FORCES, PLACES, TREATMENTS
from reqwriter.wording.remarks import Treatment, Weight

_NEEDED = ("id", "name", "situation", "force", "treatment", "articles", "message", "rewrite")
_TEXTS = ("kind", "pattern", "needs", "unless", "max", "min", "as")
_OPTIONAL = (*_TEXTS, "places", "words", "starts", "ends", "region")
_KINDS = ("", "limit", "agree")


class Check(NamedTuple):
    """A check.

    Any of `words` calls attention to a passage at one of `places`. `limit` compares the figure
    that `pattern` finds with the law's parameters `max` and `min`, `agree` compares the figures
    that it finds at several places; other checks have code of their own and neither words nor
    places. `read_as` is the unit that a figure is converted to.
    """

    id: str
    name: str
    situation: str
    force: Weight
    treatment: Treatment
    places: frozenset[Place]
    articles: tuple[tuple[str, str], ...]
    words: tuple[str, ...]
    message: str
    rewrite: str
    kind: str
    pattern: re.Pattern[str] | None
    needs: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    max: str
    min: str
    read_as: str
    starts: dt.date | None
    ends: dt.date | None
    region: str

    def holds(self, on: dt.date) -> bool:
        """Whether the check is in force on this day."""
        begun = self.starts is None or self.starts <= on
        open_ = self.ends is None or on <= self.ends
        return begun and open_


@cache
def checks() -> Mapping[str, Check]:
    """The shipped checks by id. Raises StandardsError."""
    return load(shipped("standards") / "wording" / "across.toml")


def load(file: Path) -> Mapping[str, Check]:
    """The checks of a file by id. Raises StandardsError with every fault, in Chinese."""
    try:
        rows: list[Mapping[str, Any]] = tomllib.loads(file.read_text("utf-8")).get("check", [])
    except (OSError, ValueError) as error:
        raise StandardsError([f"{file.name}：不能读取（{error}）。"]) from error
    found: dict[str, Check] = {}
    faults: list[str] = []
    for row in rows:
        wrong = [*_faults(row), *(["编号重复。"] if row.get("id") in found else [])]
        faults += [f"{file.name}：“{row.get('id', '没有编号')}”{one}" for one in wrong]
        if not wrong:
            found[row["id"]] = _made(row)
    if faults:
        raise StandardsError(faults)
    return found


def _faults(row: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"缺少“{key}”。" for key in _NEEDED if key not in row)
    yield from (f"有未知的键“{key}”。" for key in row if key not in (*_NEEDED, *_OPTIONAL))
    if any(key not in row for key in _NEEDED):
        return
    yield from (f"没有“{one}”这个位置。" for one in row.get("places", ()) if one not in PLACES)
    if row["force"] not in FORCES:
        yield f"轻重应为 {'、'.join(FORCES)}。"
    if row["treatment"] not in TREATMENTS:
        yield f"处理方式应为 {'、'.join(TREATMENTS)}。"
    if row.get("kind", "") not in _KINDS:
        yield f"没有“{row['kind']}”这种检查。"
    if row.get("kind"):
        yield from (f"缺少“{key}”。" for key in ("words", "places", "pattern") if not row.get(key))
    if row.get("kind") == "limit" and not (row.get("max") or row.get("min")):
        yield "缺少“max”或者“min”。"
    for key in ("pattern", "needs", "unless"):
        try:
            re.compile(spelled(row.get(key, "")))
        except re.error as error:
            yield f"“{key}”不是正则表达式（{error}）。"


def _made(row: Mapping[str, Any]) -> Check:
    articles = (one.partition(" ") for one in row["articles"])
    kind, pattern, needs, unless, most, least, read_as = (row.get(key, "") for key in _TEXTS)
    return Check(
        row["id"],
        row["name"],
        row["situation"],
        FORCES[row["force"]],
        TREATMENTS[row["treatment"]],
        frozenset(PLACES[one] for one in row.get("places", ())),
        tuple((instrument, article) for instrument, _, article in articles),
        tuple(row.get("words", ())),
        row["message"],
        row["rewrite"],
        kind,
        _compiled(pattern),
        _compiled(needs),
        _compiled(unless),
        most,
        least,
        read_as,
        row.get("starts"),
        row.get("ends"),
        row.get("region", ""),
    )


def _compiled(pattern: str) -> re.Pattern[str] | None:
    return re.compile(spelled(pattern)) if pattern else None
