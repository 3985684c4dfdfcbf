"""On which line of an office's file a fault of the law stands."""

import re
import tomllib
from pathlib import Path

from reqwriter.files.locate import line_of, lines

# A fault names what is wrong by its keys, the way down: “parameter”第1项“values”第2项“value”.
_WAY = re.compile(r"(?:“[\w-]+”|第\d+项)+")
_STEP = re.compile(r"“([\w-]+)”|第(\d+)项")
_PARAMETER = re.compile(r"参数“(?P<key>[^”]+)”(?:第(?P<number>\d+)项)?")


def with_line(fault: str, folder: Path) -> str:
    """The fault with the line of its file, where it stands in a file of the folder."""
    path, _, said = fault.partition("：")
    line = _line(Path(path), said) if path.startswith(f"{folder}/") else None
    return f"{path}：第{line}行：{said}" if line else fault


def _line(file: Path, said: str) -> int | None:
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
