"""What a passage must hold for a pattern to be looked into, asked of thousands of passages."""

import re

from reqwriter.wording.literals import Demand, holds

# Of every so many questions, one is looked into; after so many of these, enough is known. An
# expression of the words then answers faster than looking each one up, once it is compiled.
_EVERY, _ENOUGH = 8, 12


class Gate:
    """Asked whether a text holds what is demanded; it learns which words are rare and asks first.

    What it answers never changes, only how fast.
    """

    __slots__ = ("_asked", "_demand", "_first", "_met")

    def __init__(self, demand: Demand) -> None:
        self._demand = demand
        self._asked = 0
        # How often a word of each set of each way was met.
        self._met = [[0] * len(way) for way in demand]
        self._first: re.Pattern[str] | None = None

    def opens(self, said: str) -> bool:
        """Whether a text holds what is demanded."""
        if self._first is not None:
            return self._first.search(said) is not None and holds(said, self._demand)
        self._asked += 1
        if not self._asked % _EVERY:
            self._look_into(said)
        return holds(said, self._demand)

    def _look_into(self, said: str) -> None:
        for way, met in zip(self._demand, self._met, strict=True):
            for number, words in enumerate(way):
                met[number] += any(word in said for word in words)
        if self._asked == _EVERY * _ENOUGH:
            self._learn()

    def _learn(self) -> None:
        """Ask for the rarest set of each way first, and for all of these at once."""
        self._demand = tuple(
            tuple(words for _, words in sorted(zip(met, way, strict=True)))
            for way, met in zip(self._demand, self._met, strict=True)
        )
        words = sorted({word for way in self._demand for word in way[0]}, key=lambda one: -len(one))
        self._first = re.compile("|".join(map(re.escape, words)))
