"""The words of JSON Schema that a small schema needs."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_TYPES = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}


def faults(
    value: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str = "$"
) -> list[str]:
    """Where and how a value breaks the schema."""
    return list(_faults(value, schema, root, at))


def _faults(
    value: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str
) -> Iterator[str]:
    if "$ref" in schema:
        schema = root["definitions"][schema["$ref"].rpartition("/")[2]]
    kind: Any = _TYPES.get(schema.get("type", ""), object)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        yield f"{at}: not {schema['type']}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} not in {schema['enum']}"
    if "minimum" in schema and value < schema["minimum"]:
        yield f"{at}: below {schema['minimum']}"
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{at}: {value!r} does not match"
    if "anyOf" in schema and all(
        list(_faults(value, {**one, "type": "object"}, root, at)) for one in schema["anyOf"]
    ):
        yield f"{at}: none of anyOf"
    if isinstance(value, dict):
        yield from _of_object(value, schema, root, at)
    if isinstance(value, list):
        if schema.get("uniqueItems") and any(value.count(one) > 1 for one in value):
            yield f"{at}: not unique"
        for number, one in enumerate(value):
            yield from _faults(one, schema.get("items", {}), root, f"{at}[{number}]")


def _of_object(
    value: dict[str, Any], schema: Mapping[str, Any], root: Mapping[str, Any], at: str
) -> Iterator[str]:
    known = schema.get("properties", {})
    yield from (f"{at}: no {key}" for key in schema.get("required", ()) if key not in value)
    for key, part in value.items():
        if key in known:
            yield from _faults(part, known[key], root, f"{at}.{key}")
        elif schema.get("additionalProperties") is False:
            yield f"{at}: unknown {key}"
