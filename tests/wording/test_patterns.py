"""Every pattern finds its own hits and lets its own misses pass."""

import datetime as dt
from functools import cache

import pytest

from reqwriter.places import shipped
from reqwriter.standards.library import Library
from reqwriter.wording.checker import Checker, checker_of
from reqwriter.wording.passages import Passage
from reqwriter.wording.patterns import Example, Pattern, load

DAY = dt.date(2026, 11, 23)
PATTERNS = load(shipped("standards") / "wording")
EACH = pytest.mark.parametrize("pattern", PATTERNS, ids=[one.id for one in PATTERNS])


@cache
def checker() -> Checker:
    return checker_of(Library.load(), DAY)


def found(example: Example) -> set[str]:
    passage = Passage(example.text, example.place, "第1段")
    return {one.pattern for one in checker().judge([passage])}


@EACH
def test_a_pattern_finds_its_hits(pattern: Pattern) -> None:
    assert [one.text for one in pattern.hits if pattern.id not in found(one)] == []


@EACH
def test_a_pattern_lets_its_misses_pass(pattern: Pattern) -> None:
    assert [one.text for one in pattern.misses if pattern.id in found(one)] == []
