"""The body of a Word document: one string of WordprocessingML from the blocks.

Built as text because it is seven times faster than any tree (docs/adr/0004-documents.md).
"""

from collections.abc import Iterator, Sequence
from itertools import count

from reqwriter.documents.blocks import Block, Document, Kind
from reqwriter.documents.contents import Entry, label
from reqwriter.documents.word import tables
from reqwriter.documents.word.carrier import Page
from reqwriter.documents.word.front import bookmark, contents_field, cover_field
from reqwriter.documents.word.sections import FROM_ONE, FRONT, ON, section
from reqwriter.documents.word.text import RUN, RUN_END, text_runs

_STYLES = {
    Kind.BODY: "BodyClause",
    Kind.FLUSH: "BodyFlush",
    Kind.CENTRED: "BodyCentred",
    Kind.RIGHT: "BodyRight",
    Kind.NOTE: "BodyNote",
    Kind.CAPTION: "TableCaption",
    Kind.TITLE: "Title",
    Kind.SUBTITLE: "Subtitle",
}
# Constant blocks live as long as their template, which is for good: kept with the block itself, an
# id can never be taken for another's.
_CONSTANTS: dict[int, tuple[Block, str]] = {}
_CONSTANT_ROWS: dict[int, tuple[Block, tables.Row, str]] = {}
# Bound once: looking a member up in its enumeration costs more than all else in the loops.
_NUMBERS = Kind.NUMBERS
_HEADING = Kind.HEADING
_CLAUSE = Kind.CLAUSE
_TABLE = Kind.TABLE
_ROW = Kind.ROW
_HEAD_ROW = Kind.HEAD_ROW


def body(document: Document, page: Page, entries: Sequence[Entry]) -> Iterator[str]:
    """The pieces of `w:body`, in order."""
    return _Writer(page, entries).written(document)


class _Writer:
    """Walks over the blocks; knows the section's width and whether a table is open."""

    def __init__(self, page: Page, entries: Sequence[Entry]) -> None:
        self.page, self.entries = page, entries
        self.width = page.text_width()
        self.bookmarks = count(1)
        self.breaks = False
        self.numbers = FRONT

    def written(self, document: Document) -> Iterator[str]:
        body_row = head_row = tables.Row("", "")
        in_table = False
        for block, number in zip(document.blocks, document.numbers, strict=True):
            kind = block.kind
            if kind is _ROW:
                yield row(block, body_row)
                continue
            if kind is _HEAD_ROW:
                yield row(block, head_row)
                continue
            if in_table:
                in_table = False
                yield tables.CLOSING
            if kind is _CLAUSE:
                yield clause(block, number)
            elif kind in _STYLES:
                yield paragraph(_STYLES[kind], inline(block))
            elif kind is _TABLE:
                in_table = True
                opening, body_row, head_row = tables.columns(block.texts, self.width)
                yield opening
            else:
                yield from self._structure(block, number)
        if in_table:
            yield tables.CLOSING
        yield section(self.page, self.numbers)

    def _structure(self, block: Block, number: str) -> Iterator[str]:
        if block.kind is _HEADING:
            yield from self._heading(block, number)
        elif block.kind is _NUMBERS:
            return
        elif block.kind is Kind.COVER:
            yield cover_field(block)
        elif block.kind is Kind.CONTENTS:
            yield contents_field(self.entries, self.page.text_width())
        elif block.kind is Kind.PAGE:
            self.breaks = True
        else:
            yield self._turned(landscape=block.kind is Kind.LANDSCAPE)

    def _turned(self, *, landscape: bool) -> str:
        """The end of the section so far; what follows has the other orientation."""
        ended = section(self.page, self.numbers, landscape=not landscape)
        self.width = self.page.text_width(landscape=landscape)
        self.numbers = ON
        return _ended(ended)

    def _heading(self, block: Block, number: str) -> Iterator[str]:
        if self.numbers == FRONT and block.level == 1:
            yield _ended(section(self.page, FRONT))
            self.numbers = FROM_ONE
        before = "<w:pageBreakBefore/>" if self.breaks else ""
        self.breaks = False
        opening = f'<w:p><w:pPr><w:pStyle w:val="Heading{block.level}"/>{before}</w:pPr>'
        runs = text_runs(label(block, number))
        if block.level > 2:
            yield f"{opening}{runs}</w:p>"
            return
        mark = next(self.bookmarks)
        yield (
            f'{opening}<w:bookmarkStart w:id="{mark}" w:name="{bookmark(mark)}"/>{runs}'
            f'<w:bookmarkEnd w:id="{mark}"/></w:p>'
        )


def clause(block: Block, number: str) -> str:
    """A numbered clause."""
    gap = "\u3000" if number[-1].isdigit() else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="Clause{block.level}"/></w:pPr>'
        f"{RUN}{number}{gap}{RUN_END}{inline(block)}</w:p>"
    )


def paragraph(style: str, inside: str) -> str:
    """A paragraph of a style, with its runs."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inside}</w:p>'


def inline(block: Block) -> str:
    """The text of a block as runs; that of a constant block is made once."""
    if not block.constant:
        return text_runs(block.texts[0])
    known = _CONSTANTS.get(id(block))
    if known is None or known[0] is not block:
        known = _CONSTANTS[id(block)] = (block, text_runs(block.texts[0]))
    return known[1]


def row(block: Block, shape: tables.Row) -> str:
    """A row of a table; one that no answer changes is made once for the table it stands in."""
    if not block.constant:
        return shape.filled(block.texts)
    known = _CONSTANT_ROWS.get(id(block))
    if known is None or known[0] is not block or known[1] is not shape:
        known = _CONSTANT_ROWS[id(block)] = (block, shape, shape.filled(block.texts))
    return known[2]


def _ended(ended: str) -> str:
    return f"<w:p><w:pPr>{ended}</w:pPr></w:p>"
