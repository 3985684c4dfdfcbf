"""The text that Jinja wrote, read into blocks; and the numbers that headings and clauses bear."""

from collections.abc import Callable, Mapping

from reqwriter.documents.blocks import Block, Document, Kind, plain, referred
from reqwriter.documents.marks import CELL, FIELD, RECORD, REF

Counts = list[int]
_CHINESE = "零一二三四五六七八九十"
# Bound once: looking a member up in its enumeration costs more than all else in the loops.
_NUMBERS = Kind.NUMBERS
_HEADING = Kind.HEADING
_CLAUSE = Kind.CLAUSE
_TABLE = Kind.TABLE
_PAGE = Kind.PAGE
_ROW = Kind.ROW
_HEAD_ROW = Kind.HEAD_ROW


class StructureProblem(LookupError):
    """A reference to no clause, two clauses of one name, or a row that does not fit its table."""


def read(written: str, lines: Mapping[str, Block]) -> list[Block]:
    """The blocks of a written stream, by the blocks of the template's lines.

    A record is the source of its line, and its texts if the line holds an expression. Raises
    StructureProblem for a row that does not fit its table.
    """
    blocks: list[Block] = []
    columns = 0
    for record in written.replace("\n", "").split(RECORD)[1:]:
        source, filled, texts = record.partition(FIELD)
        block = lines[source]
        if filled:
            cells = tuple(texts.split(CELL))
            block = Block(block.kind, block.level, block.name, cells, source, False, REF in texts)
        kind = block.kind
        if kind is _ROW:
            if len(block.texts) != columns:
                raise StructureProblem(_misfit(block, columns))
        elif kind is _TABLE:
            columns = len(block.texts)
            if blocks and blocks[-1].kind is _HEAD_ROW:
                if len(blocks[-1].texts) != columns:
                    raise StructureProblem(_misfit(blocks[-1], columns))
                blocks.insert(-1, block)
                continue
        elif kind is not _HEAD_ROW:
            columns = 0
        blocks.append(block)
    return blocks


def _misfit(block: Block, columns: int) -> str:
    if not columns:
        return f"{block.source}：这一行之前没有表格，表头之下应有“| --- |”一行。"
    return f"{block.source}：这一行有 {len(block.texts)} 格，表格有 {columns} 列。"


def numbered(blocks: list[Block]) -> Document:
    """The blocks with their numbers, and references to them resolved.

    Raises StructureProblem for a reference to a clause that is not there.
    """
    numbers, names = _numbers(blocks)
    resolved = tuple([_resolved(block, names) if block.refers else block for block in blocks])
    return Document(resolved, tuple(numbers))


def _resolved(block: Block, names: dict[str, str]) -> Block:
    try:
        texts = tuple(referred(text, names) for text in block.texts)
        return block._replace(texts=texts, constant=False)
    except KeyError as error:
        raise StructureProblem(f"{block.source}：文件中没有名为{error}的条款可以引用。") from error


def _numbers(blocks: list[Block]) -> tuple[list[str], dict[str, str]]:
    numbers: list[str] = []
    names: dict[str, str] = {}
    turning = False
    scheme, chapter, counts = "chinese", 0, [0] * 5
    for block in blocks:
        kind, number = block.kind, ""
        if kind is _ROW:
            numbers.append(number)
            continue
        if turning and kind is not _HEADING and kind is not _NUMBERS:
            raise StructureProblem(f"{block.source}：“@page”之后应当是标题。")
        turning = kind is _PAGE or (turning and kind is _NUMBERS)
        if kind is _NUMBERS:
            scheme = block.texts[0]
            if scheme not in _HEADINGS:
                raise StructureProblem(f"{block.source}：没有“{scheme}”这种编号方式。")
        elif kind is _HEADING and block.level == 1:
            chapter, counts = chapter + 1, [0] * 5
            number = f"第{chinese(chapter)}章"
        elif kind is _HEADING or kind is _CLAUSE:
            depth = block.level - 2 if kind is _HEADING else block.level + 1
            counts[depth] += 0 if depth == 0 and _HEADINGS[scheme][0] is _nothing else 1
            counts[depth + 1 :] = [0] * (4 - depth)
            number = _number(scheme, kind, block.level, counts)
        numbers.append(number)
        if block.name:
            if block.name in names:
                raise StructureProblem(f"{block.source}：条款名“{block.name}”重复。")
            names[block.name] = _called(block, number, scheme)
    return numbers, names


def _number(scheme: str, kind: Kind, level: int, counts: list[int]) -> str:
    if kind is _HEADING:
        return _HEADINGS[scheme][level - 2](counts)
    steps = counts[2 : level + 2]
    if scheme == "decimal":
        return ".".join([str(n) for n in (*counts[:2], *steps) if n])
    if scheme == "article":
        return ".".join([str(n) for n in (counts[1], *steps)])
    return (f"{steps[-1]}.", f"（{steps[-1]}）", _circled(steps[-1]))[level - 1]


def _called(block: Block, number: str, scheme: str) -> str:
    """What a reference to a block reads: 2.3, 格式4, 第五章, or its own words."""
    if block.kind is _HEADING and block.level == 1:
        return number
    if scheme == "form" and block.kind is _HEADING:
        return f"{number} {plain(block.texts[0])}"
    return number.strip("、（）.") if number else plain(block.texts[0])


def _circled(count: int) -> str:
    return chr(0x2460 + count - 1) if count <= 20 else f"({count})"


def chinese(number: int) -> str:
    """A number below 100 in Chinese numerals: 七, 十二, 二十一."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _CHINESE[ones]
    return f"{_CHINESE[tens] if tens > 1 else ''}十{_CHINESE[ones] if ones else ''}"


def _nothing(_: Counts) -> str:
    return ""


# How the headings of the second and third level are numbered, by scheme.
_HEADINGS: dict[str, tuple[Callable[[Counts], str], Callable[[Counts], str]]] = {
    "chinese": (lambda n: f"{chinese(n[0])}、", lambda n: f"（{chinese(n[1])}）"),
    "decimal": (lambda n: str(n[0]), lambda n: f"{n[0]}.{n[1]}"),
    "section": (_nothing, lambda n: f"{chinese(n[1])}、"),
    "article": (_nothing, lambda n: str(n[1])),
    "form": (lambda n: f"格式{n[0]}", _nothing),
    "none": (_nothing, _nothing),
}
