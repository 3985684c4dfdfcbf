"""The points of a linear factor: a straight line between two anchors, level outside them."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

from reqwriter.domain.factor import LinearFactor

_CENT = Decimal("0.01")
# Enough that nothing is lost before the only rounding, whatever figures a draft can hold.
_DIGITS = 60


def earned(factor: LinearFactor, value: Decimal) -> Decimal:
    """The points that an offered value earns, rounded half up to two decimals.

    Raises ValueError while an anchor or the points are missing, or where the anchors are one.
    """
    worst, best, full = factor.worst, factor.best, factor.points
    if worst is None or best is None or full is None or worst == best:
        raise ValueError(f"the line of {factor.id} is not defined")
    with localcontext(prec=_DIGITS):
        share = min(max((value - worst) / (best - worst), Decimal(0)), Decimal(1))
        points = factor.least + share * (full - factor.least)
    return points.quantize(_CENT, ROUND_HALF_UP)
