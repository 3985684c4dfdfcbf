"""The rows of a solicitation's tables, in its own words and numbers, for tables outside of it."""

import datetime as dt
from typing import Any, NamedTuple

from reqwriter.documents import context as names
from reqwriter.documents.blocks import plain
from reqwriter.documents.rendering import templates_of
from reqwriter.domain.draft import Draft
from reqwriter.domain.requirement import Status
from reqwriter.standards.library import Library

_PART = "parts/factor.inline.j2"


class RequirementRow(NamedTuple):
    """A row of the table of requirements; `label` is its number with its mark: ▲4."""

    id: str
    label: str
    title: str
    target: str
    said: str
    proof: str
    status: Status | None
    technical: bool


class FactorRow(NamedTuple):
    """A row of the scoring table; `criterion` and `proof` may hold line ends."""

    id: str
    number: str
    group: str
    name: str
    points: str
    criterion: str
    proof: str
    nature: str
    linked: str


class Rows(NamedTuple):
    """The rows of one package, in the order of the solicitation."""

    requirements: tuple[RequirementRow, ...]
    factors: tuple[FactorRow, ...]


def rows_of(draft: Draft, package: str, library: Library, on: dt.date) -> Rows:
    """The rows that the solicitation prints for a package. Raises LookupError for law not held."""
    law = names.Law(library, on, library.place(draft.project.place))
    given = names.context(draft, law, library)
    view: Any = next(one for one in given["packages"] if one.raw.id == package)
    technical = {one.raw.id for one in view.technical}
    return Rows(
        tuple(_requirement(one, technical) for one in (*view.technical, *view.commercial)),
        tuple(_factor(one, number, given) for number, one in enumerate(view.factors, 1)),
    )


def _requirement(view: Any, technical: set[str]) -> RequirementRow:  # noqa: ANN401
    return RequirementRow(
        view.raw.id,
        view.label,
        plain(view.title),
        view.target,
        plain(view.said),
        plain(view.proof),
        view.raw.status,
        view.raw.id in technical,
    )


def _factor(view: Any, number: int, given: dict[str, Any]) -> FactorRow:  # noqa: ANN401
    template = templates_of("open-tender").jinja.get_template(_PART)
    words = (view.group, view.name, view.points, template.render(given, f=view), view.proof)
    group, name, points, criterion, proof = (plain(one).strip() for one in words)
    return FactorRow(
        view.raw.id, str(number), group, name, points, criterion, proof, view.nature, view.linked
    )
