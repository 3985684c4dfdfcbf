"""Tables as WordprocessingML: fixed widths, repeated heads, rows that do not split."""

from functools import cache
from typing import NamedTuple

from reqwriter.documents.columns import column_widths
from reqwriter.documents.word.text import RUN, RUN_END, is_simple, text_runs

_ALIGNMENT = {(False, False): "", (True, False): "", (False, True): "right", (True, True): "center"}


class Columns(NamedTuple):
    """What opens a table; and its body and head rows, with a hole for the runs of each cell."""

    opening: str
    body: "Row"
    head: "Row"


class Row(NamedTuple):
    """A row to be filled in by `%`: with runs, or with simple texts."""

    runs: str
    texts: str

    def filled(self, texts: tuple[str, ...]) -> str:
        """The row of these texts."""
        if is_simple("".join(texts)):
            return self.texts % texts
        return self.runs % tuple(map(text_runs, texts))


@cache
def columns(rule: tuple[str, ...], width: int) -> Columns:
    """The columns that a rule row such as `:-: | ----` describes, in a width of twips."""
    widths = column_widths(rule, width)
    body, head = [], []
    for cell, twips in zip(rule, widths, strict=True):
        alignment = _ALIGNMENT[cell.startswith(":"), cell.endswith(":")]
        size = f'<w:tc><w:tcPr><w:tcW w:w="{twips}" w:type="dxa"/></w:tcPr><w:p><w:pPr>'
        justified = f'<w:jc w:val="{alignment}"/>' if alignment else ""
        body.append(f'{size}<w:pStyle w:val="TableText"/>{justified}</w:pPr>%s</w:p></w:tc>')
        head.append(f'{size}<w:pStyle w:val="TableHead"/></w:pPr>%s</w:p></w:tc>')
    grid = "".join(f'<w:gridCol w:w="{twips}"/>' for twips in widths)
    opening = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="StandardTable"/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )
    return Columns(opening, _row(body, ""), _row(head, "<w:tblHeader/>"))


def _row(cells: list[str], repeated: str) -> Row:
    runs = f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"
    return Row(runs, runs.replace("%s", f"{RUN}%s{RUN_END}"))


# A paragraph after each table keeps two tables from growing together and air below them.
CLOSING = '</w:tbl><w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'
