"""The engine: one pass for all words, then a judgement of each sentence that holds one."""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate

from ahocorasick_rs import AhoCorasick

from reqwriter.places import shipped
from reqwriter.standards.library import Library
from reqwriter.wording.normal import normal
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.patterns import Pattern, load
from reqwriter.wording.polarity import Sentences, denied
from reqwriter.wording.remarks import Remark

_BETWEEN = "\n"


class Checker:
    """Patterns, ready to judge any number of passages."""

    def __init__(self, patterns: Sequence[Pattern], library: Library) -> None:
        self._patterns = tuple(patterns)
        self._cited = [
            tuple(library.cite(*one) for one in pattern.articles) for pattern in patterns
        ]
        words: dict[str, list[int]] = {}
        for number, pattern in enumerate(self._patterns):
            for word in pattern.words:
                words.setdefault(word, []).append(number)
        self._of_word = list(words.values())
        self._automaton = AhoCorasick(list(words)) if words else None

    def judge(self, passages: Iterable[Passage]) -> list[Remark]:
        """What is objected to, in the order of the document, once a sentence and pattern."""
        held = list(passages)
        if not held or self._automaton is None:
            return []
        texts = [passage.text for passage in held]
        starts = list(accumulate((len(text) + len(_BETWEEN) for text in texts), initial=0))
        read = normal(_BETWEEN.join(texts))
        begins, sentences = read.positions(starts), Sentences(read.text)
        found: list[Remark] = []
        seen: set[tuple[int, int]] = set()
        for word, start, end in self._automaton.find_matches_as_indexes(
            read.text, overlapping=True
        ):
            at = bisect_right(begins, start) - 1
            passage = held[at]
            for number in self._of_word[word]:
                pattern = self._patterns[number]
                if passage.place not in pattern.places and passage.place is not Place.UNKNOWN:
                    continue
                span = _objected(pattern, read.text, start, end, sentences)
                if span is None or (number, span[0]) in seen:
                    continue
                seen.add((number, span[0]))
                first = read.origin(span[0]) - starts[at]
                last = read.origin(span[1] - 1) + 1 - starts[at]
                found.append(self._remark(number, passage, first, last))
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


def _objected(
    pattern: Pattern, text: str, start: int, end: int, sentences: Sentences
) -> tuple[int, int] | None:
    """The span that a pattern objects to around one of its words; None when it is lawful."""
    first, last = sentences.around(start, end)
    if pattern.pattern:
        match = next(_around(pattern.pattern, text, first, last, start, end), None)
        if match is None:
            return None
        start, end = match.span()
    if pattern.needs and not _compiled(pattern.needs).search(text, first, last):
        return None
    if pattern.unless and _compiled(pattern.unless).search(text, first, last):
        return None
    if not pattern.always and denied(text, start, end, sentences.around(start, end)):
        return None
    return start, end


def _around(
    source: str, text: str, first: int, last: int, start: int, end: int
) -> Iterator[re.Match[str]]:
    """The matches in a sentence that touch a word."""
    for match in _compiled(source).finditer(text, first, last):
        if match.start() < end and start < match.end():
            yield match


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def checker_of(library: Library, on: dt.date, region: str = "") -> Checker:
    """The checker of the shipped dictionary on a day in a region. Raises StandardsError."""
    patterns = load(shipped("standards") / "wording")
    return Checker([one for one in patterns if one.holds(on, region)], library)
