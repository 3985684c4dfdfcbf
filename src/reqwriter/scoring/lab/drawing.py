"""Made-up tenders, drawn many at a time. Arrays are bidders × tenders."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reqwriter.scoring.lab.assumptions import Range
from reqwriter.scoring.lab.field import Choices, Costs, Field, reaching

Reals = NDArray[np.float64]
Wholes = NDArray[np.int64]
Flags = NDArray[np.bool_]

_FEW = 40


class Drawn(NamedTuple):
    """Prices in yuan, claims, and a row a factor: chosen outcomes, chosen turns, costs.

    Rows that a factor has no use for are None.
    """

    prices: Reals
    small: Flags
    domestic: Flags
    chosen: tuple[Wholes | None, ...]
    turns: tuple[Wholes | None, ...]
    costs: tuple[Reals | None, ...]


def generator(seed: int) -> np.random.Generator:
    """The one source of chance."""
    return np.random.Generator(np.random.PCG64(seed))


def draw(field: Field, source: np.random.Generator, tenders: int) -> Drawn:
    """So many tenders, one number a bidder and factor, one more where judges may differ."""
    supposed = field.assumptions
    shape = (supposed.bidders, tenders)
    general = source.random(shape)
    dear = _standing(source.random(shape), float(supposed.dearer) / 100, general)
    # Offers are made in whole cents.
    prices = np.round(quantile(dear, supposed.price) * (float(field.ceiling) / 100), 2)
    small = source.random(shape) < float(supposed.small) / 100
    domestic = source.random(shape) < float(supposed.domestic) / 100
    chosen: list[Wholes | None] = []
    turns: list[Wholes | None] = []
    costs: list[Reals | None] = []
    for row in field.rows:
        one = two = cost = None
        if isinstance(row, Choices | Costs):
            level = _standing(source.random(shape), float(supposed.alike) / 100, general)
        if isinstance(row, Choices):
            one = _one_of(tuple(outcome.chance for outcome in row.outcomes), level)
            if len(row.turns) > 1:
                two = _one_of(row.chances, source.random(shape))
        elif isinstance(row, Costs):
            cost = quantile(1 - level, row.range)
        chosen.append(one)
        turns.append(two)
        costs.append(cost)
    return Drawn(prices, small, domestic, tuple(chosen), tuple(turns), tuple(costs))


def quantile(level: Reals, range: Range) -> Reals:
    """Where a triangle has so much of itself below."""
    low, usual, high = map(float, range)
    width = high - low
    if not width:
        return np.full_like(level, low)
    rising = low + np.sqrt(level * (width * (usual - low)))
    falling = high - np.sqrt((1 - level) * (width * (high - usual)))
    return np.where(level * width < usual - low, rising, falling)


def _standing(own: Reals, alike: float, general: Reals) -> Reals:
    """The general level with the chance of `alike`, else anywhere; evenly spread, in place."""
    if not alike:
        return own
    if alike == 1:
        return general
    follows = own < alike
    own -= alike
    own /= 1 - alike
    np.copyto(own, general, where=follows)
    return own


def _one_of(chances: tuple[float, ...], level: Reals) -> Wholes:
    """The outcome that each level falls to."""
    ends = reaching(chances)
    if len(ends) > _FEW:
        return np.searchsorted(ends, level, side="right")
    # Counting the ends below in bytes is several times as fast as searching among few.
    passed = np.zeros(level.shape, dtype=np.uint8)
    for end in ends:
        passed += (level >= end).view(np.uint8)
    return passed.astype(np.int64)
