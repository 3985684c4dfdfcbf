"""Phrases that a text asserts, as against those that it forbids."""

from reqwriter.rules.pattern import Pattern
from reqwriter.wording.polarity import denied


def asserted(text: str, phrase: Pattern) -> str | None:
    """The first place where a text says the phrase and does not deny it in its clause."""
    for match in phrase.finditer(text):
        if not denied(text, *match.span()):
            return match.group()
    return None
