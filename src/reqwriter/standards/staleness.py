"""What in the law should be looked at again: long unchecked, about to end, never compared."""

import datetime as dt
from typing import NamedTuple

from reqwriter.standards.citation import Citation
from reqwriter.standards.figures import Figure
from reqwriter.standards.library import Library
from reqwriter.standards.states import Status
from reqwriter.standards.verified import Verified

# Our own habit, not the law's: once a year somebody looks, and a quarter before something ends.
UNCHECKED_AFTER = dt.timedelta(days=365)
ENDS_WITHIN = dt.timedelta(days=90)


class Ending(NamedTuple):
    """A figure that ends soon or has ended, and the one that follows it, where one is known."""

    figure: Figure
    follower: Figure | None


class Stale(NamedTuple):
    """What should be looked at again on a day; a listed instrument stands for its figures."""

    unchecked_instruments: tuple[tuple[Citation, dt.date], ...]
    unchecked_figures: tuple[Figure, ...]
    ending: tuple[Ending, ...]
    ended: tuple[Ending, ...]
    unverified_instruments: tuple[Citation, ...]
    unverified_figures: tuple[Figure, ...]


def stale(library: Library, on: dt.date) -> Stale:
    """What should be looked at again on a day. What is repealed by then is left alone."""
    living = [
        one
        for one in library.instruments
        if library.status(one.instrument, on) is not Status.REPEALED
    ]
    checked = {
        one: dt.date.fromisoformat(library.head(one.instrument)["checked_on"]) for one in living
    }
    long_ago = {one: day for one, day in checked.items() if on - day > UNCHECKED_AFTER}
    known = {one.instrument for one in long_ago}
    figures = tuple(library.figures())
    now = [one for one in figures if one.holds(on)]
    return Stale(
        tuple(long_ago.items()),
        tuple(
            one
            for one in now
            if on - one.checked_on > UNCHECKED_AFTER and one.held.citation.instrument not in known
        ),
        tuple(
            Ending(one, _after(one, figures))
            for one in now
            if one.ends is not None and one.ends - on <= ENDS_WITHIN
        ),
        tuple(Ending(one, None) for one in figures if _over(one, figures, on)),
        tuple(one for one in living if one.verified is Verified.UNVERIFIED),
        tuple(one for one in now if one.held.citation.verified is Verified.UNVERIFIED),
    )


def _after(figure: Figure, figures: tuple[Figure, ...]) -> Figure | None:
    later = (
        one
        for one in figures
        if (one.key, one.place) == (figure.key, figure.place)
        and one.starts > figure.starts
        and not one.expected
    )
    return next(later, None)


def _over(figure: Figure, figures: tuple[Figure, ...], on: dt.date) -> bool:
    """Whether it is the last of its key and place, and has ended."""
    ended = figure.ends is not None and figure.ends < on and not figure.expected
    return ended and _after(figure, figures) is None
