"""What every part of a draft is made of: frozen values, and the Chinese names of their fields.

A subclass of Value declares its fields as a dataclass does; pydantic's validator is built from
the same declarations, once, when the first data arrives. pydantic's `BaseModel` is not used because
importing it and building its classes costs more than all of `reqwriter check`
(docs/adr/0002-values-on-pydantic-core.md).
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from inspect import get_annotations
from types import UnionType
from typing import Any, ClassVar, NamedTuple, Self, Union, dataclass_transform, get_args, get_origin


class Shape(StrEnum):
    """How an answer is typed in and shown."""

    LINE = "line"
    PROSE = "prose"
    MONEY = "money"
    NUMBER = "number"
    PERCENT = "percent"
    POINTS = "points"
    CODE = "code"
    INDUSTRY = "industry"
    PLACE = "place"


class Asked(NamedTuple):
    """A field: its Chinese name, a worked example or hint, how it is typed in, its default."""

    title: str = ""
    hint: str = ""
    shape: Shape | None = None
    default: Any = None
    required: bool = False
    tag: bool = False


def ask(title: str, hint: str = "", shape: Shape | None = None, default: Any = None) -> Any:  # noqa: ANN401
    """Declare a field that may be missing."""
    return Asked(title, hint, shape, default)


def tag(kind: str) -> Any:  # noqa: ANN401
    """Declare the field that tells a value's kind; files always keep it."""
    return Asked(default=kind, tag=True)


class Choice(StrEnum):
    """A closed list of answers: the value that files keep, and the label that people read."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """A member from its value in files and its Chinese label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Value:
    """A part of the draft. Frozen, compared by content; an unknown key is an error."""

    FIELDS: ClassVar[Mapping[str, Asked]] = {}
    TYPES: ClassVar[Mapping[str, Any]] = {}
    # pydantic's serializer knows what it may take for a dataclass by this name alone.
    __dataclass_fields__: ClassVar[Mapping[str, object]] = {}

    def __init_subclass__(cls) -> None:
        fields, types = dict(cls.FIELDS), dict(cls.TYPES)
        for name, kind in get_annotations(cls).items():
            default = cls.__dict__.get(name, Asked(required=True))
            asked = default if isinstance(default, Asked) else Asked(default=default)
            fields[name], types[name] = asked, kind
            if not asked.required:
                setattr(cls, name, asked.default)
        cls.FIELDS = dict(sorted(fields.items(), key=lambda field: not field[1].tag))
        cls.TYPES = types

    def __init__(self, **answers: Any) -> None:  # noqa: ANN401
        """Raises TypeError for a name that is no field, or a required one left out."""
        cls = type(self)
        if unknown := answers.keys() - cls.FIELDS.keys():
            raise TypeError(f"{cls.__name__} has no field {', '.join(sorted(unknown))}")
        for name, asked in cls.FIELDS.items():
            if asked.required and name not in answers:
                raise TypeError(f"{cls.__name__} needs {name}")
            self.__dict__[name] = answers.get(name, asked.default)
        self.__post_init__()

    def __post_init__(self) -> None:
        """Refuse what no single field can see; raises PydanticCustomError."""

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.__dict__ == self.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))

    def __repr__(self) -> str:
        said = (f"{name}={value!r}" for name, value in self.answers())
        return f"{type(self).__name__}({', '.join(said)})"

    def answers(self) -> Iterator[tuple[str, Any]]:
        """The fields that differ from their defaults, in declared order."""
        for name, asked in self.FIELDS.items():
            value = self.__dict__[name]
            if asked.required or asked.tag or value != asked.default:
                yield name, value

    def with_(self, **changes: Any) -> Self:  # noqa: ANN401
        """The same value with these fields changed."""
        return type(self)(**{**self.__dict__, **changes})


def plain(value: Any) -> Any:  # noqa: ANN401
    """The value as TOML can hold it: dicts, lists, text, numbers, dates; no defaults."""
    if isinstance(value, Value):
        return {name: plain(part) for name, part in value.answers()}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value.value if isinstance(value, StrEnum) else value


def without_none(kind: Any) -> Any:  # noqa: ANN401
    """The type of an answer once it is given: `X` of `X | None`."""
    if get_origin(kind) in (Union, UnionType):
        given = [part for part in get_args(kind) if part is not type(None)]
        return given[0] if len(given) == 1 else kind
    return kind
