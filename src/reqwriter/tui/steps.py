"""Where a purchaser stands in the wizard, and where a path is asked."""

from collections.abc import Callable
from typing import NamedTuple

from reqwriter.domain.draft import Draft
from reqwriter.domain.package import Package
from reqwriter.tui.pages import LAST, ROWS, STEPS, Page


class Spot(NamedTuple):
    """Where a purchaser stands: step and page by number, package by id."""

    step: int
    page: int
    package: str


Wanted = Callable[[Page], bool]


def pages_of(spot: Spot, wanted: Wanted) -> list[int]:
    """The pages of a step that are wanted now, and the one a purchaser stands on, by number."""
    pages = STEPS[spot.step].pages
    return [p for p, page in enumerate(pages) if p == spot.page or wanted(page)]


def moved(spot: Spot, by: int, wanted: Wanted) -> Spot:
    """The wanted page before or after; it stops at the ends."""
    here = (spot.step, spot.page)
    pages = [
        (s, p)
        for s, step in enumerate(STEPS)
        for p, page in enumerate(step.pages)
        if (s, p) == here or wanted(page)
    ]
    place = pages.index(here) + by
    step, page = pages[max(0, min(place, len(pages) - 1))]
    return Spot(step, page, spot.package)


def spot_of(path: str, draft: Draft, package: str) -> Spot:
    """Where a path is asked; the page that names it most closely wins.

    The package picked stays unless the path names another.
    """
    steps = path.split(".")
    if steps[0] == "packages" and len(steps) > 1 and draft.package(steps[1]):
        package = steps[1]
    best, found = (0, 0), Spot(LAST, 0, package)
    for s, step in enumerate(STEPS):
        for p, page in enumerate(step.pages):
            near = max((_nearness(path, asked) for asked in page.paths(package)), default=(0, 0))
            if near > best:
                best, found = near, Spot(s, p, package)
    return found


def _nearness(path: str, asked: str) -> tuple[int, int]:
    """How well a page's path answers for a wanted one: inside it, else holding it, else not."""
    if path == asked or path.startswith(f"{asked}."):
        return (2, len(asked)) if asked != "packages" or _of_row(path) else (0, 0)
    if asked.startswith(f"{path}."):
        return 1, -asked.count(".")
    return 0, 0


def _of_row(path: str) -> bool:
    """Whether the list of packages itself asks for a path."""
    steps = path.split(".")
    return len(steps) < 3 or steps[2] in ROWS["Package"]


def package_at(draft: Draft, id: str) -> Package | None:
    """The package of that id, else the first one."""
    return draft.package(id) or next(iter(draft.packages), None)
