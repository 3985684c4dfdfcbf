"""What a field offers to choose from: (what people read, what is typed for it)."""

from collections.abc import Iterable

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.kinds import Id
from reqwriter.domain.methods import MethodGround
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Item, Requirement
from reqwriter.domain.value import Choice, Shape
from reqwriter.rules.green import UNLISTED
from reqwriter.standards.library import Library
from reqwriter.tui.asks import Ask

Options = list[tuple[str, str]]


def options(ask: Ask, draft: Draft, library: Library) -> Options | None:
    """The closed list of an answer; None when it is typed freely."""
    if ask.kind is MethodGround:
        method = draft.project.method
        return members(one for one in MethodGround if method in (None, one.method))
    if isinstance(ask.kind, type) and issubclass(ask.kind, Choice):
        return members(ask.kind)
    if ask.kind is bool:
        return [("是", "是"), ("否", "否")]
    if ask.kind == Id:
        return [(_name(row), row.id) for row in package_of(ask.path, draft).items]
    if ask.path.endswith(".variant"):
        return _energy_products(ask.path, draft, library)
    if ask.asked.shape is Shape.INDUSTRY:
        return [(name, name) for name in library.industries]
    if ask.asked.shape is Shape.PLACE:
        return [(name, id) for id, name in library.places.items()]
    return None


def members(choices: Iterable[Choice]) -> Options:
    """The members of a closed list."""
    return [(one.label, one.value) for one in choices]


def _energy_products(path: str, draft: Draft, library: Library) -> Options:
    """Which product of the energy-saving list an item is: the list's answers, or its products."""
    code = paths.get(draft, path.rpartition(".")[0]).code or ""
    question, listed = library.energy_question(code), library.energy(code)
    if question is None:
        named = [(one.name, one.name) for one in listed]
        return [*named, (UNLISTED, UNLISTED)]
    return [
        (f"{one.says}（{one.product.name}）", one.product.name)
        if one.product
        else (f"{one.says}（{UNLISTED}）", UNLISTED)
        for one in question.answers
    ]


def requirement_options(path: str, draft: Draft) -> Options:
    """The requirements that a factor can be linked to."""
    return [(_name(row), row.id) for row in package_of(path, draft).requirements]


def package_of(path: str, draft: Draft) -> Package:
    """The package that a path lies in. Raises PathError."""
    package: Package = paths.get(draft, ".".join(path.split(".")[:2]))
    return package


def _name(row: Item | Requirement) -> str:
    mark = row.status.mark if isinstance(row, Requirement) and row.status else ""
    return f"{mark}{paths.name_of(row) or row.id}"
