"""The files of the law, from folders to checked tables."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

from reqwriter.standards import cache
from reqwriter.standards.digest import digest
from reqwriter.standards.tables import Documents, StandardsError

_LINE = re.compile(r"at line (\d+)")
# The files of a folder, by the path of the folder; what faults call the first folder is nothing.
_Layers = list[tuple[str, dict[str, bytes]]]


def read(folders: tuple[Path, ...]) -> Documents:
    """Every table of the first folder by file name, with those of the later folders over it.

    Days and figures come as text (`2026-01-01`, `12.5`). Raises StandardsError with every fault.
    """
    layers = [(f"{folder}" if at else "", _texts(folder)) for at, folder in enumerate(folders)]
    key = digest(*(part for folder, texts in layers for part in _parts(folder, texts)))
    kept = cache.kept(key)
    if kept is not None:
        return kept
    documents = _checked(layers)
    made: dict[str, dict[str, Any]] = {file: plain(table) for file, table in documents.items()}
    cache.keep(key, made)
    return made


def _texts(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        raise StandardsError([f"找不到法规数据文件夹 {folder}。"])
    texts: dict[str, bytes] = {}
    for inner, held in (("", folder), ("places/", folder / "places")):
        # Every start reads every file; globbing and comparing paths would take twice as long.
        files = {file.name: file for file in held.iterdir()} if held.is_dir() else {}
        for name in sorted(name for name in files if name.endswith(".toml")):
            try:
                texts[inner + name] = files[name].read_bytes()
            except OSError as error:
                raise StandardsError([f"{files[name]}：无法读取（{error.strerror}）。"]) from error
    return texts


def _parts(folder: str, texts: dict[str, bytes]) -> list[bytes]:
    """What tells one layer from another: how many files, where they stand, and what they say."""
    named = (part for file, text in texts.items() for part in (file.encode(), text))
    return [b"%d" % len(texts), folder.encode("utf-8", "surrogateescape"), *named]


def _checked(layers: _Layers) -> Documents:
    # Imported here: a start from the cache neither parses nor checks.
    from reqwriter.standards.checking import faults

    (_, texts), *above = layers
    documents = _parsed(texts, "")
    found = faults(documents)
    if found:
        raise StandardsError(found)
    for folder, texts in above:
        from reqwriter.standards.layers import laid_over

        documents = laid_over(documents, _parsed(texts, folder), folder)
    return documents


def _parsed(texts: dict[str, bytes], folder: str) -> Documents:
    import tomllib

    documents: dict[str, dict[str, Any]] = {}
    found: list[str] = []
    for file, text in texts.items():
        where = f"{folder}/{file}" if folder else file
        try:
            documents[file] = tomllib.loads(text.decode("utf-8"), parse_float=Decimal)
        except UnicodeDecodeError:
            found.append(f"{where}：不是 UTF-8 编码的文件，请另存为 UTF-8。")
        except tomllib.TOMLDecodeError as error:
            line = _LINE.search(str(error))
            at = f"第{line[1]}行" if line else "文件末尾"
            found.append(f"{where}：{at}不符合 TOML 格式，请检查引号、等号和括号。")
    if found:
        raise StandardsError(found)
    return documents


def plain(value: Any) -> Any:  # noqa: ANN401
    """Days and figures as text, so that what is kept is what was read."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [plain(part) for part in value]
    return value if isinstance(value, str | bool) else str(value)
