"""What was found in a draft, in the words of a record."""

from collections.abc import Iterable
from typing import Any, NamedTuple, Protocol

from reqwriter.documents.views import View, printed
from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.review import Kept
from reqwriter.domain.value import Choice
from reqwriter.standards.citation import Citation


class Judged(Protocol):
    """A finding, as the rules make it; documents and rules do not know one another."""

    @property
    def force(self) -> Choice: ...  # noqa: D102
    @property
    def at(self) -> str: ...  # noqa: D102
    @property
    def message(self) -> str: ...  # noqa: D102
    @property
    def because(self) -> tuple[Citation, ...]: ...  # noqa: D102
    @property
    def kept(self) -> Kept | None: ...  # noqa: D102


class Remark(NamedTuple):
    """A finding as templates see it; `record` is the view of who keeps it and why."""

    force: str
    place: str
    message: str
    basis: str
    record: Any


def remarks(found: Iterable[Judged], draft: Draft) -> list[Remark]:
    """The findings in the words of a record."""
    return [
        Remark(
            one.force.label,
            printed(paths.title(one.at, draft)),
            printed(one.message),
            "；".join(map(str, one.because)),
            one.kept and View(one.kept, None),
        )
        for one in found
    ]
