"""Searching the catalogue: by code, by name, by pinyin, by first letters."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from reqwriter.standards.catalogue import stem

# How well a word fits. A name's end says what kind of thing it is (台式计算机 is a 计算机), so
# it counts as much as its beginning.
_CODE, _EDGE, _INSIDE, _NOT = range(4)


class _Row(NamedTuple):
    code: str
    name: str
    leaf: bool


def found(words: str, rows: list[str], readings: Path) -> list[tuple[str, str]]:
    """The rows (`code,name`, what stands below a code right after it) that fit every word.

    Leaves first, then what begins or ends with the first word, then short names; the rows of a
    code in the order of their codes.
    """
    wanted = _plain(words).split()
    if not wanted:
        return []
    fitting = []
    for row in _parted(rows):
        name = _plain(row.name)
        fits = [_fit(word, row, name, readings) for word in wanted]
        if _NOT not in fits:
            length = 0 if fits[0] == _CODE else len(name)
            fitting.append((not row.leaf, fits[0], length, row.code, row.name))
    return [(code, name) for *_, code, name in sorted(fitting)]


def _parted(rows: list[str]) -> Iterator[_Row]:
    for row, after in pairwise((*rows, "")):
        code, _, name = row.partition(",")
        yield _Row(code, name, not after.startswith(stem(code)))


def _fit(word: str, row: _Row, name: str, readings: Path) -> int:
    if row.code.startswith(word):
        return _CODE
    if name.startswith(word) or name.endswith(word):
        return _EDGE
    fit = _INSIDE if word in name else _NOT
    # A code and a word of Chinese letters are never compared with how names are read.
    if word.isascii() and word.isalnum() and not word[1:].isdigit():
        fit = min(fit, _sounding(word.lower(), row.name, readings))
    return fit


def _sounding(typed: str, name: str, readings: Path) -> int:
    sounds, initials = _read(readings).get(name, ("", ""))
    if initials.startswith(typed) or initials.endswith(typed):
        return _EDGE
    if typed in initials:
        return _INSIDE
    run = sounds.replace(" ", "")
    if run.startswith(typed):
        return _EDGE
    if typed not in run:
        return _NOT
    # Inside a name, what is typed starts where a syllable starts; it may end within one.
    starts = [at + 1 for at, letter in enumerate(sounds) if letter == " "]
    tails = [sounds[at:].replace(" ", "") for at in starts]
    if typed in tails:
        return _EDGE
    return _INSIDE if any(tail.startswith(typed) for tail in tails) else _NOT


@cache
def _read(readings: Path) -> dict[str, tuple[str, str]]:
    """By name: its syllables parted by blanks, and their first letters (台式计算机: tsjsj)."""
    parted = (row.partition(",") for row in readings.read_text("utf-8").splitlines()[1:])
    return {name: (sounds, _initials(sounds)) for name, _, sounds in parted}


def _initials(sounds: str) -> str:
    return "".join(one[0] if one.isalpha() else one for one in sounds.split())


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).upper()
