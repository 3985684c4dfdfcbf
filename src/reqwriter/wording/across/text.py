"""A document's text with the places at which words that call attention stand."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from reqwriter.wording.normal import Normal, normal
from reqwriter.wording.passages import Passage, Place


class Said(NamedTuple):
    """A passage as patterns read it: `start` is where it begins in the text as written."""

    passage: Passage
    text: str
    begin: int
    start: int
    whole: Normal

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a piece of the text stands in the passage as it is written."""
        first = self.whole.origin(self.begin + start)
        last = self.whole.origin(self.begin + max(end - 1, start)) + (end > start)
        return first - self.start, last - self.start


class Text:
    """The passages of a document, found by the words that are known to call attention."""

    def __init__(self, passages: Sequence[Passage], words: frozenset[str]) -> None:
        self.passages = passages
        texts = [passage.text for passage in passages]
        self._starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        self._whole = normal("\n".join(texts))
        self._begins = _begins(self._whole, self._starts)
        known, automaton = _automaton(words)
        numbers: list[list[int]] = [[] for _ in known]
        at, end = 0, self._begins[1] if texts else 0
        hits = automaton.find_matches_as_indexes(self._whole.text, overlapping=True)
        for word, start, _ in hits:
            # Matches come by where they end, so a passage's are together.
            if not self._begins[at] <= start < end:
                at = bisect_right(self._begins, start) - 1
                end = self._begins[at + 1]
            held = numbers[word]
            if not held or held[-1] != at:
                held.append(at)
        self._at = {word: held for word, held in zip(known, numbers, strict=True) if held}

    def has(self, *words: str) -> bool:
        """Whether one of the words stands anywhere."""
        return any(word in self._at for word in words)

    def numbers(self, words: Iterable[str]) -> list[int]:
        """The numbers of the passages in which one of the words stands, in order."""
        found: set[int] = set()
        for word in words:
            found.update(self._at.get(word, ()))
        return sorted(found)

    def read(self, number: int) -> Said:
        """A passage by its number, as patterns read it."""
        begin = self._begins[number]
        text = self._whole.text[begin : self._begins[number + 1] - 1]
        return Said(self.passages[number], text, begin, self._starts[number], self._whole)

    def at(self, words: Iterable[str], places: frozenset[Place] = frozenset()) -> Iterator[int]:
        """The numbers of the passages with one of the words at these places, or an unknown one."""
        for number in self.numbers(words):
            place = self.passages[number].place
            if not places or place in places or place is Place.UNKNOWN:
                yield number

    def said(self, words: Iterable[str], places: frozenset[Place] = frozenset()) -> Iterator[Said]:
        """The passages with one of the words at these places, or at an unknown one."""
        return map(self.read, self.at(words, places))

    def beside(self, number: int) -> Said | None:
        """What the next cell of the same row says."""
        if number + 1 >= len(self.passages):
            return None
        here, there = self.passages[number].cell, self.passages[number + 1].cell
        if here is None or there is None or here[:2] != there[:2] or here == there:
            return None
        return self.read(number + 1)


def _begins(whole: Normal, starts: list[int]) -> list[int]:
    """Where passages begin in the text as it is read; `starts` as it is written, in order."""
    if len(whole.turns) == 1:
        return starts
    written = [turn + offset for turn, offset in zip(whole.turns, whole.offsets, strict=True)]
    found, turn = [], 0
    for start in starts:
        while turn + 1 < len(written) and written[turn + 1] <= start:
            turn += 1
        found.append(start - whole.offsets[turn])
    return found


@cache
def _automaton(words: frozenset[str]) -> tuple[list[str], AhoCorasick]:
    known = sorted(words)
    return known, AhoCorasick(known)
