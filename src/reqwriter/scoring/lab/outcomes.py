"""What a bid can answer to a factor, how likely, and its points by the exact functions.

The lab has no formula of its own for them: every answer that can be drawn is listed here once with
the points that a committee would give, so that drawing is choosing from a list.
"""

from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal
from math import comb
from typing import NamedTuple

from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Factor,
    GradedFactor,
    IntervalFactor,
    LinearFactor,
    Part,
)
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Status
from reqwriter.scoring.bids import Answer
from reqwriter.scoring.lab.assumptions import Contents, Guess, Merits, Spread, Unmet
from reqwriter.scoring.points import points
from reqwriter.scoring.tender import CannotEvaluateError

ZERO = Decimal(0)
MOST = 2000


class Outcome(NamedTuple):
    """An answer, its exact points, and its chance (all chances of a factor add up to 1)."""

    answer: Answer
    points: Decimal
    chance: float


def outcomes(factor: Factor, guess: Guess, package: Package) -> list[Outcome]:
    """All that can be answered, worst first. Raises CannotEvaluateError.

    Equal points keep the order in which the answers are made: the result is always the same.
    """
    # A grade that nobody deserves can still be given by a judge who goes off.
    kept = isinstance(guess, Merits)
    made = [one for one in _answers(factor, guess, package) if one[1] > 0 or kept]
    total = sum(chance for _, chance in made)
    found = [
        Outcome(answer, _earned(factor, answer, package), chance / total) for answer, chance in made
    ]
    return sorted(found, key=lambda one: one.points)


def _answers(factor: Factor, guess: Guess, package: Package) -> Iterator[tuple[Answer, float]]:
    match factor, guess:
        case (IntervalFactor() | LinearFactor() | CountFactor(), Spread()):
            yield from _values(guess)
        case DeductionFactor(), Unmet():
            yield from _unmet(factor, guess, package)
        case ChecklistFactor(), Contents():
            yield from _contents(factor, guess)
        case GradedFactor(), Merits():
            for grade, weight in zip(factor.grades, guess.weights, strict=True):
                yield (grade.id,), float(weight)
        case _:
            raise ValueError(f"{guess!r} says nothing of {factor.id}")


def _earned(factor: Factor, answer: Answer, package: Package) -> Decimal:
    try:
        return points(factor, answer, package)
    except ValueError as error:
        said = figures(answer) if isinstance(answer, Decimal) else ""
        raise CannotEvaluateError(
            f"评审因素“{factor.name or factor.id}”：假设中的取值 {said} 不落入任何一档，没有得分。"
            "请补全草稿的档次，或者在假设文件中缩小这一因素的取值范围。"
        ) from error


def _values(guess: Spread) -> Iterator[tuple[Decimal, float]]:
    """The values of the grid, each with the part of the triangle that is nearest to it."""
    low, usual, high, step = guess
    half = step / 2
    ends = float(low - half), float(usual), float(high + half)
    below = 0.0
    for number in range(int((high - low) / step) + 1):
        value = low + number * step
        up_to = _below(float(value + half), *ends)
        yield value, up_to - below
        below = up_to


def _below(value: float, low: float, usual: float, high: float) -> float:
    """How much of a triangle lies below a value."""
    if value >= high:
        return 1.0
    if value <= usual:
        return (value - low) ** 2 / ((high - low) * (usual - low))
    return 1 - (high - value) ** 2 / ((high - low) * (high - usual))


def _unmet(
    factor: DeductionFactor, guess: Unmet, package: Package
) -> Iterator[tuple[tuple[str, ...], float]]:
    """So many important and so many ordinary requirements that are not met."""
    linked = [(id, package.requirement(id)) for id in dict.fromkeys(factor.requirements)]
    marked = [id for id, one in linked if one and one.status is Status.IMPORTANT]
    plain = [
        id for id, one in linked if one and one.status not in (Status.IMPORTANT, Status.SUBSTANTIVE)
    ]
    chance = float(guess.percent) / 100
    for first in range(len(marked) + 1):
        for second in range(len(plain) + 1):
            both = _of(first, len(marked), chance) * _of(second, len(plain), chance)
            yield (*marked[:first], *plain[:second]), both


def _of(some: int, all_: int, chance: float) -> float:
    """The chance of some of all, each for itself."""
    ways: int = comb(all_, some)
    return ways * chance**some * (1 - chance) ** (all_ - some)


def _contents(
    factor: ChecklistFactor, guess: Contents
) -> Iterator[tuple[dict[str, int | None], float]]:
    """One way of reaching each sum of points, with the chance of all ways of reaching it."""
    each = factor.defect_each or ZERO
    reached: dict[Decimal, tuple[dict[str, int | None], float]] = {ZERO: ({}, 1.0)}
    for part in factor.parts:
        further: dict[Decimal, tuple[dict[str, int | None], float]] = {}
        for kept, (answer, chance) in reached.items():
            for state, more, own in _states(part, each, guess):
                first, before = further.get(kept + more, ({**answer, part.id: state}, 0.0))
                further[kept + more] = first, before + chance * own
        reached = further
    yield from reached.values()


def _states(
    part: Part, each: Decimal, guess: Contents
) -> Iterator[tuple[int | None, Decimal, float]]:
    """What a part can be: its defects (None: missing), what it keeps, and the chance."""
    missing, further = float(guess.missing) / 100, float(guess.defect) / 100
    full = part.points or ZERO
    yield None, ZERO, missing
    most = int((full / each).to_integral_value(ROUND_CEILING)) if each else 0
    for defects in range(most + 1):
        # The last one stands for more defects too: the part has no points left to lose.
        chance = further**defects * (1 if defects == most else 1 - further)
        yield defects, max(full - each * defects, ZERO), (1 - missing) * chance
