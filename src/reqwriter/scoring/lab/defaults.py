"""The assumptions to begin with: plain ones, read off the scoring table where it tells."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise

from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Factor,
    GradedFactor,
    IntervalFactor,
    LinearFactor,
    PriceFactor,
)
from reqwriter.scoring.intervals import ends_of
from reqwriter.scoring.lab.assumptions import (
    Assumptions,
    Contents,
    Guess,
    Merits,
    Range,
    Spread,
    Unmet,
)
from reqwriter.scoring.tender import Tender, on_lifecycle

ZERO, ONE = Decimal(0), Decimal(1)
# How many steps a range of values is cut into, at least.
_STEPS = 10


def assumed(tender: Tender) -> Assumptions:
    """The assumptions to begin with for a draft whose factors are written out."""
    hundred = Decimal(100)
    fixed = tender.package.scoring.fixed_price
    return Assumptions(
        bidders=5,
        judges=5,
        disagreement=Decimal(20),
        alike=Decimal(30),
        dearer=ZERO,
        small=Decimal(50),
        domestic=Decimal(70),
        lowball=Decimal(40),
        price=Range(hundred if fixed else Decimal(75), hundred if fixed else Decimal(90), hundred),
        guesses={factor.id: guess for factor in tender.factors for guess in _guessed(factor)},
    )


def _guessed(factor: Factor) -> Iterator[Guess]:
    """One for each factor; none for the price, which is supposed for all of them."""
    match factor:
        case IntervalFactor():
            yield _between(*_beyond_tiers(factor), whole=factor.whole)
        case LinearFactor():
            low, high = sorted((factor.worst or ZERO, factor.best or ZERO))
            yield _between(low, high, whole=factor.whole)
        case CountFactor():
            pieces = (factor.points or ZERO) / (factor.each or ONE)
            yield _between(ZERO, pieces.to_integral_value(ROUND_CEILING), whole=True)
        case DeductionFactor():
            yield Unmet(Decimal(10))
        case ChecklistFactor():
            yield Contents(Decimal(5), Decimal(25))
        case GradedFactor():
            yield Merits((ONE,) * len(factor.grades))
        case PriceFactor() if on_lifecycle(factor):
            yield Range(Decimal(60), Decimal(80), Decimal(100))


def _between(low: Decimal, high: Decimal, *, whole: bool) -> Spread:
    step = ONE if whole else _step(high - low)
    steps = (high - low) // step
    return Spread(low, low + steps // 2 * step, low + steps * step, step)


def _step(width: Decimal) -> Decimal:
    """The largest of … 1, 0.5, 0.2, 0.1 … that cuts a width into steps enough."""
    if not width:
        return ONE
    most = width / _STEPS
    ten = Decimal(10) ** most.adjusted()
    return next(step for many in (5, 2, 1) if (step := many * ten) <= most)


def _beyond_tiers(factor: IntervalFactor) -> tuple[Decimal, Decimal]:
    """From inside the lowest tier to inside the highest; nothing below zero unless tiers are."""
    ends = sorted({end for end in ends_of(factor) if end is not None})
    if not ends:
        return ZERO, ONE
    width = min((b - a for a, b in pairwise(ends)), default=abs(ends[0]) or ONE)
    # A whole step stays inside an open end.
    low, high = ends[0], ends[-1]
    if any(tier.low is None for tier in factor.tiers):
        low = low - width if ends[0] < 0 else max(low - width, ZERO)
    if any(tier.high is None for tier in factor.tiers):
        high = high + width
    return low, high
