"""The points that an answer earns, one function a kind of factor; exact, never rounded here.

Only a linear factor rounds by itself: its points are defined to two decimals.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal, localcontext

from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Factor,
    GradedFactor,
    IntervalFactor,
    LinearFactor,
)
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Status
from reqwriter.scoring.bids import Answer
from reqwriter.scoring.intervals import points_at
from reqwriter.scoring.line import earned

ZERO = Decimal(0)
# Enough that a division leaves nothing that a rounding to cents could feel.
DIGITS = 60


def points(factor: Factor, answer: Answer, package: Package) -> Decimal:
    """The points of an answer; the package tells how important each requirement is.

    Raises ValueError for an answer that the factor does not hold, and for the price, whose points
    hang on the other bids (`price_points`).
    """
    match factor:
        case IntervalFactor() if isinstance(answer, Decimal):
            found = points_at(factor, answer)
            if found is None:
                raise ValueError(f"no tier of {factor.id} holds {answer}")
            return found
        case LinearFactor() if isinstance(answer, Decimal):
            return earned(factor, answer)
        case CountFactor() if isinstance(answer, Decimal):
            return counted(factor, answer)
        case DeductionFactor() if isinstance(answer, tuple):
            return max(_full(factor) - sum(lost(factor, answer, package), ZERO), ZERO)
        case ChecklistFactor() if isinstance(answer, Mapping):
            return sum((kept for _, _, kept in by_part(factor, answer)), ZERO)
        case GradedFactor() if isinstance(answer, tuple):
            return averaged(factor, answer)
    raise ValueError(f"{factor.id} cannot be scored by {answer!r}")


def price_points(lowest: Decimal, price: Decimal, full: Decimal) -> Decimal:
    """The statutory formula, lowest ÷ price × points (令87 第五十五条). Prices are above zero."""
    with localcontext(prec=DIGITS):
        # The division last: what divides evenly stays exact.
        return lowest * full / price


def counted(factor: CountFactor, pieces: Decimal) -> Decimal:
    """So many points a piece, up to the points of the factor."""
    return min((factor.each or ZERO) * pieces, _full(factor))


def lost(factor: DeductionFactor, unmet: tuple[str, ...], package: Package) -> list[Decimal]:
    """What each requirement that is not met takes off."""
    return [_each(factor, id, package) for id in unmet]


def by_part(
    factor: ChecklistFactor, answer: Mapping[str, int | None]
) -> list[tuple[str, int | None, Decimal]]:
    """Each part with its defects and what it keeps; None and nothing for one that is missing."""
    kept: list[tuple[str, int | None, Decimal]] = []
    for part in factor.parts:
        defects = answer.get(part.id, 0)
        off = (factor.defect_each or ZERO) * (defects or 0)
        points = ZERO if defects is None else max((part.points or ZERO) - off, ZERO)
        kept.append((part.name or part.id, defects, points))
    return kept


def given(factor: GradedFactor, grades: tuple[str, ...]) -> list[Decimal]:
    """The points of each judge's grade, in the judges' order. Raises ValueError."""
    known = {grade.id: grade.points for grade in factor.grades}
    found = [known.get(id) for id in grades]
    if not found or None in found:
        raise ValueError(f"{factor.id} has not all of the grades {grades}")
    return [one for one in found if one is not None]


def averaged(factor: GradedFactor, grades: tuple[str, ...]) -> Decimal:
    """The mean of the judges' points."""
    each = given(factor, grades)
    with localcontext(prec=DIGITS):
        return sum(each, ZERO) / len(each)


def undefined(factor: Factor, package: Package) -> Iterator[str]:
    """What of a factor is not written, without which no points can be told."""
    if factor.points is None:
        yield "分值"
    match factor:
        case IntervalFactor() if any(tier.points is None for tier in factor.tiers):
            yield "各档的得分"
        case IntervalFactor() if not factor.tiers:
            yield "档次"
        case LinearFactor() if None in (factor.worst, factor.best) or factor.worst == factor.best:
            yield "得最低分和得满分的两个不同指标值"
        case CountFactor() if factor.each is None:
            yield "每项得分"
        case DeductionFactor():
            yield from _unsaid(factor, package)
        case ChecklistFactor() if any(part.points is None for part in factor.parts):
            yield "各项内容的分值"
        case ChecklistFactor() if not factor.parts:
            yield "应当具备的内容"
        case ChecklistFactor() if factor.defect_each is None:
            yield "每处缺陷扣分"
        case GradedFactor() if any(grade.points is None for grade in factor.grades):
            yield "各档的得分"
        case GradedFactor() if not factor.grades:
            yield "档次"


def _unsaid(factor: DeductionFactor, package: Package) -> Iterator[str]:
    found = {one.status for one in package.requirements if one.id in factor.requirements}
    if Status.IMPORTANT in found and factor.important_each is None:
        yield "每项▲指标不满足扣分"
    if found - {Status.IMPORTANT, Status.SUBSTANTIVE} and factor.ordinary_each is None:
        yield "每项一般指标不满足扣分"


def _each(factor: DeductionFactor, id: str, package: Package) -> Decimal:
    requirement = package.requirement(id)
    if requirement is None or id not in factor.requirements:
        raise ValueError(f"{factor.id} does not judge {id}")
    important = requirement.status is Status.IMPORTANT
    return (factor.important_each if important else factor.ordinary_each) or ZERO


def _full(factor: Factor) -> Decimal:
    return factor.points or ZERO
