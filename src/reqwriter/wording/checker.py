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
from reqwriter.wording.normal import Normal, normal
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.patterns import Pattern, load
from reqwriter.wording.polarity import REACH, banned, denied, sentence
from reqwriter.wording.remarks import Remark

Span = tuple[int, int]

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

    def may(self, said: str) -> bool:
        """Whether a text can hold what is objected to."""
        return (self.objected is None or self.objected.may(said)) and (
            self.needs is None or self.needs.may(said)
        )


class _Called(NamedTuple):
    """A passage that calls patterns: its number, and the words of each pattern."""

    passage: int
    words: dict[int, list[Span]]


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
        self._ready = [_ready(number, pattern) for number, pattern in enumerate(self._patterns)]
        # At each place, of each word: most words stand where no pattern of theirs speaks.
        self._speaking = {
            place: [
                tuple(number for number in numbers if self._patterns[number].speaks(place))
                for numbers in words.values()
            ]
            for place in Place
        }
        self._automaton = AhoCorasick(list(words)) if words else None

    def judge(self, passages: Iterable[Passage]) -> list[Remark]:
        """What is objected to, in the order of the document, once a place and pattern."""
        held = list(passages)
        texts = [passage.text for passage in held]
        starts = list(accumulate([len(text) + len(_BETWEEN) for text in texts], initial=0))
        read = normal(_BETWEEN.join(texts))
        found: list[Remark] = []
        seen: set[tuple[int, int]] = set()
        for at, called in self._called(read, held, starts):
            for number, words in called.items():
                one = self._ready[number]
                for start, end in _objected(one, read.text, words):
                    if (number, start) in seen:
                        continue
                    if one.around and one.around.within(texts[at]):
                        continue
                    seen.add((number, start))
                    first = read.origin(start) - starts[at]
                    last = read.origin(end - 1) + 1 - starts[at]
                    found.append(self._remark(number, held[at], first, last))
        return sorted(found, key=lambda one: (one.passage.order, one.start, one.pattern))

    def _called(
        self, read: Normal, held: Sequence[Passage], starts: Sequence[int]
    ) -> list[_Called]:
        """The passages that call patterns which speak there and can find what they look for."""
        found: list[_Called] = []
        if self._automaton is None:
            return found
        text = read.text
        hits = self._automaton.find_matches_as_indexes(text, overlapping=True)
        until, said, barred, called = 0, "", set[int](), dict[int, list[Span]]()
        # Words come in the order of their ends, and none reaches from a passage into the next.
        for (word, start, end), last in zip(hits, read.origins(hits), strict=True):
            if last >= until:
                at = bisect_right(starts, last) - 1
                until, speaking, said = starts[at + 1], self._speaking[held[at].place], ""
            for number in speaking[word]:
                if not said:
                    said = _around(text, start, end)
                    barred, called = set(), {}
                    found.append(_Called(at, called))
                if number in called:
                    called[number].append((start, end))
                elif number not in barred:
                    if self._ready[number].may(said):
                        called[number] = [(start, end)]
                    else:
                        barred.add(number)
        return found

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
    objected, needs, unless, around = (
        Expression(source, demand) if source else None
        for source, demand in zip(said, pattern.demands, strict=True)
    )
    return _Ready(number, objected, needs, unless, around, pattern.always)


def _around(text: str, start: int, end: int) -> str:
    """The passage around a word."""
    last = text.find(_BETWEEN, end)
    return text[text.rfind(_BETWEEN, 0, start) + 1 : last if last >= 0 else len(text)]


def _objected(one: _Ready, text: str, words: list[Span]) -> Iterator[Span]:
    """The spans that a pattern objects to around its words in a passage; none: it is lawful."""
    for inside, here in _by_sentence(text, words):
        said = text[inside[0] : inside[1]]
        if one.needs and not one.needs.within(said):
            continue
        spans = _touching(one.objected, text, here, inside) if one.objected else here
        if not spans or (one.unless and one.unless.within(said)):
            continue
        for start, end in spans:
            said_so = one.always or not denied(text, start, end, inside)
            if said_so and not banned(text, start):
                yield start, end


def _by_sentence(text: str, words: list[Span]) -> Iterator[tuple[Span, list[Span]]]:
    """The sentences around words, each with those of them that stand in it."""
    inside, here = _NOWHERE, list[Span]()
    for start, end in words:
        # What is no longer than this was not cut.
        if not (inside[0] <= start and end <= inside[1] <= inside[0] + REACH):
            if here:
                yield inside, here
            inside, here = sentence(text, start, end), []
        here.append((start, end))
    yield inside, here


def _touching(pattern: Expression, text: str, words: list[Span], inside: Span) -> list[Span]:
    """The matches of a pattern that share a character with one of its words."""
    found = []
    at, last = inside
    while match := pattern.search(text, at, last):
        begin, end = match.span()
        if any(begin < stop and start < end for start, stop in words):
            found.append((begin, end))
        at = max(end, at + 1)
    return found


def checker_of(library: Library, on: dt.date, region: str = "", own: Path | None = None) -> Checker:
    """The checker of what `patterns_of` gives. Raises StandardsError."""
    return Checker(patterns_of(library, on, region, own), library)


def patterns_of(
    library: Library, on: dt.date, region: str = "", own: Path | None = None
) -> list[Pattern]:
    """The shipped dictionary on a day in a region.

    `own` is an office's folder whose patterns lie over the shipped ones. Raises StandardsError.
    """
    patterns = load(shipped("standards") / "wording", *([own] if own else []))
    if strange := [fault for one in patterns for fault in _strange(one, library)]:
        raise StandardsError(strange)
    return [
        one for one in patterns if one.holds(on) and library.lies_in(region, one.region or NATION)
    ]


def _strange(pattern: Pattern, library: Library) -> Iterator[str]:
    """What a pattern speaks of that the law does not hold."""
    if pattern.region and pattern.region not in library.places:
        yield f"“{pattern.id}”：法规数据中没有地区“{pattern.region}”。"
    for article in pattern.articles:
        try:
            library.cite(*article)
        except LookupError as error:
            yield f"“{pattern.id}”：{error.args[0]}"
