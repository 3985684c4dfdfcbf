"""What a form asks, read off the declarations of the draft."""

from collections.abc import Iterator
from typing import Any, NamedTuple, get_args, get_origin

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.kinds import Id
from reqwriter.domain.value import Asked, Choice, Value, without_none
from reqwriter.tui.asking import is_added
from reqwriter.tui.pages import ROWS


class Heading(NamedTuple):
    """The name of a group of answers; one that is `added` is there only when it is wanted."""

    path: str
    title: str
    added: bool


class Ask(NamedTuple):
    """One answer: where it goes, what it is called, what type it has."""

    path: str
    asked: Asked
    kind: Any

    @property
    def is_table(self) -> bool:
        """Whether it is a list of rows rather than a single answer."""
        if get_origin(self.kind) is not tuple:
            return False
        (of, *_) = get_args(self.kind)
        return of != Id and not (isinstance(of, type) and issubclass(of, Choice))


def asks_at(draft: Draft, path: str) -> Iterator[Heading | Ask]:
    """What is asked at a path: one answer, a group with its heading, or the parts of a row."""
    if is_row(draft, path):
        yield from _parts(draft, path, type(paths.get(draft, path)))
        return
    place = paths.place(path, draft)
    if isinstance(place.kind, type) and issubclass(place.kind, Value):
        yield Heading(path, place.asked.title, is_added(path, draft))
        yield from _parts(draft, path, place.kind)
    else:
        yield Ask(path, place.asked, place.kind)


def _parts(draft: Draft, path: str, kind: type[Value]) -> Iterator[Heading | Ask]:
    for name, asked in kind.FIELDS.items():
        if asked.tag or asked.required or name not in ROWS.get(kind.__name__, kind.FIELDS):
            continue
        inner = without_none(kind.TYPES[name])
        if isinstance(inner, type) and issubclass(inner, Value):
            yield from asks_at(draft, f"{path}.{name}")
        else:
            yield Ask(f"{path}.{name}", asked, inner)


def is_row(draft: Draft, path: str) -> bool:
    """Whether the path names an element of a list."""
    holder = path.rpartition(".")[0]
    try:
        return bool(holder) and isinstance(paths.get(draft, holder), tuple)
    except paths.PathError:
        return False


def rows_on(draft: Draft, path: str) -> list[str]:
    """The rows that a path passes through, outermost first, the package itself left out."""
    steps = path.split(".")
    starts = [".".join(steps[:n]) for n in range(1, len(steps) + 1)]
    return [start for start in starts if is_row(draft, start)]
