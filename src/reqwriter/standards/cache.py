"""The checked tables of the law, kept between runs.

Reading TOML is the slowest part of the start. The cache is only ever a faster way to the same
answer: it is keyed by the content of every file, carries a digest of itself, and whatever is
wrong with it, it is passed over without a word. It is written as compiled Python is: nothing
reads faster, and each version of Python keeps its own.
"""

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path

from reqwriter.standards.digest import digest
from reqwriter.standards.tables import Documents

# Raised when the shape of what is kept changes.
_FORMAT = 3


def kept(key: str, what: str = "standards") -> Documents | None:
    """The tables kept under this key; None when there are none, or none to be trusted."""
    file = _file(what)
    if file is None:
        return None
    with suppress(OSError, ValueError, EOFError, TypeError):
        head, body = file.read_bytes().split(b"\n", 1)
        if head == _head(key, body):
            documents: Documents = marshal.loads(body)
            return documents
    return None


def keep(key: str, documents: Documents, what: str = "standards") -> None:
    """Keep the tables, whole or not at all."""
    file = _file(what)
    if file is None:
        return
    body = marshal.dumps(dict(documents))
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_name(f".{file.name}-{os.getpid()}")
        try:
            fresh.write_bytes(_head(key, body) + b"\n" + body)
            fresh.replace(file)
        finally:
            fresh.unlink(missing_ok=True)


def _head(key: str, body: bytes) -> bytes:
    return f"{_FORMAT} {key} {digest(body)}".encode()


def _file(what: str) -> Path | None:
    folder = _folder()
    return (
        None if folder is None else folder / "reqwriter" / f"{what}.{sys.implementation.cache_tag}"
    )


def _folder() -> Path | None:
    """Where this user's caches are. platformdirs says the same, but is slower than the reading."""
    try:
        if sys.platform == "win32":
            local = os.environ.get("LOCALAPPDATA")
            return Path(local) if local else None
        if sys.platform == "darwin":
            return Path.home() / "Library" / "Caches"
        return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:
        return None
