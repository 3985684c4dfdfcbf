"""A command's help, in columns that hold Chinese: a Chinese letter is two cells wide."""

import re
import unicodedata
from collections.abc import Sequence

# A run of Latin letters and marks stays together; Chinese text may break anywhere,
# but not before its punctuation.
_PIECE = re.compile(r"[!-~]+[，。；：、）”]*|\s+|.[，。；：、）”]*")


def cells(text: str) -> int:
    """How many cells of a terminal the text takes."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most so many cells."""
    lines = [""]
    for piece in _PIECE.findall(text):
        if cells(lines[-1]) + cells(piece) > width and lines[-1]:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return [line.rstrip() for line in lines]


def table(rows: Sequence[tuple[str, str]], width: int) -> str:
    """Names at the left, what they are at the right."""
    wide = max(cells(name) for name, _ in rows)
    lines: list[str] = []
    for name, said in rows:
        first, *more = wrapped(said, width - wide - 4)
        lines.append(f"  {name}{' ' * (wide - cells(name))}  {first}")
        lines += [" " * (wide + 4) + line for line in more]
    return "\n".join(lines)
