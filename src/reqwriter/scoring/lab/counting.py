"""Findings counted from a block of evaluated tenders."""

from decimal import Decimal
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from reqwriter.scoring.lab.drawing import Flags, Reals, Wholes
from reqwriter.scoring.lab.field import Offers
from reqwriter.scoring.lab.findings import Findings, Lowball, Preference, Prices, Weight
from reqwriter.scoring.lab.points import by_formula, hundredths
from reqwriter.scoring.lab.tenders import Scored, after_deductions, winners, with_prices

Kind = TypeVar("Kind", bound=np.generic)


def counted(scored: Scored) -> Findings:
    """What the block tells."""
    bidders, tenders = scored.drawn.prices.shape
    judged = winners(scored, scored.deserved, scored.evaluated)
    return Findings(
        tenders,
        bidders,
        tuple(_weights(scored)),
        _prices(scored),
        _preference(
            scored, scored.drawn.small, after_deductions(scored.field, scored.drawn, small=False)
        ),
        _preference(
            scored,
            scored.drawn.domestic,
            after_deductions(scored.field, scored.drawn, domestic=False),
        ),
        _many(judged != scored.winner) if scored.deserved is not scored.total else 0,
        _lowball(scored),
    )


def _many(flags: Flags) -> int:
    return int(np.count_nonzero(flags))


def _weights(scored: Scored) -> list[Weight]:
    bidders = len(scored.total)
    # Times the number of bidders, to stay among whole numbers.
    apart = bidders * scored.total - scored.total.sum(axis=0)
    found = []
    for row, earned in zip(scored.field.rows, scored.earned, strict=True):
        full = int((row.factor.points or Decimal(0)) * 100)
        other = winners(scored, scored.total - earned, scored.evaluated)
        found.append(
            Weight(
                shared=int((earned * apart).sum()),
                points=int(earned.sum()),
                alike=_many((earned == earned[0]).all(axis=0)),
                full=_many(earned == full),
                decisive=_many(other != scored.winner),
            )
        )
    return found


def _prices(scored: Scored) -> Prices:
    evaluated, offers = scored.evaluated, scored.drawn.prices
    place = (evaluated < _of(evaluated, scored.winner)).sum(axis=0)
    return Prices(
        float(offers.mean(axis=0).sum()),
        float(evaluated.min(axis=0).sum()),
        float(evaluated.mean(axis=0).sum()),
        float(_of(offers, scored.winner).sum()),
        tuple(int(many) for many in np.bincount(place, minlength=len(offers))),
    )


def _of(rows: NDArray[Kind], winner: Wholes) -> NDArray[Kind]:
    """What belongs to the winner of each tender."""
    return rows[winner, np.arange(len(winner))]


def _preference(scored: Scored, claimed: Flags, without: Reals) -> Preference:
    """What prices without it would change."""
    other = winners(scored, with_prices(scored, without), without)
    return Preference(
        _many(other != scored.winner),
        _many(_of(claimed, scored.winner)),
        _many(_of(claimed, other)),
        _many(claimed),
    )


def _lowball(scored: Scored) -> Lowball:
    """The last bidder turns lowballer: where only lots decide, they are not for him."""
    field, last = scored.field, len(scored.total) - 1
    offers = scored.drawn.prices.copy()
    offers[last] = np.round(float(field.ceiling * field.assumptions.lowball) / 100, 2)
    evaluated = after_deductions(field, scored.drawn, prices=offers)
    winner = winners(scored, with_prices(scored, evaluated), evaluated, offers)
    before, after = (_price_points(scored, one) for one in (scored.evaluated, evaluated))
    lines = _below(scored, offers)
    usual = _below(scored, scored.drawn.prices)
    reviewed: Flags = lines["average"] | lines["second"] | lines["ceiling"]
    without: Flags = usual["average"] | usual["second"] | usual["ceiling"]
    changed: Flags = winner != scored.winner
    won, won_before = winner == last, scored.winner == last
    return Lowball(
        changed=_many(changed),
        others=_many(changed & ~won & ~won_before),
        won=_many(won),
        won_before=_many(won_before),
        points_before=int(before.sum()),
        points_after=int(after.sum()),
        range_before=int(np.ptp(before, axis=0).sum()),
        range_after=int(np.ptp(after, axis=0).sum()),
        by_average=_many(lines["average"][last]),
        by_second=_many(lines["second"][last]),
        by_ceiling=_many(lines["ceiling"][last]),
        reviewed=_many(reviewed[last]),
        usual=_many(np.any(without, axis=0)),
    )


def _price_points(scored: Scored, evaluated: Reals) -> Wholes:
    """The price points of all but the last bidder."""
    total = np.zeros((len(evaluated) - 1, evaluated.shape[1]), dtype=np.int64)
    for row in scored.field.rows:
        if isinstance(row, Offers):
            total += hundredths(by_formula(evaluated, float(row.factor.points or 0)))[:-1]
    return total


def _below(scored: Scored, offers: Reals) -> dict[str, Flags]:
    """Which offers stay strictly below each line of review."""
    percent = {key: float(one) / 100 for key, one in scored.field.review.items()}
    second = np.partition(offers, 1, axis=0)[1]
    return {
        "average": offers < offers.mean(axis=0) * percent.get("average", 0.0),
        "second": offers < second * percent.get("second", 0.0),
        "ceiling": offers < float(scored.field.ceiling) * percent.get("ceiling", 0.0),
    }
