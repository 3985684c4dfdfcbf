"""Phrases that the texts of a draft should not hold."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

SCOPES = (
    "project",
    "requirements",
    "qualification",
    "scoring",
    "samples",
    "contract",
    "acceptance",
)


class Phrase(NamedTuple):
    """What calls for attention, what is objected to, and what makes a sentence lawful.

    `pattern` and `unless` are regular expressions (an empty `unless` is none); `always` objects
    even in a clause that denies, for phrases that hold a denial themselves.
    """

    scopes: tuple[str, ...]
    words: tuple[str, ...]
    pattern: str
    unless: str
    always: bool


def phrase(row: Mapping[str, Any]) -> Phrase:
    """The phrase of a row; without a pattern, its words are objected to."""
    words = tuple(row["words"])
    pattern = row.get("pattern") or "|".join(
        re.escape(word) for word in sorted(words, key=len, reverse=True)
    )
    return Phrase(
        tuple(row["scopes"]), words, pattern, row.get("unless", ""), row.get("always", False)
    )
