"""Text files: their encoding told by their bytes, their lines and tables read."""

import re
from collections.abc import Iterator
from pathlib import Path

from reqwriter.files.foreign.pieces import Cell, Piece, Pieces, Table
from reqwriter.files.problem import FileProblem
from reqwriter.files.writing import reason

LARGEST = 16 * 1024 * 1024
# A row that goes on longer than this is none.
_LONGEST_ROW = 40
_RULE = re.compile(r"[|:\-\s]+")
_TITLE = re.compile(r"\s*(#{1,6})\s")
_BAR = re.compile(r"(?<!\\)\|")
# What a text has none of, and a file of another kind that happens to decode has.
_FOREIGN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffe\uffff]")


def text_pieces(path: Path) -> Pieces:
    """The lines of a .txt or .md file. Raises FileProblem."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise FileProblem(f"{path}：{reason(error)}") from error
    if len(content) > LARGEST:
        raise FileProblem(
            f"{path}：文本超过 {LARGEST // 1024**2} MB，没有读取。请确认是不是选错了文件，"
            "或者分成几个文件后再检查。"
        )
    return lines(decoded(content, path))


def decoded(content: bytes, path: Path) -> str:
    """The text in UTF-8, in UTF-16 with its mark, or in GB18030. Raises FileProblem."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_FOREIGN.findall(text)) * 100 <= len(text):
            return text
    raise FileProblem(
        f"{path}：内容不是文字，或者编码不是 UTF-8、GB18030（GBK）、UTF-16。"
        "请用记事本打开，另存为 UTF-8 编码的 .txt 文件。"
    )


def lines(text: str) -> Pieces:
    """The lines that are not blank; rows between bars are tables."""
    pieces: list[Piece] = []
    tables: dict[int, Table] = {}
    rows = text.splitlines()
    row = at = 0
    while at < len(rows):
        end = _end_of_row(rows, at, inside=row > 0)
        if end < 0:
            row = 0
            pieces.extend(_line(rows[at], at + 1))
            at += 1
            continue
        if not row:
            tables[len(tables) + 1] = Table(len(tables) + 1)
        if not _RULE.fullmatch(rows[at]):
            row += 1
            pieces.extend(_cells(rows[at : end + 1], at + 1, tables[len(tables)], row))
        at = end + 1
    return Pieces(pieces, tables, lines=True)


def _end_of_row(rows: list[str], at: int, inside: bool) -> int:
    """The line on which a table's row ends that begins here; -1 when none does."""
    bare = rows[at].strip()
    if not bare.startswith("|") or len(bare) < 3:
        return -1
    if bare.endswith("|"):
        return at
    if inside:
        for end in range(at + 1, min(at + _LONGEST_ROW, len(rows))):
            if rows[end].lstrip().startswith(("|", "#")):
                break
            if rows[end].rstrip().endswith("|"):
                return end
    return -1


def _line(line: str, number: int) -> Iterator[Piece]:
    if line.strip():
        title = _TITLE.match(line)
        outline = len(title[1]) - 1 if title else -1
        yield Piece(line.rstrip().replace("\t", " "), number, outline=outline)


def _cells(rows: list[str], line: int, table: Table, number: int) -> Iterator[Piece]:
    """The cells of a row, which may go on over several lines."""
    for column, text in enumerate(_BAR.split("\n".join(rows).strip())[1:-1], start=1):
        table.cells += 1
        table.wide = table.wide or column > 1
        table.blank += not text.strip()
        for one in text.split("\n"):
            if bare := one.strip():
                yield Piece(bare, line, Cell(table.number, number, column))
            line += 1
        line -= 1
