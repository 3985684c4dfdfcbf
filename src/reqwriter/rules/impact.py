"""What a change of the law does to a draft: its findings on two days, and why they differ."""

import datetime as dt
from typing import NamedTuple

from reqwriter.domain.draft import Draft
from reqwriter.rules.finding import Finding
from reqwriter.rules.register import RULES, check
from reqwriter.rules.rule import Setting
from reqwriter.standards.citation import Citation
from reqwriter.standards.figures import Held
from reqwriter.standards.library import Library
from reqwriter.standards.states import Status


class Moved(NamedTuple):
    """A figure of a place that is another on the second day; None where none is in force."""

    key: str
    title: str
    before: Held | None
    after: Held | None


class Turned(NamedTuple):
    """An instrument that stands otherwise on the second day."""

    citation: Citation
    before: Status
    after: Status


class Shift(NamedTuple):
    """What differs in the law of a place between two days."""

    figures: tuple[Moved, ...]
    instruments: tuple[Turned, ...]

    def behind(self, *findings: Finding) -> "Shift":
        """The part of it that these findings, or the rules that found them, rest on."""
        codes = {one.code for one in findings}
        rules = [one for one in RULES if one.code in codes]
        keys = {key for one in rules for key in (*one.reads, *one.may_read)}
        named = {cited.instrument for one in findings for cited in one.because}
        named |= {instrument for one in rules for instrument, _ in one.cites}
        return Shift(
            tuple(one for one in self.figures if one.key in keys),
            tuple(one for one in self.instruments if one.citation.instrument in named),
        )

    def under(self, cited: tuple[Citation, ...]) -> "Shift":
        """The part of it that stands in these articles."""
        places = {(one.instrument, one.article) for one in cited}
        named = {one.instrument for one in cited}

        def stands(held: Held | None) -> bool:
            return held is not None and (held.citation.instrument, held.citation.article) in places

        return Shift(
            tuple(one for one in self.figures if stands(one.before) or stands(one.after)),
            tuple(one for one in self.instruments if one.citation.instrument in named),
        )


class Impact(NamedTuple):
    """The findings of a draft that the second day adds, takes away, and words otherwise."""

    shift: Shift
    appeared: tuple[Finding, ...]
    vanished: tuple[Finding, ...]
    changed: tuple[tuple[Finding, Finding], ...]


def shift(library: Library, place: str, first: dt.date, second: dt.date) -> Shift:
    """What differs in the law of a place, the law above it included, between two days."""
    days = Setting(library, first, place), Setting(library, second, place)
    figures = (
        Moved(key, title, days[0].held(key), days[1].held(key))
        for key, title in library.parameters.items()
    )
    instruments = (
        Turned(one, library.status(one.instrument, first), library.status(one.instrument, second))
        for one in library.instruments
    )
    return Shift(
        tuple(one for one in figures if one.before != one.after),
        tuple(one for one in instruments if one.before is not one.after),
    )


def impact(draft: Draft, library: Library, first: dt.date, second: dt.date) -> Impact:
    """What the law of the second day finds in a draft that the first day's did not, and back."""
    place = library.place(draft.project.place)
    before = _by_sense(check(draft, Setting(library, first, place)), first)
    after = _by_sense(check(draft, Setting(library, second, place)), second)
    gone = [one for sense, one in before if all(sense != other for other, _ in after)]
    new = [one for sense, one in after if all(sense != other for other, _ in before)]
    changed: list[tuple[Finding, Finding]] = []
    for one in tuple(gone):
        # A rule that says something else of the same place has changed its mind.
        same = next((other for other in new if (other.code, other.at) == (one.code, one.at)), None)
        if same is not None:
            changed.append((one, same))
            gone.remove(one)
            new.remove(same)
    return Impact(shift(library, place, first, second), tuple(new), tuple(gone), tuple(changed))


def _by_sense(found: list[Finding], on: dt.date) -> list[tuple[Finding, Finding]]:
    """Each finding behind the same one without the day: that alone is no change of sense."""
    return [(one._replace(message=one.message.replace(f"{on}", "")), one) for one in found]
