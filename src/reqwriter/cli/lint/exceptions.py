"""Exceptions that somebody answers for: `lint-exceptions.toml`, each with its reason.

[[exception]]
pattern = "D04-1"
text = "注册资本不低于500万元"
reason = "…"
signer = "采购科负责人"
until = 2026-12-31
"""

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from reqwriter.cli.lint.outcome import Excepted, Grounds
from reqwriter.files.locate import line_of, lines
from reqwriter.files.problem import FileProblem
from reqwriter.files.reading import text_of
from reqwriter.standards.digest import digest
from reqwriter.wording.remarks import Remark

NAME = "lint-exceptions.toml"
# Words shorter than this would speak for clauses that nobody has looked at.
SHORTEST = 4
_DIGEST = "digest:"
_TITLES = {
    "pattern": "规则代码",
    "text": "原文",
    "reason": "理由",
    "signer": "签字人",
    "until": "有效期至",
}


def fingerprint(text: str) -> str:
    """What stands for a passage in an exception; blanks do not count."""
    return _DIGEST + digest(_solid(text).encode("utf-8", "surrogatepass"))


def beside(document: Path) -> Path | None:
    """The file of exceptions in a document's folder."""
    path = document.parent / NAME
    return path if path.exists() else None


def loaded(path: Path) -> list[Grounds]:
    """The exceptions of a file. Raises FileProblem with every fault: then none is taken."""
    text = text_of(path)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FileProblem(f"{path}：不是有效的 TOML 文件（{error}）。请改正后重试。") from error
    found = table.get("exception", [])
    where = lines(text)
    faults = [f"没有“{key}”这一项，只能写 [[exception]]。" for key in table if key != "exception"]
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        faults.append("请把每个例外写成一段 [[exception]]。")
        found = []
    faults += [
        f"第 {line_of(('exception', number), where)} 行，第 {number + 1} 个例外：{fault}"
        for number, row in enumerate(found)
        for fault in _faults(row)
    ]
    if faults:
        raise FileProblem(*(f"{path}：{fault}没有采用这个文件中的例外。" for fault in faults))
    return [Grounds(**{key: row[key] for key in _TITLES}) for row in found]


def _faults(row: Mapping[str, Any]) -> Iterator[str]:
    for key, title in _TITLES.items():
        given = row.get(key)
        if key == "until":
            if not isinstance(given, dt.date) or isinstance(given, dt.datetime):
                yield f"请写明 until（{title}），例如 until = 2026-12-31。"
        elif not isinstance(given, str) or not given.strip():
            yield f"请写明 {key}（{title}）。"
        elif key == "text" and len("".join(given.split())) < SHORTEST:
            yield f"text（{title}）太短，请抄录所涉的整句话。"
    for key in row.keys() - _TITLES.keys():
        yield f"不认识“{key}”，可以写：{'、'.join(_TITLES)}。"


def sorted_out(
    remarks: Sequence[Remark], held: Sequence[Grounds], on: dt.date
) -> tuple[list[Remark], list[Excepted]]:
    """The remarks that stay open on a day, and those that an exception speaks for."""
    valid = [one for one in held if one.until >= on]
    open_: list[Remark] = []
    excepted: list[Excepted] = []
    for remark in remarks:
        grounds = next((one for one in valid if _speaks_for(one, remark)), None)
        if grounds is None:
            open_.append(remark)
        else:
            excepted.append(Excepted(remark, grounds))
    return open_, excepted


def _speaks_for(grounds: Grounds, remark: Remark) -> bool:
    """Whether it is for this pattern, and its text covers the words objected to."""
    if grounds.pattern != remark.pattern:
        return False
    text = remark.passage.text
    if grounds.text.startswith(_DIGEST):
        return grounds.text == fingerprint(text)
    words, whole = _solid(grounds.text), _solid(text)
    first = len(_solid(text[: remark.start]))
    last = len(_solid(text[: remark.end]))
    at = whole.find(words)
    while at >= 0:
        if at <= first and last <= at + len(words):
            return True
        at = whole.find(words, at + 1)
    return False


def _solid(text: str) -> str:
    return "".join(text.split())
