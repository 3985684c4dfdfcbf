"""Regular expressions that are compiled when a text first calls for it.

Compiling those of all rules took longer than judging a draft by them, and most texts hold none of
the words that a pattern begins with.
"""

import re
from collections.abc import Iterator

_SYNTAX = frozenset(r"\.^$*+?{}[]()")


class Pattern:
    """A regular expression, and words of which any text that matches holds at least one.

    The words of a plain list of alternatives are the alternatives; without words every text is
    searched.
    """

    __slots__ = ("_made", "source", "words")

    def __init__(self, source: str, *words: str) -> None:
        self.source = source
        plain = () if words or _SYNTAX & set(source) else tuple(source.split("|"))
        self.words = words or plain
        self._made: re.Pattern[str] | None = None

    @property
    def made(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._made is None:
            self._made = re.compile(self.source)
        return self._made

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text."""
        return self.made.search(text) if self._may(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in a text."""
        return self.made.finditer(text) if self._may(text) else iter(())

    def findall(self, text: str) -> list[str]:
        """The words of every match in a text."""
        return self.made.findall(text) if self._may(text) else []

    def split(self, text: str) -> list[str]:
        """The text between the matches."""
        return self.made.split(text) if self._may(text) else [text]

    def _may(self, text: str) -> bool:
        return not self.words or any(word in text for word in self.words)
