"""What simulated tenders tell, as counts that add up over blocks, and the shares made of them.

Nothing here needs numpy: counts are plain numbers, so that what follows from them can be tried on
made-up ones.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

# A factor that gives all bidders of a tender the same points so often tells nobody apart.
NEVER = 0.99
SELDOM = 0.8


class Weight(NamedTuple):
    """A factor over all tenders.

    `shared` is its part of the differences between totals: the covariance of its points with the
    totals within a tender, summed up. `points` are summed up in hundredths over all bids; `alike`
    counts the tenders in which all bidders have the same, `full` the bids with all points,
    `decisive` the tenders that somebody else would win without the factor.
    """

    shared: int = 0
    points: int = 0
    alike: int = 0
    full: int = 0
    decisive: int = 0


class Prices(NamedTuple):
    """Sums of yuan over tenders: of the means and of the lowest, of what the winners asked.

    `won` counts the tenders won by the lowest price that counts, the second lowest and so on.
    """

    mean: float = 0.0
    lowest: float = 0.0
    evaluated: float = 0.0
    paid: float = 0.0
    won: tuple[int, ...] = ()


class Preference(NamedTuple):
    """Tenders that it turns; wins of those it is for, with it and without; how many they are."""

    changed: int = 0
    won: int = 0
    won_without: int = 0
    bidders: int = 0


class Lowball(NamedTuple):
    """One bidder asks next to nothing, all else the same.

    `changed` are tenders with another winner, `others` those where neither winner is the
    lowballer; `won` and `won_before` his. `points` and `range` are the price points of all others
    and the distance of the best from the worst of them, in hundredths, before and after. `review`
    counts tenders in which his offer is reviewed, by line and by any; `usual` those in which some
    offer is reviewed without him.
    """

    changed: int = 0
    others: int = 0
    won: int = 0
    won_before: int = 0
    points_before: int = 0
    points_after: int = 0
    range_before: int = 0
    range_after: int = 0
    by_average: int = 0
    by_second: int = 0
    by_ceiling: int = 0
    reviewed: int = 0
    usual: int = 0


class Findings(NamedTuple):
    """All of it. `weights` stand in the order of the factors; `noise` counts tenders it turns."""

    tenders: int = 0
    bidders: int = 0
    weights: tuple[Weight, ...] = ()
    prices: Prices = Prices()
    small: Preference = Preference()
    domestic: Preference = Preference()
    noise: int = 0
    lowball: Lowball = Lowball()

    def share(self, count: float) -> float:
        """A count of tenders as a part of all of them."""
        return count / self.tenders if self.tenders else 0.0

    def each(self, count: float) -> float:
        """A count of bids as a part of all bids."""
        return self.share(count) / self.bidders if self.bidders else 0.0

    def effective(self) -> tuple[float, ...]:
        """The part of each factor in the differences between totals; together 1, or all 0."""
        whole = sum(one.shared for one in self.weights)
        return tuple(one.shared / whole if whole else 0.0 for one in self.weights)

    def error(self) -> float:
        """How far a share may be off by chance, 19 times of 20, at most."""
        return float(0.98 / self.tenders**0.5) if self.tenders else 1.0


def together(blocks: Sequence[Findings]) -> Findings:
    """The findings of several blocks of the same field."""
    first, *more = blocks
    for one in more:
        first = _added(first, one)._replace(bidders=first.bidders)
    return first


def _added(one: Any, other: Any) -> Any:  # noqa: ANN401
    if not isinstance(one, tuple):
        return one + other
    parts = [_added(a, b) for a, b in zip(one, other, strict=True)]
    return one._make(parts) if hasattr(one, "_make") else tuple(parts)
