"""`reqwriter schema`: the layout of a draft file, for editors that complete and check TOML."""

from argparse import Namespace
from typing import Any

from pydantic_core import core_schema

from reqwriter.cli.arguments import Arguments
from reqwriter.cli.entry import CLEAN
from reqwriter.cli.saying import say_json
from reqwriter.domain.draft import Draft
from reqwriter.domain.validation import schema_of
from reqwriter.files.migrations import SCHEMA


def configure(arguments: Arguments) -> None:
    """What the command takes: nothing."""


def run(words: Namespace) -> int:
    """Print the JSON schema."""
    say_json(schema())
    return CLEAN


def schema() -> dict[str, Any]:
    """The JSON schema of a file: the draft's, and the number of the layout."""
    # The whole of pydantic; only this command needs it.
    from pydantic.json_schema import GenerateJsonSchema

    class InToml(GenerateJsonSchema):
        """TOML has no null: an answer that is missing is left out."""

        def nullable_schema(self, schema: core_schema.NullableSchema) -> dict[str, Any]:
            return self.generate_inner(schema["schema"])

        def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
            return self.generate_inner(schema["schema"])

        def enum_schema(self, schema: core_schema.EnumSchema) -> dict[str, Any]:
            said = "、".join(f"{one.value}（{one.label}）" for one in schema["members"])
            return {**super().enum_schema(schema), "description": said}

        def dataclass_schema(self, schema: core_schema.DataclassSchema) -> dict[str, Any]:
            made = super().dataclass_schema(schema)
            # The docstring is for programmers; an unknown key is an error here.
            made.pop("description", None)
            return {**made, "additionalProperties": False}

    made = InToml().generate(schema_of(Draft, told=True))
    number = {"title": "格式版本", "const": SCHEMA}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **made,
        "title": "政府采购草稿",
        "properties": {"schema": number, **made["properties"]},
        "required": ["schema", *made.get("required", [])],
    }
