"""Which lines call which patterns: one pass over a text for all words of a place."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from ahocorasick_rs import AhoCorasick

from reqwriter.wording.ready import Ready, Span

# Between two passages: no word and no sentence reaches over it.
BETWEEN = "\n"
# The words of each pattern in a line, by its number; None: it cannot find anything there.
Called = dict[int, list[Span] | None]


class Calls:
    """The words of a place, and the patterns that each of them calls there."""

    def __init__(self, patterns: Iterable[tuple[Ready, Sequence[str]]]) -> None:
        called: dict[str, list[Ready]] = {}
        for ready, words in patterns:
            for word in words:
                called.setdefault(word, []).append(ready)
        self._of_word = [
            [(one.number, tuple(gate.opens for gate in one.gates)) for one in some]
            for some in called.values()
        ]
        self._automaton = AhoCorasick(list(called)) if called else None

    def of(self, text: str) -> list[Called]:
        """The lines that call patterns which can find there what they look for, in order."""
        found: list[Called] = []
        if self._automaton is None:
            return found
        lines = text.split(BETWEEN)
        begins = list(accumulate([len(line) + 1 for line in lines], initial=0))
        of_word, until = self._of_word, 0
        # Words come in the order of their ends, and none reaches from a line into the next.
        for word, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if start >= until:
                at = bisect_right(begins, start) - 1
                until, said = begins[at + 1], lines[at]
                called: Called = {}
                empty = True
            for number, gates in of_word[word]:
                if number in called:
                    if (spans := called[number]) is not None:
                        spans.append((start, end))
                    continue
                for opens in gates:
                    if not opens(said):
                        called[number] = None
                        break
                else:
                    called[number] = [(start, end)]
                    if empty:
                        found.append(called)
                        empty = False
        return found
