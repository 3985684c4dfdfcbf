"""What reading a document gives: its passages, and what its marks mean."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from reqwriter.wording.passages import Passage


class Document(NamedTuple):
    """A document that someone else wrote.

    `marks` tells what ★ and ▲ mean there, as the document itself says: 实质性要求, 重要指标 or
    一般指标. A mark that it does not define is not in it. `unread` says in Chinese what in the
    file was not read, such as a file of another kind that was inserted.
    """

    file: Path
    passages: tuple[Passage, ...]
    marks: Mapping[str, str]
    unread: tuple[str, ...] = ()
