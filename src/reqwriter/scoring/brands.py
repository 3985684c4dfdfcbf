"""Bids that offer the same brand count as one (令87 第三十一条): goods that are tendered."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from reqwriter.domain.methods import TENDERS
from reqwriter.domain.project import Category
from reqwriter.scoring.bids import Bid
from reqwriter.scoring.tender import Comparison, Tender


def counted(tender: Tender) -> bool:
    """Whether the rule on brands holds: in a tender of goods, or what may become one."""
    tendered = tender.project.method is None or tender.project.method in TENDERS
    return tendered and tender.project.category is Category.GOODS


def bidders(tender: Tender, bids: Sequence[Bid]) -> int:
    """How many bidders the valid bids are, each brand counted once."""
    alone = [bid for bid in bids if not (bid.brand and counted(tender))]
    return len(alone) + len({bid.brand for bid in bids}) - len({bid.brand for bid in alone})


def outpriced(tender: Tender, bids: Sequence[Bid]) -> dict[str, str]:
    """By id, why a bid leaves the lowest-price method: another of its brand asks less.

    Of equal lowest prices lots choose one; all of them stay, and the ranking says so.
    """
    if tender.comparison is not Comparison.PRICE or not counted(tender):
        return {}
    return {
        bid.id: f"与报价较低的{first.name}提供同一品牌（{bid.brand}），投标无效"
        for bid in bids
        if bid.brand
        and (first := min(_same(bid, bids), key=lambda one: (one.price, one.id))).price < bid.price
    }


def passed_over(tender: Tender, bids: Sequence[Bid], rank: Mapping[str, int]) -> dict[str, str]:
    """By id, why a ranked bid cannot be a candidate: another of its brand stands before it."""
    return dict(_behind(bids, rank)) if counted(tender) else {}


def _behind(bids: Sequence[Bid], rank: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    branded = sorted((bid for bid in bids if bid.brand), key=lambda one: (one.brand, rank[one.id]))
    for brand, group in groupby(branded, key=lambda one: one.brand):
        first, *others = group
        for one in others:
            if rank[one.id] > rank[first.id]:
                yield one.id, f"与{first.name}提供同一品牌（{brand}），不作为候选人"


def _same(bid: Bid, bids: Sequence[Bid]) -> list[Bid]:
    return [one for one in bids if one.brand == bid.brand]
