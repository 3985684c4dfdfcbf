"""Which passages call which patterns: one pass over a text for all words of a place."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from reqwriter.wording.normal import Normal
from reqwriter.wording.ready import Ready, Span

# Between two passages: no word and no sentence reaches over it.
BETWEEN = "\n"


class Called(NamedTuple):
    """A passage that calls patterns: its number, and the words of each pattern."""

    passage: int
    words: dict[int, list[Span]]


class Calls:
    """The words of a place, and the patterns that each of them calls there."""

    def __init__(self, patterns: Iterable[tuple[Ready, Sequence[str]]]) -> None:
        called: dict[str, list[Ready]] = {}
        for ready, words in patterns:
            for word in words:
                called.setdefault(word, []).append(ready)
        self._of_word = list(called.values())
        self._automaton = AhoCorasick(list(called)) if called else None

    def of(self, read: Normal, starts: Sequence[int]) -> list[Called]:
        """The passages that call patterns which can find there what they look for."""
        found: list[Called] = []
        if self._automaton is None:
            return found
        text = read.text
        hits = self._automaton.find_matches_as_indexes(text, overlapping=True)
        until, said, barred, called = 0, "", set[int](), dict[int, list[Span]]()
        # Words come in the order of their ends, and none reaches from a passage into the next.
        for (word, start, end), last in zip(hits, read.origins(hits), strict=True):
            if last >= until:
                at = bisect_right(starts, last) - 1
                until, said = starts[at + 1], _around(text, start, end)
                barred, called = set(), {}
                found.append(Called(at, called))
            for ready in self._of_word[word]:
                number = ready.number
                if number in called:
                    called[number].append((start, end))
                elif number not in barred:
                    for gate in ready.gates:
                        if not gate.opens(said):
                            barred.add(number)
                            break
                    else:
                        called[number] = [(start, end)]
        return found


def _around(text: str, start: int, end: int) -> str:
    """The passage around a word."""
    last = text.find(BETWEEN, end)
    return text[text.rfind(BETWEEN, 0, start) + 1 : last if last >= 0 else len(text)]
