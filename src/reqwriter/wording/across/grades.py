"""The best grade of an item against the points that the item has."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from reqwriter.domain.money import figures as printed
from reqwriter.wording.across.found import Found, where, whole
from reqwriter.wording.across.scoring import Points, Scoring
from reqwriter.wording.across.text import Text

_NUMBER = r"\s*(\d{1,3}(?:\.\d+)?)\s*分(?![钟之])"
_GIVEN = re.compile(r"(?:得|计|给|记)" + _NUMBER)
_CAP = re.compile(r"(?:最高|最多|满分|累计|上限)(?:可?得分?|不超过|为|计|加|[:：])*" + _NUMBER)
_ITEM = re.compile(
    r"(?:本项|该项|此项|本小?项|单项)?(?:满分|总分|分值|共计?)(?:为|共|[:：])?" + _NUMBER
)
# What adds up, takes away or is divided cannot be told from its grades.
_ADDED = re.compile(r"每|加\s*\d|另|同时|扣|累|减|其中|分别|乘|×|[*]|÷|/|之和|基准价|公式|倍|分段")
_DIVIDED = re.compile(r"[①②③]|[（(][1-9一二三]+[）)]|(?<!\d)[1-9][.、．](?!\d)|[一二三四]、")
_FORMULA = re.compile(r"报价\s*[）)]\s*[×xX*＊]\s*(\d{1,2}(?:\.\d+)?)(?![\d.])")
_ANY_POINTS = re.compile(r"\d\s*分(?![钟之])")
_DEDUCTED = re.compile(
    r"每[^，。；\d]{0,16}?扣"
    + _NUMBER
    + r"[^。]{0,16}?共\s*(\d+)\s*[项条个][^。]{0,10}?满分"
    + _NUMBER
)

WORDS = ("满分", "本项", "该项", "此项", "分值")


def wrong_grades(tables: Sequence[Scoring], text: Text) -> Iterator[Found]:
    """Items of tables, and clauses, whose grades do not reach or exceed their points."""
    for table in tables:
        for item in table.items:
            yield from _item(item)
    for said in text.said(WORDS):
        if said.passage.cell is not None and tables:
            continue
        items = _ITEM.findall(said.text)
        given = [Decimal(one) for one in _GIVEN.findall(said.text)]
        if len(items) == 1 and given and not _DIVIDED.search(said.text):
            points = Decimal(items[0])
            if max(given) > points:
                told = _told(max(given), points, where(said.passage))
                yield whole("grade-above", said.passage, told)
        if deducted := _DEDUCTED.search(said.text):
            each, times, most = (Decimal(one) for one in deducted.groups())
            # All may be deducted earlier; what cannot be deducted at all is told elsewhere.
            if each * times > most and "扣完" not in said.text:
                told = {"each": printed(each), "times": printed(times), "points": printed(most)}
                told["all"] = printed(each * times)
                yield Found("grade-deducted", said.passage, *said.span(*deducted.span()), told)


def _item(item: Points) -> Iterator[Found]:
    text = item.criteria
    factors = {Decimal(one) for one in _FORMULA.findall(text)}
    if len(factors) == 1 and item.points not in factors and "基准价" in text:
        told = {"factor": printed(factors.pop()), "points": printed(item.points)}
        there = where(item.cell.passage)
        yield whole("price-formula", item.cell.passage, {**told, "there": there})
        return
    given = [Decimal(one) for one in _GIVEN.findall(text)]
    caps = [Decimal(one) for one in _CAP.findall(text)]
    if not given and not caps:
        return
    most = max([*given, *caps])
    there = where(item.cell.passage)
    if "百分制" in text or Decimal(100) in (*given, *caps):
        return
    if most > item.points:
        yield whole("grade-above", item.cell.passage, _told(most, item.points, there))
    elif not caps and most < item.points and _tiers(text, given, item.points):
        yield whole("grade-below", item.cell.passage, _told(most, item.points, there))


def _tiers(text: str, given: list[Decimal], points: Decimal) -> bool:
    """Whether grades exclude each other: they fall, and nothing else is given or adds up."""
    falling = len(given) > 1 and all(one > other for one, other in pairwise(given))
    other = len(_ANY_POINTS.findall(text)) != len(given)
    added = _ADDED.search(text) or _DIVIDED.search(text) or "\n" in text.strip()
    return falling and not other and not added and sum(given) != points


def _told(most: Decimal, points: Decimal, there: str) -> dict[str, str]:
    return {"most": printed(most), "points": printed(points), "there": there}
