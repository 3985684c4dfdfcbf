"""The catalogue of what governments buy (《政府采购品目分类目录》, 2022)."""

from functools import cached_property
from pathlib import Path


class Catalogue:
    """Codes of a letter and four pairs of digits, each with its name; read when first asked."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @cached_property
    def _names(self) -> dict[str, str]:
        _, *rows = self._file.read_text(encoding="utf-8").splitlines()
        return dict(row.split(",", 1) for row in rows)

    @cached_property
    def _parents(self) -> frozenset[str]:
        return frozenset(map(parent, self._names))

    def name(self, code: str) -> str | None:
        """What a code stands for; None when the catalogue does not hold it."""
        return self._names.get(code)

    def is_leaf(self, code: str) -> bool:
        """Whether a code is held and nothing stands below it."""
        return code in self._names and code not in self._parents

    def search(self, words: str, limit: int = 20) -> list[tuple[str, str]]:
        """Codes whose name holds every word, or that begin with it: leaves and short names first.

        Words are parted by blanks.
        """
        wanted = words.upper().split()
        found = [
            (code, name)
            for code, name in self._names.items()
            if wanted and all(word in name.upper() or code.startswith(word) for word in wanted)
        ]
        found.sort(key=lambda row: (not self.is_leaf(row[0]), len(row[1]), row[0]))
        return found[:limit]


def parent(code: str) -> str:
    """The code one level up; a code of the first level is its own parent's only child: ""."""
    pairs = stem(code)[:-2]
    return pairs.ljust(len(code), "0") if len(pairs) > 1 else ""


def stem(code: str) -> str:
    """A code without the empty pairs at its end: A0201 of A02010000."""
    while code.endswith("00") and len(code) > 1:
        code = code[:-2]
    return code
