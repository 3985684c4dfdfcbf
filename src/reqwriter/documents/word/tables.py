"""Tables as WordprocessingML: fixed widths, repeated heads, rows that do not split."""

import re
from functools import cache
from typing import NamedTuple

from reqwriter.documents.columns import column_widths
from reqwriter.documents.word.text import RUN, text_runs

_ALIGNMENT = {(False, False): "", (True, False): "", (False, True): "right", (True, True): "center"}


class Columns(NamedTuple):
    """What opens a table, and what opens a cell of each column in body and in head rows."""

    opening: str
    body: tuple[str, ...]
    head: tuple[str, ...]


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
    return Columns(opening, tuple(body), tuple(head))


def row(cells: tuple[str, ...], texts: tuple[str, ...], *, head: bool = False) -> str:
    """A row: what opens each cell, and the text inside it."""
    whole = "".join(texts)
    if whole.isprintable() and not _SPECIAL.search(whole):
        written = [
            f"{opened}{RUN}{text}</w:t></w:r></w:p></w:tc>" if text else f"{opened}</w:p></w:tc>"
            for opened, text in zip(cells, texts, strict=True)
        ]
    else:
        written = [
            f"{opened}{text_runs(text)}</w:p></w:tc>"
            for opened, text in zip(cells, texts, strict=True)
        ]
    return f"{_HEAD if head else _ROW}{''.join(written)}</w:tr>"


# What text_runs must look at: the characters that XML reserves, and spaces that it would drop.
_SPECIAL = re.compile("[&<> ]")
_ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_HEAD = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
# A paragraph after each table keeps two tables from growing together and air below them.
CLOSING = '</w:tbl><w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'
