"""The engine: one pass for all words, then a judgement of each sentence that holds one."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from reqwriter.places import shipped
from reqwriter.standards.library import Library
from reqwriter.standards.tables import NATION, StandardsError
from reqwriter.wording.calls import BETWEEN, Calls
from reqwriter.wording.guessing import place_of
from reqwriter.wording.normal import normal
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.patterns import Pattern, load
from reqwriter.wording.ready import Ready, objected
from reqwriter.wording.remarks import Remark


class Checker:
    """Patterns, ready to judge any number of passages."""

    def __init__(self, patterns: Sequence[Pattern], library: Library) -> None:
        self._patterns = tuple(patterns)
        self._cited = [
            tuple(library.cite(*article) for article in pattern.articles) for pattern in patterns
        ]
        self._ready = [Ready.of(number, pattern) for number, pattern in enumerate(self._patterns)]
        self._calls: dict[Place, Calls] = {}

    def judge(self, passages: Iterable[Passage]) -> list[Remark]:
        """What is objected to, in the order of the document, once a place and pattern."""
        found: list[Remark] = []
        for place, held in _by_place(passages).items():
            found += self._judged(place, held)
        return sorted(found, key=lambda one: (one.passage.order, one.start, one.pattern))

    def _judged(self, place: Place, held: Sequence[Passage]) -> Iterator[Remark]:
        texts = [passage.text for passage in held]
        read = normal(BETWEEN.join(texts))
        starts: list[int] = []
        for called in self._calls_at(place).of(read.text):
            for number, words in called.items():
                one = self._ready[number]
                for start, end in objected(one, read.text, words) if words else ():
                    # Most texts are lawful: where their passages begin is never asked.
                    starts = starts or _starts(texts)
                    first, last = read.origin(start), read.origin(end - 1) + 1
                    at = bisect_right(starts, first) - 1
                    if one.around and one.around.within(texts[at]):
                        continue
                    if place is Place.UNKNOWN and not self._may_speak(number, texts[at]):
                        continue
                    yield self._remark(number, held[at], first - starts[at], last - starts[at])

    def _may_speak(self, number: int, text: str) -> bool:
        """Whether a pattern speaks at the place that a text of no known place reads like."""
        return self._patterns[number].speaks(place_of(text))

    def _calls_at(self, place: Place) -> Calls:
        """The words of the patterns that speak at a place; found out when it is first met."""
        if place not in self._calls:
            pairs = zip(self._ready, self._patterns, strict=True)
            self._calls[place] = Calls(
                (ready, pattern.words) for ready, pattern in pairs if pattern.speaks(place)
            )
        return self._calls[place]

    def _remark(self, number: int, passage: Passage, start: int, end: int) -> Remark:
        pattern = self._patterns[number]
        return Remark(
            pattern.id,
            pattern.name,
            pattern.situation,
            pattern.force,
            pattern.treatment,
            passage,
            start,
            end,
            pattern.message,
            pattern.rewrite,
            self._cited[number],
        )


def _starts(texts: Sequence[str]) -> list[int]:
    return list(accumulate([len(text) + len(BETWEEN) for text in texts], initial=0))


def _by_place(passages: Iterable[Passage]) -> dict[Place, list[Passage]]:
    found: dict[Place, list[Passage]] = {}
    last: Place | None = None
    here: list[Passage] = []
    for passage in passages:
        # Passages of a place come one after the other: it is looked up once for all of them.
        if passage.place is not last:
            last = passage.place
            here = found.setdefault(last, [])
        here.append(passage)
    return found


def checker_of(library: Library, on: dt.date, region: str = "", own: Path | None = None) -> Checker:
    """The checker of what `patterns_of` gives. Raises StandardsError."""
    return Checker(patterns_of(library, on, region, own), library)


def patterns_of(
    library: Library, on: dt.date, region: str = "", own: Path | None = None
) -> list[Pattern]:
    """The shipped dictionary on a day in a region.

    `own` is an office's folder whose patterns lie over the shipped ones. Raises StandardsError.
    """
    patterns = load(shipped("standards") / "wording", *([own] if own else []))
    if strange := [fault for one in patterns for fault in _strange(one, library)]:
        raise StandardsError(strange)
    return [
        one for one in patterns if one.holds(on) and library.lies_in(region, one.region or NATION)
    ]


def _strange(pattern: Pattern, library: Library) -> Iterator[str]:
    """What a pattern speaks of that the law does not hold."""
    if pattern.region and pattern.region not in library.places:
        yield f"“{pattern.id}”：法规数据中没有地区“{pattern.region}”。"
    for article in pattern.articles:
        try:
            library.cite(*article)
        except LookupError as error:
            yield f"“{pattern.id}”：{error.args[0]}"
