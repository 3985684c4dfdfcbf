"""Blocks: what a document is made of before it becomes Word, text or HTML."""

import re
from collections.abc import Iterator
from enum import IntEnum, auto
from typing import NamedTuple

from reqwriter.documents.marks import BLANK, BOLD, BREAK, REF, TRACE

_TRACED = re.compile(f"{TRACE}([^{TRACE}]*){TRACE}")
_REFERRED = re.compile(f"{REF}([^{REF}]*){REF}")
_RUN = re.compile(f"{BOLD}|{BREAK}|{BLANK}[0-9]")


class Kind(IntEnum):
    """What a block is. Integers, for they are looked up in every loop."""

    HEADING = auto()
    CLAUSE = auto()
    BODY = auto()
    FLUSH = auto()
    CENTRED = auto()
    RIGHT = auto()
    NOTE = auto()
    CAPTION = auto()
    TITLE = auto()
    SUBTITLE = auto()
    COVER = auto()
    TABLE = auto()
    HEAD_ROW = auto()
    ROW = auto()
    CONTENTS = auto()
    PAGE = auto()
    LANDSCAPE = auto()
    PORTRAIT = auto()
    NUMBERS = auto()


class Block(NamedTuple):
    """One block.

    `level` is that of a heading or clause; `texts` has one text, or the cells of a row; `name` is
    what references call it; `source` is `template:line`; a `constant` block depends on no answer;
    one that `refers` names a clause whose number is still to be put in.
    Texts hold the marks of inline structure: read them through `runs` or `plain`.
    """

    kind: Kind
    level: int
    name: str
    texts: tuple[str, ...]
    source: str
    constant: bool = False
    refers: bool = False


class Run(NamedTuple):
    """A stretch of text of one appearance; a blank has no text but a width in characters."""

    text: str
    bold: bool = False
    blank: int = 0


class Document(NamedTuple):
    """Blocks with the number each one bears; the two have the same length."""

    blocks: tuple[Block, ...]
    numbers: tuple[str, ...]


def spaced(number: str) -> str:
    """A number as it stands before a text: one that ends in a figure or 章 needs a gap."""
    return f"{number}\u3000" if number[-1:].isdigit() or number[-1:] == "章" else number


def runs(text: str) -> Iterator[Run]:
    """The stretches of a text; a line break is a run of one newline."""
    text, bold, start = without_trace(text), False, 0
    for mark in _RUN.finditer(text):
        if mark.start() > start:
            yield Run(text[start : mark.start()], bold)
        start = mark.end()
        if mark[0] == BOLD:
            bold = not bold
        elif mark[0] == BREAK:
            yield Run("\n", bold)
        else:
            yield Run("", bold, 2 * int(mark[0][1]))
    if start < len(text):
        yield Run(text[start:], bold)


def plain(text: str) -> str:
    """The text as letters alone: blanks as underscores, line breaks as newlines."""
    if text.isprintable():
        return text
    return "".join("_" * (2 * run.blank) if run.blank else run.text for run in runs(text))


def traces(text: str) -> list[str]:
    """What stands behind a text: paths of the draft, and articles as `instrument#article`."""
    return _TRACED.findall(text)


def without_trace(text: str) -> str:
    """The text without what stands behind it."""
    return _TRACED.sub("", text) if TRACE in text else text


def referred(text: str, numbers: dict[str, str]) -> str:
    """The text with the numbers of the clauses it names. Raises KeyError for an unknown name."""
    return _REFERRED.sub(lambda match: numbers[match[1]], text) if REF in text else text
