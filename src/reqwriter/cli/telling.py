"""A single answer as the commands tell it: a place, saved by its id, by its name."""

from functools import cache
from pathlib import Path
from typing import Any

from reqwriter.domain.paths import shown
from reqwriter.files import office

PLACE = "project.place"


def told(path: str, value: Any, standards: Path | None) -> str:  # noqa: ANN401
    """The answer at a path as people read it. Raises FileProblem for a faulty office's folder."""
    if path == PLACE and value:
        return _names(standards).get(value, shown(value))
    return shown(value)


@cache
def _names(standards: Path | None) -> dict[str, str]:
    # Read only for a draft that has a place to tell.
    return dict(office.library(standards).places)
