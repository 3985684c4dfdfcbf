"""The text that a review approved, known again by its digest."""

from typing import Any

from pydantic_core import to_json

from reqwriter.domain.draft import Draft
from reqwriter.domain.value import plain
from reqwriter.standards.digest import digest


def digest_of(draft: Draft) -> str:
    """The digest of all that is reviewed: the project and its packages, not the review itself.

    Equal for equal answers, however their files are laid out.
    """
    return digest(to_json(_ordered(plain(draft.project))), to_json(_ordered(plain(draft.packages))))


def _ordered(part: Any) -> Any:  # noqa: ANN401
    """The same with its keys in order: that of the fields may change from release to release."""
    if isinstance(part, dict):
        return {key: _ordered(part[key]) for key in sorted(part)}
    return [_ordered(one) for one in part] if isinstance(part, list) else part
