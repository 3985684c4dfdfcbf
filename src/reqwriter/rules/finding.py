"""What a rule says about a draft."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from reqwriter.domain.review import Kept
from reqwriter.domain.value import Choice
from reqwriter.standards.citation import Citation


class Force(Choice):
    """How binding a finding is. A `must` blocks the document."""

    MUST = "must", "必须改正"
    SHOULD = "should", "应当说明"
    NOTE = "note", "提示"


class Finding(NamedTuple):
    """One thing to mend.

    `at` is a path in the draft; `fix` maps paths to the values that mend it (empty when only a
    person can decide), `advice` says in Chinese what to do. The code is that of the rule which
    found it, and `kept` the record by which somebody keeps it; the register fills in both.
    `figure`: where the finding stands or falls with one figure, the source of that figure.
    """

    force: Force
    at: str
    message: str
    because: tuple[Citation, ...]
    advice: str
    fix: Mapping[str, Any] = {}
    code: str = ""
    kept: Kept | None = None
    figure: Citation | None = None


def must(
    at: str, message: str, advice: str, *because: Citation, fix: Mapping[str, Any] | None = None
) -> Finding:
    """What the law forbids or demands outright."""
    return Finding(Force.MUST, at, message, because, advice, fix or {})


def should(
    at: str, message: str, advice: str, *because: Citation, fix: Mapping[str, Any] | None = None
) -> Finding:
    """What needs a reason, or a person's judgement."""
    return Finding(Force.SHOULD, at, message, because, advice, fix or {})


def note(
    at: str, message: str, advice: str, *because: Citation, fix: Mapping[str, Any] | None = None
) -> Finding:
    """What is good to know."""
    return Finding(Force.NOTE, at, message, because, advice, fix or {})
