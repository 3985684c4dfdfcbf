"""Places in a draft: `packages.pkg-1.items.item-pc.quantity`.

A step is the name of a field, or the id of an element of a list. Ids are stable, so a path follows
an element that moves.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, get_args, get_origin

from reqwriter.domain.draft import Draft
from reqwriter.domain.package import Package
from reqwriter.domain.value import Asked, Choice, Value, without_none


class PathError(LookupError):
    """A path that leads nowhere; the message says in Chinese where it ends."""


class Place(NamedTuple):
    """What is declared at a path: the field, its type, and the value that holds it."""

    asked: Asked
    kind: Any
    holder: type[Value]
    name: str


def get(draft: Draft, path: str) -> Any:  # noqa: ANN401
    """The value at a path; None where nothing is answered. Raises PathError."""
    value: Any = draft
    for step in _steps(path):
        value = _child(value, step, path)
    return value


def put(draft: Draft, path: str, value: object) -> Draft:
    """The draft with the value at a path replaced; holders that are missing are made.

    Raises PathError. The value is not validated: see `validation.revalidated`.
    """
    return _changed(draft, _steps(path), path, lambda _: value)


def add(draft: Draft, path: str, element: Value, at: int | None = None) -> Draft:
    """The draft with an element added to the list at a path, at the end unless told."""

    def added(rows: tuple[Value, ...]) -> tuple[Value, ...]:
        place = len(rows) if at is None else at
        return (*rows[:place], element, *rows[place:])

    return _changed(draft, _steps(path), path, added)


def remove(draft: Draft, path: str) -> Draft:
    """The draft without the element of a list that the path names. Raises PathError."""
    *steps, id = _steps(path)
    get(draft, path)
    return _changed(draft, steps, path, lambda rows: tuple(one for one in rows if one.id != id))


def move(draft: Draft, path: str, by: int) -> Draft:
    """The draft with an element moved up (negative) or down its list; it stops at the ends."""
    *steps, _ = _steps(path)
    element = get(draft, path)

    def moved(rows: tuple[Value, ...]) -> tuple[Value, ...]:
        rest = [one for one in rows if one is not element]
        rest.insert(max(0, rows.index(element) + by), element)
        return tuple(rest)

    return _changed(draft, steps, path, moved)


def fresh_id(draft: Draft, path: str, stem: str) -> str:
    """An id for a new element of the list at a path: `item-1`, the first free number.

    The whole package is looked at, for ids are unique in it.
    """
    steps = _steps(path)
    inside = get(draft, ".".join(steps[:2])) if len(steps) > 1 else draft
    taken = {value.__dict__["id"] for _, value in walk(inside) if "id" in value.FIELDS}
    return next(name for n in range(1, len(taken) + 2) if (name := f"{stem}-{n}") not in taken)


def walk(value: Any, path: str = "") -> Iterator[tuple[str, Value]]:  # noqa: ANN401
    """Every value inside, itself included, with its path."""
    if isinstance(value, Value):
        yield path, value
        for name, part in value.answers():
            yield from walk(part, f"{path}.{name}" if path else name)
    elif isinstance(value, tuple):
        for part in value:
            if isinstance(part, Value):
                yield from walk(part, f"{path}.{part.__dict__['id']}")


def place(path: str, draft: Draft) -> Place:
    """What is declared at a path. Raises PathError for one that ends in an element or nowhere."""
    *steps, name = _steps(path)
    value: Any = draft
    kind: Any = Draft
    for step in steps:
        value = None if value is None else _child(value, step, path)
        kind = type(value) if isinstance(value, Value) else _declared(kind, step, path)
    if get_origin(kind) is tuple or name not in kind.FIELDS:
        raise PathError(f"“{path}”不是一项可以填写的内容。{_near(name, kind)}")
    return Place(kind.FIELDS[name], without_none(kind.TYPES[name]), kind, name)


def title(path: str, draft: Draft) -> str:
    """A path as people read it: 采购包“办公计算机” › 标的“台式计算机” › 数量."""
    names: list[str] = []
    value: Any = draft
    kind: Any = Draft
    for step in _steps(path):
        if isinstance(value, tuple):
            ids = [one.__dict__["id"] for one in value]
            value = value[ids.index(step)] if step in ids else None
            kind = type(value) if value is not None else Value
            names[-1] += f"“{name_of(value)}”" if name_of(value) else _ordinal(ids, step, kind)
        elif step in kind.FIELDS:
            names.append(kind.FIELDS[step].title)
            kind = without_none(kind.TYPES[step])
            value = None if value is None else value.__dict__.get(step)
            kind = type(value) if isinstance(value, Value) else kind
        else:
            names.append(step)
            value, kind = None, Value
    return " › ".join(names)


def _ordinal(ids: list[str], id: str, kind: type[Value]) -> str:
    """How an element without a name is called, by its place in the list: 采购包1, 标的第2条."""
    if id not in ids:
        return f"“{id}”"
    number = ids.index(id) + 1
    return f"{number}" if kind is Package else f"第{number}条"


def name_of(value: Value | None) -> str:
    """What people call an element: its name, title, stage, or text; empty when it has none."""
    for field in ("name", "title", "stage", "text"):
        said = value.__dict__.get(field) if value is not None else None
        if said:
            return str(said)
    return ""


def shown(value: Any) -> str:  # noqa: ANN401
    """A single answer as people read it: 是, 公开招标, 12.5, 2026-12-22 09:30."""
    if value is None:
        return "（未填）"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, Value):
        return name_of(value) or "（已填）"
    if isinstance(value, tuple):
        return "、".join(shown(part) for part in value) or "（无）"
    if hasattr(value, "hour"):
        return f"{value:%Y-%m-%d %H:%M}"
    return str(value)


def _steps(path: str) -> list[str]:
    steps = path.split(".")
    if not all(steps):
        raise PathError(f"“{path}”不是路径，请写成 project.name 这样的形式。")
    return steps


def _child(value: Any, step: str, path: str) -> Any:  # noqa: ANN401
    if isinstance(value, tuple):
        for one in value:
            if isinstance(one, Value) and one.__dict__["id"] == step:
                return one
        raise PathError(f"“{path}”中没有编号为“{step}”的内容。")
    if value is None:
        return None
    if not isinstance(value, Value) or step not in value.FIELDS:
        raise PathError(f"“{path}”中没有“{step}”这一项。{_near(step, type(value))}")
    return value.__dict__[step]


def _near(step: str, kind: Any) -> str:  # noqa: ANN401
    """What may have been meant, in Chinese; empty when nothing is alike."""
    # Only who has made a slip pays for looking.
    from difflib import get_close_matches

    fields = getattr(kind, "FIELDS", {})
    known = [name for name in fields if not fields[name].tag]
    near = [f"{name}（{fields[name].title}）" for name in get_close_matches(step, known)]
    return f"是不是要写 {'、'.join(near)}？" if near else ""


def _declared(kind: Any, step: str, path: str) -> Any:  # noqa: ANN401
    if get_origin(kind) is tuple:
        return get_args(kind)[0]
    if not (isinstance(kind, type) and issubclass(kind, Value)) or step not in kind.FIELDS:
        raise PathError(f"“{path}”中没有“{step}”这一项。")
    return without_none(kind.TYPES[step])


def _changed(draft: Draft, steps: list[str], path: str, change: Callable[[Any], Any]) -> Draft:
    changed: Draft = _rebuilt(draft, steps, path, change)
    return changed


def _rebuilt(value: Any, steps: list[str], path: str, change: Callable[[Any], Any]) -> Any:  # noqa: ANN401
    if not steps:
        return change(value)
    step, rest = steps[0], steps[1:]
    child = _child(value, step, path)
    if isinstance(value, tuple):
        new = _rebuilt(child, rest, path, change)
        return tuple(new if one is child else one for one in value)
    if child is None and rest:
        holder = without_none(value.TYPES[step])
        if not (isinstance(holder, type) and issubclass(holder, Value)):
            raise PathError(f"“{path}”中“{step}”之下没有内容。")
        child = holder()
    return value.with_(**{step: _rebuilt(child, rest, path, change)})
