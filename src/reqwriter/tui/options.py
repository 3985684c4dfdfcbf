"""What a field offers to choose from: (what people read, what is typed for it)."""

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.kinds import Id
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Item, Requirement
from reqwriter.domain.value import Choice, Shape
from reqwriter.standards.library import Library
from reqwriter.tui.asks import Ask

Options = list[tuple[str, str]]


def options(ask: Ask, draft: Draft, library: Library) -> Options | None:
    """The closed list of an answer; None when it is typed freely."""
    if isinstance(ask.kind, type) and issubclass(ask.kind, Choice):
        return [(member.label, member.value) for member in ask.kind]
    if ask.kind is bool:
        return [("是", "是"), ("否", "否")]
    if ask.kind == Id:
        return [(_name(row), row.id) for row in package_of(ask.path, draft).items]
    if ask.asked.shape is Shape.INDUSTRY:
        return [(name, name) for name in library.industries]
    if ask.asked.shape is Shape.PLACE:
        return [(name, id) for id, name in library.places.items()]
    return None


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
