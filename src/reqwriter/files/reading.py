"""Drafts from the disk: a file of bounded size, read whole, and every problem named."""

import re
import stat
import tomllib
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from pydantic_core import ValidationError

from reqwriter.domain.draft import Draft
from reqwriter.domain.validation import validate
from reqwriter.files.known import Steps, unknown
from reqwriter.files.migrations import SCHEMA, brought_up
from reqwriter.files.problem import FileProblem
from reqwriter.files.writing import reason
from reqwriter.standards.library import Library

LARGEST = 16 * 1024 * 1024


def load(path: Path, library: Library | None = None) -> Draft:
    """The draft in a file. With a library, item codes, industries and places are held to it.

    Raises FileProblem, which lists every problem with its file, key, line and remedy.
    """
    return parsed(text_of(path), str(path), library)


def parsed(text: str, name: str, library: Library | None = None) -> Draft:
    """The draft in a TOML text; `name` is what messages call it. Raises FileProblem."""
    data = toml_of(text, name)
    schema = _schema(data, name)
    today = brought_up({key: part for key, part in data.items() if key != "schema"}, schema)
    try:
        draft = validate(Draft, today)
    except ValidationError as error:
        raise _unreadable(error, today, text, name) from error
    if library is not None and (found := list(unknown(draft, library))):
        raise _unheld(found, today, text, name)
    return draft


def text_of(path: Path) -> str:
    """The text of a file of at most 16 MB, in UTF-8. Raises FileProblem."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise FileProblem(f"{path}：这是文件夹，不是草稿文件。请指定其中的一个 .toml 文件。")
        if not stat.S_ISREG(status.st_mode):
            raise FileProblem(f"{path}：这不是普通文件。请指定一个 .toml 草稿文件。")
        if status.st_size > LARGEST:
            raise _too_large(str(path), status.st_size)
        content = _bounded(path)
    except OSError as error:
        raise FileProblem(f"{path}：{reason(error)}") from error
    return decoded(content, str(path))


def _bounded(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _too_large(name: str, size: int) -> FileProblem:
    return FileProblem(
        f"{name}：文件有 {size / 1024**2:.0f} MB，超过草稿文件的上限 "
        f"{LARGEST // 1024**2} MB，没有读取。请确认是不是选错了文件。"
    )


def decoded(content: bytes, name: str) -> str:
    """The text of a file's content. Raises FileProblem when it is not UTF-8 or too large."""
    if len(content) > LARGEST:
        raise _too_large(name, len(content))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FileProblem(
            f"{name}：第 {line} 行不是 UTF-8 编码的文字，"
            "文件可能是用 GBK 编码保存的，或者不是文本。请用编辑器另存为 UTF-8 编码。"
        ) from error


def toml_of(text: str, name: str) -> dict[str, Any]:
    """What a TOML text holds, its fractions exact. Raises FileProblem with line and remedy."""
    try:
        return tomllib.loads(text, parse_float=_decimal)
    except RecursionError as error:
        raise FileProblem(f"{name}：括号嵌套太深，无法读取。请检查是不是选错了文件。") from error
    except ValueError as error:
        raise FileProblem(f"{name}：{_syntax(str(error), text)}") from error


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")


def _syntax(said: str, text: str) -> str:
    where = re.search(r"\(at line (\d+), column (\d+)\)", said)
    if where is not None:
        line, column = int(where[1]), int(where[2])
    else:
        line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
    key = _key_on(text.split("\n"), line)
    for english, chinese in _SYNTAX.items():
        if english.lower() in said.lower():
            return f"第 {line} 行第 {column} 列{key}：{chinese}"
    return f"第 {line} 行第 {column} 列{key}：不符合 TOML 语法。请检查引号、等号和括号。"


def _key_on(rows: list[str], line: int) -> str:
    """The key that the line sets, else the last header above it."""
    for row in reversed(rows[: line - 1] + rows[line - 1 : line]):
        if found := re.match(r"\s*(?:\[\[?([^\]]+)|([\w.-]+)\s*=?)", row):
            return f"，{(found[1] or found[2]).strip()}"
    return ""


# What tomllib says, and what to tell a purchaser.
_SYNTAX = {
    "Invalid date or datetime": "日期或者时间不存在。请改成日历上有的日期，写成 2026-12-22。",
    "Cannot overwrite": "同一项写了两次。请删去其中一处。",
    "Cannot declare": "同一段写了两次。请把两段合并成一段。",
    "Duplicate inline table key": "同一项写了两次。请删去其中一处。",
    "Cannot mutate immutable": "这一项已经用大括号写过。请写在同一处。",
    "Unescaped '\\'": "文字中的反斜杠要写成 \\\\，或者把双引号换成单引号。",
    "Invalid hex value": "文字中的反斜杠要写成 \\\\，或者把双引号换成单引号。",
    "Illegal character": "文字没有在本行用引号结束，或者含有不能使用的控制字符。请补上引号。",
    "Unterminated string": "文字缺少结束的引号。请补上引号。",
    'Expected "\'"': "文字缺少结束的引号。请补上引号。",
    "Expected '\"": "文字缺少结束的引号。请补上引号。",
    "Expected '='": "这里应有等号。请写成 名称 = 内容。",
    "Expected ']": "这里缺少右方括号。请补上。",
    "Unclosed array": "列表缺少右方括号。请补上。",
    "Unclosed inline table": "缺少右大括号。请补上。",
    "Expected newline": "一行只能写一项。请在这里换行；文字要用引号括起来。",
    "Exceeds the limit": "数字太长。请改为实际的数字。",
    "Invalid value": "等号后面的内容不符合写法。文字要用英文引号括起来，数字直接写。",
    "Invalid statement": "这一行不符合写法。请写成 名称 = 内容；说明文字前面加 #。",
    "Invalid initial character": "名称只能用字母、数字、下划线和连字符。",
}


def _schema(data: dict[str, Any], name: str) -> int:
    schema = data.get("schema")
    if schema is None:
        raise FileProblem(
            f"{name}：第 1 行，schema：缺少格式版本。请在第一行写上 schema = {SCHEMA}。"
        )
    if isinstance(schema, bool) or not isinstance(schema, int) or schema < 0:
        raise FileProblem(f"{name}：schema：格式版本应为整数。请改为 schema = {SCHEMA}。")
    if schema > SCHEMA:
        raise FileProblem(
            f"{name}：schema：文件的格式版本是 {schema}，这个程序只认识到 {SCHEMA}。"
            "请升级 reqwriter 后再打开，不要改动这个数字。"
        )
    return schema


# Explaining is imported when there is something to explain: most files are right.


def _unreadable(error: ValidationError, data: dict[str, Any], text: str, name: str) -> FileProblem:
    from reqwriter.files.explain import explained
    from reqwriter.files.locate import lines

    # Keys of an older layout have moved; a problem there is shown at the nearest key.
    return FileProblem(*(f"{name}：{one}" for one in explained(error, data, lines(text))))


def _unheld(
    found: list[tuple[Steps, str]], data: dict[str, Any], text: str, name: str
) -> FileProblem:
    from reqwriter.files.explain import message
    from reqwriter.files.locate import lines

    where = lines(text)
    return FileProblem(*(f"{name}：{message(steps, data, where, what)}" for steps, what in found))
