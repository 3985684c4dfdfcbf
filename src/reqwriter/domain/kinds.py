"""The kinds of single answers, and how pydantic validates each."""

from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, NamedTuple

from pydantic_core import PydanticCustomError, core_schema

from reqwriter.domain.money import plain_decimal
from reqwriter.domain.words import tidy

CoreSchema = core_schema.CoreSchema


class Schema(NamedTuple):
    """The marker in `Annotated[X, Schema(...)]` that gives X's pydantic schema."""

    build: Callable[[], CoreSchema]


class Tagged(NamedTuple):
    """The marker in `Annotated[A | B, Tagged("kind")]`: the field that tells A from B."""

    field: str


def _number(value: object) -> Decimal:
    number = _signed(value)
    if number < 0:
        raise PydanticCustomError("number_range", "应为不小于0、小于一千万亿的数字")
    return number


def _signed(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise PydanticCustomError("number", "应为数字")
    number = Decimal(value)
    if not number.is_finite() or not abs(number) < 10**15:
        raise PydanticCustomError("number_range", "应为绝对值小于一千万亿的数字")
    # A short text like 1e-999999 stands for a million digits.
    if number != round(number, 6):
        raise PydanticCustomError("number_range", "应为最多六位小数的数字")
    # Added to zero, a negative zero is zero.
    return plain_decimal(number + 0)


def _text() -> CoreSchema:
    return core_schema.no_info_after_validator_function(tidy, core_schema.str_schema(strict=True))


def _id() -> CoreSchema:
    return core_schema.str_schema(strict=True, pattern=r"^[a-z][a-z0-9-]{0,63}$")


def _figure() -> CoreSchema:
    return core_schema.no_info_plain_validator_function(
        _number, json_schema_input_schema=core_schema.float_schema(ge=0)
    )


def _figure_below_zero_too() -> CoreSchema:
    return core_schema.no_info_plain_validator_function(
        _signed, json_schema_input_schema=core_schema.float_schema()
    )


Text = Annotated[str, Schema(_text)]
Number = Annotated[Decimal, Schema(_figure)]
Signed = Annotated[Decimal, Schema(_figure_below_zero_too)]
Id = Annotated[str, Schema(_id)]
