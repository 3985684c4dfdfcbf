"""What a rule is, and the setting it judges in."""

import datetime as dt
from collections.abc import Callable, Iterator
from inspect import cleandoc
from typing import NamedTuple

from reqwriter.domain.draft import Draft
from reqwriter.rules.finding import Finding, Force
from reqwriter.standards.citation import Citation
from reqwriter.standards.figures import Held
from reqwriter.standards.library import Library

Find = Callable[[Draft, "Setting"], Iterator[Finding]]


class NotInForce(LookupError):
    """No figure of a parameter is in force on the day, in the place."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class Setting(NamedTuple):
    """The law that a draft is judged by: the library, on a day, in a place."""

    library: Library
    on: dt.date
    place: str

    def value(self, key: str) -> Held:
        """The value of a parameter here and now. Raises NotInForce when there is none."""
        try:
            return self.library.value(key, on=self.on, place=self.place)
        except LookupError as error:
            raise NotInForce(key) from error

    def held(self, key: str) -> Held | None:
        """The value of a parameter that need not be in force here and now."""
        try:
            return self.value(key)
        except NotInForce:
            return None

    def cite(self, instrument: str, article: str) -> Citation:
        """An article. Raises LookupError when the library does not hold it."""
        return self.library.cite(instrument, article)


class Rule(NamedTuple):
    """A judgement.

    `code` and `name` are for life; `force` is the strongest that it finds with; `cites` are the
    articles it names itself; `reads` are the parameters it cannot judge without, `may_read` those
    that hold only in some places or times; `covers` are the duties of the law that it watches
    over (docs/rules/duties.toml).
    """

    code: str
    name: str
    force: Force
    cites: tuple[tuple[str, str], ...]
    reads: tuple[str, ...]
    may_read: tuple[str, ...]
    covers: tuple[str, ...]
    find: Find

    @property
    def doc(self) -> str:
        """What it checks and why, with an example of a fault and of a sound draft, in Chinese."""
        return cleandoc(self.find.__doc__ or "")


def rule(
    code: str,
    name: str,
    *,
    force: Force,
    cites: tuple[tuple[str, str], ...],
    reads: tuple[str, ...] = (),
    may_read: tuple[str, ...] = (),
    covers: tuple[str, ...] = (),
) -> Callable[[Find], Rule]:
    """Make a rule of the function that finds; its docstring is the rule's page."""

    def made(find: Find) -> Rule:
        return Rule(code, name, force, cites, reads, may_read, covers, find)

    return made
