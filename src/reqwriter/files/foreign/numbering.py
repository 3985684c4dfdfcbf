"""The numbers that Word shows before paragraphs and does not keep in their text."""

import re
from typing import NamedTuple

from reqwriter.files.foreign.xml import VAL, Element, W, number

_DIGITS = "〇一二三四五六七八九"
_HOLE = re.compile(r"%([1-9])")


class _Level(NamedTuple):
    """A level of a list: its text such as 第%1章, its kind of numerals, its first number."""

    text: str
    numerals: str
    first: int


class Numbering:
    """The lists of a document; `label` counts on with every paragraph."""

    def __init__(self, root: Element | None = None) -> None:
        self._lists: dict[str, str] = {}
        self._levels: dict[tuple[str, int], _Level] = {}
        self._styled: dict[tuple[str, str], int] = {}
        self._counts: dict[str, list[int]] = {}
        if root is None:
            return
        for one in root.iterfind(f"{W}num"):
            self._lists[one.get(f"{W}numId", "")] = _val(one, "abstractNumId")
        for one in root.iterfind(f"{W}abstractNum"):
            name = one.get(f"{W}abstractNumId", "")
            for level in one.iterfind(f"{W}lvl"):
                at = number(level, name=f"{W}ilvl")
                first = level.find(f"{W}start")
                self._levels[name, at] = _Level(
                    _val(level, "lvlText"),
                    _val(level, "numFmt"),
                    1 if first is None else number(first, 1),
                )
                if style := _val(level, "pStyle"):
                    self._styled[name, style] = at

    def level_of(self, number: str, style: str) -> int:
        """The level of a list that paragraphs of this style take; 0 when it does not say."""
        return self._styled.get((self._lists.get(number, ""), style), 0)

    def label(self, number: str, level: int) -> str:
        """The next paragraph's number in this list at this level, as it is shown."""
        name = self._lists.get(number, "")
        kind = self._levels.get((name, level))
        if kind is None or not 0 <= level < 9:
            return ""
        counts = self._counts.setdefault(name, [0] * 9)
        counts[level] = counts[level] + 1 if counts[level] else kind.first
        counts[level + 1 :] = [0] * (8 - level)
        if kind.numerals == "bullet":
            return ""

        def shown(hole: re.Match[str]) -> str:
            at = int(hole[1]) - 1
            return numeral(counts[at] or 1, self._levels.get((name, at), kind).numerals)

        return _HOLE.sub(shown, kind.text)


def numeral(count: int, kind: str) -> str:
    """A number as a list shows it: 十二 for Chinese kinds, 12 for all others."""
    if count > 99 or not kind.startswith(("chinese", "japanese", "ideograph", "taiwanese")):
        return str(count)
    tens, ones = divmod(count, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def _val(element: Element, name: str) -> str:
    found = element.find(W + name)
    return "" if found is None else str(found.get(VAL, ""))
