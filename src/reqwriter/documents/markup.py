"""The template language: a small strict subset of Markdown, compiled to Jinja line by line.

docs/templates.md describes it for those who write templates. Each line of the source becomes one
line of the Jinja template, so an error's line is the author's line. Structure is decided here,
before any data is seen.
"""

import re
from typing import NamedTuple

from reqwriter.documents.blocks import Block, Kind
from reqwriter.documents.marks import BLANK, BOLD, BREAK, CELL, FIELD, RECORD, REF

_HOLE = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})")
_REFERENCE = re.compile(r'\{\{\s*ref\("([a-z0-9-]+)"\)\s*\}\}')
_NAME = re.compile(r"\[#([a-z0-9-]+)\]\s*")
_UNDERSCORES = re.compile(r"_{3,}")
_RULE_CELL = re.compile(r":?-+:?")
_PREFIXES = (
    ("###", Kind.HEADING, 3),
    ("##", Kind.HEADING, 2),
    ("#", Kind.HEADING, 1),
    ("---", Kind.CLAUSE, 3),
    ("--", Kind.CLAUSE, 2),
    ("-", Kind.CLAUSE, 1),
    (">>", Kind.RIGHT, 0),
    (">", Kind.FLUSH, 0),
    ("^", Kind.CENTRED, 0),
    ("!", Kind.NOTE, 0),
    ("=", Kind.CAPTION, 0),
)
_DIRECTIVES = {
    "title": Kind.TITLE,
    "subtitle": Kind.SUBTITLE,
    "cover": Kind.COVER,
    "contents": Kind.CONTENTS,
    "page": Kind.PAGE,
    "landscape": Kind.LANDSCAPE,
    "portrait": Kind.PORTRAIT,
    "numbers": Kind.NUMBERS,
}


class MarkupError(ValueError):
    """A line that is no markup; the message names template, line and remedy."""


class Compiled(NamedTuple):
    """A Jinja template, and the block of each of its lines by its source, `template:line`.

    The block of a line with an expression has the expression where its text will stand.
    """

    jinja: str
    lines: dict[str, Block]


def compile_markup(source: str, template: str) -> Compiled:
    """The Jinja template of a markup source. Raises MarkupError."""
    blocks: dict[str, Block] = {}
    lines = source.split("\n")
    out: list[str] = []
    inside = ""
    for index, line in enumerate(lines):
        where = f"{template}:{index + 1}"
        statement = bool(inside) or line.lstrip().startswith(("{%", "{#"))
        inside = _still_open(line, inside)
        if statement or not line.strip():
            out.append(line)
            continue
        following = lines[index + 1].strip() if index + 1 < len(lines) else ""
        block = _line(_REFERENCE.sub(rf"{REF}\1{REF}", line.strip()), where, following)
        texts = CELL.join(block.texts)
        constant = "{{" not in texts and "{%" not in texts
        blocks[where] = block._replace(constant=constant, refers=REF in texts)
        out.append(f"{RECORD}{where}" if constant else f"{RECORD}{where}{FIELD}{texts}")
    return Compiled("\n".join(out), blocks)


def compile_inline(source: str) -> str:
    """A template of text inside a line: its own line ends mean nothing, `<br>` breaks a line."""
    return "".join(
        _inline(_REFERENCE.sub(rf"{REF}\1{REF}", line.strip())) for line in source.split("\n")
    )


def _still_open(line: str, inside: str) -> str:
    """The closing sign of a Jinja statement or comment that goes on in the next line."""
    if inside and inside not in line:
        return inside
    rest = line.rpartition(inside)[2] if inside else line
    for opening, closing in (("{%", "%}"), ("{#", "#}")):
        if rest.rfind(opening) > rest.rfind(closing):
            return closing
    return ""


def _line(line: str, where: str, following: str) -> Block:
    if line.startswith("|"):
        return _row(line, where, following)
    if line.startswith("@"):
        return _directive(line, where)
    for prefix, kind, level in _PREFIXES:
        if line.startswith(prefix + " "):
            return _named(kind, level, line[len(prefix) :].strip(), where)
    return Block(Kind.BODY, 0, "", (_inline(line),), where)


def _named(kind: Kind, level: int, text: str, where: str) -> Block:
    name = ""
    if match := _NAME.match(text):
        name, text = match[1], text[match.end() :]
    return Block(kind, level, name, (_inline(text),), where)


def _directive(line: str, where: str) -> Block:
    name, _, text = line[1:].partition(" ")
    if name not in _DIRECTIVES:
        known = "、".join(f"@{one}" for one in _DIRECTIVES)
        raise MarkupError(f"{where}：没有“@{name}”这一指令，可用：{known}。")
    texts = tuple(_inline(part.strip()) for part in text.split("|"))
    return Block(_DIRECTIVES[name], 0, "", texts, where)


def _row(line: str, where: str, following: str) -> Block:
    cells = _cells(line, where)
    if all(_RULE_CELL.fullmatch(cell) for cell in cells):
        return Block(Kind.TABLE, 0, "", tuple(cells), where)
    kind = Kind.HEAD_ROW if _is_rule(following) else Kind.ROW
    return Block(kind, 0, "", tuple(_inline(cell) for cell in cells), where)


def _is_rule(line: str) -> bool:
    return line.startswith("|") and not line.strip("|:- ") and "-" in line


def _cells(line: str, where: str) -> list[str]:
    if not line.endswith("|") or len(line) < 2:
        raise MarkupError(f"{where}：表格的一行应以“|”开头并以“|”结尾。")
    cells = [""]
    for piece in _HOLE.split(line[1:-1]):
        if piece.startswith(("{{", "{%", "{#")):
            cells[-1] += piece
            continue
        first, *rest = piece.split("|")
        cells[-1] += first
        cells.extend(rest)
    return [cell.strip() for cell in cells]


def _inline(text: str) -> str:
    return "".join(
        piece if piece.startswith(("{{", "{%", "{#")) else _literal(piece)
        for piece in _HOLE.split(text)
    )


def _literal(text: str) -> str:
    text = text.replace("**", BOLD).replace("<br>", BREAK)
    return _UNDERSCORES.sub(lambda match: BLANK + str(min(9, len(match[0]) // 3)), text)
