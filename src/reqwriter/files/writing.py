"""Drafts onto the disk: whole or not at all."""

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from reqwriter.domain.draft import Draft
from reqwriter.domain.value import plain
from reqwriter.files.migrations import SCHEMA
from reqwriter.files.problem import FileProblem

HEAD = "# 本文件由 reqwriter 保存；保存时不保留人工添加的注释。\n"


def written(draft: Draft) -> str:
    """The draft as TOML, always in the same layout."""
    import tomli_w

    data = {"schema": SCHEMA, **_exact(plain(draft))}
    return HEAD + tomli_w.dumps(data, multiline_strings=True)


def save(path: Path, draft: Draft) -> None:
    """Replace the file by the draft. Raises FileProblem; the old file is then unharmed."""
    replace(path, written(draft).encode())


def replace(path: Path, content: bytes) -> None:
    """Put the content where the path is, whole or not at all. Raises FileProblem.

    A temporary file beside it is filled, forced to the disk and renamed over it; a link is
    followed, and the permission bits of an existing file are kept.
    """
    try:
        # Path.resolve fails on a link to itself, and differently from version to version.
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        # A rename would pass over the protection of a file that somebody made read-only.
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else _new_file_mode()
        with _temporary(target) as beside:
            _fill(beside, content, mode)
            beside.replace(target)
        _settle(target.parent)
    except OSError as error:
        raise FileProblem(f"{path}：{reason(error)}原有文件没有改动。") from error


def reason(error: OSError) -> str:
    """What went wrong on the disk and what to do, in Chinese."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "磁盘空间已满，没有写入。请清理磁盘空间后重试。"
        case errno.EACCES | errno.EPERM:
            return "没有访问权限。请检查文件和所在文件夹的权限，或者换一个位置。"
        case errno.EROFS:
            return "所在磁盘是只读的。请换一个可以写入的位置。"
        case errno.ENOENT:
            return "文件或所在文件夹不存在。请检查路径是否写对。"
        case errno.EISDIR:
            return "这是文件夹，不是文件。请指定文件夹中的一个文件。"
        case errno.ENOTDIR:
            return "路径中有一段是文件而不是文件夹。请检查路径是否写对。"
        case errno.ENAMETOOLONG:
            return "文件名太长。请换一个短一些的名称。"
        case _:
            return f"系统无法完成读写（{error.strerror or error}）。请检查磁盘后重试。"


def _exact(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else value
    if isinstance(value, dict):
        return {key: _exact(part) for key, part in value.items()}
    return [_exact(part) for part in value] if isinstance(value, list) else value


@contextlib.contextmanager
def _temporary(target: Path) -> Iterator[Path]:
    # Only what writes pays for it.
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", dir=target.parent)
    os.close(handle)
    beside = Path(name)
    try:
        yield beside
    finally:
        beside.unlink(missing_ok=True)


def _fill(path: Path, content: bytes, mode: int) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(mode)


def _new_file_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _settle(folder: Path) -> None:
    # Windows cannot open a folder; its rename is durable without.
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
