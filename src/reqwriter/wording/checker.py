"""The engine: one pass for all words, then a judgement of each sentence that holds one."""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from reqwriter.places import shipped
from reqwriter.standards.library import Library
from reqwriter.wording.normal import normal
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.patterns import Pattern, load
from reqwriter.wording.polarity import Sentences, denied
from reqwriter.wording.remarks import Remark

_BETWEEN = "\n"


class _Ready(NamedTuple):
    """A pattern made ready: its number, and its expressions compiled (None: it has none)."""

    number: int
    objected: re.Pattern[str] | None
    needs: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    always: bool


class Checker:
    """Patterns, ready to judge any number of passages."""

    def __init__(self, patterns: Sequence[Pattern], library: Library) -> None:
        self._patterns = tuple(patterns)
        self._cited = [
            tuple(library.cite(*article) for article in pattern.articles) for pattern in patterns
        ]
        words: dict[str, list[int]] = {}
        for number, pattern in enumerate(self._patterns):
            for word in pattern.words:
                words.setdefault(word, []).append(number)
        ready = [_ready(number, pattern) for number, pattern in enumerate(self._patterns)]
        # Of each word, what speaks at each place: most words stand where no pattern of theirs does.
        self._of_word = [
            {
                place: tuple(
                    ready[number]
                    for number in numbers
                    if place is Place.UNKNOWN or place in self._patterns[number].places
                )
                for place in Place
            }
            for numbers in words.values()
        ]
        self._automaton = AhoCorasick(list(words)) if words else None

    def judge(self, passages: Iterable[Passage]) -> list[Remark]:
        """What is objected to, in the order of the document, once a place and pattern."""
        held = list(passages)
        if not held or self._automaton is None:
            return []
        texts = [passage.text for passage in held]
        starts = list(accumulate((len(text) + len(_BETWEEN) for text in texts), initial=0))
        read = normal(_BETWEEN.join(texts))
        begins, sentences = read.positions(starts), Sentences(read.text)
        found: list[Remark] = []
        seen: set[tuple[int, int]] = set()
        hits = self._automaton.find_matches_as_indexes(read.text, overlapping=True)
        for word, start, end in hits:
            at = bisect_right(begins, start) - 1
            speaking = self._of_word[word][held[at].place]
            if not speaking:
                continue
            inside = sentences.around(start, end)
            for one in speaking:
                span = _objected(one, read.text, (start, end), inside)
                if span is None or (one.number, span[0]) in seen:
                    continue
                seen.add((one.number, span[0]))
                first = read.origin(span[0]) - starts[at]
                last = read.origin(span[1] - 1) + 1 - starts[at]
                found.append(self._remark(one.number, held[at], first, last))
        return sorted(found, key=lambda one: (one.passage.order, one.start, one.pattern))

    def _remark(self, number: int, passage: Passage, start: int, end: int) -> Remark:
        pattern = self._patterns[number]
        return Remark(
            pattern.id,
            pattern.name,
            pattern.situation,
            pattern.force,
            pattern.treatment,
            passage,
            start,
            end,
            pattern.message,
            pattern.rewrite,
            self._cited[number],
        )


def _ready(number: int, pattern: Pattern) -> _Ready:
    objected, needs, unless = (
        re.compile(one) if one else None for one in (pattern.pattern, pattern.needs, pattern.unless)
    )
    return _Ready(number, objected, needs, unless, pattern.always)


def _objected(
    one: _Ready, text: str, word: tuple[int, int], inside: tuple[int, int]
) -> tuple[int, int] | None:
    """The span that a pattern objects to around one of its words; None when it is lawful."""
    start, end = word
    first, last = inside
    if one.objected:
        match = one.objected.search(text, first, last)
        while match and match.end() <= start:
            match = one.objected.search(text, match.end() + (match.end() == match.start()), last)
        if match is None or match.start() >= end:
            return None
        start, end = match.span()
    if one.needs and not one.needs.search(text, first, last):
        return None
    if one.unless and one.unless.search(text, first, last):
        return None
    return None if not one.always and denied(text, start, end, inside) else (start, end)


def checker_of(library: Library, on: dt.date, region: str = "") -> Checker:
    """The checker of the shipped dictionary on a day in a region. Raises StandardsError."""
    patterns = load(shipped("standards") / "wording")
    return Checker([one for one in patterns if one.holds(on, region)], library)
