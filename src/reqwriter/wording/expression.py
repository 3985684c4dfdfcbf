"""Regular expressions that are compiled when a text first calls for them.

Compiling those of the whole dictionary takes longer than judging a document by them.
"""

import re
from collections.abc import Callable


class Expression:
    """A regular expression; `search` takes a text and the span of it to look in."""

    __slots__ = ("search", "source")

    search: Callable[[str, int, int], re.Match[str] | None]

    def __init__(self, source: str) -> None:
        self.source = source
        self.search = self._first

    def _first(self, text: str, start: int, end: int) -> re.Match[str] | None:
        # From the first call on, nothing stands between the caller and the compiled expression.
        self.search = re.compile(self.source).search
        return self.search(text, start, end)
