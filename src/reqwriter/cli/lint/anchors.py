"""Where in a Word file's body a remark's words stand: found by their letters, blanks left out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from reqwriter.cli.lint.quoting import quoted
from reqwriter.wording.passages import Passage
from reqwriter.wording.remarks import Remark

_P, _TC, _T, _DELETED = qn("w:p"), qn("w:tc"), qn("w:t"), qn("w:delText")
_SKIPPED = {
    "accepted": frozenset((qn("w:del"), qn("w:moveFrom"))),
    "rejected": frozenset((qn("w:ins"), qn("w:moveTo"))),
}


class Anchor(NamedTuple):
    """The first and the last element that a comment embraces, each a child of a paragraph."""

    first: Element
    last: Element


class Spot(NamedTuple):
    """The letters of a paragraph or cell; for each, the child of a paragraph that holds it."""

    letters: str
    holders: tuple[Element, ...]

    def anchor(self, start: int, end: int) -> Anchor:
        """What holds the letters from start to end."""
        last = min(max(end, start + 1), len(self.holders)) - 1
        return Anchor(self.holders[min(start, last)], self.holders[last])


class Anchors:
    """The paragraphs and cells of a body, as they read with changes accepted or rejected."""

    def __init__(self, body: Element, passages: Sequence[Passage], changes: str) -> None:
        self._ranks, self._alike = _ranks(passages)
        self._all = list(_spots(body, _SKIPPED[changes]))
        self._apart = _by_letters(spot for spot, cell in self._all if cell is None)
        self._inside = _by_letters(spot for spot, cell in self._all if cell is not None)
        cells: dict[Element, list[Spot]] = {}
        for spot, cell in self._all:
            if cell is not None:
                cells.setdefault(cell, []).append(spot)
        self._cells = _by_letters(_joined(spots) for spots in cells.values())

    def of(self, remark: Remark) -> Anchor | None:
        """Where the remark's words stand; None for what is not in the body."""
        passage = remark.passage
        letters, celled = _reading(passage)
        kinds = (self._cells, self._inside) if celled else (self._apart,)
        lists = [found for kind in kinds if (found := kind.get(letters))]
        if not lists:
            return self._within(remark)
        # Of passages that read alike, the second stands in the second place; whether a cell is
        # one passage or several shows in how many there are.
        alike = self._alike.get((letters, celled), 1)
        found = next((one for one in lists if len(one) == alike), lists[0])
        start, end = (len(solid(passage.text[:at])) for at in (remark.start, remark.end))
        return found[min(self._ranks.get(passage, 0), len(found) - 1)].anchor(start, end)

    def _within(self, remark: Remark) -> Anchor | None:
        """For a passage that is made of parts of the body: the first place with its words."""
        quote = quoted(remark)
        words = solid(remark.words)
        for sought, offset in ((solid("".join(quote)), len(solid(quote.before))), (words, 0)):
            for spot, _ in self._all if sought else ():
                if (at := spot.letters.find(sought)) >= 0:
                    return spot.anchor(at + offset, at + offset + len(words))
        return None


def solid(text: str) -> str:
    """The text without blanks."""
    return "".join(text.split())


def _reading(passage: Passage) -> tuple[str, bool]:
    return solid(passage.text), passage.cell is not None


def _ranks(
    passages: Iterable[Passage],
) -> tuple[dict[Passage, int], dict[tuple[str, bool], int]]:
    """Of passages that read alike, which one each is, from zero; and how many there are."""
    alike: dict[tuple[str, bool], int] = defaultdict(int)
    ranks: dict[Passage, int] = {}
    for passage in sorted(passages, key=lambda one: one.order):
        ranks[passage] = alike[_reading(passage)]
        alike[_reading(passage)] += 1
    return ranks, dict(alike)


def _spots(body: Element, skipped: frozenset[str]) -> Iterator[tuple[Spot, Element | None]]:
    """Every paragraph that says something, with the cell around it."""
    for paragraph in body.iter(_P):
        spot = _spot(paragraph, skipped)
        if spot.letters:
            yield spot, next(paragraph.iterancestors(_TC), None)


def _by_letters(spots: Iterable[Spot]) -> dict[str, list[Spot]]:
    found: dict[str, list[Spot]] = {}
    for spot in spots:
        found.setdefault(spot.letters, []).append(spot)
    return found


def _spot(paragraph: Element, skipped: frozenset[str]) -> Spot:
    letters: list[str] = []
    holders: list[Element] = []
    for node in paragraph.iter(_T, _DELETED):
        if (holder := _holder(node, paragraph, skipped)) is not None:
            said = solid(node.text or "")
            letters.append(said)
            holders += [holder] * len(said)
    return Spot("".join(letters), tuple(holders))


def _holder(node: Element, paragraph: Element, skipped: frozenset[str]) -> Element | None:
    """The child of the outermost paragraph around a text; None for a text that is not its own.

    Word takes no comment inside a text box, but takes one around it.
    """
    below, own = node, None
    holder: Element | None = None
    for above in node.iterancestors():
        if own is None and above.tag in skipped:
            return None
        if above.tag == _P:
            own = own if own is not None else above
            holder = below
        below = above
    return holder if own is paragraph else None


def _joined(spots: Iterable[Spot]) -> Spot:
    parts = list(spots)
    letters = "".join(one.letters for one in parts)
    return Spot(letters, tuple(holder for one in parts for holder in one.holders))
