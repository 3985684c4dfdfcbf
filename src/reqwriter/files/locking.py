"""One writer at a time: a lock of the operating system beside the draft."""

import contextlib
import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

from reqwriter.files.problem import FileProblem
from reqwriter.files.writing import reason


@contextlib.contextmanager
def lock(path: Path) -> Iterator[None]:
    """Hold the draft against other writers. Raises FileProblem when somebody else holds it.

    The system lets go of the lock when its holder ends, however it ends; the file
    `.<draft>.lock` stays behind and does not matter.
    """
    from filelock import FileLock, Timeout

    beside = path.with_name(f".{path.name}.lock")
    guard = FileLock(beside, blocking=False)
    try:
        # filelock would make the missing folders of a mistyped path.
        beside.parent.stat()
        guard.acquire()
    except Timeout as error:
        raise FileProblem(
            f"{path}：另一个 reqwriter 正在编辑这份草稿{_holder(beside)}，没有改动。"
            "请先在那边保存并退出，然后重试。"
        ) from error
    except OSError as error:
        raise FileProblem(f"{beside}：不能建立锁文件。{reason(error)}") from error
    try:
        _sign(beside)
        yield
    finally:
        guard.release()


def _sign(beside: Path) -> None:
    import platform

    # A holder that cannot be named still holds the lock.
    with contextlib.suppress(OSError):
        beside.write_text(
            f"{platform.node()}，进程 {os.getpid()}，{dt.datetime.now():%m-%d %H:%M} 打开",
            encoding="utf-8",
        )


def _holder(beside: Path) -> str:
    try:
        said = beside.read_text(encoding="utf-8")[:200].strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return f"（{said}）" if said else ""
