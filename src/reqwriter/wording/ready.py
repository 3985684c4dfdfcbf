"""A pattern made ready to judge: its expressions, and what a text must hold for them."""

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

    `gates` are what a passage must hold for anything to be found in it; a word of `lawful` in a
    sentence settles that it is lawful.
    """

    number: int
    objected: Expression | None
    needs: Expression | None
    unless: Expression | None
    around: Expression | None
    always: bool
    gates: tuple[Gate, ...]
    lawful: tuple[str, ...]

    @classmethod
    def of(cls, number: int, pattern: Pattern) -> Self:
        """The pattern of a number made ready."""
        said = (pattern.pattern, pattern.needs, pattern.unless, pattern.around)
        objected, needs, unless, around = (
            Expression(source, demand) if source else None
            for source, demand in zip(said, (*pattern.demands, NOTHING, NOTHING), strict=True)
        )
        gates = tuple(Gate(demand) for demand in pattern.demands if demand != NOTHING)
        return cls(number, objected, needs, unless, around, pattern.always, gates, pattern.lawful)


def objected(one: Ready, text: str, words: list[Span]) -> list[Span]:
    """The spans that a pattern objects to around its words in a passage; none: it is lawful."""
    found: dict[int, int] = {}
    first, last = _NOWHERE
    for at, word in enumerate(words):
        # What is no longer than this was not cut: the words that stand in it were looked at.
        if first <= word[0] and word[1] <= last <= first + REACH:
            continue
        first, last = sentence(text, *word)
        said = text[first:last]
        if _holds_one(said, one.lawful):
            continue
        if one.needs and not one.needs.within(said):
            continue
        if one.objected is None or one.objected.may(said):
            here = [span for span in words[at:] if span[1] <= last]
            found |= _in_sentence(one, text, here, (first, last))
    return list(found.items())


def _holds_one(said: str, words: tuple[str, ...]) -> bool:
    # A loop: `any` takes three times as long.
    for word in words:  # noqa: SIM110
        if word in said:
            return True
    return False


def _in_sentence(one: Ready, text: str, words: list[Span], inside: Span) -> dict[int, int]:
    spans = _touching(one.objected, text, words, inside) if one.objected else words
    if not spans or (one.unless and one.unless.within(text[inside[0] : inside[1]])):
        return {}
    return {
        start: end
        for start, end in spans
        if (one.always or not denied(text, start, end, inside)) and not banned(text, start)
    }


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
