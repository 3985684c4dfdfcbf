"""pydantic's validators for values, built from the values' own declarations."""

import datetime as dt
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic_core import SchemaSerializer, SchemaValidator, core_schema

from reqwriter.domain.kinds import CoreSchema, Schema, Tagged
from reqwriter.domain.value import Asked, Choice, Value, plain

V = TypeVar("V", bound=Value)
# Built when the first data arrive: a command that reads no draft pays nothing.
_VALIDATORS: dict[type[Value], SchemaValidator] = {}
_SERIALIZERS: dict[type[Value], SchemaSerializer] = {}


def validate(of: type[V], data: object) -> V:
    """The value that the data describe. Raises pydantic_core.ValidationError."""
    if of not in _VALIDATORS:
        _VALIDATORS[of] = SchemaValidator(schema_of(of))
    value: V = _VALIDATORS[of].validate_python(data)
    return value


def to_json(value: Value) -> bytes:
    """The value as JSON, missing answers left out; numbers are texts, so that none is rounded."""
    of = type(value)
    if of not in _SERIALIZERS:
        _SERIALIZERS[of] = SchemaSerializer(schema_of(of))
    return _SERIALIZERS[of].to_json(value, exclude_none=True)


def revalidated(value: V) -> V:
    """The value, once more against its declarations: for one that code has changed."""
    return validate(type(value), plain(value))


def schema_of(of: type[Value], *, told: bool = False) -> CoreSchema:
    """pydantic's schema of a class of values; `told`: with the titles and hints of its fields."""
    fields = [_field(name, asked, of.TYPES[name], told) for name, asked in of.FIELDS.items()]
    arguments = core_schema.dataclass_args_schema(of.__name__, fields, extra_behavior="forbid")
    checked = of.__post_init__ is not Value.__post_init__
    return core_schema.dataclass_schema(of, arguments, list(of.FIELDS), post_init=checked)


def _field(
    name: str,
    asked: Asked,
    kind: Any,  # noqa: ANN401
    told: bool,
) -> core_schema.DataclassField:
    schema = _schema(kind, told)
    if not asked.required:
        schema = core_schema.with_default_schema(schema, default=asked.default)
    if not told:
        return core_schema.dataclass_field(name, schema, kw_only=True)
    said = {"title": asked.title, "description": asked.hint}
    metadata = {"pydantic_js_updates": {key: text for key, text in said.items() if text}}
    return core_schema.dataclass_field(name, schema, kw_only=True, metadata=metadata)


def _schema(kind: Any, told: bool) -> CoreSchema:  # noqa: ANN401
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _marked(parts[0], parts[1], told)
    if origin in (Union, UnionType):
        (given,) = (part for part in parts if part is not type(None))
        return core_schema.nullable_schema(_schema(given, told))
    if origin is tuple:
        return core_schema.tuple_schema([_schema(parts[0], told)], variadic_item_index=0)
    if origin is Literal:
        return core_schema.literal_schema(list(parts))
    if issubclass(kind, Value):
        return schema_of(kind, told=told)
    if issubclass(kind, Choice):
        return core_schema.enum_schema(kind, list(kind), sub_type="str")
    return _PLAIN[kind]


def _marked(kind: Any, marker: Schema | Tagged, told: bool) -> CoreSchema:  # noqa: ANN401
    if isinstance(marker, Schema):
        return marker.build()
    choices = {
        one.FIELDS[marker.field].default: schema_of(one, told=told) for one in get_args(kind)
    }
    return core_schema.tagged_union_schema(choices, discriminator=marker.field)


_PLAIN: dict[type, CoreSchema] = {
    bool: core_schema.bool_schema(strict=True),
    int: core_schema.int_schema(strict=True, ge=0, le=10**9),
    dt.date: core_schema.date_schema(strict=True),
    dt.datetime: core_schema.datetime_schema(strict=True, tz_constraint="naive"),
}
