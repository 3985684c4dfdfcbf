"""The parts of a draft that several rules look at, each with its path."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import Factor, PriceFactor
from reqwriter.domain.methods import Framework, Innovation, Method
from reqwriter.domain.package import EvaluationMethod, Package
from reqwriter.domain.project import Category
from reqwriter.domain.requirement import Item, Requirement
from reqwriter.domain.value import Value

# How a message names what has no name yet; the place beside it tells which one is meant.
UNNAMED = "未命名"


def packages(draft: Draft) -> Iterator[tuple[str, Package]]:
    """Every package."""
    for package in draft.packages:
        yield f"packages.{package.id}", package


def named(package: Package) -> str:
    """How a message names a package."""
    return f"采购包“{package.name or UNNAMED}”"


def tendered(draft: Draft) -> bool:
    """Whether it is, or may become, a tender of goods or services (令87 第二条)."""
    project = draft.project
    tender = project.method in (None, Method.OPEN_TENDER, Method.INVITED_TENDER)
    return tender and project.category is not Category.WORKS


def consulted(draft: Draft) -> bool:
    """Whether it is a competitive consultation."""
    return draft.project.method is Method.CONSULTATION


def scored(draft: Draft) -> Iterator[tuple[str, Package]]:
    """The packages whose bids earn points, or whose method is not yet chosen.

    Other methods choose by price alone or have a review of their own.
    """
    if not consulted(draft) and not tendered(draft):
        return
    for at, package in packages(draft):
        if package.scoring.method is not EvaluationMethod.LOWEST_PRICE or consulted(draft):
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


def linked_factors(draft: Draft) -> Iterator[tuple[str, Package, Factor, list[Requirement]]]:
    """Every factor but the price, with the requirements that it judges."""
    for at, package in scored(draft):
        # A search for each link would walk through all requirements again and again.
        known = {one.id: one for one in package.requirements}
        for factor in package.scoring.factors:
            if not isinstance(factor, PriceFactor):
                found = [known[id] for id in factor.requirements if id in known]
                yield f"{at}.scoring.factors.{factor.id}", package, factor, found


def called(factor: Factor) -> str:
    """How a message names a factor."""
    return f"评审因素“{factor.name or UNNAMED}”"


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


def framework(draft: Draft) -> Framework | None:
    """What is answered about a framework agreement; None where the method is another."""
    if draft.project.method is not Method.FRAMEWORK:
        return None
    return draft.project.framework or Framework()


def innovation(draft: Draft) -> Innovation | None:
    """What is answered about cooperative innovation; None where the method is another."""
    if draft.project.method is not Method.INNOVATION:
        return None
    return draft.project.innovation or Innovation()


def texts(value: Value, at: str) -> list[tuple[str, str]]:
    """Every free text inside, with its path; ids and choices are none."""
    found: list[tuple[str, str]] = []
    _collect(value, f"{at}." if at else "", found)
    return found


def _collect(value: Value, at: str, found: list[tuple[str, str]]) -> None:
    # A list that is filled, not generators in generators: all of a draft passes through here.
    for name, part in value.__dict__.items():
        if type(part) is str:
            if name != "id":
                found.append((f"{at}{name}", part))
        elif isinstance(part, Value):
            _collect(part, f"{at}{name}.", found)
        elif type(part) is tuple:
            for one in part:
                if isinstance(one, Value):
                    _collect(one, f"{at}{name}.{one.__dict__['id']}.", found)
