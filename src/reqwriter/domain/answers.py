"""One answer, from what a person typed to a value in the draft."""

import datetime as dt
import re
from decimal import Decimal
from typing import Annotated, Any, get_args, get_origin

from pydantic_core import ValidationError

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.money import AmountError, parse_amount, parse_number
from reqwriter.domain.validation import revalidated
from reqwriter.domain.value import Choice, Shape, Value
from reqwriter.domain.words import narrow, tidy

_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_TIME = re.compile(r"(\d{1,2})[:时](\d{1,2})分?")
_YES, _NO = {"是", "有", "true", "yes", "y", "1"}, {"否", "无", "false", "no", "n", "0"}


class AnswerError(ValueError):
    """A text that cannot be taken as this answer; the message says why, in Chinese."""


def answered(draft: Draft, path: str, text: str) -> Draft:
    """The draft with the text read as the answer at a path; an empty text takes the answer back.

    Raises PathError for a path that is none, AnswerError for a text that does not fit.
    """
    place = paths.place(path, draft)
    value = read(text, place.kind, place.asked.shape) if text.strip() else place.asked.default
    if value is None and place.asked.required:
        raise AnswerError(f"“{place.asked.title or place.name}”不能为空。")
    try:
        return revalidated(paths.put(draft, path, value))
    except ValidationError as error:
        raise AnswerError(f"“{text.strip()}”不在“{place.asked.title}”允许的范围内。") from error


def read(text: str, kind: Any, shape: Shape | None = None) -> Any:  # noqa: ANN401
    """A typed text as a value of this kind. Raises AnswerError."""
    if get_origin(kind) is tuple:
        parts = [part for part in re.split(r"[,，、\s]+", text.strip()) if part]
        return tuple(read(part, get_args(kind)[0]) for part in parts)
    if get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if isinstance(kind, type) and issubclass(kind, Choice):
        return _choice(narrow(text), kind)
    if isinstance(kind, type) and issubclass(kind, Value):
        raise AnswerError("这一项由若干小项组成，请逐项填写。")
    return _single(text, kind, shape)


def _single(text: str, kind: Any, shape: Shape | None) -> Any:  # noqa: ANN401
    try:
        if kind is Decimal:
            return parse_amount(text) if shape is Shape.MONEY else parse_number(text)
        if kind is int:
            number = parse_number(text)
            if number != int(number):
                raise AnswerError(f"“{text.strip()}”不是整数。")
            return int(number)
    except AmountError as error:
        raise AnswerError(str(error)) from error
    if kind is bool:
        return _boolean(narrow(text))
    if kind is dt.datetime:
        return _moment(narrow(text))
    if kind is dt.date:
        return _date(narrow(text))
    return narrow(text) if shape is Shape.CODE else tidy(text)


def _choice(text: str, kind: type[Choice]) -> Choice:
    for member in kind:
        if text in (member.value, narrow(member.label)):
            return member
    known = "；".join(member.label for member in kind)
    raise AnswerError(f"“{text}”不在可选范围内，可填：{known}。")


def _boolean(text: str) -> bool:
    if text.lower() in _YES:
        return True
    if text.lower() in _NO:
        return False
    raise AnswerError(f"“{text}”请改为“是”或“否”。")


def _date(text: str) -> dt.date:
    match = _DATE.fullmatch(text)
    if match is None:
        raise AnswerError(f"“{text}”不是日期，请写成 2026-12-22。")
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError as error:
        raise AnswerError(f"“{text}”这一天不存在。") from error


def _moment(text: str) -> dt.datetime:
    day, _, time = text.replace("T", " ").partition(" ")
    match = _TIME.fullmatch(time.strip().removesuffix(":00") if time.count(":") == 2 else time)
    if match is None:
        raise AnswerError(f"“{text}”不是时间，请写成 2026-12-22 09:30。")
    try:
        return dt.datetime.combine(_date(day), dt.time(int(match[1]), int(match[2])))
    except ValueError as error:
        raise AnswerError(f"“{text}”这一时刻不存在。") from error
