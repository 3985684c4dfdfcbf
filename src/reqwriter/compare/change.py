"""The four ways in which a draft can differ from an older one."""

from typing import Any, NamedTuple

from reqwriter.domain.value import Value


class Answered(NamedTuple):
    """A single answer is another one; None stands for none."""

    path: str
    title: str
    before: Any
    after: Any


class Added(NamedTuple):
    """A list has an element more; `at` is its place in the new list, from 0."""

    path: str
    title: str
    element: Value
    at: int


class Removed(NamedTuple):
    """A list has an element less."""

    path: str
    title: str
    element: Value


class Moved(NamedTuple):
    """An element stands elsewhere among those that both lists hold; places count from 0."""

    path: str
    title: str
    before: int
    after: int


Change = Answered | Added | Removed | Moved
