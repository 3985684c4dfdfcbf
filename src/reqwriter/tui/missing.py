"""Telling an answer that is still missing from one that is wrong.

The rule of required answers reports both as blocking. To a purchaser the first is work left to
do, the second a fault.
"""

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.rules.finding import Finding
from reqwriter.rules.required_answers import required_answers


def is_missing(found: Finding, draft: Draft) -> bool:
    """Whether a finding only says that nothing is answered yet."""
    return found.code == required_answers.code and paths.get(draft, found.at) in (None, ())


def parted(findings: tuple[Finding, ...], draft: Draft) -> tuple[list[Finding], list[Finding]]:
    """The findings about faults, and those about missing answers."""
    faults = [found for found in findings if not is_missing(found, draft)]
    return faults, [found for found in findings if is_missing(found, draft)]
