"""Blocks as plain text: for reading in a terminal, and for golden files."""

from collections.abc import Iterator

from reqwriter.documents.blocks import Block, Document, Kind, plain, spaced
from reqwriter.documents.contents import entries, label
from reqwriter.documents.word.parts import DRAFT_MARK


def outline(document: Document, *, draft_mark: bool = False) -> str:
    """The whole document as text, a block a line; rows have their cells parted by bars."""
    mark = [f"【{DRAFT_MARK}】", ""] if draft_mark else []
    lines = [line for pair in zip(*document, strict=True) for line in _lines(*pair, document)]
    return "\n".join([*mark, *lines, ""])


def _lines(block: Block, number: str, document: Document) -> Iterator[str]:
    kind = block.kind
    if kind is Kind.HEADING:
        yield ""
        yield f"{'#' * block.level} {label(block, number)}"
        yield ""
    elif kind is Kind.CLAUSE:
        yield f"{'  ' * (block.level - 1)}{spaced(number)}{plain(block.texts[0])}"
    elif kind in (Kind.ROW, Kind.HEAD_ROW):
        yield f"| {' | '.join(map(plain, block.texts))} |"
        if kind is Kind.HEAD_ROW:
            yield f"|{'|'.join('---' for _ in block.texts)}|"
    elif kind is Kind.COVER:
        yield "：".join(map(plain, block.texts))
    elif kind is Kind.CONTENTS:
        yield from [
            "",
            "目录",
            *(f"{'  ' * entry.level}{entry.text}" for entry in entries(document)),
        ]
        yield ""
    elif kind in (Kind.TITLE, Kind.SUBTITLE):
        yield from [plain(block.texts[0]), ""]
    elif block.texts != ("",) and kind not in (Kind.TABLE, Kind.NUMBERS):
        yield plain(block.texts[0])
