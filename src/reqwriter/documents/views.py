"""The draft as templates see it: every answer already in the words a document prints.

A leaf is a text that also holds the answer itself (`.raw`) and where it was given (`.path`). A
missing answer is false in a condition and prints what is still to be filled in.
"""

import datetime as dt
from decimal import Decimal
from typing import Any

from reqwriter.documents.marks import BREAK
from reqwriter.domain.money import figures, yuan
from reqwriter.domain.value import Choice, Shape, Value, without_none
from reqwriter.domain.words import tidy


class Leaf(str):
    """An answer as a document prints it."""

    raw: Any
    path: str

    def __new__(cls, text: str, raw: Any = None, path: str = "") -> "Leaf":  # noqa: ANN401
        """A leaf from its printed text, the answer, and the path it was given at."""
        leaf = super().__new__(cls, text)
        leaf.raw = raw
        leaf.path = path
        return leaf

    def saying(self, text: str) -> "Leaf":
        """The same answer in other words."""
        return Leaf(text, self.raw, self.path)


class Missing(Leaf):
    """An answer not given yet: false, printed as a gap, and no parts below it."""

    def __bool__(self) -> bool:
        return False

    def __getattr__(self, name: str) -> "Missing":
        if name.startswith("_"):
            raise AttributeError(name)
        return self

    def __iter__(self) -> Any:  # noqa: ANN401
        return iter(())


class View:
    """A value of the draft; its fields are leaves, views, tuples of views, or booleans."""

    raw: Value
    path: str

    def __init__(self, value: Value, path: str) -> None:
        of = type(value)
        shown = self.__dict__
        shown.update(_UNANSWERED.get(of) or _unanswered(of))
        shown["raw"], shown["path"] = value, path
        prefix = f"{path}." if path else ""
        for name, answer in value.__dict__.items():
            if type(answer) is str:
                leaf = str.__new__(Leaf, answer if answer.isprintable() else printed(answer))
                leaf.raw, leaf.path = answer, prefix + name
                shown[name] = leaf
            elif answer is not None:
                shown[name] = _shown(answer, of.FIELDS[name].shape, prefix + name)


def _shown(answer: Any, shape: Shape | None, path: str) -> Any:  # noqa: ANN401
    if isinstance(answer, bool):
        return answer
    if isinstance(answer, Value):
        return View(answer, path)
    if isinstance(answer, tuple):
        return tuple(
            View(part, f"{path}.{part.__dict__['id']}") if isinstance(part, Value) else part
            for part in answer
        )
    return Leaf(_said(answer, shape), answer, path)


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
