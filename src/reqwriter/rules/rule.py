"""What a rule is, and the setting it judges in."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reqwriter.domain.draft import Draft
from reqwriter.rules.finding import Finding
from reqwriter.standards.citation import Citation
from reqwriter.standards.library import Held, Library


class Setting(NamedTuple):
    """The law that a draft is judged by: the library, on a day, in a place."""

    library: Library
    on: dt.date
    place: str

    def value(self, key: str) -> Held:
        """The value of a parameter here and now. Raises LookupError when none is in force."""
        return self.library.value(key, on=self.on, place=self.place)

    def cite(self, instrument: str, article: str) -> Citation:
        """An article. Raises LookupError when the library does not hold it."""
        return self.library.cite(instrument, article)


class Rule(NamedTuple):
    """A judgement: its code for life, its name, what it reads, and its pure function."""

    code: str
    name: str
    doc: str
    cites: tuple[tuple[str, str], ...]
    reads: tuple[str, ...]
    find: Callable[[Draft, Setting], Iterator[Finding]]
