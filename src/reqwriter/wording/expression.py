"""Regular expressions that are compiled when a text first calls for them.

Compiling those of the whole dictionary takes longer than judging a document by them; and looking
up the words that a match must hold is many times faster than searching for it in vain.
"""

import re
from collections.abc import Callable

from reqwriter.wording.literals import NOTHING, Demand, holds


class Expression:
    """A regular expression, and what every text that it matches in holds."""

    __slots__ = ("demand", "search", "source")

    search: Callable[[str, int, int], re.Match[str] | None]

    def __init__(self, source: str, demand: Demand = NOTHING) -> None:
        self.source = source
        self.demand = demand
        self.search = self._first

    def may(self, said: str) -> bool:
        """Whether a text can hold a match at all."""
        return holds(said, self.demand)

    def within(self, said: str) -> bool:
        """Whether a text holds a match."""
        return self.may(said) and self.search(said, 0, len(said)) is not None

    def _first(self, text: str, start: int, end: int) -> re.Match[str] | None:
        # From the first call on, nothing stands between the caller and the compiled expression.
        self.search = re.compile(self.source).search
        return self.search(text, start, end)
