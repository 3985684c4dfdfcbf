"""Where a command reads its drafts: a file, or standard input for `-`."""

import sys
from pathlib import Path

from reqwriter.domain.draft import Draft
from reqwriter.files.reading import LARGEST, decoded, load, parsed
from reqwriter.standards.library import Library

STDIN = Path("-")


def draft_at(path: Path, library: Library | None = None) -> Draft:
    """The draft there. Raises FileProblem."""
    if path != STDIN:
        return load(path, library)
    return parsed(decoded(sys.stdin.buffer.read(LARGEST + 1), "标准输入"), "标准输入", library)
