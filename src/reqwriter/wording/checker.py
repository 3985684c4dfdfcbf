"""The engine: one pass for all words, then a judgement of each sentence that holds one."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from reqwriter.places import shipped
from reqwriter.standards.library import Library
from reqwriter.standards.tables import NATION, StandardsError
from reqwriter.wording.expression import Expression
from reqwriter.wording.normal import normal
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.patterns import Pattern, load
from reqwriter.wording.polarity import REACH, denied, sentence
from reqwriter.wording.remarks import Remark

_BETWEEN = "\n"
_NOWHERE = (0, -1)


class _Ready(NamedTuple):
    """A pattern made ready: its number, and its expressions (None: it has none)."""

    number: int
    objected: Expression | None
    needs: Expression | None
    unless: Expression | None
    around: Expression | None
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
        # At each place, of each word: most words stand where no pattern of theirs speaks.
        self._speaking = {
            place: [
                tuple(ready[number] for number in numbers if self._patterns[number].speaks(place))
                for numbers in words.values()
            ]
            for place in Place
        }
        self._automaton = AhoCorasick(list(words)) if words else None

    def judge(self, passages: Iterable[Passage]) -> list[Remark]:
        """What is objected to, in the order of the document, once a place and pattern."""
        held = list(passages)
        if not held or self._automaton is None:
            return []
        texts = [passage.text for passage in held]
        starts = list(accumulate([len(text) + len(_BETWEEN) for text in texts], initial=0))
        read = normal(_BETWEEN.join(texts))
        found: list[Remark] = []
        seen: set[tuple[int, int]] = set()
        hits = self._automaton.find_matches_as_indexes(read.text, overlapping=True)
        at, until, inside = -1, 0, _NOWHERE
        # Words come in the order of their ends, and none reaches from a passage into the next.
        for (word, start, end), last in zip(hits, read.origins(hits), strict=True):
            if last >= until:
                at = bisect_right(starts, last) - 1
                until, speaking = starts[at + 1], self._speaking[held[at].place]
            if not speaking[word]:
                continue
            if not (inside[0] <= start and end <= inside[1] <= inside[0] + REACH):
                inside = sentence(read.text, start, end)
            for one in speaking[word]:
                span = _objected(one, read.text, (start, end), inside)
                if span is None or (one.number, span[0]) in seen:
                    continue
                if one.around and one.around.search(texts[at], 0, len(texts[at])):
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
    said = (pattern.pattern, pattern.needs, pattern.unless, pattern.around)
    objected, needs, unless, around = (Expression(one) if one else None for one in said)
    return _Ready(number, objected, needs, unless, around, pattern.always)


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


def checker_of(library: Library, on: dt.date, region: str = "", own: Path | None = None) -> Checker:
    """The checker of the shipped dictionary on a day in a region.

    `own` is an office's folder whose patterns lie over the shipped ones. Raises StandardsError.
    """
    folders = [shipped("standards") / "wording", *([own] if own else [])]
    patterns = load(*folders)
    if strange := [fault for one in patterns for fault in _strange(one, library)]:
        raise StandardsError(strange)
    return Checker(
        [
            one
            for one in patterns
            if one.holds(on) and library.lies_in(region, one.region or NATION)
        ],
        library,
    )


def _strange(pattern: Pattern, library: Library) -> Iterator[str]:
    """What a pattern speaks of that the law does not hold."""
    if pattern.region and pattern.region not in library.places:
        yield f"“{pattern.id}”：法规数据中没有地区“{pattern.region}”。"
    for article in pattern.articles:
        try:
            library.cite(*article)
        except LookupError as error:
            yield f"“{pattern.id}”：{error.args[0]}"
