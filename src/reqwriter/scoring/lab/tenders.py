"""Made-up tenders evaluated: prices after deductions, points, totals, who wins. And what if."""

from typing import NamedTuple

import numpy as np

from reqwriter.domain.factor import Group
from reqwriter.domain.methods import Method
from reqwriter.domain.package import TieBreak
from reqwriter.scoring.lab.drawing import Drawn, Flags, Reals, Wholes
from reqwriter.scoring.lab.field import Field, Offers
from reqwriter.scoring.lab.points import answered, by_formula, hundredths
from reqwriter.scoring.tender import Comparison


class Scored(NamedTuple):
    """Points in hundredths, bidders × tenders: a row a factor, their sum; the winner's number.

    `deserved` is the sum without any judge going off. Where price alone decides there are none.
    """

    field: Field
    drawn: Drawn
    evaluated: Reals
    earned: tuple[Wholes, ...]
    total: Wholes
    deserved: Wholes
    technical: Wholes | None
    winner: Wholes


def score(field: Field, drawn: Drawn) -> Scored:
    """All of a block."""
    judged, due = answered(field, drawn)
    evaluated = after_deductions(field, drawn)
    earned = [
        hundredths(by_formula(evaluated, float(row.factor.points or 0))) if given is None else given
        for row, given in zip(field.rows, judged, strict=True)
    ]
    total = _sum(earned, drawn)
    off = [
        given - deserved
        for given, deserved in zip(judged, due, strict=True)
        if given is not None and deserved is not None and given is not deserved
    ]
    technical = None
    if _by_technical(field):
        groups = zip(field.rows, earned, strict=True)
        technical = _sum([one for row, one in groups if row.factor.group is Group.TECHNICAL], drawn)
    made = Scored(
        field,
        drawn,
        evaluated,
        tuple(earned),
        total,
        total - _sum(off, drawn) if off else total,
        technical,
        np.zeros(0, dtype=np.int64),
    )
    return made._replace(winner=winners(made, total, evaluated))


def after_deductions(
    field: Field,
    drawn: Drawn,
    *,
    prices: Reals | None = None,
    small: bool = True,
    domestic: bool = True,
) -> Reals:
    """The prices that count; without a preference where it is switched off."""
    offers = drawn.prices if prices is None else prices
    off = np.zeros_like(offers)
    if small and field.small:
        off += drawn.small * float(field.small)
    if domestic and field.domestic:
        # Only in competition with a bid that is not wholly domestic.
        off += (drawn.domestic & ~drawn.domestic.all(axis=0)) * float(field.domestic)
    return offers * (100 - off) / 100


def with_prices(scored: Scored, evaluated: Reals) -> Wholes:
    """The totals by other prices, all other points the same."""
    total = scored.total
    for row, old in zip(scored.field.rows, scored.earned, strict=True):
        if isinstance(row, Offers):
            total = total - old + hundredths(by_formula(evaluated, float(row.factor.points or 0)))
    return total


def winners(scored: Scored, total: Wholes, evaluated: Reals, offers: Reals | None = None) -> Wholes:
    """The number of the first bidder of each tender; what only lots can part, the lower number.

    Bidders are drawn alike, so that their numbers are as good as lots.
    """
    if scored.field.tender.comparison is Comparison.PRICE:
        cheapest: Wholes = evaluated.argmin(axis=0)
        return cheapest
    first: Flags = total == total.max(axis=0)
    tied = np.flatnonzero(first.sum(axis=0) > 1)
    if tied.size:
        prices = scored.drawn.prices if offers is None else offers
        parted = _lowest(first[:, tied], prices[:, tied])
        if scored.technical is not None:
            parted = _lowest(parted, -scored.technical[:, tied].astype(np.float64))
        first[:, tied] = parted
    found: Wholes = first.argmax(axis=0)
    return found


def _lowest(among: Flags, values: Reals) -> Flags:
    left = np.where(among, values, np.inf)
    lowest: Flags = left == left.min(axis=0)
    return lowest


def _by_technical(field: Field) -> bool:
    rule = field.tender.package.scoring.tie_break
    consulted = rule is None and field.tender.project.method is Method.CONSULTATION
    return rule is TieBreak.TECHNICAL or consulted


def _sum(rows: list[Wholes], drawn: Drawn) -> Wholes:
    total = np.zeros(drawn.prices.shape, dtype=np.int64)
    for row in rows:
        total += row
    return total
