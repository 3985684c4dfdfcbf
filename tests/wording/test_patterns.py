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
HITS = [pytest.param(one, hit, id=f"{one.id} {hit.text}") for one in PATTERNS for hit in one.hits]
MISSES = [pytest.param(o, miss, id=f"{o.id} {miss.text}") for o in PATTERNS for miss in o.misses]


@cache
def checker() -> Checker:
    return checker_of(Library.load(), DAY)


def found(example: Example) -> set[str]:
    passage = Passage(example.text, example.place, "第1段")
    return {one.pattern for one in checker().judge([passage])}


@pytest.mark.parametrize(("pattern", "hit"), HITS)
def test_a_pattern_finds_its_hits(pattern: Pattern, hit: Example) -> None:
    assert pattern.id in found(hit)


@pytest.mark.parametrize(("pattern", "miss"), MISSES)
def test_a_pattern_lets_its_misses_pass(pattern: Pattern, miss: Example) -> None:
    assert pattern.id not in found(miss)
