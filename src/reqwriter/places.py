"""Where the shipped folders are, in a checkout and in an installed wheel.

`standards/`, `templates/` and `examples/` stand at the top of the repository and are put into the
wheel under `_data`. A checkout must read its own folders: an editable install also copies them
to `_data`, where they go stale.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


def shipped(name: str) -> Path:
    """The shipped folder of that name. Raises FileNotFoundError when the installation lacks it."""
    in_checkout = (_CHECKOUT / "pyproject.toml").is_file() and _PACKAGE.parent.name == "src"
    folder = (_CHECKOUT if in_checkout else _PACKAGE / "_data") / name
    if not folder.is_dir():
        raise FileNotFoundError(f"安装不完整：找不到 {folder}，请重新安装 reqwriter。")
    return folder
