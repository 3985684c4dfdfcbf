"""Changes that the wizard makes to a draft: pure functions from draft to draft."""

from collections.abc import Mapping
from typing import Annotated, Any, get_args, get_origin

from pydantic_core import ValidationError

from reqwriter.domain import paths
from reqwriter.domain.answers import AnswerError, answered
from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import Formula, Group
from reqwriter.domain.validation import revalidated
from reqwriter.domain.value import Value
from reqwriter.tui.asking import is_added

_STEMS = {
    "Package": "pkg",
    "Requirement": "req",
    "Credential": "cred",
    "Payment": "pay",
}


def answer(draft: Draft, path: str, text: str) -> Draft:
    """The draft with a typed text as the answer. Raises AnswerError and PathError in Chinese."""
    return _collapsed(answered(draft, path, text), path)


def mended(draft: Draft, fix: Mapping[str, Any]) -> Draft:
    """The draft with a finding's fix applied. Raises AnswerError and PathError in Chinese."""
    try:
        for path, value in fix.items():
            draft = paths.put(draft, path, value)
        return revalidated(draft)
    except ValidationError as error:
        raise AnswerError("改后的值不在允许的范围内。") from error


def kinds_of(draft: Draft, path: str) -> dict[str, type[Value]]:
    """The kinds of elements that the list at a path takes, by tag; one kind has the tag ''."""
    (kind, *_) = get_args(paths.place(path, draft).kind)
    if get_origin(kind) is not Annotated:
        return {"": kind}
    return {one.FIELDS["kind"].default: one for one in get_args(get_args(kind)[0])}


def added(draft: Draft, path: str, kind: str = "") -> tuple[Draft, str]:
    """The draft with a new, empty element at the end of a list, and the element's path."""
    made = kinds_of(draft, path)[kind]
    stem = "factor" if kind else _STEMS.get(made.__name__, made.__name__.lower())
    id = paths.fresh_id(draft, path, stem)
    given: dict[str, Any] = {"id": id}
    if kind == "price":
        given |= {"name": "投标报价", "group": Group.PRICE, "formula": Formula.LOW_PRICE_FIRST}
    return paths.add(draft, path, made(**given)), f"{path}.{id}"


def without_blank(draft: Draft, path: str) -> Draft:
    """The draft without the new row at a path, if it is there and nothing was filled in.

    A package stays: it is filled in on other pages.
    """
    holder, _, id = path.rpartition(".")
    try:
        row = paths.get(draft, path)
    except paths.PathError:
        return draft
    return removed(draft, path) if holder != "packages" and row == type(row)(id=id) else draft


def turned(draft: Draft, path: str) -> Draft:
    """The draft with the part at a path added, or taken out when it is there."""
    absent = paths.get(draft, path) is None
    return paths.put(draft, path, paths.place(path, draft).kind() if absent else None)


def links_to(draft: Draft, path: str) -> list[tuple[str, Any]]:
    """What else in the package names the element at a path: (path, the value without it)."""
    steps = path.split(".")
    package, id = ".".join(steps[:2]), steps[-1]
    if len(steps) < 4 or steps[0] != "packages":
        return []
    return list(_links(paths.get(draft, package), package, id))


def _links(package: Value, at: str, id: str) -> Any:  # noqa: ANN401
    for path, value in paths.walk(package, at):
        if id in value.__dict__.get("requirements", ()):
            rest = tuple(one for one in value.__dict__["requirements"] if one != id)
            yield f"{path}.requirements", rest
        if value.__dict__.get("item") == id:
            yield f"{path}.item", None


def removed(draft: Draft, path: str) -> Draft:
    """The draft without the element at a path, and without the links to it."""
    for at, rest in links_to(draft, path):
        draft = paths.put(draft, at, rest)
    return paths.remove(draft, path)


def _collapsed(draft: Draft, path: str) -> Draft:
    """An optional group of answers whose last answer was taken back is absent again.

    A part that was added as a whole stays until it is taken out.
    """
    parent = path.rpartition(".")[0]
    if parent and is_added(parent, draft):
        return draft
    value = paths.get(draft, parent) if "." in parent else None
    if not isinstance(value, Value) or "id" in value.FIELDS:
        return draft
    if paths.place(parent, draft).asked.default is None and value == type(value)():
        return paths.put(draft, parent, None)
    return draft
