"""The catalogue of what governments buy (《政府采购品目分类目录》, 2022)."""

from functools import cached_property
from pathlib import Path


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
        """Codes whose name holds every word, or that begin with it: leaves and short names first.

        Words are parted by blanks.
        """
        wanted = words.upper().split()
        found = [
            (code, name)
            for code, _, name in (row.partition(",") for row in self._text.split())
            if wanted and all(word in name.upper() or code.startswith(word) for word in wanted)
        ]
        found.sort(key=lambda row: (not self.is_leaf(row[0]), len(row[1]), row[0]))
        return found[:limit]


def stem(code: str) -> str:
    """A code without the empty pairs at its end: A0201 of A02010000."""
    while code.endswith("00") and len(code) > 1:
        code = code[:-2]
    return code
