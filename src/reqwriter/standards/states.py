"""How an instrument stands on a day, and what nobody could settle about it."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple, Self


class Status(StrEnum):
    """Whether an instrument may be relied on."""

    IN_FORCE = "in-force"
    REPEALED = "repealed"
    NOT_YET = "not-yet"
    UNCHECKED = "unchecked"

    @property
    def label(self) -> str:
        """What a reader is told."""
        return {
            "in-force": "现行有效",
            "repealed": "已废止或被替代",
            "not-yet": "尚未施行",
            "unchecked": "效力未核",
        }[self.value]


class Doubt(NamedTuple):
    """A conflict or a gap: about what, how it stands, the articles and parameters it touches."""

    about: str
    says: str
    articles: tuple[str, ...]
    keys: tuple[str, ...]

    @classmethod
    def read(cls, row: Mapping[str, Any]) -> Self:
        """A doubt as it stands in a checked file."""
        touched = (tuple(row.get(key, ())) for key in ("articles", "keys"))
        return cls(row["about"], row["says"], *touched)


def status(head: Mapping[str, Any], on: dt.date) -> Status:
    """How the instrument of this checked head stands on a day; its days decide, then its word.

    Where the day it begins is not known, it does not begin before the year of its number.
    """
    said, day = Status(head.get("status", "in-force")), on.isoformat()
    numbered = head.get("number", "").partition("〔")[2].partition("〕")[0]
    if day < head.get("effective", numbered):
        return Status.NOT_YET
    if day < head.get("repealed_on", ""):
        return Status.IN_FORCE
    return said
