"""The law with the office's own folder over it; what is wrong in that folder is told by line."""

import re
from pathlib import Path

from reqwriter.files.problem import FileProblem
from reqwriter.files.settings import own_folder
from reqwriter.places import shipped
from reqwriter.standards.library import Library
from reqwriter.standards.tables import StandardsError

# A fault names what is wrong by its keys, the way down: “parameter”第1项“values”第2项“value”.
_WAY = re.compile(r"(?:“[\w-]+”|第\d+项)+")
_STEP = re.compile(r"“([\w-]+)”|第(\d+)项")
_PARAMETER = re.compile(r"参数“(?P<key>[^”]+)”(?:第(?P<number>\d+)项)?")


def library(given: Path | None = None) -> Library:
    """The shipped law with the office's folder over it: the one given, else the one set.

    Raises FileProblem when the office's folder cannot be used, with every fault and its line;
    StandardsError when the shipped law itself cannot.
    """
    folder = own_folder(given)
    return Library.load() if folder is None else with_folder(folder)


def with_folder(folder: Path) -> Library:
    """The shipped law with this folder over it. Raises FileProblem as `library` does."""
    try:
        return Library.load(shipped("standards"), folder)
    except StandardsError as error:
        if not any(str(folder) in fault for fault in error.faults):
            raise
        raise FileProblem(
            f"没有采用本单位的法规数据（{folder}），请改正：",
            *(f"- {_with_line(fault)}" for fault in error.faults),
        ) from error


def _with_line(fault: str) -> str:
    path, parted, said = fault.partition("：")
    line = _line(Path(path), said) if parted else None
    return f"{path}：第{line}行：{said}" if line else fault


def _line(file: Path, said: str) -> int | None:
    import tomllib

    from reqwriter.files.locate import line_of, lines

    try:
        text = file.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except (OSError, ValueError):
        return None
    steps: list[str | int] = []
    if named := _PARAMETER.match(said):
        keys = [one.get("key") for one in table.get("parameter", ())]
        steps = ["parameter", keys.index(named["key"])] if named["key"] in keys else []
        steps += ["values", int(named["number"]) - 1] if steps and named["number"] else []
    elif way := _WAY.match(said):
        steps = [key or int(number) - 1 for key, number in _STEP.findall(way[0])]
    return line_of(tuple(steps), lines(text))
