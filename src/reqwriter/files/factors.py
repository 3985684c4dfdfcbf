"""The factor library from the disk: the shipped shelves with an office's own laid over them."""

import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic_core import ValidationError

from reqwriter.domain.money import figures
from reqwriter.domain.shelf import Entry, Shelf, offers
from reqwriter.domain.validation import validate
from reqwriter.files.explain import explained, message
from reqwriter.files.locate import lines
from reqwriter.files.problem import FileProblem
from reqwriter.files.reading import text_of
from reqwriter.files.settings import own_folder
from reqwriter.places import shipped

FOLDER = "factors"
_RANKS = "一二三四五六七八九"
_FULL = Decimal(100)
_HEAD = ("name", "category", "method", "price", "fits", "note")


def shelves(given: Path | None = None) -> tuple[Shelf, ...]:
    """The shipped library with the office's folder over it: the one given, else the one set.

    Raises FileProblem with every fault: its file, key and line, and what to write instead.
    """
    own = own_folder(given)
    return load(shipped("standards") / FOLDER, *([own / FOLDER] if own else []))


def load(*folders: Path) -> tuple[Shelf, ...]:
    """The shelves of the folders; later folders lie over earlier.

    A file of an id that is held gives only what it changes; an entry of an id that is held takes
    its place. Raises FileProblem.
    """
    held: dict[str, Shelf] = {}
    wrong: list[str] = []
    for folder in folders:
        seen: dict[str, Path] = {}
        for file in sorted(folder.glob("*.toml")):
            try:
                shelf = _shelf(file, held, seen)
            except FileProblem as problem:
                wrong += problem.problems
            else:
                held = _laid(held, shelf)
    if wrong:
        raise FileProblem("评审因素库有误，请改正：", *wrong)
    return tuple(held.values())


def _shelf(file: Path, held: dict[str, Shelf], seen: dict[str, Path]) -> Shelf:
    """The shelf of one file. Raises FileProblem."""
    text = text_of(file)
    try:
        data = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise FileProblem(
            f"{file}：不是 TOML 文件（{error}）。请检查引号、括号是否成对，或者对照随附的文件改写。"
        ) from error
    below = held.get(data["id"]) if isinstance(data.get("id"), str) else None
    whole = _filled(_headed(data, below))
    where = lines(text)
    try:
        shelf = validate(Shelf, whole)
    except ValidationError as error:
        found = explained(error, whole, where, Shelf)
        raise FileProblem(*(f"{file}：{one}" for one in found)) from error
    wrong = []
    for number, entry in enumerate(shelf.entries):
        if entry.id in seen:
            what = f"编号“{entry.id}”在 {seen[entry.id].name} 中已经用过。请换一个编号。"
            steps = ("entries", number, "factor", "id")
            wrong.append(f"{file}：{message(steps, whole, where, what, Shelf)}")
        seen[entry.id] = file
    if wrong:
        raise FileProblem(*wrong)
    return shelf


def _headed(data: dict[str, Any], below: Shelf | None) -> dict[str, Any]:
    """The data with what they leave out of the head of a shelf that is held."""
    if below is None:
        return data
    given = {name: below.__dict__[name] for name in _HEAD}
    return {**{name: part for name, part in given.items() if part is not None}, **data}


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    """The data with the ids, links and names of grades that a writer may leave out."""
    rows = data.get("entries")
    if not isinstance(rows, list):
        return data
    return {**data, "entries": [_entry(one) if isinstance(one, dict) else one for one in rows]}


def _entry(entry: dict[str, Any]) -> dict[str, Any]:
    factor, needs = entry.get("factor"), entry.get("requirements")
    if not isinstance(factor, dict) or not isinstance(needs, list):
        return entry
    named = list(_numbered(needs, f"req-{factor.get('id', '')}"))
    links = [one.get("id") for one in named if isinstance(one, dict)]
    filled = {"requirements": links, **factor}
    for name in ("tiers", "parts", "grades"):
        if isinstance(rows := factor.get(name), list):
            filled[name] = list(_numbered(rows, name[:-1], ranked=name == "grades"))
    return {**entry, "factor": filled, "requirements": named}


def _numbered(rows: list[Any], stem: str, *, ranked: bool = False) -> Iterator[Any]:
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            yield row
            continue
        alone = len(rows) == 1 and not ranked
        rank = {"name": f"第{_RANKS[number - 1]}档"} if ranked and number <= len(_RANKS) else {}
        yield {"id": stem if alone else f"{stem}-{number}", **rank, **row}


def _laid(held: dict[str, Shelf], above: Shelf) -> dict[str, Shelf]:
    """The shelves with one more over them: an entry of a known id takes the place of the old."""
    new = {one.id: one for one in above.entries}
    rest = {
        id: shelf
        if id == above.id
        else shelf.with_(entries=tuple(one for one in shelf.entries if one.id not in new))
        for id, shelf in held.items()
    }
    below: tuple[Entry, ...] = held[above.id].entries if above.id in held else ()
    kept = [new.pop(one.id, one) for one in below]
    return {**rest, above.id: above.with_(entries=(*kept, *new.values()))}


def unbalanced(shelf: Shelf) -> str:
    """Why the recommended set of a shelf cannot be used; empty when it can."""
    if not shelf.recommended:
        return f"“{shelf.name}”没有推荐组合。请用 reqwriter factors add 逐个选用。"
    if shelf.total == _FULL:
        return ""
    return (
        f"“{shelf.name}”的推荐组合连同价格合计 {figures(shelf.total)} 分，不是 100 分。"
        "请调整本单位评审因素库中的分值、price 或者 recommended。"
    )


def known(library: tuple[Shelf, ...]) -> dict[str, Entry]:
    """Every entry by its id."""
    return {one.entry.id: one.entry for one in offers(library)}
