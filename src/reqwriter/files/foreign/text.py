"""Text files: their encoding told by their bytes, their lines and tables read."""

import re
from pathlib import Path

from reqwriter.files.foreign.pieces import Cell, Piece, Pieces, Table
from reqwriter.files.problem import FileProblem
from reqwriter.files.writing import reason

LARGEST = 16 * 1024 * 1024
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
    row = 0
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line.strip()
        if len(bare) > 2 and bare[0] == bare[-1] == "|":
            if not row:
                tables[len(tables) + 1] = Table(len(tables) + 1)
            if row and _RULE.fullmatch(bare):
                continue
            row += 1
            pieces.extend(_cells(bare, number, tables[len(tables)], row))
            continue
        row = 0
        if bare:
            title = _TITLE.match(line)
            outline = len(title[1]) - 1 if title else -1
            pieces.append(Piece(line.rstrip().replace("\t", " "), number, outline=outline))
    return Pieces(pieces, tables, lines=True)


def _cells(row: str, line: int, table: Table, number: int) -> list[Piece]:
    pieces = []
    for column, text in enumerate(_BAR.split(row)[1:-1], start=1):
        table.cells += 1
        if bare := text.strip():
            pieces.append(Piece(bare, line, Cell(table.number, number, column)))
        else:
            table.blank += 1
    return pieces
