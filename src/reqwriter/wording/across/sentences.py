"""The sentences in which a check's pattern finds a figure that is not denied."""

import re
from collections.abc import Iterator

from reqwriter.wording.across.checks import Check
from reqwriter.wording.across.text import Said, Text
from reqwriter.wording.polarity import denied, sentence

Objection = tuple[Said, re.Match[str], int, int]
# As long as the name of a row may be whose next cell tells the figure.
_LABEL = 24
_COLON = "："
# A share is written with one of these, a term with a figure before its unit.
_SHARES = ("%", "分之", "折", "成")


def objections(check: Check, text: Text) -> Iterator[Objection]:
    """Each match of the check's pattern in a sentence that needs and does not exclude it.

    With each what is read, and where the match begins and ends there. A cell that names its row
    is read together with the cell beside it, which is then what is read.
    """
    for number in text.at(check.words, check.places):
        said = text.read(number)
        for match in _matches(check, said.text):
            yield said, match, *match.span()
        beside = text.beside(number) if len(said.text) <= _LABEL else None
        if beside is not None:
            led = f"{said.text.rstrip(':：')}{_COLON}"
            for match in _matches(check, led + beside.text):
                if match.end("figure") > len(led) <= match.start("figure"):
                    start = max(match.start() - len(led), 0)
                    yield beside, match, start, match.end() - len(led)


def _matches(check: Check, text: str) -> Iterator[re.Match[str]]:
    if check.pattern is None:
        return
    if not check.read_as and not any(sign in text for sign in _SHARES):
        return
    for match in check.pattern.finditer(text):
        start, end = match.span()
        inside = sentence(text, start, end)
        if check.needs and not check.needs.search(text, *inside):
            continue
        if check.unless and check.unless.search(text, *inside):
            continue
        if not denied(text, start, match.start("figure"), inside):
            yield match
