"""Where an office keeps its own folder of law: told once, for every command and the wizard."""

import os
import sys
from pathlib import Path

from reqwriter.files.problem import FileProblem

VARIABLE = "REQWRITER_STANDARDS"
_KEY = "standards"


def settings_file() -> Path | None:
    """This user's settings; None for a user without a home."""
    folder = _folder()
    return None if folder is None else folder / "settings.toml"


def own_folder(given: Path | None = None) -> Path | None:
    """The office's folder: given, else by the variable, by the settings, or beside the settings.

    An empty variable means none. Raises FileProblem when the settings cannot be read.
    """
    if given is not None:
        return given
    if (said := os.environ.get(VARIABLE)) is not None:
        return Path(said).expanduser() if said else None
    file = settings_file()
    if file is None:
        return None
    if file.is_file():
        set_there = _set_in(file)
        if set_there is not None:
            return set_there
    return beside if (beside := file.with_name("standards")).is_dir() else None


def folder_to_write(given: Path | None = None) -> Path:
    """Where the office's own law is kept, whether the folder is there yet or not.

    Raises FileProblem when there is no place for it.
    """
    if (folder := own_folder(given)) is not None:
        return folder
    if (file := settings_file()) is None:
        raise FileProblem("不知道本单位的法规数据放在哪里，请用 --standards 写明文件夹。")
    return file.with_name("standards")


def _set_in(file: Path) -> Path | None:
    import tomllib

    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise FileProblem(f"{file}：无法读取（{error.strerror}），请检查权限。") from error
    except ValueError as error:
        raise FileProblem(
            f"{file}：不是 UTF-8 编码的 TOML 文件（{error}）。"
            '请改成一行 standards = "文件夹"，或者删除这个文件。'
        ) from error
    unknown = "、".join(table.keys() - {_KEY})
    if unknown:
        raise FileProblem(f"{file}：有未知的设置“{unknown}”，请删除；可用的设置：{_KEY}。")
    said = table.get(_KEY)
    if said is None:
        return None
    if not isinstance(said, str) or not said:
        raise FileProblem(f'{file}：“{_KEY}”应为文件夹的路径，例如 {_KEY} = "D:/本单位法规"。')
    return file.parent / Path(said).expanduser()


def _folder() -> Path | None:
    """Where this user's settings are. platformdirs says the same, but costs its import."""
    try:
        if sys.platform == "win32":
            roaming = os.environ.get("APPDATA")
            return Path(roaming) / "reqwriter" if roaming else None
        if sys.platform == "darwin":
            return Path.home() / "Library" / "Application Support" / "reqwriter"
        return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "reqwriter"
    except RuntimeError:
        return None
