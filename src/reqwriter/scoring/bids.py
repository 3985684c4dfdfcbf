"""Bids as a committee has them before it: a price, what is claimed for it, an answer a factor."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

# A value offered or a number of pieces; ids of requirements or of grades, one a judge; defects
# a part of a checklist, None for a part that is missing.
Answer = Decimal | tuple[str, ...] | Mapping[str, int | None]


class Bid(NamedTuple):
    """What a supplier offers. Money is in yuan, shares in percent.

    `price` is the original offer, after no deduction. `small` holds for the whole offer (small and
    micro enterprises, prison enterprises, welfare units of the disabled); `small_share` is the
    part of the contract that small enterprises take in a consortium or by subcontract. `domestic`
    is whether all goods are domestic products, or the share of their cost; None: not claimed.
    `green_deduction` is what the draft's own rule for preferred products takes off the price.
    `lifecycle` are the costs after purchase that the draft has quoted beside the price.
    `brand` is the brand of the core product, where bids may share one.
    `invalid` says why the bid is out; empty for a bid that stands.
    """

    id: str
    name: str
    price: Decimal
    small: bool = False
    small_share: Decimal | None = None
    domestic: bool | Decimal | None = None
    green_deduction: Decimal | None = None
    lifecycle: Decimal | None = None
    answers: Mapping[str, Answer] = MappingProxyType({})
    brand: str = ""
    invalid: str = ""
