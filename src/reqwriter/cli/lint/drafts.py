"""The texts of a draft as passages, each in the part of the documents that it comes to stand in."""

from collections.abc import Iterator

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.requirement import Requirement, RequirementKind
from reqwriter.domain.value import Shape, Value
from reqwriter.wording.passages import Passage, Place

# Texts that suppliers never read, or that only name things and people.
_APART = ("review", "kept", "project.survey", "project.purchaser", "project.agency",
          "project.supervisor")  # fmt: skip
_REASONS = ("reason", "evidence", "approval")
_PLACES = {
    "requirements": Place.REQUIREMENT,
    "goal": Place.REQUIREMENT,
    "scenario": Place.REQUIREMENT,
    "qualification": Place.QUALIFICATION,
    "scoring": Place.SCORING,
    "policy": Place.POLICY,
    "contract": Place.CONTRACT,
    "acceptance": Place.CONTRACT,
}
_KINDS = {
    RequirementKind.TECHNICAL: Place.TECHNICAL,
    RequirementKind.COMMERCIAL: Place.COMMERCIAL,
}


def passages_of(draft: Draft) -> list[Passage]:
    """Every sentence that the documents would print, in the order of the draft."""
    return [
        Passage(text, place, paths.title(path, draft), order=order)
        for order, (path, text, place) in enumerate(_texts(draft), 1)
    ]


def _texts(draft: Draft) -> Iterator[tuple[str, str, Place]]:
    for path, value in paths.walk(draft):
        if path.startswith(_APART):
            continue
        for name, answer in value.answers():
            asked = value.FIELDS[name]
            said = isinstance(answer, str) and asked.shape in (Shape.LINE, Shape.PROSE)
            if said and answer.strip() and not _inward(path, name):
                yield f"{path}.{name}", answer.strip(), _place(path, name, value)


def _inward(path: str, name: str) -> bool:
    """Whether an answer justifies a choice to the purchaser's own reviewers."""
    if path.startswith("packages.") and ".scoring.factors." in path and name == "evidence":
        return False
    return name.endswith(_REASONS)


def _place(path: str, name: str, value: Value) -> Place:
    if isinstance(value, Requirement) and value.kind is not None:
        return _KINDS[value.kind]
    steps = [*path.split("."), name]
    if steps[0] == "packages":
        return _PLACES.get(steps[2], Place.PROCEDURE)
    return Place.PROCEDURE
