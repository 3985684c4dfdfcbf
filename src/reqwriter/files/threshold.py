"""A figure that the office found out, kept in its own folder of law."""

import datetime as dt
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from reqwriter.files.locking import lock
from reqwriter.files.office import with_folder
from reqwriter.files.problem import FileProblem
from reqwriter.files.settings import folder_to_write
from reqwriter.files.writing import reason, replace
from reqwriter.standards.library import Library
from reqwriter.standards.verified import Verified

HEAD = "# 本单位补充的规定，由 reqwriter 保存；保存时不保留人工添加的注释。\n"
_ISSUER = "本单位"


class Threshold(NamedTuple):
    """A figure of a place from a day on, with where it was found; in the unit of its parameter.

    `within` names the place that a new place lies in.
    """

    key: str
    value: Decimal
    place: str
    starts: dt.date
    source: str
    ends: dt.date | None = None
    verified: Verified = Verified.UNVERIFIED
    within: str = ""


def keep(threshold: Threshold, today: dt.date, given: Path | None = None) -> Path:
    """Write the figure into the office's folder, which is made when there is none; its file.

    The periods of a figure stay in order. Raises FileProblem, and nothing is changed, for an
    unknown key or place, a period that overlaps another, and a folder that cannot be used.
    """
    folder, known = folder_to_write(given), law_to_extend(given)
    unit_of(threshold.key, known)
    place, parent = _home(threshold, known)
    # A file of its own: what people wrote by hand, with their comments, is never rewritten.
    file = folder / "places" / f"own-{place}.toml"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem(f"{file.parent}：{reason(error)}") from error
    with lock(file):
        placed = threshold._replace(place=place, within=parent)
        content = _written(_with(_read(file), placed, known, today))
        _try(folder, file, content)
        replace(file, content)
    return file


def law_to_extend(given: Path | None = None) -> Library:
    """The law with the office's folder, which need not be there yet. Raises FileProblem."""
    folder = folder_to_write(given)
    return with_folder(folder) if folder.is_dir() else Library.load()


def unit_of(key: str, known: Library) -> str:
    """The unit of a parameter. Raises FileProblem, with names like it, when there is none."""
    if key not in known.units:
        raise FileProblem(f"法规数据中没有参数“{key}”。{_near(key, known)}")
    return known.units[key]


def _home(threshold: Threshold, known: Library) -> tuple[str, str]:
    """The place of a figure, and what it lies in where the place is new. Raises FileProblem."""
    said, names = threshold.place, known.places
    if place := next((id for id, name in names.items() if said in (id, name)), ""):
        return place, ""
    listed = "、".join(names.values())
    parent = known.place(threshold.within or said)
    if not parent:
        asked = threshold.within or said
        raise FileProblem(
            f"没有“{asked}”这个地区，可以是：{listed}。"
            "要增加地区的，请用 --within 写明它的上级地区，例如 --within 山东省。"
        )
    if not said.isalnum():
        raise FileProblem(f"地区名称“{said}”只能由文字组成，请照行政区划的名称填写。")
    return said, parent


def _near(key: str, known: Library) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, known.parameters, n=3)
    return f"是不是要写 {'、'.join(near)}？" if near else "可用 reqwriter law search 词语 查找。"


def _read(file: Path) -> dict[str, Any]:
    import tomllib

    if not file.is_file():
        return {}
    # The folder was loaded before: what stands there is sound.
    return tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)


def _with(
    table: dict[str, Any], threshold: Threshold, known: Library, today: dt.date
) -> dict[str, Any]:
    place = threshold.place
    head = table.get("instrument") or {
        "id": f"own-{place}",
        "title": f"本单位补充的{known.places.get(place, place)}规定",
        "issuer": _ISSUER,
        "verified": Verified.UNVERIFIED.value,
        "checked_on": today,
        "place": place,
    }
    period = {
        "starts": threshold.starts,
        **({"ends": threshold.ends} if threshold.ends else {}),
        "value": _number(threshold.value),
        "source": threshold.source,
        "verified": threshold.verified.value,
        "checked_on": today,
    }
    parameters = {one["key"]: one for one in table.get("parameter", ())}
    held = parameters.get(threshold.key, {"key": threshold.key, "values": []})
    if any(one["starts"] == threshold.starts for one in held["values"]):
        raise FileProblem(
            f"没有写入：“{known.parameters[threshold.key]}”从 {threshold.starts} 起已有取值，"
            "请换一个日期，或者直接修改本单位的文件。"
        )
    values = sorted((*held["values"], period), key=lambda one: one["starts"])
    parameters[threshold.key] = {**held, "values": values}
    new = {"id": place, "title": place, "parent": threshold.within}
    return {
        **table,
        **({"place": new} if threshold.within else {}),
        "instrument": head,
        "parameter": list(parameters.values()),
    }


def _number(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value


def _written(table: dict[str, Any]) -> bytes:
    import tomli_w

    return (HEAD + tomli_w.dumps(table)).encode()


def _try(folder: Path, file: Path, content: bytes) -> None:
    """Load the folder as it would be. Raises FileProblem, with the folder's own name."""
    import shutil

    with tempfile.TemporaryDirectory() as temporary:
        trial = Path(temporary) / "standards"
        shutil.copytree(folder, trial, ignore=shutil.ignore_patterns(".*"))
        (trial / file.relative_to(folder)).write_bytes(content)
        try:
            with_folder(trial)
        except FileProblem as problem:
            told = (one.replace(str(trial), str(folder)) for one in problem.problems)
            raise FileProblem("没有写入：写入后本单位的法规数据会有误。", *told) from problem
