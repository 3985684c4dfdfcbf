"""The files of the law, from folders to checked tables."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

from reqwriter.standards import cache
from reqwriter.standards.digest import digest
from reqwriter.standards.tables import Documents, StandardsError

_LINE = re.compile(r"at line (\d+)")


def read(folders: tuple[Path, ...]) -> Documents:
    """Every table of the folders, by file name; a later folder's file replaces an earlier one's.

    Days and figures come as text (`2026-01-01`, `12.5`). Raises StandardsError with every fault.
    """
    texts = _texts(folders)
    key = digest(*(part for file, text in texts.items() for part in (file.encode(), text)))
    kept = cache.kept(key)
    if kept is not None:
        return kept
    documents = _checked(texts)
    plain: dict[str, dict[str, Any]] = {file: _plain(table) for file, table in documents.items()}
    cache.keep(key, plain)
    return plain


def _texts(folders: tuple[Path, ...]) -> dict[str, bytes]:
    texts: dict[str, bytes] = {}
    for folder in folders:
        if not folder.is_dir():
            raise StandardsError([f"找不到法规数据文件夹 {folder}。"])
        for file in sorted((*folder.glob("*.toml"), *folder.glob("places/*.toml"))):
            try:
                texts[file.relative_to(folder).as_posix()] = file.read_bytes()
            except OSError as error:
                raise StandardsError([f"{file}：无法读取（{error.strerror}）。"]) from error
    return texts


def _checked(texts: dict[str, bytes]) -> Documents:
    # Imported here: a start from the cache neither parses nor checks.
    from reqwriter.standards.checking import faults

    documents = _parsed(texts)
    found = faults(documents)
    if found:
        raise StandardsError(found)
    return documents


def _parsed(texts: dict[str, bytes]) -> Documents:
    import tomllib

    documents: dict[str, dict[str, Any]] = {}
    found: list[str] = []
    for file, text in texts.items():
        try:
            documents[file] = tomllib.loads(text.decode("utf-8"), parse_float=Decimal)
        except UnicodeDecodeError:
            found.append(f"{file}：不是 UTF-8 编码的文件，请另存为 UTF-8。")
        except tomllib.TOMLDecodeError as error:
            line = _LINE.search(str(error))
            where = f"第{line[1]}行" if line else "文件末尾"
            found.append(f"{file}：{where}不符合 TOML 格式，请检查引号、等号和括号。")
    if found:
        raise StandardsError(found)
    return documents


def _plain(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value if isinstance(value, str | bool) else str(value)
