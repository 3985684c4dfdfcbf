"""The order of bids: by points or price, ties as the draft and the law break them."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from reqwriter.domain.methods import Method
from reqwriter.domain.package import TieBreak
from reqwriter.scoring.bids import Bid
from reqwriter.scoring.brands import passed_over
from reqwriter.scoring.tender import Comparison, Tender


class Standing(NamedTuple):
    """What a bid is ranked by: its total of points (None where price alone decides), prices."""

    id: str
    name: str
    total: Decimal | None
    technical: Decimal
    price: Decimal
    evaluated: Decimal


class Row(NamedTuple):
    """A place in the ranking; bids that only lots can part share it."""

    rank: int
    id: str


class Ranking(NamedTuple):
    """The order, how each tie was broken, and the ids of the candidates.

    `passed_over` says by id why a bid cannot be one, whatever its place.
    `open` says what lots must still decide before the candidates are known.
    """

    rows: tuple[Row, ...]
    ties: tuple[str, ...]
    passed_over: Mapping[str, str]
    candidates: tuple[str, ...]
    open: str


_Key = Callable[[Standing], Decimal]


def ranked(
    tender: Tender, standings: Sequence[Standing], places: int | None, bids: Sequence[Bid]
) -> Ranking:
    """The ranking of bids with so many candidates; all when the draft does not say how many."""
    steps = _steps(tender)

    def keys(one: Standing) -> tuple[Decimal, ...]:
        return tuple(key(one) for _, key in steps)

    # Ids order only what lots must part; they say nothing of who is first.
    ordered = sorted(standings, key=lambda one: (keys(one), one.id))
    rows: list[Row] = []
    for _, group in groupby(ordered, key=keys):
        rank = len(rows) + 1
        rows += [Row(rank, one.id) for one in group]
    passed = passed_over(tender, bids, {row.id: row.rank for row in rows})
    able = [row for row in rows if row.id not in passed]
    return Ranking(
        tuple(rows), tuple(_ties(ordered, steps)), passed, *_candidates(able, places, ordered)
    )


def _steps(tender: Tender) -> list[tuple[str, _Key]]:
    """What decides, one after the other, smaller values first."""
    if tender.comparison is Comparison.PRICE:
        return [("评审价格", lambda one: one.evaluated)]
    steps: list[tuple[str, _Key]] = [
        ("得分", lambda one: -(one.total or Decimal(0))),
        ("报价", lambda one: one.price),
    ]
    rule = tender.package.scoring.tie_break
    # A consultation goes on to the technical points by itself (财库〔2014〕214号 第二十五条).
    consulted = rule is None and tender.project.method is Method.CONSULTATION
    if rule is TieBreak.TECHNICAL or consulted:
        steps.append(("技术部分得分", lambda one: -one.technical))
    return steps


_WON = {"报价": "报价低的在前", "技术部分得分": "技术部分得分高的在前"}


def _ties(ordered: Sequence[Standing], steps: list[tuple[str, _Key]]) -> list[str]:
    """How each group of equal bids was put in order, or that lots must do it."""
    said = []
    first = steps[0]
    for _, equal in groupby(ordered, key=first[1]):
        group = list(equal)
        if len(group) > 1:
            said.append(f"{_named(group)}{first[0]}相同：{'；'.join(_broken(group, steps[1:]))}。")
    return said


def _broken(group: list[Standing], steps: list[tuple[str, _Key]]) -> list[str]:
    if not steps:
        return [f"{_named(group)}并列，须随机抽取确定先后"]
    (name, key), later = steps[0], steps[1:]
    parted = [list(equal) for _, equal in groupby(group, key=key)]
    said = [f"{_WON[name]}，依次为{'、'.join(map(_named_or, parted))}"] if len(parted) > 1 else []
    for equal in parted:
        if len(equal) > 1:
            said += [f"{_named(equal)}{name}也相同", *_broken(equal, later)]
    return said


def _named(group: Sequence[Standing]) -> str:
    return "、".join(one.name for one in group)


def _named_or(group: Sequence[Standing]) -> str:
    return f"{_named(group)}（并列）" if len(group) > 1 else group[0].name


def _candidates(
    rows: list[Row], places: int | None, ordered: Sequence[Standing]
) -> tuple[tuple[str, ...], str]:
    if places is None or places >= len(rows):
        return tuple(row.id for row in rows), ""
    if not places:
        return (), ""
    last = rows[places - 1].rank
    inside = [row.id for row in rows if row.rank < last]
    equal = [row.id for row in rows if row.rank == last]
    left = places - len(inside)
    if len(equal) == left:
        return tuple(inside + equal), ""
    names = {one.id: one.name for one in ordered}
    who = "、".join(names[id] for id in equal)
    return tuple(inside), f"{who}并列第 {last} 名，须随机抽取 {left} 名推荐为候选人"
