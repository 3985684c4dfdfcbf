"""What a Word file says beside its text: headers, notes, and files that were inserted whole."""

import io
from collections.abc import Callable, Iterable

from reqwriter.files.foreign.archive import Archive
from reqwriter.files.foreign.body import body
from reqwriter.files.foreign.bundle import unbundled
from reqwriter.files.foreign.numbering import Numbering
from reqwriter.files.foreign.page import page_pieces
from reqwriter.files.foreign.pieces import Cell, Piece, Pieces, Table
from reqwriter.files.foreign.revisions import Revisions
from reqwriter.files.foreign.styles import Style
from reqwriter.files.foreign.text import decoded, lines
from reqwriter.files.foreign.xml import Element, NotXml, W
from reqwriter.files.problem import FileProblem

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_NOTES = {
    f"{W}footnoteReference": ("footnotes", "footnote", "脚注"),
    f"{W}endnoteReference": ("endnotes", "endnote", "尾注"),
}
_HEADERS = (("header", "页眉"), ("footer", "页脚"))
_WORD, _PAGES, _BUNDLES = ("docx", "docm", "dotx"), ("html", "htm", "xhtml"), ("mht", "mhtml")
_MOST_TOLD = 20
_ADVICE = "请用 Word 打开，把它的内容放进正文并另存为 .docx 后再检查。"


class Others:
    """The other parts of a file, read as they are referred to; `unread` says what was not.

    `inserted` reads a Word file inside this one; None where nothing more may be inside.
    """

    def __init__(
        self,
        archive: Archive,
        main: str,
        styles: dict[str, Style],
        revisions: Revisions,
        inserted: Callable[[Archive], Pieces] | None,
    ) -> None:
        self.unread: list[str] = []
        self._archive = archive
        self._main = main
        self._folder = main.rpartition("/")[0]
        self._styles = styles
        self._revisions = revisions
        self._inserted = inserted
        self._targets: dict[str, str] | None = None
        self._notes: dict[str, dict[str, Element]] = {}

    def headers(self) -> list[Piece]:
        """What stands above and below the pages, once however many sections repeat it."""
        said: dict[str, Piece] = {}
        for kind, aside in _HEADERS:
            for name in self._archive.like(f"{self._folder}/{kind}"):
                if (root := self._tree(name, aside)) is not None:
                    for piece in self._text(root):
                        said.setdefault(piece.text, Piece(piece.text, 0, aside=aside))
        return list(said.values())

    def pieces(self, reference: Element, order: int, tables: dict[int, Table]) -> Iterable[Piece]:
        """What a reference in paragraph `order` leads to: a note once, or an inserted file."""
        if reference.tag in _NOTES:
            part, element, aside = _NOTES[reference.tag]
            if part not in self._notes:
                self._notes[part] = self._all_notes(part, element, aside)
            note = self._notes[part].pop(reference.get(f"{W}id", ""), None)
            found = self._text(note) if note is not None else []
            return [Piece(piece.text, order, aside=aside) for piece in found]
        if self._targets is None:
            self._targets = self._archive.targets(self._main)
        read = self._chunk(self._targets.get(reference.get(_RELATION, ""), ""))
        self._add(read.unread)
        first = len(tables)
        for number, table in read.tables.items():
            table.number = first + number
            table.around += first if table.around else 0
            tables[table.number] = table
        return [_moved(piece, order, first) for piece in read.pieces]

    def _all_notes(self, part: str, element: str, aside: str) -> dict[str, Element]:
        name = f"{self._folder}/{part}.xml"
        root = self._tree(name, aside) if self._archive.has(name) else None
        every = root.iterfind(W + element) if root is not None else ()
        return {note.get(f"{W}id", ""): note for note in every}

    def _text(self, root: Element) -> list[Piece]:
        return body(root, self._styles, Numbering(), self._revisions).pieces

    def _tree(self, name: str, what: str) -> Element | None:
        try:
            return self._archive.tree(name, self._archive.beside)
        except FileProblem:
            self._tell(f"{what}（{name}）已经损坏或者太大，没有读取。")
            return None

    def _chunk(self, name: str) -> Pieces:
        """An inserted file: another Word file, a web page or a text."""
        if not name or not self._archive.has(name):
            self._tell("插入的文件不在这份文件里，没有读取。")
            return Pieces([], {})
        try:
            read = self._read(name, name.rpartition(".")[2].lower())
        except (FileProblem, NotXml):
            self._tell(f"插入的文件（{name}）已经损坏或者太大，没有读取。")
            return Pieces([], {})
        if read is None:
            self._tell(f"插入的文件（{name}）没有读取。")
        return read or Pieces([], {})

    def _read(self, name: str, ending: str) -> Pieces | None:
        path, beside = self._archive.path, self._archive.beside
        if ending in _WORD and self._inserted is not None:
            inside = io.BytesIO(self._archive.content(name, beside))
            return self._inserted(Archive(path, inside, beside))
        if ending in _PAGES:
            return page_pieces(decoded(self._archive.content(name, beside), path))
        if ending in _BUNDLES:
            return page_pieces(decoded(unbundled(self._archive.content(name, beside)), path))
        return (
            lines(decoded(self._archive.content(name, beside), path)) if ending == "txt" else None
        )

    def _tell(self, what: str) -> None:
        self._add((f"{self._archive.path}：{what}{_ADVICE}",))

    def _add(self, unread: Iterable[str]) -> None:
        for said in unread:
            if said not in self.unread and len(self.unread) < _MOST_TOLD:
                self.unread.append(said)


def _moved(piece: Piece, order: int, first: int) -> Piece:
    cell = piece.cell
    if cell is not None:
        cell = Cell(first + cell.table, cell.row, cell.column)
    return piece._replace(order=order, cell=cell)
