"""What is simulated: the tender, what is supposed of it, and its factors laid out for drawing."""

from decimal import Decimal
from itertools import accumulate
from math import factorial
from typing import NamedTuple

from reqwriter.domain.factor import Factor, GradedFactor, Nature, PriceFactor
from reqwriter.scoring.abnormal import low_prices
from reqwriter.scoring.bids import Bid
from reqwriter.scoring.lab.assumptions import Assumptions, Range
from reqwriter.scoring.lab.outcomes import Outcome, outcomes
from reqwriter.scoring.points import averaged
from reqwriter.scoring.price import priced
from reqwriter.scoring.tender import CannotEvaluateError, Tender, gaps, on_lifecycle
from reqwriter.scoring.working import rounded

ZERO = Decimal(0)


class Choices(NamedTuple):
    """A factor's outcomes, worst first, and what judges make of them.

    `turns` are the ways in which so many judges go one grade up and so many down, the first one
    being that none does; `given` holds for each outcome and turn the points in hundredths, as they
    count. Without disagreement there is one turn.
    """

    factor: Factor
    outcomes: tuple[Outcome, ...]
    turns: tuple[tuple[int, int], ...]
    chances: tuple[float, ...]
    given: tuple[tuple[int, ...], ...]


class Costs(NamedTuple):
    """A factor that scores quoted costs by the price formula."""

    factor: Factor
    range: Range


class Offers(NamedTuple):
    """The price."""

    factor: Factor


class Field(NamedTuple):
    """A tender laid out: one row a factor; rates of preference in percent; the lines of review.

    `review` holds the percentages of the mean, the second price and the ceiling price below which
    an offer is reviewed; empty where no figure is in force.
    """

    tender: Tender
    assumptions: Assumptions
    rows: tuple[Choices | Costs | Offers, ...]
    ceiling: Decimal
    small: Decimal
    domestic: Decimal
    review: dict[str, Decimal]


def laid_out(tender: Tender, assumptions: Assumptions) -> Field:
    """The field. Raises CannotEvaluateError for a draft that says too little."""
    if problems := [*_unknown(tender), *gaps(tender)]:
        raise CannotEvaluateError(*problems)
    assert tender.ceiling is not None
    most = tender.ceiling[1]
    small, domestic = (
        _rate(tender, Bid("a", "甲公司", most, small=how == "small", domestic=how == "domestic"))
        for how in ("small", "domestic")
    )
    probes = [Bid("a", "甲公司", most), Bid("b", "乙公司", most)]
    return Field(
        tender,
        assumptions,
        tuple(_row(tender, factor, assumptions) for factor in tender.factors),
        most,
        small,
        domestic,
        {one.key: one.percent for one in low_prices(tender, probes).measures},
    )


def _unknown(tender: Tender) -> list[str]:
    """What hinders a simulation beyond what hinders an evaluation."""
    problems = []
    if tender.ceiling is None:
        problems.append("草稿没有最高限价和预算，不能假设报价。请先填写采购包的最高限价或者预算。")
    elif tender.ceiling[1] < 1:
        problems.append(
            f"{tender.ceiling[0]}不足 1 元（可能是费率或者折扣），不能按金额推演。"
            "请填写总价的最高限价。"
        )
    if tender.bonus:
        problems.append(
            "价格分不是按低价优先法计算，由评审委员会按招标文件计算，程序不能代为推演。"
        )
    return problems


def _rate(tender: Tender, bid: Bid) -> Decimal:
    """What is taken off a price for one claim, in competition with a bid that makes none."""
    first, _ = priced(tender, [bid, Bid("b", "乙公司", bid.price)])
    return sum((cut.percent or ZERO for cut in first.cuts), ZERO)


def _row(tender: Tender, factor: Factor, assumptions: Assumptions) -> Choices | Costs | Offers:
    if isinstance(factor, PriceFactor) and not on_lifecycle(factor):
        return Offers(factor)
    guess = assumptions.guesses[factor.id]
    if isinstance(guess, Range):
        return Costs(factor, guess)
    found = tuple(outcomes(factor, guess, tender.package))
    subjective = isinstance(factor, GradedFactor) and factor.nature is not Nature.OBJECTIVE
    off = assumptions.disagreement if subjective else ZERO
    turns, chances = _turns(assumptions.judges, float(off) / 100)
    given = tuple(
        tuple(_cents(graded_points(factor, found, at, turn, assumptions.judges)) for turn in turns)
        for at in range(len(found))
    )
    return Choices(factor, found, turns, chances, given)


def _turns(judges: int, off: float) -> tuple[tuple[tuple[int, int], ...], tuple[float, ...]]:
    """How many of the judges go up and down, none first, and the chance of each."""
    if not off:
        return ((0, 0),), (1.0,)
    both = [(up, down) for up in range(judges + 1) for down in range(judges + 1 - up)]
    chances = []
    for up, down in both:
        rest = judges - up - down
        ways = factorial(judges) // (factorial(up) * factorial(down) * factorial(rest))
        chances.append(ways * (off / 2) ** (up + down) * (1 - off) ** rest)
    return tuple(both), tuple(chances)


def graded_points(
    factor: Factor, found: tuple[Outcome, ...], at: int, turn: tuple[int, int], judges: int
) -> Decimal:
    """The points of an outcome after the judges' turn; exact."""
    if not isinstance(factor, GradedFactor) or turn == (0, 0):
        return found[at].points
    return averaged(factor, turned(found, at, turn, judges))


def turned(
    found: tuple[Outcome, ...], at: int, turn: tuple[int, int], judges: int
) -> tuple[str, ...]:
    """The grades that the judges give: the deserved one, the next above, the next below."""
    up, down = turn
    ids = [id for one in found if isinstance(one.answer, tuple) for id in one.answer]
    above, below = ids[min(at + 1, len(ids) - 1)], ids[max(at - 1, 0)]
    return (above,) * up + (below,) * down + (ids[at],) * (judges - up - down)


def _cents(points: Decimal) -> int:
    return int(rounded(points) * 100)


def reaching(chances: tuple[float, ...]) -> list[float]:
    """Up to where each of some chances reaches, without the last, which takes the rest."""
    return list(accumulate(chances))[:-1]
