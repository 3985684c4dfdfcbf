"""What is wrong with a draft's data, in Chinese: the key, the line, and what to write instead."""

import datetime as dt
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple, get_args, get_origin

from pydantic_core import ErrorDetails, ValidationError

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import FACTOR_KINDS
from reqwriter.domain.value import Choice, Value, without_none
from reqwriter.files.known import Steps
from reqwriter.files.locate import line_of


class Spot(NamedTuple):
    """Where an error is: its steps in the file, the value that holds it, and its declared type."""

    steps: Steps
    holder: type[Value]
    kind: Any


def explained(
    error: ValidationError,
    data: Mapping[str, Any],
    lines: dict[Steps, int],
    root: type[Value] = Draft,
) -> list[str]:
    """One message for each error, in the order of the file; `root` is what the file holds."""
    told = [
        (line_of(traced(one["loc"], root).steps, lines), _told(one, data, lines, root))
        for one in error.errors(include_url=False)
    ]
    return [message for _, message in sorted(told, key=lambda pair: pair[0])]


def message(
    steps: Steps,
    data: Mapping[str, Any],
    lines: dict[Steps, int],
    what: str,
    root: type[Value] = Draft,
) -> str:
    """A problem at a key: 第 12 行，project.budget（预算金额）：…"""
    title = _title(steps, root)
    where = f"，{key_of(steps, data)}" if steps else ""
    return f"第 {line_of(steps, lines)} 行{where}{f'（{title}）' if title else ''}：{what}"


def key_of(steps: Steps, data: Any) -> str:  # noqa: ANN401
    """A key as paths write it, elements named by their ids: packages.pkg-1.items.item-1.code."""
    names: list[str] = []
    for step in steps:
        data = _inside(data, step)
        named = data.get("id") if isinstance(data, dict) and isinstance(step, int) else None
        if isinstance(named, str):
            names.append(named)
        elif isinstance(step, int):
            names[-1] += f"[{step + 1}]"
        else:
            names.append(step)
    return ".".join(names)


def _told(
    error: ErrorDetails, data: Mapping[str, Any], lines: dict[Steps, int], root: type[Value]
) -> str:
    spot = traced(error["loc"], root)
    if error["type"] == "twice":
        return message(spot.steps, data, lines, _twice(error, spot, data, lines), root)
    return message(spot.steps, data, lines, _what(error, spot), root)


def traced(loc: tuple[str | int, ...], root: type[Value] = Draft) -> Spot:
    """pydantic's place of an error, without the tags that it puts in for the kinds of factors."""
    steps: list[str | int] = []
    holder = root
    kind: Any = root
    for step in loc:
        if get_origin(kind) is not tuple and (members := _members(kind)):
            kind = next(one for one in members if one.FIELDS["kind"].default == step)
            holder = kind
            continue
        steps.append(step)
        if isinstance(kind, type) and issubclass(kind, Value):
            holder, kind = kind, without_none(kind.TYPES.get(str(step)))
        elif get_origin(kind) is tuple:
            kind = get_args(kind)[0]
    return Spot(tuple(steps), holder, kind)


def _members(kind: Any) -> tuple[type[Value], ...]:  # noqa: ANN401
    inner = get_args(kind)[0] if hasattr(kind, "__metadata__") else kind
    return tuple(one for one in get_args(inner) if isinstance(one, type) and issubclass(one, Value))


def _what(error: ErrorDetails, spot: Spot) -> str:
    given = error["input"]
    match error["type"]:
        case "unexpected_keyword_argument":
            return _unknown(str(spot.steps[-1]), spot.holder)
        case "missing" if spot.steps[-1:] == ("id",):
            return '缺少这一项。请补上，例如 id = "item-1"。'
        case "missing":
            return "缺少这一项。请补上。"
        case "shelf":
            return f"{error['msg']}。请改正。"
        case "enum" | "literal_error":
            return f"不能填{_shown(given)}。可以填：{_allowed(spot.kind)}。"
        case "union_tag_not_found" | "union_tag_invalid":
            kinds = "、".join(f"{key}（{label}）" for key, label in FACTOR_KINDS.items())
            return f"没有写明或者写错了评审因素的种类 kind。可以填：{kinds}。"
        case "string_pattern_mismatch":
            return (
                f"编号{_shown(given)}不合要求。"
                "请用小写字母开头，只用小写字母、数字和连字符，不超过64个字符，例如 item-1。"
            )
        case "greater_than_equal" | "less_than_equal":
            return f"{_shown(given)}超出范围。请填 0 至 1000000000 之间的整数。"
        case "number" | "number_range" as kind:
            return f"{error['msg']}，现在是{_shown(given)}。{_NUMBERS[kind]}"
        case kind:
            return _TYPES.get(kind, "内容的类型不对。请对照 reqwriter schema 的说明修改。").format(
                given=_shown(given)
            )


