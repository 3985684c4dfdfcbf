"""Figures as documents write them: percentages, terms and numbers, in digits and in words."""

import re
from decimal import Decimal
from typing import NamedTuple

_HANZI = "零一二三四五六七八九"
_VALUES = {**{sign: value for value, sign in enumerate(_HANZI)}, "〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100}
_WORD = "[零〇一二三四五六七八九十百两]"
# What a pattern may say for a figure; the group `figure` is what is read.
_SPELLED = {
    "〈比例〉": r"(?P<figure>(?<![\d.\-—~～至])\d+(?:\.\d+)?\s*%|"
    rf"百分之{_WORD}+|[一二两三四五六七八九][折成])"
    r"(?:\s*[-—–~～至到]+\s*(?P<upper>\d+(?:\.\d+)?\s*%))?",
    "〈期限〉": rf"(?P<figure>(?:(?<![\d.\-—~～至])\d+|{_WORD}+)\s*[（(]?个?"
    r"(?:工作日|日历[日天]|自然日|日|天|月|年)[）)]?|半年)(?!以[前上])",
    "〈分钟〉": rf"(?P<figure>(?:(?<![\d.])\d+|(?<!{_WORD}){_WORD}+)\s*分钟)",
}
_PERCENT = re.compile(r"\d+(?:\.\d+)?")
_TERM = re.compile(rf"(?P<count>\d+|{_WORD}+)\s*[（(]?个?(?P<unit>工作日|日|天|月|年|分钟)?")
_WORKING, _REST = 5, 2
_DAYS = {"月": 30, "年": 365}


class Term(NamedTuple):
    """A length of time: how many, and of what (工作日, 日, 月, 年, 分钟)."""

    number: int
    unit: str

    def days(self) -> int:
        """The calendar days that it lasts at least; a month is taken as 30, a year as 365."""
        if self.unit == "工作日":
            return self.number + (self.number - 1) // _WORKING * _REST
        return self.number * _DAYS.get(self.unit, 1)

    def workdays(self) -> int:
        """The working days in it, holidays apart."""
        if self.unit == "工作日":
            return self.number
        return self.days() * _WORKING // (_WORKING + _REST)


def spelled(pattern: str) -> str:
    """A pattern with the expressions that its words for figures stand for."""
    for word, expression in _SPELLED.items():
        pattern = pattern.replace(word, expression)
    return pattern


def number(text: str) -> int:
    """A whole number in digits or in the words of daily use: 15, 十五, 一百二十."""
    bare = text.strip()
    if bare.isdecimal():
        return int(bare)
    if not set(bare) & set(_TENS):
        return int("".join(str(_VALUES[sign]) for sign in bare))
    total = held = 0
    for sign in bare:
        if sign in _TENS:
            total += (held or 1) * _TENS[sign]
            held = 0
        else:
            held = _VALUES[sign]
    return total + held


def percentage(text: str) -> Decimal:
    """A share in per cent: 5%, 百分之五, 八折 and 八成 are 80."""
    found = _PERCENT.search(text)
    if found:
        return Decimal(found[0])
    if text[-1] in "折成":
        return Decimal(_VALUES[text[0]] * 10)
    return Decimal(number(text.removeprefix("百分之")))


def term(text: str) -> Term | None:
    """A length of time; calendar days and natural days are days. None for what is none."""
    if text == "半年":
        return Term(6, "月")
    found = _TERM.match(text)
    if not found:
        return None
    unit = "工作日" if "工作日" in text else (found["unit"] or "日")
    return Term(number(found["count"]), "日" if unit == "天" else unit)
