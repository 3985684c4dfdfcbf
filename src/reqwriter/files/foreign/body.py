"""The paragraphs of a Word file, as a reader of the page sees them; tabs and breaks are spaces."""

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Protocol

from reqwriter.files.foreign.grid import Grids
from reqwriter.files.foreign.numbering import Numbering
from reqwriter.files.foreign.pieces import Cell, Piece, Pieces, Table, piece_of
from reqwriter.files.foreign.revisions import Revisions
from reqwriter.files.foreign.styles import PLAIN, Style, outline_of
from reqwriter.files.foreign.xml import VAL, Element, W, names, number

_P, _STYLE, _T, _TABLE, _ROW, _CELL = names(("p", "pStyle", "t", "tbl", "tr", "tc"))
_OUTLINE, _LIST, _LEVEL, _TAB, _TABS = names(("outlineLvl", "numId", "ilvl", "tab", "tabs"))
_HYPHEN, _SYMBOL, _BOX = names(("noBreakHyphen", "sym", "txbxContent"))
_DELETED = f"{W}delText"
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_SPACES = frozenset(names(("tab", "br", "cr", "ptab")))
_OF_CELLS = frozenset(names(("gridSpan", "gridBefore", "vMerge", "hMerge")))
_WORDS = frozenset((_T, _DELETED, _FORMULA, _HYPHEN, _SYMBOL, *_SPACES))
_BESIDE = frozenset(names(("altChunk", "footnoteReference", "endnoteReference")))
_ALL = (
    _P,
    _T,
    _STYLE,
    _CELL,
    _ROW,
    _TABLE,
    _BOX,
    _OUTLINE,
    _LIST,
    _LEVEL,
    *_WORDS,
    *_OF_CELLS,
    *_BESIDE,
)
# Boxes to tick, drawn with the symbol fonts.
_SYMBOLS = {"F0A8": "□", "F06F": "□", "F0A3": "□", "F0FE": "☑", "F052": "☑", "F0FD": "☒"}


class Beside(Protocol):
    """The parts of a file that a text refers to."""

    def pieces(self, reference: Element, order: int, tables: dict[int, Table]) -> Iterable[Piece]:
        """What a reference in paragraph `order` leads to; its tables join the others."""


class _Paragraph:
    """What is known of a paragraph so far."""

    __slots__ = (
        *("cell", "joined", "level", "name", "number"),
        *("order", "outline", "seen", "words"),
    )

    def __init__(self, order: int, cell: Cell | None, seen: bool) -> None:
        self.name = self.number = ""
        self.outline = self.level = -1
        # Its end was deleted: it goes on in the next one.
        self.joined = False
        self.order = order
        self.cell = cell
        self.seen = seen
        self.words: list[str] = []


def body(
    root: Element,
    styles: dict[str, Style],
    numbering: Numbering,
    revisions: Revisions,
    beside: Beside | None = None,
) -> Pieces:
    """The paragraphs of a part's tree, with those of other parts where it refers to them."""
    grids = Grids()
    references: list[tuple[int, Element]] = []
    paragraphs = _paragraphs(root, grids, revisions, references)
    pieces = list(_pieces(paragraphs, styles, numbering))
    for order, reference in references if beside else ():
        if beside and not revisions.gone(reference):
            pieces.extend(beside.pieces(reference, order, grids.tables))
    pieces.sort(key=attrgetter("order"))
    for table in grids.tables.values():
        table.blank = table.cells
    for cell in set(map(attrgetter("cell"), pieces)) - {None}:
        grids.tables[cell.table].blank -= 1
    return Pieces(pieces, grids.tables)


def _paragraphs(
    root: Element, grids: Grids, revisions: Revisions, references: list[tuple[int, Element]]
) -> Iterator[_Paragraph]:
    """One pass over the elements that matter: each paragraph when its end has been seen."""
    # Text before the first paragraph, which there is not in a sound file.
    paragraph, order = _Paragraph(0, None, False), 0
    words, current = paragraph.words, None
    # Paragraphs with text boxes: what follows a box is theirs again, so they end last.
    outer: dict[Element, _Paragraph] = {}
    where, begin_cell = grids.where, grids.cell
    for element in root.iter(*_ALL, *revisions.tags):
        tag = element.tag
        if tag == _T and not outer:
            words.append(element.text or "")
        elif tag == _P:
            if not outer or current not in outer:
                yield paragraph
            order += 1
            current = element
            paragraph = _Paragraph(order, *where(element))
            words = paragraph.words
        elif tag == _STYLE:
            # To ask for an attribute by its long name takes thrice the time.
            said = element.values()
            paragraph.name = said[0] if len(said) == 1 else element.get(VAL, "")
        elif tag == _CELL:
            begin_cell(element)
        elif tag in _WORDS:
            owner = outer.get(next(element.iterancestors(_P), None)) if outer else None
            (owner or paragraph).words.append(_word(tag, element))
        elif tag == _ROW:
            grids.row(element)
        elif tag == _TABLE:
            grids.table(element)
        elif tag == _BOX:
            outer[current] = paragraph
        elif tag in _OF_CELLS:
            grids.property(tag, element)
        elif tag in revisions.tags:
            lost = revisions.settle(element)
            if lost == "p":
                paragraph.joined = True
            elif lost:
                grids.lose(lost)
        elif tag in _BESIDE:
            references.append((order, element))
        elif tag == _OUTLINE:
            paragraph.outline = outline_of(element)
        elif tag == _LIST:
            paragraph.number = element.get(VAL, "")
        else:
            paragraph.level = number(element)
    if current not in outer:
        yield paragraph
    yield from outer.values()


def _word(tag: str, element: Element) -> str:
    if tag in (_T, _DELETED, _FORMULA):
        return element.text or ""
    if tag in _SPACES:
        # In a paragraph's properties a tab is a place on the ruler.
        return " " if element.getparent().tag != _TABS else ""
    return "-" if tag == _HYPHEN else _SYMBOLS.get(element.get(f"{W}char", "").upper(), "")


def _pieces(
    paragraphs: Iterator[_Paragraph], styles: dict[str, Style], numbering: Numbering
) -> Iterator[Piece]:
    """The paragraphs that are seen and not blank."""
    carried, order = "", 0
    for paragraph in paragraphs:
        style = styles.get(paragraph.name, PLAIN)
        number = paragraph.number or style.number
        label = _label(paragraph, number, style, numbering) if number else ""
        if not paragraph.seen or style.hidden or style.contents:
            continue
        text = carried + "".join(paragraph.words).rstrip()
        if paragraph.joined:
            carried, order = text, order or paragraph.order
            continue
        first, carried, order = order or paragraph.order, "", 0
        if not text or text.isspace():
            continue
        if "\n" in text or "\t" in text:
            text = text.replace("\n", " ").replace("\t", " ")
        outline = paragraph.outline if paragraph.outline >= 0 else style.outline
        yield piece_of((text, first, paragraph.cell, label, outline, ""))


def _label(paragraph: _Paragraph, number: str, style: Style, numbering: Numbering) -> str:
    if number == "0":
        return ""
    level = paragraph.level if paragraph.level >= 0 else style.level
    if level < 0:
        level = numbering.level_of(number, paragraph.name)
    return numbering.label(number, level)
