"""The files that the command's words name, folders walked."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from reqwriter.cli.lint.outcome import Unread
from reqwriter.files.writing import reason

# Old files and printed ones cannot be read, but somebody must be told that they were not.
SUFFIXES = (".docx", ".txt", ".md", ".doc", ".wps", ".pdf")


def files_of(named: Iterable[Path]) -> tuple[list[Path], list[Unread]]:
    """Every file once, in the order named and by name inside a folder; folders not opened."""
    found: dict[Path, None] = {}
    unread: list[Unread] = []
    for path in named:
        if is_folder(path):
            found.update(dict.fromkeys(_inside(path, unread)))
        else:
            found[path] = None
    return list(found), unread


def is_folder(path: Path) -> bool:
    """Whether it is a folder; what may not be looked at is left to who reads files."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _inside(folder: Path, unread: list[Unread]) -> Iterator[Path]:
    def closed(error: OSError) -> None:
        where = Path(str(error.filename or folder))
        unread.append(Unread(where, f"{where}：{reason(error)}"))

    # Links to folders are not followed: they can lead back.
    for here, inner, names in os.walk(folder, onerror=closed):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(names):
            # Word keeps a file ~$… beside one that is open.
            if name.lower().endswith(SUFFIXES) and not name.startswith((".", "~$")):
                yield Path(here) / name
