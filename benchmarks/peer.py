"""docxtpl filling the same content: a Word template made from a rendered document.

Constant lines stand in the template as they are; a line that depends on an answer is a field; the
rows of a table are a loop over its data. That is what a Word template of the same form would hold.
"""

import io
from typing import Any

import docx
from docxtpl import DocxTemplate

from reqwriter.documents.blocks import Document, Kind, plain

_ROWS = (Kind.ROW, Kind.HEAD_ROW)


class Peer:
    """A Word template with tags, and the data that fill it."""

    def __init__(self, document: Document) -> None:
        self.fields: list[str] = []
        self.tables: list[list[list[str]]] = []
        word = docx.Document()
        rows: list[tuple[str, ...]] = []
        for block in document.blocks:
            if block.kind in _ROWS:
                rows.append(tuple(map(plain, block.texts)))
                continue
            if rows:
                self._table(word, rows)
                rows = []
            if block.kind in (Kind.TABLE, Kind.NUMBERS) or not block.texts[0]:
                continue
            word.add_paragraph(
                plain(block.texts[0]) if block.constant else self._field(block.texts[0])
            )
        if rows:
            self._table(word, rows)
        made = io.BytesIO()
        word.save(made)
        self.template = made.getvalue()

    def _field(self, text: str) -> str:
        self.fields.append(plain(text))
        return f"{{{{ t[{len(self.fields) - 1}] }}}}"

    def _table(self, word: Any, rows: list[tuple[str, ...]]) -> None:
        head, *body = rows
        number = len(self.tables)
        self.tables.append([list(row) for row in body])
        table = word.add_table(rows=4, cols=len(head))
        for cell, text in zip(table.rows[0].cells, head, strict=True):
            cell.text = text
        table.rows[1].cells[0].text = f"{{%tr for r in tables[{number}] %}}"
        for column, cell in enumerate(table.rows[2].cells):
            cell.text = f"{{{{ r[{column}] }}}}"
        table.rows[3].cells[0].text = "{%tr endfor %}"

    def fill(self) -> bytes:
        """The filled document."""
        template = DocxTemplate(io.BytesIO(self.template))
        template.render({"t": self.fields, "tables": self.tables}, autoescape=True)
        filled = io.BytesIO()
        template.save(filled)
        return filled.getvalue()
