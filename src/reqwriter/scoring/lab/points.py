"""Points of many tenders at a time, in hundredths of a point: whole numbers add up exactly."""

import numpy as np

from reqwriter.scoring.lab.drawing import Drawn, Reals, Wholes
from reqwriter.scoring.lab.field import Choices, Field

# A price whose points end on half a hundredth may come out a little below it.
_SLACK = 1e-9


def by_formula(prices: Reals, full: float) -> Reals:
    """The statutory formula, lowest ÷ price × points, exact but for floating point."""
    lowest: Reals = prices.min(axis=0)
    return lowest * full / prices


def hundredths(points: Reals) -> Wholes:
    """Rounded half up to two decimals, as points count, in hundredths."""
    return np.floor(points * 100 + (0.5 + _SLACK)).astype(np.int64)


def answered(field: Field, drawn: Drawn) -> tuple[list[Wholes | None], list[Wholes | None]]:
    """What every factor but the price earns, as judged and as deserved; None for the price."""
    judged: list[Wholes | None] = []
    deserved: list[Wholes | None] = []
    for row, chosen, turn, cost in zip(
        field.rows, drawn.chosen, drawn.turns, drawn.costs, strict=True
    ):
        due = given = None
        if isinstance(row, Choices) and chosen is not None:
            table = np.array(row.given, dtype=np.int64)
            due = given = table[:, 0].take(chosen)
            if turn is not None:
                given = table.ravel().take(chosen * len(row.turns) + turn)
        elif cost is not None:
            due = given = hundredths(by_formula(cost, float(row.factor.points or 0)))
        judged.append(given)
        deserved.append(due)
    return judged, deserved
