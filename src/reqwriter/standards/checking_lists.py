"""What the law lists, held against the instruments and against the other lists."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from reqwriter.standards.tables import Documents


def mislisted(lists: Documents, laws: Documents) -> Iterator[str]:
    """What well-shaped lists name and nobody holds, and limits that are out of order."""
    held = {table["instrument"]["id"] for table in laws.values() if "instrument" in table}
    for file, table in lists.items():
        for cited in _instruments(table):
            if cited not in held:
                yield f"{file}：“instrument”写的“{cited}”不在法规数据中。"
    keys = {one["key"] for table in laws.values() for one in table.get("parameter", ())}
    yield from _indicators(lists.get("demand-standards.toml", {}), keys)
    yield from _answers(lists.get("energy.toml", {}))
    editions = lists.get("size-standard.toml", {}).get("edition", ())
    for edition in editions:
        for industry in edition["industry"]:
            yield from _limits(industry)
    if editions:
        yield from _industries(lists, {one["name"] for one in editions[-1]["industry"]})


def _instruments(table: dict[str, Any]) -> Iterator[str]:
    rows = (table, *table.get("edition", ()), *table.get("standard", ()))
    yield from (row["instrument"] for row in rows if "instrument" in row)


def _indicators(table: dict[str, Any], keys: set[str]) -> Iterator[str]:
    for standard in table.get("standard", ()):
        for one in standard.get("indicator", ()):
            where = f"demand-standards.toml：“{standard['name']}”的指标“{one['name']}”"
            if one.get("key", "") not in {"", *keys}:
                yield f"{where}写的参数“{one['key']}”不在法规数据中。"
            if "key" in one and "value" in one:
                yield f"{where}同时写了“key”和“value”，请只留一个。"


def _answers(table: dict[str, Any]) -> Iterator[str]:
    names = {product["name"] for product in table.get("product", ())}
    for question in table.get("question", ()):
        for answer in question["answers"]:
            if answer.get("product", "") not in {"", *names}:
                yield (
                    f"energy.toml：问题“{question['asks']}”的答案写的产品“{answer['product']}”"
                    "不在清单中。"
                )


def _limits(industry: dict[str, Any]) -> Iterator[str]:
    where = f"size-standard.toml：“{industry['name']}”"
    for above, below in pairwise(industry[size] for size in ("large", "medium", "small")):
        if above.keys() != below.keys() or not above:
            yield f"{where}各类型的指标不一致，请写相同的指标。"
        elif any(above[key] <= below[key] for key in above):
            yield f"{where}较大类型的下限应当高于较小类型的下限。"


def _industries(lists: Documents, names: set[str]) -> Iterator[str]:
    for file, kind in (("industries.toml", "default"), ("size-standard.toml", "unlisted")):
        for row in lists.get(file, {}).get(kind, ()):
            if row.get("industry", "") not in {"", *names}:
                yield f"{file}：“{row['industry']}”不是划型标准的行业。"
