"""Which chapter and section a document is in, as its paragraphs go by."""

from typing import NamedTuple

from reqwriter.files.foreign.headings import CHAPTER, RANKS, Heading
from reqwriter.files.foreign.titles import (
    FIXED,
    chapter_place,
    is_form,
    is_part,
    is_title,
    kind,
    section_place,
)
from reqwriter.wording.passages import Place

_SECTION, _SUBSECTION = RANKS["first"], RANKS["third"]
# A title without a number stands as high as a chapter, a form's as a section.
_UNNUMBERED = 40


class _Open(NamedTuple):
    rank: int
    shown: str
    place: Place


class Outline:
    """The headings above the place that is being read."""

    def __init__(self, otherwise: Place) -> None:
        self._otherwise = otherwise
        self._open: list[_Open] = []
        # The title of the chapter, or of the highest heading where there is none.
        self.chapter = ""
        self._chapters = False
        # The number of the last section that is a chapter, where there are no chapters.
        self._parts = 0
        # A chapter's number on a line of its own, whose title is the next line.
        self._untitled = False

    @property
    def place(self) -> Place:
        """The place that the headings give."""
        return self._open[-1].place if self._open else self._otherwise

    def read(self, text: str, heading: Heading | None) -> Place:
        """A paragraph outside tables; its own place, which it may have for itself alone."""
        if heading is not None:
            self._chapters = self._chapters or heading.rank <= CHAPTER
            return self._numbered_one(self._part(heading) or heading)
        bare = text.strip(" \u3000#*：:")
        if self._untitled:
            self._untitled = False
            if len(bare) <= _UNNUMBERED and not set(bare) & set("。；，"):
                self._title(bare)
                return self.place
        if len(bare) <= _UNNUMBERED and (place := self._titled(bare)) is not None:
            return place
        label, colon, _ = bare[:20].partition("：")
        if colon and len(label) <= 12:
            said = section_place(label, self.place)
            return self.place if said is Place.UNKNOWN else said
        return self.place

    def _numbered_one(self, heading: Heading) -> Place:
        self._untitled = False
        while self._open and self._open[-1].rank >= heading.rank:
            self._open.pop()
        if heading.rank <= CHAPTER:
            self._untitled = not heading.name
        self._push(heading.rank, heading.shown if heading.whole else "", heading.name)
        return self.place

    def _part(self, heading: Heading) -> Heading | None:
        """A section that is a chapter, where there are no chapters: its title tells it."""
        if self._chapters or heading.rank > _SUBSECTION or not heading.whole:
            return None
        if not self._parts < heading.nth <= self._parts + 2 or not is_part(heading.name):
            return None
        # What is of the same kind as the part that is open is a section of it.
        if self._within(heading.name):
            return None
        self._parts = heading.nth
        return heading._replace(rank=CHAPTER)

    def _within(self, title: str) -> bool:
        above = self._open[0] if self._open else None
        return above is not None and above.rank <= CHAPTER and kind(above.shown) == kind(title)

    def _push(self, rank: int, shown: str, name: str) -> None:
        above = self.place
        # Where there are no chapters the sections are the chapters.
        top = not self._open or all(one.rank > CHAPTER for one in self._open)
        said = Place.UNKNOWN
        if rank <= CHAPTER:
            said = chapter_place(name)
        elif above not in FIXED and name:
            said = section_place(name, above)
            if said is Place.UNKNOWN and rank <= _SECTION and top and shown:
                said = chapter_place(name)
        self._open_one(_Open(rank, shown, above if said is Place.UNKNOWN else said))

    def _open_one(self, one: _Open) -> None:
        self._open.append(one)
        self.chapter = ""
        for above in self._open:
            if above.shown and (above.rank <= CHAPTER or not self.chapter):
                self.chapter = above.shown

    def _title(self, title: str) -> None:
        """The title of a chapter whose number stood alone."""
        number = self._open.pop()
        self._push(number.rank, f"{number.shown} {title}", title)

    def _titled(self, bare: str) -> Place | None:
        """The place of a line that is a title without a number; None when it is not one."""
        if not self._chapters and is_title(bare):
            # The sheet of a part, or the part's title after it, begins no other part.
            if not self._within(bare):
                self._open.clear()
                self._push(CHAPTER, bare, bare)
            return self.place
        if self.place in (Place.UNKNOWN, self._otherwise) and is_form(bare):
            while self._open and self._open[-1].rank >= _SECTION:
                self._open.pop()
            self._open_one(_Open(_SECTION, bare, Place.FORM))
            return Place.FORM
        return None
