"""The weight of the price against what the law asks for the object and the method."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from reqwriter.domain.money import figures as printed
from reqwriter.standards.figures import Held
from reqwriter.wording.across.found import Found, Law, where
from reqwriter.wording.across.scoring import Scoring, price_of
from reqwriter.wording.across.subject import Subject
from reqwriter.wording.across.text import Text
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.remarks import Weight

_PRICE = r"(?:价格(?:评审|评分)?|投标报价|报价|价格部分|报价部分)"
_POINTS = re.compile(
    rf"(?P<object>货物|服务|工程)?(?:类|采购)?(?:项目)?的?{_PRICE}(?:分|得分|部分|分值|评分)?"
    r"(?:[:：为是占]|满分|共|[（(])*\s*(?P<points>\d{1,2}(?:\.\d+)?)\s*分(?!钟)"
)
_SHARE = re.compile(
    rf"(?P<object>货物|服务|工程)?(?:类|采购)?(?:项目)?的?{_PRICE}(?:分|分值|得分|部分)?的?(?:占总分值?)?的?"
    r"(?:比重|权[重值]|比例|占比)(?:[（(]权[重值][）)])?(?:[:：为是占]|[定设]为|设定为|仅)*\s*"
    r"(?P<points>\d{1,2}(?:\.\d+)?)\s*%"
)
_TOTAL = re.compile(r"(?:总分值?|满分|合计|共计?)(?:[为是共:：]|按)*\s*(?P<total>\d{2,3})\s*分")
# Parts of a hundred points, named one after another.
_PART = re.compile(
    r"(?:价格|报价|技术|商务|服务|资信|业绩|综合|方案|质量|信誉|政策)[^\d，,。；;、]{0,6}?"
    r"(?P<points>\d{1,2}(?:\.\d+)?)\s*分(?!钟)"
)
# What the text beside says that the points are for.
_OBJECT = re.compile(r"(?P<object>货物|服务|工程)类?(?:采购)?(?:项目|采购|公开招标|[）)])")
_RULE = re.compile(r"不得?[低高]于|不少于|应当?在|至\s*\d|规定|范围|以上|以下|[-—–~～]\s*\d")
WORDS = (
    "价格分",
    "价格权",
    "价格部分",
    "价格评",
    "报价部分",
    "报价得分",
    "报价分",
    "价格得分",
    "价格占",
)
_HUNDRED = Decimal(100)
_PLACES = frozenset((Place.SCORING, Place.PROCEDURE))
_GOODS, _SERVICES, _WORKS = "货物", "服务", "工程"
_KEYS = {_GOODS: "goods", _SERVICES: "services"}


class Weighed(NamedTuple):
    """The price's share of all points in per cent, where it stands, and the object it names."""

    share: Decimal
    passage: Passage
    start: int
    end: int
    object: str


def wrong_price_weight(
    tables: Sequence[Scoring], text: Text, about: Subject, law: Law
) -> Iterator[Found]:
    """Weights that the law does not allow; a note where the text does not tell what holds."""
    weights = [*_in_tables(tables, law), *_said(text)]
    seen: set[Decimal] = set()
    for one in weights:
        if one.share in seen:
            continue
        seen.add(one.share)
        yield from _judged(one, about, law)
    if not about.packages and len(seen) > 1:
        first, other = weights[0], next(one for one in weights if one.share != weights[0].share)
        told = {"first": printed(first.share), "there": where(first.passage)}
        told |= {"figure": printed(other.share), "here": where(other.passage)}
        yield Found("price-weight-two", other.passage, other.start, other.end, told)


def _in_tables(tables: Sequence[Scoring], law: Law) -> Iterator[Weighed]:
    held = law.value("scoring-total")
    for table in tables:
        price = price_of(table)
        total = table.total or (held.value if held else None)
        # Where items and total do not agree, the weight cannot be told.
        if price is not None and total and total == table.sum:
            points, passage = price
            yield Weighed(points * 100 / total, passage, 0, len(passage.text), "")


def _said(text: Text) -> Iterator[Weighed]:
    for said in text.said(WORDS, _PLACES):
        if said.passage.cell is not None and said.passage.place is Place.SCORING:
            # The table itself tells better.
            continue
        for sentence in re.finditer(r"[^。；;\n]+", said.text):
            if _RULE.search(sentence[0]):
                continue
            for pattern in (_SHARE, _POINTS):
                match = pattern.search(sentence[0])
                total = _TOTAL.search(sentence[0])
                apart = _apart(match, total) or _of_hundred(sentence[0])
                if not match or (pattern is _POINTS and not apart):
                    continue
                whole = Decimal(total["total"]) if pattern is _POINTS and total else _HUNDRED
                start = sentence.start() + match.start()
                span = said.span(start, sentence.start() + match.end())
                share = Decimal(match["points"]) * 100 / whole
                yield Weighed(share, said.passage, *span, match["object"] or _object(said.text))
                break


def _object(said: str) -> str:
    """The one object that a text names; nothing when there are several or none."""
    named = {match["object"] for match in _OBJECT.finditer(said)}
    return named.pop() if len(named) == 1 else ""


def _of_hundred(sentence: str) -> bool:
    """Whether a sentence names parts that make up a hundred points."""
    parts = [Decimal(part["points"]) for part in _PART.finditer(sentence)]
    return len(parts) > 1 and sum(parts) == _HUNDRED


def _apart(points: re.Match[str] | None, total: re.Match[str] | None) -> bool:
    """Whether a total is told, and is not the price's own points."""
    if points is None or total is None:
        return False
    return total.end() <= points.start() or points.end() <= total.start()


def _judged(one: Weighed, about: Subject, law: Law) -> Iterator[Found]:
    object_ = one.object or about.object
    if object_ == _WORKS:
        return
    told = {"figure": printed(one.share), "object": object_, "there": where(one.passage)}
    if object_:
        least, most = _bounds(_KEYS[object_], about, law)
        if least and one.share < least.value:
            yield _found("price-weight-low", one, {**told, "limit": printed(least.value)}, least)
        elif most and one.share > most.value:
            yield _found("price-weight-high", one, {**told, "limit": printed(most.value)}, most)
        return
    goods, services = (_bounds(key, about, law)[0] for key in ("goods", "services"))
    if goods and services and one.share < goods.value:
        told |= {"goods": printed(goods.value), "services": printed(services.value)}
        force = Weight.SHOULD if one.share < services.value else Weight.NOTE
        yield _found("price-weight-unsure", one, told, goods)._replace(force=force)


def _bounds(key: str, about: Subject, law: Law) -> tuple[Held | None, Held | None]:
    if about.government_it:
        exact = law.value(f"gov-it-price-weight.{key}")
        return exact, exact
    if about.method == "consultation":
        name = f"consultation-price-weight.{key}"
        return law.value(f"{name}.min"), law.value(f"{name}.max")
    if about.method in ("negotiation", "inquiry"):
        return None, None
    return law.value(f"price-weight-floor.{key}"), None


def _found(check: str, one: Weighed, told: dict[str, str], held: Held) -> Found:
    return Found(check, one.passage, one.start, one.end, told, (held.citation,))
