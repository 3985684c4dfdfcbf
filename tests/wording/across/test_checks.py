"""Every check finds its own hits and lets its own misses pass."""

import datetime as dt
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reqwriter.files import foreign
from reqwriter.standards.library import Library
from reqwriter.wording.across import contradictions
from reqwriter.wording.across.checks import checks
from reqwriter.wording.passages import Place
from reqwriter.wording.remarks import Remark

DAY = dt.date(2026, 11, 23)
EXAMPLES: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("examples.toml").read_text("utf-8")
)
PLACES = {place.label: place for place in Place}


@cache
def library() -> Library:
    return Library.load()


def said_of(text: str, folder: Path, place: str = "") -> list[Remark]:
    file = folder / "solicitation.md"
    file.write_text(text, "utf-8")
    document = foreign.read(file)
    passages = document.passages
    if place:
        passages = tuple(one._replace(place=PLACES[place]) for one in passages)
    return contradictions(passages, document.marks, library(), DAY)


def cases(kind: str) -> list[Any]:
    return [
        pytest.param(check, text, held.get("place", ""), id=f"{check}-{number}")
        for check, held in EXAMPLES.items()
        for number, text in enumerate(held[kind], 1)
    ]


@pytest.mark.parametrize(("check", "text", "place"), cases("hits"))
def test_a_check_finds_its_hits(check: str, text: str, place: str, tmp_path: Path) -> None:
    found = [one for one in said_of(text, tmp_path, place) if one.pattern == check]
    assert found
    assert all("{" not in one.message + one.rewrite for one in found)
    assert all(0 <= one.start < one.end <= len(one.passage.text) for one in found)


@pytest.mark.parametrize(("check", "text", "place"), cases("misses"))
def test_a_check_lets_its_misses_pass(check: str, text: str, place: str, tmp_path: Path) -> None:
    assert check not in {one.pattern for one in said_of(text, tmp_path, place)}


def test_every_check_has_three_hits_and_three_misses() -> None:
    assert set(EXAMPLES) == set(checks())
    assert all(len(held[kind]) >= 3 for held in EXAMPLES.values() for kind in ("hits", "misses"))
