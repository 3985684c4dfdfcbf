"""What a passage must hold for a pattern to be looked into, asked of thousands of passages."""

import re

from reqwriter.wording.literals import Demand, holds

# From so many questions on, an expression of the words answers faster than looking each one up
# by more than it took to compile.
_OFTEN = 80


class Gate:
    """Asked whether a text holds what is demanded; it learns to say no quickly."""

    __slots__ = ("_asked", "_demand", "_first")

    def __init__(self, demand: Demand) -> None:
        self._demand = demand
        self._asked = 0
        self._first: re.Pattern[str] | None = None

    def opens(self, said: str) -> bool:
        """Whether a text holds what is demanded."""
        if self._first is None:
            self._asked += 1
            if self._asked == _OFTEN:
                self._first = _first_words(self._demand)
            return holds(said, self._demand)
        return self._first.search(said) is not None and holds(said, self._demand)


def _first_words(demand: Demand) -> re.Pattern[str]:
    """Finds a word of the first set of any way: without one of these, no way is open."""
    words = {word for way in demand for word in way[0]}
    return re.compile("|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))))
