"""Entries of the factor library put into a package, their ids made unique there."""

from decimal import Decimal
from typing import Any

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import Factor, Formula, Group, Nature, PriceFactor
from reqwriter.domain.package import EvaluationMethod
from reqwriter.domain.requirement import Requirement
from reqwriter.domain.shelf import Entry, Shelf

_ROWS = ("tiers", "parts", "grades")
_LONGEST = 64


def placed(draft: Draft, package: str, entry: Entry) -> tuple[Draft, str]:
    """The draft with the entry's factor and requirements in a package, and the factor's path.

    A requirement that the package holds word for word already is not written a second time.
    Raises PathError when there is no such package.
    """
    at = f"packages.{package}"
    taken = {value.__dict__["id"] for _, value in paths.walk(paths.get(draft, at))
             if "id" in value.FIELDS}  # fmt: skip
    held: tuple[Requirement, ...] = paths.get(draft, f"{at}.requirements")
    called: dict[str, str] = {}
    for one in entry.requirements:
        same = next((old for old in held if old.with_(id=one.id) == one), None)
        called[one.id] = same.id if same else _free(one.id, taken)
        if same is None:
            draft = paths.add(draft, f"{at}.requirements", one.with_(id=called[one.id]))
    factor = _renamed(entry.factor, called, taken)
    return paths.add(draft, f"{at}.scoring.factors", factor), f"{at}.scoring.factors.{factor.id}"


def furnished(draft: Draft, package: str, shelf: Shelf) -> Draft:
    """The draft with the price and the recommended set of a type as a package's scoring table."""
    at = f"packages.{package}.scoring"
    price = PriceFactor(
        id="factor-price",
        name="投标报价",
        group=Group.PRICE,
        points=shelf.price,
        nature=Nature.OBJECTIVE,
        formula=Formula.LOW_PRICE_FIRST,
    )
    draft = paths.put(draft, f"{at}.method", EvaluationMethod.COMPREHENSIVE)
    draft = paths.put(draft, f"{at}.factors", (price,))
    for entry in shelf.recommended:
        draft, _ = placed(draft, package, entry)
    return draft


def rescaled(factor: Factor, points: Decimal) -> Factor | None:
    """The factor with other points, all its rows in proportion.

    None when that leaves a row with more than one decimal: points are to be read at a glance.
    """
    assert factor.points
    by = points / factor.points
    changes: dict[str, Any] = {"points": points}
    for name in ("each", "important_each", "ordinary_each", "defect_each", "least"):
        if (given := factor.__dict__.get(name)) is not None:
            changes[name] = given * by
    for name in _ROWS:
        if rows := factor.__dict__.get(name):
            changes[name] = tuple(
                row.with_(points=None if row.points is None else row.points * by) for row in rows
            )
    changed = [value for value in changes.values() if isinstance(value, Decimal)]
    changed += [row.points for name in _ROWS for row in changes.get(name, ()) if row.points]
    if any(value != round(value, 1) for value in changed):
        return None
    return factor.with_(**changes)


def _renamed(factor: Factor, called: dict[str, str], taken: set[str]) -> Factor:
    id = _free(factor.id, taken)
    rows = {
        name: tuple(
            row.with_(id=_free(f"{id}-{name[:-1]}-{number}", taken))
            for number, row in enumerate(held, 1)
        )
        for name in _ROWS
        if (held := factor.__dict__.get(name))
    }
    linked = tuple(called[one] for one in factor.requirements)
    return factor.with_(id=id, requirements=linked, **rows)


def _free(id: str, taken: set[str]) -> str:
    """The id, else with the first number that makes it free; noted as taken."""
    tails = ("", *(f"-{number}" for number in range(2, len(taken) + 3)))
    found = next(one for tail in tails if (one := id[: _LONGEST - len(tail)] + tail) not in taken)
    taken.add(found)
    return found
