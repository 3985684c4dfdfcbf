"""The catalogue of what governments buy (《政府采购品目分类目录》, 2022)."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reqwriter.places import shipped

if TYPE_CHECKING:
    from reqwriter.standards.search import Index

_PINYIN = "catalogue-2022-pinyin.csv"


class Catalogue:
    """Codes of a letter and four pairs of digits, each with its name; read when first asked.

    The file lists what stands below a code right after it. One code is found in its text
    faster than a table of all of them is built.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    @cached_property
    def _text(self) -> str:
        _, rows = self._file.read_text(encoding="utf-8").split("\n", 1)
        return f"\n{rows}\n"

    def name(self, code: str) -> str | None:
        """What a code stands for; None when the catalogue does not hold it."""
        at = self._text.find(f"\n{code},") if code.isalnum() else -1
        start = at + len(code) + 2
        return self._text[start : self._text.index("\n", start)] if at >= 0 else None

    def is_leaf(self, code: str) -> bool:
        """Whether a code is held and nothing stands below it."""
        name = self.name(code)
        return name is not None and f"\n{code},{name}\n{stem(code)}" not in self._text

    def search(self, words: str, limit: int = 20) -> list[tuple[str, str]]:
        """Codes that answer to every word: leaves first, then what begins so, then short names.

        Words are parted by blanks. A word is a part of the name, the beginning of the code, or,
        in Latin letters, the pinyin of a part of the name or its syllables' first letters.
        """
        return self._index.search(words)[:limit]

    @cached_property
    def _index(self) -> "Index":
        # Imported here: only who searches needs the names' readings.
        from reqwriter.standards.search import Index

        beside = self._file.with_name(_PINYIN)
        readings = beside if beside.is_file() else shipped("standards") / _PINYIN
        return Index(self._text.split("\n")[1:-1], readings)


def stem(code: str) -> str:
    """A code without the empty pairs at its end: A0201 of A02010000."""
    while code.endswith("00") and len(code) > 1:
        code = code[:-2]
    return code