_NUMBERS = {
    "number": "请直接写数字，不加引号和单位，例如 1200000。",
    "number_range": "请改为范围内的数字。",
}
_TYPES = {
    "string_type": '应为文字，现在是{given}。请加上引号，例如 "总务处"。',
    "bool_type": "应为 true（是）或 false（否），现在是{given}。请改正，不加引号。",
    "int_type": "应为整数，现在是{given}。请直接写整数，不加引号，例如 90。",
    "date_type": "应为日期，现在是{given}。请写成 2026-12-22，不加引号和时间。",
    "datetime_type": "应为日期和时间，现在是{given}。请写成 2026-12-22 09:30:00，不加引号。",
    "timezone_naive": "时间不带时区，现在是{given}。请删去时区，写成 2026-12-22 09:30:00。",
    "tuple_type": '应为列表，现在是{given}。请写成 ["…"]，或者用 [[…]] 逐个写出。',
    "dataclass_type": "应为若干小项，现在是{given}。请用 [表名] 另起一段，逐项填写。",
    "model_attributes_type": "应为若干小项，现在是{given}。请用 [[…]] 逐个写出。",
}


def _unknown(name: str, holder: type[Value]) -> str:
    known = [key for key in holder.FIELDS if not holder.FIELDS[key].tag]
    near = get_close_matches(name, known, n=3, cutoff=0.6)
    if near:
        said = "、".join(_named(key, holder) for key in near)
        return f"不认识“{name}”。是不是要写：{said}？"
    return f"不认识“{name}”。这里可以写：{'、'.join(_named(key, holder) for key in known)}。"


def _named(key: str, holder: type[Value]) -> str:
    title = holder.FIELDS[key].title
    return f"{key}（{title}）" if title else key


def _allowed(kind: Any) -> str:  # noqa: ANN401
    if isinstance(kind, type) and issubclass(kind, Choice):
        return "、".join(f"{member.value}（{member.label}）" for member in kind)
    return "、".join(str(one) for one in get_args(kind))


def _twice(
    error: ErrorDetails, spot: Spot, data: Mapping[str, Any], lines: dict[Steps, int]
) -> str:
    id = error["ctx"]["id"]
    where = [
        f"第 {line} 行"
        for steps, line in sorted(lines.items(), key=lambda pair: pair[1])
        if steps[-1:] == ("id",)
        and steps[: len(spot.steps)] == spot.steps
        and _at(steps, data) == id
    ]
    return f"编号“{id}”重复（{'、'.join(where)}）。请把其中一处改成没有用过的编号。"


def _at(steps: Steps, data: Any) -> Any:  # noqa: ANN401
    for step in steps:
        data = _inside(data, step)
    return data


def _inside(data: Any, step: str | int) -> Any:  # noqa: ANN401
    if isinstance(data, list) and isinstance(step, int):
        return data[step] if step < len(data) else None
    return data.get(step) if isinstance(data, dict) else None


def _title(steps: Steps, root: type[Value]) -> str:
    kind: Any = root
    title = ""
    for step in steps:
        members = () if get_origin(kind) is tuple else _members(kind)
        holders = members or ((kind,) if isinstance(kind, type) and issubclass(kind, Value) else ())
        holder = next((one for one in holders if step in one.FIELDS), None)
        if get_origin(kind) is tuple:
            kind = get_args(kind)[0]
        elif holder is not None:
            title, kind = holder.FIELDS[str(step)].title, without_none(holder.TYPES[str(step)])
        else:
            return ""
    return title


def _shown(given: object) -> str:
    match given:
        case bool():
            return "true" if given else "false"
        case str():
            return f"“{given[:40]}{'…' if len(given) > 40 else ''}”"
        case dt.datetime():
            return f"时间 {given}"
        case dt.date():
            return f"日期 {given}"
        case list() | tuple():
            return "列表"
        case dict():
            return "若干小项"
        case _:
            return str(given)[:40]
