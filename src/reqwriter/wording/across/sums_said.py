"""Points that a sentence adds up itself."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.money import figures as printed
from reqwriter.wording.across.found import Found, where
from reqwriter.wording.across.text import Said, Text

_POINTS = r"(?P<{}>\d{{1,3}}(?:\.\d+)?)\s*分"
_BESIDE = re.compile(
    r"(?:合计|总计|共计|总分|满分)[^。；\d]{0,8}?"
    + _POINTS.format("total")
    + r"(?!值?扣)[^。；\d]{0,16}?(?:之和|相加|加总|累加|合计|求和)[^。；\d]{0,8}?"
    + _POINTS.format("sum")
)
_TOTAL = re.compile(
    r"(?:满分|总分值?|合计|总计|共计)(?:[为是共:：]|按|得)*\s*" + _POINTS.format("total")
)
_NAMES = (
    "价格|报价|经济|商务|技术|服务|资信|信誉|业绩|政策|综合|实施|售后|样品|演示|方案|团队|人员"
    "|财务|诚信|其他|质量"
)
_PART = re.compile(
    rf"(?P<name>(?:{_NAMES})[^\d，,。；;、:：]{{0,8}}?)(?:[:：为占计]|满分|共|[（(])*\s*"
    + _POINTS.format("part")
    + "(?!钟)"
)
_GIVEN = re.compile(r"得\s*\d|[加扣减]\s*\d|每|优|最高|最多|不超过|本项|该项|小项|分项")
_FEW = 3
# As far as parts may be from the total when they may not be all of them.
_NEAR = Decimal("0.15")
WORDS = ("合计", "总计", "共计", "总分", "满分")


def wrong_sums(text: Text) -> Iterator[Found]:
    """Sums that a sentence states wrong, and parts that do not make up its total."""
    for said in text.said(WORDS):
        beside = _BESIDE.search(said.text)
        if beside and Decimal(beside["sum"]) != Decimal(beside["total"]):
            told = {"sum": beside["sum"], "total": beside["total"]}
            told["there"] = where(said.passage)
            yield Found("points-said", said.passage, *said.span(*beside.span()), told)
            continue
        yield from _parts(said)


def _parts(said: Said) -> Iterator[Found]:
    for sentence in re.finditer(r"[^。\n]+", said.text):
        totals = list(_TOTAL.finditer(sentence[0]))
        if len(totals) != 1 or _GIVEN.search(sentence[0]):
            continue
        parts = {
            match["name"]: Decimal(match["part"])
            for match in _PART.finditer(sentence[0])
            if not (match.start() < totals[0].end() and totals[0].start() < match.end())
        }
        total, summed = Decimal(totals[0]["total"]), sum(parts.values(), Decimal(0))
        if len(parts) < 2 or summed == total:
            continue
        # A sentence may name two parts of many; and a part that is divided is counted twice.
        near = abs(summed - total) <= total * _NEAR
        if near and (len(parts) >= _FEW or summed > total or _whole(sentence[0])):
            told = {"sum": printed(summed), "total": printed(total), "there": where(said.passage)}
            start, end = sentence.start() + totals[0].start(), sentence.start() + totals[0].end()
            yield Found("points-said", said.passage, *said.span(start, end), told)


def _whole(sentence: str) -> bool:
    """Whether a sentence names all parts: price on one side, all the rest on the other."""
    return bool(
        re.search(r"(?:技术商务|商务技术|技术和商务|商务和技术|技术、商务|商务、技术)", sentence)
    )
