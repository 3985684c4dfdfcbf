"""The evaluation of given bids, step by step as a committee does it.

Everything is exact; the points of a factor are rounded half up to two decimals, and totals add up
the rounded points. So the figures that are shown add up.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, Decimal
from typing import NamedTuple

from reqwriter.domain.factor import Formula, GradedFactor, Group, Nature, PriceFactor
from reqwriter.domain.methods import Method, QualityGround
from reqwriter.domain.money import yuan
from reqwriter.domain.package import Package
from reqwriter.domain.project import Project
from reqwriter.scoring.abnormal import LowPrices, low_prices
from reqwriter.scoring.bids import Bid
from reqwriter.scoring.brands import bidders, outpriced
from reqwriter.scoring.parts import Part, parts_of
from reqwriter.scoring.price import Priced, priced
from reqwriter.scoring.quorum import Shortage, shortage
from reqwriter.scoring.ranking import Ranking, Standing, ranked
from reqwriter.scoring.tender import CannotEvaluateError, Comparison, Tender, gaps
from reqwriter.standards.library import Library

ZERO = Decimal(0)
ROUNDING = "计算过程保留全部小数，各项得分四舍五入保留两位小数，总分为各项得分之和。"


class Out(NamedTuple):
    """A bid that is not compared, and why."""

    bid: Bid
    why: str


class Evaluated(NamedTuple):
    """A valid bid: its price, its points factor by factor, their sum, its place.

    `total` is None where price alone decides.
    """

    priced: Priced
    parts: tuple[Part, ...]
    total: Decimal | None
    rank: int


class Evaluation(NamedTuple):
    """What came of the bids; `base` is the lowest price that counts, None where it earns nothing.

    `bids` keep the order in which they were given.
    """

    comparison: Comparison
    out: tuple[Out, ...]
    low: LowPrices
    base: Decimal | None
    bids: tuple[Evaluated, ...]
    ranking: Ranking
    shortage: Shortage | None
    remarks: tuple[str, ...]

    @property
    def candidates(self) -> tuple[str, ...]:
        """The ids of those to recommend, unless too few bids are valid."""
        fatal = self.shortage is not None and self.shortage.fatal
        return () if fatal else self.ranking.candidates

    @property
    def unsettled(self) -> bool:
        """Whether something must be done before anyone can be recommended."""
        return bool(self.low.suspects) or self.shortage is not None or not self.bids


def evaluate(
    project: Project,
    package: Package,
    bids: Sequence[Bid],
    library: Library,
    *,
    on: dt.date,
    place: str = "",
) -> Evaluation:
    """The evaluation of bids by the law of a day in a place. Raises CannotEvaluateError."""
    return compare(Tender(project, package, library, on, place), bids)


def compare(tender: Tender, bids: Sequence[Bid]) -> Evaluation:
    """The same for a tender that is put together. Raises CannotEvaluateError."""
    if missing := list(gaps(tender)):
        raise CannotEvaluateError(*missing)
    why = {bid.id: said for bid in bids if (said := why_out(tender, bid))}
    low = low_prices(tender, [bid for bid in bids if bid.id not in why])
    why |= outpriced(tender, [bid for bid in bids if bid.id not in why])
    out = tuple(Out(bid, why[bid.id]) for bid in bids if bid.id in why)
    valid = [bid for bid in bids if bid.id not in why]
    prices = priced(tender, valid)
    pointed = parts_of(tender, prices)
    standings = [_standing(tender, one, parts) for one, parts in zip(prices, pointed, strict=True)]
    places = places_of(tender, bidders(tender, valid))
    ranking = ranked(tender, standings, places, valid)
    rank = {row.id: row.rank for row in ranking.rows}
    by_price = tender.comparison is Comparison.PRICE
    compared = by_price or (tender.price_scored and not tender.bonus)
    return Evaluation(
        comparison=tender.comparison,
        out=out,
        low=low,
        base=min((one.evaluated for one in prices), default=None) if compared else None,
        bids=tuple(
            Evaluated(one, parts, standing.total, rank[one.bid.id])
            for one, parts, standing in zip(prices, pointed, standings, strict=True)
        ),
        ranking=ranking,
        shortage=shortage(tender, bidders(tender, valid)),
        remarks=(*_remarks(tender), *_differing(tender, valid)),
    )


def without_suspects(tender: Tender, bids: Sequence[Bid], found: Evaluation) -> Evaluation | None:
    """What it would be if every bid under review were found invalid; None where none is."""
    reviewed = {one.bid.id for one in found.low.suspects}
    if not reviewed:
        return None
    why = "异常低价，不能证明报价合理"
    return compare(
        tender, [bid._replace(invalid=why) if bid.id in reviewed else bid for bid in bids]
    )


def why_out(tender: Tender, bid: Bid) -> str:
    """Why a bid is not compared; empty for one that is."""
    if bid.invalid:
        return bid.invalid
    ceiling = tender.ceiling
    if ceiling is not None and bid.price > ceiling[1]:
        name, most = ceiling
        return f"报价 {yuan(bid.price)} 元超过{name} {yuan(most)} 元"
    if not bid.price:
        return "报价为 0 元，不能据以计算和比较价格，请评审委员会按采购文件认定"
    return ""


def _standing(tender: Tender, one: Priced, parts: tuple[Part, ...]) -> Standing:
    by_price = tender.comparison is Comparison.PRICE
    return Standing(
        one.bid.id,
        one.bid.name,
        None if by_price else sum((part.points for part in parts), ZERO),
        sum((part.points for part in parts if part.factor.group is Group.TECHNICAL), ZERO),
        one.bid.price,
        one.evaluated,
    )


def places_of(tender: Tender, valid: int) -> int | None:
    """How many are recommended, or admitted to a framework agreement."""
    if tender.project.method is not Method.FRAMEWORK:
        return tender.package.scoring.candidates
    plan = tender.project.framework
    instruments = plan is not None and plan.quality_ground is QualityGround.LABORATORY
    key = "framework-elimination" + (".instruments" if instruments else "")
    held, own = tender.held(key), plan.elimination_percent if plan else None
    percent = own if own is not None else held.value if held else ZERO
    share = (valid * percent / 100).to_integral_value(ROUND_CEILING)
    least = plan.eliminated if plan and plan.eliminated is not None else 1
    return max(valid - max(int(share), least), 0)


def _remarks(tender: Tender) -> Iterator[str]:
    package, scored = tender.package, tender.price_scored
    prices = [one for one in package.scoring.factors if isinstance(one, PriceFactor)]
    if tender.comparison is Comparison.PRICE:
        if package.scoring.factors:
            yield "本项目按评审价格由低到高排列，不打分，草稿中的评审因素不计入。"
        return
    if not scored:
        extra = "，草稿中的价格分不计入" if prices else ""
        yield f"执行固定价格、统一定价或者不能事先计算总价，价格不评分{extra}，也不作价格扣除。"
    elif tender.bonus:
        yield (
            "适用招标投标法的工程，价格分由评审委员会按招标文件计算，"
            "小微企业以增加价格分代替价格扣除。"
        )
    elif any(one.formula not in (None, Formula.LOW_PRICE_FIRST) for one in prices):
        yield "草稿写的价格分算法没有依据，以下按低价优先法计算；请改正草稿。"
    if scored and not prices:
        yield "评分表没有价格分。"
    if tender.lifecycle:
        yield "全生命周期费用按供应商所报金额计算，不作政策性扣除。"


def _differing(tender: Tender, bids: Sequence[Bid]) -> Iterator[str]:
    """Objective factors on which the judges did not arrive at the same points."""
    for factor in tender.factors:
        if not isinstance(factor, GradedFactor) or factor.nature is not Nature.OBJECTIVE:
            continue
        names = [bid.name for bid in bids if len(set(_grades(bid, factor.id))) > 1]
        if names:
            yield (
                f"“{factor.name or factor.id}”是客观因素，各评委对{'、'.join(names)}的给分不一致，"
                "请核对后统一。"
            )


def _grades(bid: Bid, factor: str) -> tuple[str, ...]:
    given = bid.answers.get(factor)
    return given if isinstance(given, tuple) else ()
