"""Whether an answer is asked in a draft's situation."""

from typing import Any, NamedTuple

from reqwriter.domain.draft import Draft
from reqwriter.domain.package import Package
from reqwriter.domain.value import Value
from reqwriter.standards.library import Library
from reqwriter.tui.situations import ADDED, WHEN, Here

_NO_PACKAGE = Package(id="none")


class _Way(NamedTuple):
    """A path's way through a draft: at each step its pattern so far, and what stands there."""

    patterns: list[str]
    values: list[Any]

    @property
    def row(self) -> Any:  # noqa: ANN401
        """The innermost element of a list that the path lies in."""
        along = zip(self.patterns, self.values, strict=True)
        return next((v for p, v in reversed(list(along)) if p.endswith("*")), None)

    @property
    def leads_nowhere(self) -> bool:
        """Whether the path lies in a part that has not been added, or in a row that is gone."""
        around = zip(self.patterns[:-1], self.values, strict=False)
        return any(
            value is None and (pattern in ADDED or pattern.endswith("*"))
            for pattern, value in around
        )


def is_added(path: str, draft: Draft) -> bool:
    """Whether a path names a part that is there only when it is added."""
    return _way(path, draft).patterns[-1] in ADDED


def is_asked(path: str, draft: Draft, library: Library) -> bool:
    """Whether a path is asked in the draft's situation; an answer that stands is always shown."""
    way = _way(path, draft)
    if way.leads_nowhere:
        return False
    if _is_answer(way.values[-1]):
        return True
    package = next((one for one in way.values if isinstance(one, Package)), _NO_PACKAGE)
    here = Here(draft.project, package, way.row, library)
    return all(WHEN[one](here) for one in way.patterns if one in WHEN)


def _way(path: str, draft: Draft) -> _Way:
    way = _Way([], [])
    value: Any = draft
    for step in path.split("."):
        if isinstance(value, tuple):
            value, step = next((one for one in value if one.__dict__["id"] == step), None), "*"
        else:
            value = None if value is None else value.__dict__.get(step)
        way.patterns.append(f"{way.patterns[-1]}.{step}" if way.patterns else step)
        way.values.append(value)
    return way


def _is_answer(value: Any) -> bool:  # noqa: ANN401
    if isinstance(value, Value):
        return "id" in value.FIELDS or any(True for _ in value.answers())
    return value not in (None, ())
