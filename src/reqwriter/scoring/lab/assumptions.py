"""What a simulation supposes of bidders, prices, answers and judges. Nothing of it is law."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple


class Range(NamedTuple):
    """Shares in percent between two ends, most often near the usual one (a triangle)."""

    low: Decimal
    usual: Decimal
    high: Decimal


class Spread(NamedTuple):
    """Values on a grid from `low` in steps up to `high`, most often near the usual one."""

    low: Decimal
    usual: Decimal
    high: Decimal
    step: Decimal


class Unmet(NamedTuple):
    """The chance in percent that a bid does not meet one requirement, each for itself."""

    percent: Decimal


class Contents(NamedTuple):
    """The chances in percent that a part is missing, and that a defect is followed by one more."""

    missing: Decimal
    defect: Decimal


class Merits(NamedTuple):
    """How often each grade is deserved, relative to the others, in the order of the draft."""

    weights: tuple[Decimal, ...]


Guess = Range | Spread | Unmet | Contents | Merits


class Assumptions(NamedTuple):
    """All that is supposed. Percentages, but for the numbers of bidders and judges.

    `disagreement` is the chance that a judge gives the grade next to the deserved one (half of it
    up, half down), each judge for himself, on subjective factors. `alike` is the chance that an
    answer of a bidder stands where his general level stands among all answers, rather than
    anywhere; `dearer` the same for his price, so that better bidders ask more. `small` and
    `domestic` are the shares of bidders with these claims. `lowball` is the price of the one
    lowballer, and `price` the prices of all others, of the ceiling price.
    """

    bidders: int
    judges: int
    disagreement: Decimal
    alike: Decimal
    dearer: Decimal
    small: Decimal
    domestic: Decimal
    lowball: Decimal
    price: Range
    guesses: Mapping[str, Guess]
