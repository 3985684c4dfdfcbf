"""The parts of a draft that several rules look at, each with its path."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import Factor, PriceFactor
from reqwriter.domain.package import EvaluationMethod, Package
from reqwriter.domain.requirement import Item
from reqwriter.domain.value import Value


def packages(draft: Draft) -> Iterator[tuple[str, Package]]:
    """Every package."""
    for package in draft.packages:
        yield f"packages.{package.id}", package


def named(package: Package) -> str:
    """How a message names a package."""
    return f"采购包“{package.name or package.id}”"


def scored(draft: Draft) -> Iterator[tuple[str, Package]]:
    """The packages whose bids earn points, or whose method is not yet chosen."""
    for at, package in packages(draft):
        if package.scoring.method is not EvaluationMethod.LOWEST_PRICE:
            yield at, package


def factors(draft: Draft) -> Iterator[tuple[str, Package, Factor]]:
    """Every factor of the packages whose bids earn points."""
    for at, package in scored(draft):
        for factor in package.scoring.factors:
            yield f"{at}.scoring.factors.{factor.id}", package, factor


def quality_factors(draft: Draft) -> Iterator[tuple[str, Package, Factor]]:
    """Every such factor but the price."""
    for at, package, factor in factors(draft):
        if not isinstance(factor, PriceFactor):
            yield at, package, factor


def items(draft: Draft) -> Iterator[tuple[str, Package, Item]]:
    """Every item."""
    for at, package in packages(draft):
        for item in package.items:
            yield f"{at}.items.{item.id}", package, item


def amount(draft: Draft) -> Decimal | None:
    """The budget of the project, else of its packages together; None while one is missing."""
    if draft.project.budget is not None:
        return draft.project.budget
    budgets = [package.budget for package in draft.packages if package.budget is not None]
    return sum(budgets, Decimal(0)) if budgets and len(budgets) == len(draft.packages) else None


def texts(value: Any, at: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Every free text inside, with its path; ids and choices are none."""
    if isinstance(value, Value):
        for name, part in value.answers():
            if name != "id" and not value.FIELDS[name].tag:
                yield from texts(part, f"{at}.{name}" if at else name)
    elif isinstance(value, tuple):
        for part in value:
            if isinstance(part, Value):
                yield from texts(part, f"{at}.{part.__dict__['id']}")
    elif type(value) is str:
        yield at, value
