"""10,000 simulated tenders of 7 bidders and 30 factors, against drawing their random numbers."""

import datetime as dt
from decimal import Decimal

import numpy as np

from benchmarks.timing import in_turn, ratio, told
from reqwriter.domain.factor import Factor, GradedFactor
from reqwriter.files import load
from reqwriter.places import shipped
from reqwriter.scoring.lab.assumptions import Assumptions
from reqwriter.scoring.lab.defaults import assumed
from reqwriter.scoring.lab.field import Choices, laid_out
from reqwriter.scoring.lab.trial import tried
from reqwriter.scoring.tender import Tender
from reqwriter.standards.library import Library

TENDERS, BIDDERS, FACTORS = 10_000, 7, 30
_DAY = dt.date(2026, 11, 30)
_OURS = "laying out, simulating, all findings"
_BARE = "one number a tender, bidder and factor"
_ALL = "all the numbers that are drawn"


def large() -> tuple[Tender, Assumptions]:
    """The office computers example, its factors repeated, the price once."""
    draft = load(shipped("examples") / "office-computers.toml")
    package = draft.package("pkg-computers")
    assert package is not None
    price, *others = package.scoring.factors
    repeated = tuple(_again(others[n % len(others)], n) for n in range(FACTORS - 1))
    scoring = package.scoring.with_(factors=(price, *repeated))
    tender = Tender(draft.project, package.with_(scoring=scoring), Library.load(), _DAY)
    return tender, assumed(tender)._replace(bidders=BIDDERS, dearer=Decimal(10))


def _again(factor: Factor, number: int) -> Factor:
    """The factor with ids of its own."""
    rows = {
        name: tuple(row.with_(id=f"{row.id}-{number}") for row in held)
        for name in ("tiers", "parts", "grades")
        if (held := getattr(factor, name, ()))
    }
    return factor.with_(id=f"{factor.id}-{number}", **rows)


def run(runs: int) -> list[tuple[str, float, float]]:
    """Prints the figures; gives each ratio's name, value and limit."""
    tender, supposed = large()
    field = laid_out(tender, supposed)
    graded = sum(isinstance(one, GradedFactor) for one in tender.factors)
    # Beside the answers: the bidder's level, his price and two claims; judges of graded factors.
    drawn = [len(row.turns) > 1 for row in field.rows if isinstance(row, Choices)]
    rows = 4 + len(drawn) + sum(drawn)

    def drawing(factors: int) -> None:
        np.random.Generator(np.random.PCG64(1)).random((TENDERS, BIDDERS, factors))

    times = in_turn(
        runs,
        {
            _BARE: lambda: drawing(FACTORS),
            _ALL: lambda: drawing(rows),
            _OURS: lambda: tried(laid_out(tender, supposed), seed=1, tenders=TENDERS),
        },
    )
    print(
        f"\nSimulating: {TENDERS} tenders, {BIDDERS} bidders, {FACTORS} factors, {graded} of them "
        f"graded by {supposed.judges} judges"
    )
    for name, taken in times.items():
        print(told(name, taken))
    value, said = ratio(times, _OURS, _BARE)
    print(f"  simulating / drawing       {said}   (under 40)")
    whole, whole_said = ratio(times, _OURS, _ALL)
    print(f"  simulating / drawing all   {whole_said}   (under 40)")
    return [("simulating / drawing", value, 40.0), ("simulating / drawing all", whole, 40.0)]


if __name__ == "__main__":
    run(11)
