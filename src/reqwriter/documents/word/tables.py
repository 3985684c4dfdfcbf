"""Tables as WordprocessingML: fixed widths, repeated heads, rows that do not split."""

from functools import cache
from typing import NamedTuple

from reqwriter.documents.columns import column_widths
from reqwriter.documents.word.text import RUN, RUN_END, is_simple, text_runs

_ALIGNMENT = {(False, False): "", (True, False): "", (False, True): "right", (True, True): "center"}


class Columns(NamedTuple):
    """What opens a table, and its body and head rows."""

    opening: bytes
    body: "Row"
    head: "Row"


class Row(NamedTuple):
    """A row without its texts: what stands before each, and after the last.

    Once for simple texts, the marks of a run included, and once for runs.
    """

    before_texts: tuple[bytes, ...] = ()
    after_texts: bytes = b""
    before_runs: tuple[bytes, ...] = ()
    after_runs: bytes = b""

    def filled(self, texts: tuple[str, ...]) -> bytes:
        """The row of these texts."""
        if is_simple("".join(texts)):
            pairs = zip(self.before_texts, texts, strict=True)
            return b"".join([before + text.encode() for before, text in pairs]) + self.after_texts
        pairs = zip(self.before_runs, map(text_runs, texts), strict=True)
        return b"".join([before + runs.encode() for before, runs in pairs]) + self.after_runs


@cache
def columns(rule: tuple[str, ...], width: int) -> Columns:
    """The columns that a rule row such as `:-: | ----` describes, in a width of twips."""
    widths = column_widths(rule, width)
    body, head = [], []
    for cell, twips in zip(rule, widths, strict=True):
        alignment = _ALIGNMENT[cell.startswith(":"), cell.endswith(":")]
        size = f'<w:tc><w:tcPr><w:tcW w:w="{twips}" w:type="dxa"/></w:tcPr><w:p><w:pPr>'
        justified = f'<w:jc w:val="{alignment}"/>' if alignment else ""
        body.append(f'{size}<w:pStyle w:val="TableText"/>{justified}</w:pPr>')
        head.append(f'{size}<w:pStyle w:val="TableHead"/></w:pPr>')
    grid = "".join(f'<w:gridCol w:w="{twips}"/>' for twips in widths)
    opening = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="StandardTable"/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )
    return Columns(opening.encode(), _row(body, ""), _row(head, "<w:tblHeader/>"))


def _row(cells: list[str], repeated: str) -> Row:
    start, end = f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>", "</w:p></w:tc>"
    texts = [f"{RUN_END}{end}{cell}{RUN}".encode() for cell in cells]
    runs = [f"{end}{cell}".encode() for cell in cells]
    texts[0], runs[0] = f"{start}{cells[0]}{RUN}".encode(), f"{start}{cells[0]}".encode()
    last = f"{end}</w:tr>"
    return Row(tuple(texts), f"{RUN_END}{last}".encode(), tuple(runs), last.encode())


# A paragraph after each table keeps two tables from growing together and air below them.
CLOSING = b'</w:tbl><w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'
