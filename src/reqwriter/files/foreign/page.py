"""Web pages that were inserted into a Word file: their paragraphs and tables."""

from lxml import etree

from reqwriter.files.foreign.pieces import Cell, Piece, Pieces, Table
from reqwriter.files.foreign.xml import FEW_NODES, Element, NotXml, too_many

_BLOCKS = frozenset(
    (
        *("address", "article", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl"),
        *("dt", "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("li", "main", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"),
    )
)
_UNSEEN = frozenset(("head", "script", "style", "template", "title"))
_TITLES = {f"h{level}": level - 1 for level in range(1, 7)}


def page_pieces(content: str) -> Pieces:
    """The paragraphs of a web page, all of number 0. Raises NotXml for one without measure."""
    encoded = content.encode("utf-8", "replace")
    if too_many(encoded, FEW_NODES):
        raise NotXml("网页的层次和格式多得不正常，没有读取。")
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(encoded, parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    # Of a page nested too deeply the parser silently drops what is within.
    if any("depth" in error.message for error in parser.error_log.filter_from_fatals()):
        raise NotXml("网页嵌套的层数多得不正常，没有读取。")
    reader = _Reader()
    if root is not None:
        reader.read(root)
    return Pieces(reader.pieces, reader.tables)


class _Reader:
    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.tables: dict[int, Table] = {}
        self._words: list[str] = []
        # The tables around, each with the row and column of its cell.
        self._open: list[tuple[Table, int, int]] = []
        self._outline = -1

    def read(self, root: Element) -> None:
        """Everything that is seen, in the order of the page."""
        unseen: Element | None = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if unseen is None:
                if event == "start":
                    unseen = element if element.tag in _UNSEEN else None
                    self._start(element)
                else:
                    self._end(element)
            elif event == "end" and element is unseen:
                unseen = None
            if event == "end" and unseen is None:
                self._words.append(element.tail or "")
        self._flush()

    def _start(self, element: Element) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._flush()
        self._outline = _TITLES.get(tag, self._outline)
        if tag == "table":
            around = self._open[-1][0].number if self._open else 0
            table = Table(len(self.tables) + 1, around)
            self.tables[table.number] = table
            self._open.append((table, 0, 0))
        elif tag == "tr" and self._open:
            table, row, _ = self._open[-1]
            self._open[-1] = table, row + 1, 0
        elif tag in ("td", "th") and self._open:
            table, row, column = self._open[-1]
            table.cells += 1
            table.wide = table.wide or column > 0
            self._open[-1] = table, row, column + 1
        if tag not in _UNSEEN:
            self._words.append(element.text or "")

    def _end(self, element: Element) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._flush()
        if tag in _TITLES:
            self._outline = -1
        if tag == "table" and self._open:
            self._open.pop()

    def _flush(self) -> None:
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if text:
            cell = None
            if self._open and self._open[-1][2]:
                table, row, column = self._open[-1]
                cell = Cell(table.number, row, column)
            self.pieces.append(Piece(text, 0, cell, outline=self._outline))
