"""The checked tables of the law, kept between runs.

Reading TOML is the slowest part of the start. The cache is only ever a faster way to the same
answer: it is keyed by the content of every file, carries a digest of itself, and whatever is
wrong with it, it is passed over without a word.
"""

import json
import os
import tempfile
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

from reqwriter.standards.checking import Documents

# Raised when the shape of what is kept changes.
_FORMAT = 1


def kept(key: str) -> Documents | None:
    """The tables kept under this key; None when there are none, or none to be trusted."""
    file = _file()
    if file is None:
        return None
    with suppress(OSError, ValueError):
        head, body = file.read_bytes().split(b"\n", 1)
        if head == _head(key, body):
            documents: Documents = json.loads(body)
            return documents
    return None


def keep(key: str, documents: Documents) -> None:
    """Keep the tables, whole or not at all."""
    file = _file()
    if file is None:
        return
    body = json.dumps(documents, ensure_ascii=False, separators=(",", ":")).encode()
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=".standards-")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(_head(key, body) + b"\n" + body)
            Path(name).replace(file)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise


def _head(key: str, body: bytes) -> bytes:
    return f"{_FORMAT} {key} {blake2b(body, digest_size=16).hexdigest()}".encode()


def _file() -> Path | None:
    import platformdirs

    try:
        folder: Any = platformdirs.user_cache_path("reqwriter", appauthor=False)
    except (OSError, RuntimeError, KeyError):
        return None
    return Path(folder) / "standards.json"
