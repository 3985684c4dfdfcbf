"""The sentences in which a check's pattern finds a figure that is not denied."""

import re
from collections.abc import Iterator

from reqwriter.wording.across.checks import Check
from reqwriter.wording.across.text import Said, Text
from reqwriter.wording.polarity import denied, sentence

Objection = tuple[Said, re.Match[str], int, int]


def objections(check: Check, text: Text) -> Iterator[Objection]:
    """Each match of the check's pattern in a sentence that needs and does not exclude it."""
    if check.pattern is None:
        return
    for said in text.said(check.words, check.places):
        for match in check.pattern.finditer(said.text):
            start, end = match.span()
            inside = sentence(said.text, start, end)
            if check.needs and not check.needs.search(said.text, *inside):
                continue
            if check.unless and check.unless.search(said.text, *inside):
                continue
            if not denied(said.text, start, match.start("figure"), inside):
                yield said, match, start, end
