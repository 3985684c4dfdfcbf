"""A pattern made ready to judge: its expressions, and what a text must hold for them."""

from collections.abc import Iterator
from typing import NamedTuple, Self

from reqwriter.wording.expression import Expression
from reqwriter.wording.gate import Gate
from reqwriter.wording.literals import NOTHING
from reqwriter.wording.patterns import Pattern
from reqwriter.wording.polarity import REACH, banned, denied, sentence

# Where something begins and ends in a text.
Span = tuple[int, int]
_NOWHERE = (0, -1)


class Ready(NamedTuple):
    """A pattern made ready: its number, and its expressions (None: it has none).

    `gates` are what a passage must hold for anything to be found in it.
    """

    number: int
    objected: Expression | None
    needs: Expression | None
    unless: Expression | None
    around: Expression | None
    always: bool
    gates: tuple[Gate, ...]

    @classmethod
    def of(cls, number: int, pattern: Pattern) -> Self:
        """The pattern of a number made ready."""
        said = (pattern.pattern, pattern.needs, pattern.unless, pattern.around)
        objected, needs, unless, around = (
            Expression(source, demand) if source else None
            for source, demand in zip(said, pattern.demands, strict=True)
        )
        gates = tuple(Gate(demand) for demand in pattern.demands[:2] if demand != NOTHING)
        return cls(number, objected, needs, unless, around, pattern.always, gates)


def objected(one: Ready, text: str, words: list[Span]) -> Iterator[Span]:
    """The spans that a pattern objects to around its words in a passage; none: it is lawful."""
    seen: set[int] = set()
    for inside, here in _by_sentence(text, words):
        said = text[inside[0] : inside[1]]
        if one.needs and not one.needs.within(said):
            continue
        spans = _touching(one.objected, text, here, inside) if one.objected else here
        if not spans or (one.unless and one.unless.within(said)):
            continue
        for start, end in spans:
            said_so = one.always or not denied(text, start, end, inside)
            if said_so and start not in seen and not banned(text, start):
                seen.add(start)
                yield start, end


def _by_sentence(text: str, words: list[Span]) -> Iterator[tuple[Span, list[Span]]]:
    """The sentences around words, each with those of them that stand in it."""
    inside, here = _NOWHERE, list[Span]()
    for start, end in words:
        # What is no longer than this was not cut.
        if not (inside[0] <= start and end <= inside[1] <= inside[0] + REACH):
            if here:
                yield inside, here
            inside, here = sentence(text, start, end), []
        here.append((start, end))
    yield inside, here


def _touching(pattern: Expression, text: str, words: list[Span], inside: Span) -> list[Span]:
    """The matches of a pattern that share a character with one of its words."""
    found = []
    at, last = inside
    while match := pattern.search(text, at, last):
        begin, end = match.span()
        if any(begin < stop and start < end for start, stop in words):
            found.append((begin, end))
        at = max(end, at + 1)
    return found
