"""The draft as templates see it: every answer already in the words a document prints.

A text is itself. Other answers are leaves: texts that also hold the answer (`.raw`). In a traced
view every answer is a leaf that also knows where it was given (`.path`). A missing answer is false
in a condition and prints what is still to be filled in.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from reqwriter.documents.marks import BREAK
from reqwriter.domain.money import figures, yuan
from reqwriter.domain.value import Choice, Shape, Value, without_none
from reqwriter.domain.words import tidy


class Leaf(str):
    """An answer as a document prints it."""

    __slots__ = ("path", "raw")
    raw: Any
    path: str

    def __new__(cls, text: str, raw: Any = None, path: str = "") -> "Leaf":  # noqa: ANN401
        """A leaf from its printed text, the answer, and the path it was given at."""
        leaf = str.__new__(cls, text)
        leaf.raw = raw
        leaf.path = path
        return leaf


class Missing(Leaf):
    """An answer not given yet: false, printed as a gap, and no parts below it."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __getattr__(self, name: str) -> "Missing":
        if name.startswith("_"):
            raise AttributeError(name)
        return self

    def __iter__(self) -> Iterator[str]:
        return iter(())


class View:
    """A value of the draft; its fields are texts, leaves, views, tuples of views, or booleans."""

    raw: Value
    path: str | None

    def __init__(self, value: Value, path: str | None) -> None:
        """The view of a value; with a path, every answer in it knows its own."""
        of = type(value)
        shown = self.__dict__
        shown.update(_UNANSWERED.get(of) or _unanswered(of))
        shown["raw"], shown["path"] = value, path
        for name, answer in value.__dict__.items():
            if answer is None:
                continue
            if type(answer) is str and path is None:
                shown[name] = answer if answer.isprintable() else printed(answer)
            elif answer is True or answer is False:
                shown[name] = answer
            else:
                below = None if path is None else f"{path}.{name}"
                shown[name] = _shown(answer, of.FIELDS[name].shape, below)


def _shown(answer: Any, shape: Shape | None, path: str | None) -> Any:  # noqa: ANN401
    if isinstance(answer, Value):
        return View(answer, path)
    if isinstance(answer, tuple):
        return tuple(
            View(part, None if path is None else f"{path}.{part.__dict__['id']}")
            if isinstance(part, Value)
            else part
            for part in answer
        )
    if path is None and isinstance(answer, Choice):
        return _CHOSEN.get(id(answer)) or _chosen(answer)
    return Leaf(_said(answer, shape), answer, path or "")


# By identity: members of two enumerations with one value are equal as texts.
_CHOSEN: dict[int, Leaf] = {}


def _chosen(answer: Choice) -> Leaf:
    leaf = _CHOSEN[id(answer)] = Leaf(answer.label, answer)
    return leaf


def again(shown: str, text: str) -> str:
    """What an answer prints as, in other words; a leaf stays one."""
    return Leaf(text, shown.raw, shown.path) if isinstance(shown, Leaf) else text


# What stands in a view for each answer that is not given, by class: the same for every draft.
_UNANSWERED: dict[type[Value], dict[str, Missing | None]] = {}


def _unanswered(of: type[Value]) -> dict[str, Missing | None]:
    gaps = {name: _gap(asked.title, of.TYPES[name]) for name, asked in of.FIELDS.items()}
    _UNANSWERED[of] = gaps
    return gaps


def _gap(title: str, kind: Any) -> Missing | None:  # noqa: ANN401
    """What stands for a missing answer; nothing for a yes or no, and for a group of answers."""
    kind = without_none(kind)
    if kind is bool or (isinstance(kind, type) and issubclass(kind, Value)):
        return None
    return Missing(f"【待填：{title}】")


def _said(answer: Any, shape: Shape | None) -> str:  # noqa: ANN401
    if isinstance(answer, Choice):
        return answer.label
    if isinstance(answer, str):
        return printed(answer)
    if isinstance(answer, Decimal):
        return yuan(answer) if shape is Shape.MONEY else figures(answer)
    if isinstance(answer, dt.datetime):
        return moment(answer)
    if isinstance(answer, dt.date):
        return day(answer)
    return str(answer)


def printed(text: str) -> str:
    """A text with its line ends as the pipeline's line breaks, and none of its other marks."""
    return text if text.isprintable() else tidy(text).rstrip("\n").replace("\n", BREAK)


def day(date: dt.date) -> str:
    """2026年12月2日."""
    return f"{date.year}年{date.month}月{date.day}日"


def moment(at: dt.datetime) -> str:
    """2026年12月22日09时30分."""
    return f"{day(at)}{at:%H}时{at:%M}分"
