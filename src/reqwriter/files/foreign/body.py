"""The paragraphs of a Word file, as a reader of the page sees them; tabs and breaks are spaces."""

from collections.abc import Iterator

from reqwriter.files.foreign.grid import Grids
from reqwriter.files.foreign.numbering import Numbering
from reqwriter.files.foreign.pieces import Cell, Piece, Pieces
from reqwriter.files.foreign.revisions import Settled
from reqwriter.files.foreign.styles import PLAIN, Style, outline_of
from reqwriter.files.foreign.xml import VAL, Element, W, names, number

_P, _STYLE, _T, _TABLE, _ROW, _CELL = names(("p", "pStyle", "t", "tbl", "tr", "tc"))
_OUTLINE, _LIST, _LEVEL, _TAB, _TABS = names(("outlineLvl", "numId", "ilvl", "tab", "tabs"))
_HYPHEN, _SYMBOL, _BOX = names(("noBreakHyphen", "sym", "txbxContent"))
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_SPACES = frozenset(names(("tab", "br", "cr", "ptab")))
_OF_CELLS = frozenset(names(("gridSpan", "gridBefore", "vMerge", "hMerge")))
_WORDS = frozenset((_T, _FORMULA, _HYPHEN, _SYMBOL, *_SPACES))
_ALL = (_P, _STYLE, _CELL, _ROW, _TABLE, _BOX, _OUTLINE, _LIST, _LEVEL, *_WORDS, *_OF_CELLS)
# Boxes to tick, drawn with the symbol fonts.
_SYMBOLS = {"F0A8": "□", "F06F": "□", "F0A3": "□", "F0FE": "☑", "F052": "☑", "F0FD": "☒"}


class _Paragraph:
    """What is known of a paragraph so far."""

    __slots__ = ("cell", "element", "level", "name", "number", "order", "outline", "seen", "words")

    def __init__(self, element: Element, order: int, cell: Cell | None, seen: bool) -> None:
        self.element = element
        self.order = order
        self.cell = cell
        self.seen = seen
        self.words: list[str] = []
        self.name = ""
        self.outline = -1
        self.number = ""
        self.level = -1


def body(root: Element, styles: dict[str, Style], numbering: Numbering, settled: Settled) -> Pieces:
    """The paragraphs of the main part's tree."""
    grids = Grids(settled.lost)
    paragraphs = _paragraphs(root, grids)
    pieces = list(_pieces(paragraphs, styles, numbering, settled.joined))
    for table in grids.tables.values():
        table.blank = table.cells
    for cell in {piece.cell for piece in pieces if piece.cell is not None}:
        grids.tables[cell.table].blank -= 1
    return Pieces(pieces, grids.tables)


def _paragraphs(root: Element, grids: Grids) -> list[_Paragraph]:
    """One pass over the elements that matter, in the order of the document."""
    # Text before the first paragraph, which there is not in a sound file.
    paragraph = _Paragraph(None, 0, None, False)
    paragraphs = [paragraph]
    # Paragraphs with text boxes: what follows a box is theirs again.
    outer: dict[Element, _Paragraph] = {}
    for element in root.iter(*_ALL):
        tag = element.tag
        if tag == _P:
            cell, seen = grids.where(element)
            paragraph = _Paragraph(element, len(paragraphs), cell, seen)
            paragraphs.append(paragraph)
        elif tag in _WORDS:
            word = _word(tag, element)
            owner = outer.get(next(element.iterancestors(_P), None)) if outer else None
            (owner or paragraph).words.append(word)
        elif tag == _STYLE:
            paragraph.name = element.get(VAL, "")
        elif tag == _CELL:
            grids.cell(element)
        elif tag == _ROW:
            grids.row(element)
        elif tag == _TABLE:
            grids.table(element)
        elif tag == _BOX:
            outer[paragraph.element] = paragraph
        elif tag in _OF_CELLS:
            grids.property(tag, element)
        elif tag == _OUTLINE:
            paragraph.outline = outline_of(element)
        elif tag == _LIST:
            paragraph.number = element.get(VAL, "")
        else:
            paragraph.level = number(element)
    return paragraphs


def _word(tag: str, element: Element) -> str:
    if tag in (_T, _FORMULA):
        return element.text or ""
    if tag in _SPACES:
        # In a paragraph's properties a tab is a place on the ruler.
        return " " if element.getparent().tag != _TABS else ""
    return "-" if tag == _HYPHEN else _SYMBOLS.get(element.get(f"{W}char", "").upper(), "")


def _pieces(
    paragraphs: list[_Paragraph],
    styles: dict[str, Style],
    numbering: Numbering,
    joined: set[Element],
) -> Iterator[Piece]:
    """The paragraphs that are seen and not blank."""
    carried, order = "", 0
    for paragraph in paragraphs[1:]:
        style = styles.get(paragraph.name, PLAIN)
        label = _label(paragraph, style, numbering)
        if not paragraph.seen or style.hidden or style.contents:
            continue
        text = carried + "".join(paragraph.words).rstrip()
        if joined and paragraph.element in joined:
            carried, order = text, order or paragraph.order
            continue
        first, carried, order = order or paragraph.order, "", 0
        if not text or text.isspace():
            continue
        if "\n" in text or "\t" in text:
            text = text.replace("\n", " ").replace("\t", " ")
        outline = paragraph.outline if paragraph.outline >= 0 else style.outline
        yield Piece(text, first, paragraph.cell, label, outline)


def _label(paragraph: _Paragraph, style: Style, numbering: Numbering) -> str:
    number = paragraph.number or style.number
    if not number or number == "0":
        return ""
    level = paragraph.level if paragraph.level >= 0 else style.level
    return numbering.label(
        number, level if level >= 0 else numbering.level_of(number, paragraph.name)
    )
