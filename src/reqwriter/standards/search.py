"""Searching the catalogue: by code, by name, by pinyin, by first letters."""

import unicodedata
from collections.abc import Iterator
from functools import cached_property
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
    plain: str
    leaf: bool


class Index:
    """The rows of the catalogue (`code,name`; what stands below a code right after it)."""

    def __init__(self, rows: list[str], readings: Path) -> None:
        self._rows = tuple(_parted(rows))
        self._file = readings

    def search(self, words: str) -> list[tuple[str, str]]:
        """The codes that fit every word, with their names.

        Leaves first, then what begins or ends with the first word, then short names; what
        stands below a code in the order of the codes.
        """
        wanted = _plain(words).split()
        if not wanted:
            return []
        fitting = []
        for row in self._rows:
            fits = [self._fit(word, row) for word in wanted]
            if _NOT not in fits:
                length = 0 if fits[0] == _CODE else len(row.plain)
                fitting.append((not row.leaf, fits[0], length, row.code, row.name))
        return [(code, name) for *_, code, name in sorted(fitting)]

    def _fit(self, word: str, row: _Row) -> int:
        if row.code.startswith(word):
            return _CODE
        if row.plain.startswith(word) or row.plain.endswith(word):
            return _EDGE
        fit = _INSIDE if word in row.plain else _NOT
        # A code and a word of Chinese letters are never compared with how names are read.
        if word.isascii() and word.isalnum() and not word[1:].isdigit():
            fit = min(fit, _sounding(word.lower(), *self._readings.get(row.name, ("", ""))))
        return fit

    @cached_property
    def _readings(self) -> dict[str, tuple[str, str]]:
        """By name: its syllables parted by blanks, and their first letters (台式计算机: tsjsj)."""
        rows = self._file.read_text("utf-8").splitlines()[1:]
        parted = (row.partition(",") for row in rows)
        return {name: (sounds, _initials(sounds)) for name, _, sounds in parted}


def _parted(rows: list[str]) -> Iterator[_Row]:
    for row, after in pairwise((*rows, "")):
        code, _, name = row.partition(",")
        yield _Row(code, name, _plain(name), not after.startswith(stem(code)))


def _sounding(typed: str, sounds: str, initials: str) -> int:
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


def _initials(sounds: str) -> str:
    return "".join(one[0] if one.isalpha() else one for one in sounds.split())


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).upper()
