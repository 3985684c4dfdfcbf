"""Where in a Word file's body a remark's words stand.

A passage's number leads to its paragraph; letters, blanks left out, to the words in it.
"""

from typing import NamedTuple

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from reqwriter.cli.lint.quoting import quoted
from reqwriter.wording.remarks import Remark

_P, _T, _DELETED = qn("w:p"), qn("w:t"), qn("w:delText")
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
# What older programs show in place of a drawing says the drawing's words again.
_AGAIN = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = {
    "accepted": frozenset((_AGAIN, qn("w:del"), qn("w:moveFrom"))),
    "rejected": frozenset((_AGAIN, qn("w:ins"), qn("w:moveTo"))),
}


class Anchor(NamedTuple):
    """The first and the last element that a comment embraces, each a child of a paragraph."""

    first: Element
    last: Element


class Spot(NamedTuple):
    """The letters of a paragraph; for each, the child of a paragraph that holds it."""

    letters: str
    holders: tuple[Element, ...]

    def anchor(self, start: int, end: int) -> Anchor:
        """What holds the letters from start to end."""
        last = min(max(end, start + 1), len(self.holders)) - 1
        return Anchor(self.holders[min(start, last)], self.holders[last])


class Anchors:
    """The paragraphs of a body, as they read with changes accepted or rejected."""

    def __init__(self, body: Element, changes: str) -> None:
        self._spots = [_spot(paragraph, _SKIPPED[changes]) for paragraph in body.iter(_P)]

    def of(self, remark: Remark) -> Anchor | None:
        """Where the remark's words stand; None for what is not in the body."""
        text = remark.passage.text
        letters = solid(text)
        start, end = (len(solid(text[:at])) for at in (remark.start, remark.end))
        near = self._from(remark.passage.order, len(letters))
        alike = (spot for spot in self._spots if spot.letters == letters)
        whole = near if near.letters.startswith(letters) else next(alike, None)
        if whole is not None:
            return whole.anchor(start, end)
        # Numbers, boxes to tick and the like are not letters here: what is around them is.
        before, words, after = map(solid, quoted(remark))
        soughts = (before + words + after, 0), (words + after, len(before)), (words, len(before))
        for sought, skipped in soughts:
            for spot in (near, *self._spots):
                if sought and (at := spot.letters.find(sought)) >= 0:
                    first = at + len(before) - skipped
                    return spot.anchor(first, first + len(words))
        return None

    def _from(self, order: int, length: int) -> Spot:
        """The paragraph of that number, and those after it that make up so many letters."""
        letters = ""
        holders: list[Element] = []
        for spot in self._spots[order - 1 :] if order > 0 else ():
            letters += spot.letters
            holders += spot.holders
            if len(letters) >= length:
                break
        return Spot(letters, tuple(holders))


def solid(text: str) -> str:
    """The text without blanks."""
    return "".join(text.split())


def _spot(paragraph: Element, skipped: frozenset[str]) -> Spot:
    letters: list[str] = []
    holders: list[Element] = []
    for node in paragraph.iter(_T, _DELETED, _FORMULA):
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
        if above.tag in skipped:
            return None
        if above.tag == _P:
            own = own if own is not None else above
            holder = below
        below = above
    return holder if own is paragraph else None
