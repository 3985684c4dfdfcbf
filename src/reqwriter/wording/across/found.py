"""What a check finds, and the remark that is made of it."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from reqwriter.standards.citation import Citation
from reqwriter.standards.figures import Held
from reqwriter.standards.library import Library
from reqwriter.standards.verified import Verified
from reqwriter.wording.across.checks import Check
from reqwriter.wording.passages import Passage
from reqwriter.wording.remarks import Remark, Weight


class Law:
    """The law of a day in a region; each figure is looked up once."""

    def __init__(self, library: Library, on: dt.date, region: str) -> None:
        self.library = library
        self._on = on
        self._region = region
        self._held: dict[str, Held | None] = {}

    def value(self, key: str) -> Held | None:
        """A figure of law; None when none was in force on that day."""
        if key not in self._held:
            try:
                self._held[key] = self.library.value(key, on=self._on, place=self._region)
            except LookupError:
                self._held[key] = None
        return self._held[key]


class Found(NamedTuple):
    """What does not fit: the check, where, and the words that its message is filled with.

    `because` are the articles of the figures that it was compared with; `force` overrides the
    check's own.
    """

    check: str
    passage: Passage
    start: int
    end: int
    told: Mapping[str, str]
    because: tuple[Citation, ...] = ()
    force: Weight | None = None


def whole(check: str, passage: Passage, told: Mapping[str, str], *because: Citation) -> Found:
    """What is wrong with a passage as a whole."""
    return Found(check, passage, 0, len(passage.text), told, because)


def where(passage: Passage) -> str:
    """Where a passage stands, in words that go on in a sentence."""
    return f"“{passage.at}”"


def remark(found: Found, check: Check, law: Law) -> Remark:
    """The remark; what rests on unverified law alone is never a demand."""
    cited = tuple(law.library.cite(*article) for article in check.articles)
    because = tuple(dict.fromkeys((*found.because, *cited)))
    force = found.force or check.force
    unsure = because and all(one.verified is Verified.UNVERIFIED for one in because)
    if force is Weight.MUST and unsure:
        force = Weight.SHOULD
    return Remark(
        check.id,
        check.name,
        check.situation,
        force,
        check.treatment,
        found.passage,
        found.start,
        found.end,
        check.message.format_map(found.told),
        check.rewrite.format_map(found.told),
        because,
    )
