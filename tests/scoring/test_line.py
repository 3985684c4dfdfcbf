"""Points along a straight line."""

from decimal import Decimal

import pytest

from reqwriter.domain.factor import LinearFactor
from reqwriter.scoring.line import earned


def line(worst: str, best: str, points: str = "6", least: str = "0") -> LinearFactor:
    return LinearFactor(
        id="factor",
        worst=Decimal(worst),
        best=Decimal(best),
        points=Decimal(points),
        least=Decimal(least),
    )


@pytest.mark.parametrize(
    ("factor", "value", "points"),
    [
        (line("45", "30"), "30", "6"),
        (line("45", "30"), "29.9", "6"),
        (line("45", "30"), "45", "0"),
        (line("45", "30"), "60", "0"),
        (line("45", "30"), "40", "2"),
        (line("45", "30", least="1"), "40", "2.67"),
        (line("0", "8", "1"), "0.04", "0.01"),
        (line("0", "8", "1"), "0.0399", "0"),
        (line("0", "3", "5"), "1", "1.67"),
        (line("-10", "-40"), "-25", "3"),
    ],
)
def test_a_value_earns_its_share_and_no_more(factor: LinearFactor, value: str, points: str) -> None:
    assert earned(factor, Decimal(value)) == Decimal(points)


@pytest.mark.parametrize(
    "factor", [line("3", "3"), LinearFactor(id="factor", best=Decimal(1), points=Decimal(1))]
)
def test_a_line_that_is_not_defined_earns_nothing(factor: LinearFactor) -> None:
    with pytest.raises(ValueError, match="not defined"):
        earned(factor, Decimal(1))
