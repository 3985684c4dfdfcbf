"""Where in a Word file's body a remark's words stand.

A passage's number leads to its paragraph; letters, blanks left out, to the words in it. A run that
holds more than the words is split there, which changes neither its text nor its looks.
"""

from collections.abc import Iterator
from copy import deepcopy
from itertools import islice
from typing import NamedTuple

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from reqwriter.cli.lint.quoting import quoted
from reqwriter.wording.remarks import Remark

_P, _R, _T, _DELETED = qn("w:p"), qn("w:r"), qn("w:t"), qn("w:delText")
_LOOKS, _SPACE = qn("w:rPr"), "{http://www.w3.org/XML/1998/namespace}space"
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


class Letter(NamedTuple):
    """A letter: the text that holds it, its number there, and the paragraph's child around it."""

    node: Element
    at: int
    holder: Element


class Spot(NamedTuple):
    """Paragraphs, and their letters without blanks."""

    letters: str
    paragraphs: tuple[Element, ...]


class Anchors:
    """The paragraphs of a body, as they read with changes accepted or rejected."""

    def __init__(self, body: Element, changes: str) -> None:
        self._skipped = _SKIPPED[changes]
        self._spots = [
            Spot("".join(one.node.text[one.at] for one in self._letters(paragraph)), (paragraph,))
            for paragraph in body.iter(_P)
        ]

    def of(self, remark: Remark) -> Anchor | None:
        """Where the remark's words stand, apart from what is around them; None: not in the body."""
        text = remark.passage.text
        letters = solid(text)
        start, end = (len(solid(text[:at])) for at in (remark.start, remark.end))
        near = self._from(remark.passage.order, len(letters))
        alike = (spot for spot in self._spots if spot.letters == letters)
        whole = near if near.letters.startswith(letters) else next(alike, None)
        if whole is not None:
            return self._anchor(whole, start, end)
        # Numbers, boxes to tick and the like are not letters here: what is around them is.
        before, words, after = map(solid, quoted(remark))
        soughts = (before + words + after, 0), (words + after, len(before)), (words, len(before))
        for sought, skipped in soughts:
            for spot in (near, *self._spots):
                if sought and (at := spot.letters.find(sought)) >= 0:
                    first = at + len(before) - skipped
                    return self._anchor(spot, first, first + len(words))
        return None

    def _anchor(self, spot: Spot, start: int, end: int) -> Anchor:
        """What holds the letters from start to end, and nothing else where runs can be split."""
        last = min(max(end, start + 1), len(spot.letters)) - 1
        first = min(start, last)
        # Splitting puts letters into other runs: they are looked up anew after it.
        _split(self._letter(spot, first))
        _split(self._letter(spot, last), behind=True)
        return Anchor(self._letter(spot, first).holder, self._letter(spot, last).holder)

    def _letter(self, spot: Spot, number: int) -> Letter:
        letters = (one for paragraph in spot.paragraphs for one in self._letters(paragraph))
        return next(islice(letters, number, None))

    def paragraph(self, remark: Remark) -> Anchor | None:
        """The paragraph of that number, such as one that refers to a note; None for none."""
        order = remark.passage.order
        spot = self._spots[order - 1] if 0 < order <= len(self._spots) else None
        return self._anchor(spot, 0, len(spot.letters)) if spot and spot.letters else None

    def _from(self, order: int, length: int) -> Spot:
        """The paragraph of that number, and those after it that make up so many letters."""
        letters = ""
        paragraphs: list[Element] = []
        for spot in self._spots[order - 1 :] if order > 0 else ():
            letters += spot.letters
            paragraphs += spot.paragraphs
            if len(letters) >= length:
                break
        return Spot(letters, tuple(paragraphs))

    def _letters(self, paragraph: Element) -> Iterator[Letter]:
        for node in paragraph.iter(_T, _DELETED, _FORMULA):
            if (holder := _holder(node, paragraph, self._skipped)) is not None:
                for at, letter in enumerate(node.text or ""):
                    if not letter.isspace():
                        yield Letter(node, at, holder)


def solid(text: str) -> str:
    """The text without blanks."""
    return "".join(text.split())


def _split(letter: Letter, *, behind: bool = False) -> None:
    """Let a run begin at the letter (behind it), if a plain run is what holds it."""
    node, at, run = letter.node, letter.at + behind, letter.holder
    if run.tag != _R or node.getparent() is not run:
        return
    text = node.text
    moved = list(node.itersiblings())
    if at == 0:
        moved.insert(0, node)
    elif at < len(text):
        rest = deepcopy(node)
        node.text, rest.text = text[:at], text[at:]
        for part in (node, rest):
            part.set(_SPACE, "preserve")
        moved.insert(0, rest)
    kept = [one for one in run if one.tag != _LOOKS and one not in moved]
    if not moved or not kept:
        return
    second = OxmlElement("w:r")
    for name, value in run.attrib.items():
        second.set(name, value)
    second.extend([deepcopy(one) for one in run.iterchildren(_LOOKS)])
    second.extend(moved)
    run.addnext(second)


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
