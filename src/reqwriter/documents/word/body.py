"""The body of a Word document: WordprocessingML from the blocks, a piece a block.

Built as bytes, because that is seven times faster than any tree (docs/adr/0004-documents.md).
"""

from collections.abc import Iterator, Sequence
from itertools import count

from reqwriter.documents.blocks import Block, Document, Kind, spaced
from reqwriter.documents.contents import Entry, label
from reqwriter.documents.word import tables
from reqwriter.documents.word.carrier import Page
from reqwriter.documents.word.front import bookmark, contents_field, cover_field
from reqwriter.documents.word.sections import FROM_ONE, FRONT, ON, UNPARTED, section
from reqwriter.documents.word.text import RUN, RUN_END, text_runs


def _opening(style: str, begun: str = "") -> bytes:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{begun}'.encode()


_STYLES = {
    Kind.BODY: _opening("BodyClause"),
    Kind.FLUSH: _opening("BodyFlush"),
    Kind.CENTRED: _opening("BodyCentred"),
    Kind.RIGHT: _opening("BodyRight"),
    Kind.NOTE: _opening("BodyNote"),
    Kind.CAPTION: _opening("TableCaption"),
    Kind.TITLE: _opening("Title"),
    Kind.SUBTITLE: _opening("Subtitle"),
}
_CLAUSES = {level: _opening(f"Clause{level}", RUN) for level in (1, 2, 3)}
_NUMBER_END = RUN_END.encode()
_PARAGRAPH_END = b"</w:p>"
# Constant blocks live as long as their template, which is for good: kept with the block itself, an
# id can never be taken for another's.
_CONSTANTS: dict[int, tuple[Block, bytes]] = {}
_CONSTANT_ROWS: dict[int, tuple[Block, tables.Row, bytes]] = {}
# Bound once: looking a member up in its enumeration costs more than all else in the loops.
_NUMBERS = Kind.NUMBERS
_HEADING = Kind.HEADING
_CLAUSE = Kind.CLAUSE
_TABLE = Kind.TABLE
_ROW = Kind.ROW
_HEAD_ROW = Kind.HEAD_ROW


def body(document: Document, page: Page, entries: Sequence[Entry]) -> Iterator[bytes]:
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

    def written(self, document: Document) -> Iterator[bytes]:
        body_row = head_row = tables.Row()
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
                yield b"".join((_STYLES[kind], inline(block), _PARAGRAPH_END))
            elif kind is _TABLE:
                in_table = True
                opening, body_row, head_row = tables.columns(block.texts, self.width)
                yield opening
            else:
                yield from self._structure(block, number)
        if in_table:
            yield tables.CLOSING
        # A document without chapters has no front matter to count apart.
        numbers = UNPARTED if self.numbers == FRONT else self.numbers
        yield section(self.page, numbers).encode()

    def _structure(self, block: Block, number: str) -> Iterator[bytes]:
        if block.kind is _HEADING:
            yield from self._heading(block, number)
        elif block.kind is _NUMBERS:
            return
        elif block.kind is Kind.COVER:
            yield cover_field(block).encode()
        elif block.kind is Kind.CONTENTS:
            yield contents_field(self.entries, self.page.text_width()).encode()
        elif block.kind is Kind.PAGE:
            self.breaks = True
        else:
            yield self._turned(landscape=block.kind is Kind.LANDSCAPE)

    def _turned(self, *, landscape: bool) -> bytes:
        """The end of the section so far; what follows has the other orientation."""
        ended = section(self.page, self.numbers, landscape=not landscape)
        self.width = self.page.text_width(landscape=landscape)
        self.numbers = ON
        return _ended(ended)

    def _heading(self, block: Block, number: str) -> Iterator[bytes]:
        if self.numbers == FRONT and block.level == 1:
            yield _ended(section(self.page, FRONT))
            self.numbers = FROM_ONE
        before = "<w:pageBreakBefore/>" if self.breaks else ""
        self.breaks = False
        opening = f'<w:p><w:pPr><w:pStyle w:val="Heading{block.level}"/>{before}</w:pPr>'
        runs = text_runs(label(block, number))
        if block.level > 2:
            yield f"{opening}{runs}</w:p>".encode()
            return
        mark = next(self.bookmarks)
        start = f'<w:bookmarkStart w:id="{mark}" w:name="{bookmark(mark)}"/>'
        yield f'{opening}{start}{runs}<w:bookmarkEnd w:id="{mark}"/></w:p>'.encode()


def clause(block: Block, number: str) -> bytes:
    """A numbered clause."""
    told = spaced(number).encode()
    return b"".join((_CLAUSES[block.level], told, _NUMBER_END, inline(block), _PARAGRAPH_END))


def inline(block: Block) -> bytes:
    """The text of a block as runs; that of a constant block is made once."""
    if not block.constant:
        return text_runs(block.texts[0]).encode()
    known = _CONSTANTS.get(id(block))
    if known is None or known[0] is not block:
        known = _CONSTANTS[id(block)] = (block, text_runs(block.texts[0]).encode())
    return known[1]


def row(block: Block, shape: tables.Row) -> bytes:
    """A row of a table; one that no answer changes is made once for the table it stands in."""
    if not block.constant:
        return shape.filled(block.texts)
    known = _CONSTANT_ROWS.get(id(block))
    if known is None or known[0] is not block or known[1] is not shape:
        known = _CONSTANT_ROWS[id(block)] = (block, shape, shape.filled(block.texts))
    return known[2]


def _ended(ended: str) -> bytes:
    return f"<w:p><w:pPr>{ended}</w:pPr></w:p>".encode()
