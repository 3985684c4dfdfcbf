"""What the texts of a draft say, found by the phrases of the law's dictionary.

All texts are collected once and read as one text a scope: most phrases do not occur at all, and
that is seen without looking at single texts.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from reqwriter.domain.draft import Draft
from reqwriter.domain.package import Package
from reqwriter.rules.finding import Finding
from reqwriter.rules.parts import packages, texts
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting
from reqwriter.standards.wording import SCOPES
from reqwriter.wording.polarity import denied, sentence

# Between two texts: no phrase reaches over the end of a sentence.
_BETWEEN = "\n。"
_OF_PROJECT = ("summary", "obtaining", "media", "visit", "timetable", "agency_fee")


class Spoken(NamedTuple):
    """The texts of a scope as one text, where each begins, and its path."""

    text: str
    starts: list[int]
    paths: list[str]

    def at(self, position: int) -> str:
        """The path of the text at a position."""
        return self.paths[bisect_right(self.starts, position) - 1]


class _Same:
    """A draft compared by identity: hashing its content would cost more than reading it."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.draft is self.draft

    def __hash__(self) -> int:
        return id(self.draft)


def spoken(code: str, draft: Draft, setting: Setting) -> Iterator[tuple[str, str]]:
    """Where the draft says what the rule of a code objects to, and the words; once a text."""
    found: set[str] = set()
    scopes, everything = _scopes(_Same(draft))
    for phrase in setting.library.phrases(code):
        if not any(word in everything for word in phrase.words):
            continue
        for scope in phrase.scopes:
            said = scopes[scope]
            for match in re.finditer(phrase.pattern, said.text):
                at = said.at(match.start())
                if at in found or _lawful(match, phrase.unless, phrase.always):
                    continue
                found.add(at)
                yield at, match.group().strip()


def asserted_anywhere(draft: Draft, patterns: tuple[Pattern, ...]) -> Iterator[tuple[str, str]]:
    """Where the draft says one of the patterns and does not deny it, and the words; once a text."""
    found: set[str] = set()
    scopes, _ = _scopes(_Same(draft))
    for said in scopes.values():
        for pattern in patterns:
            for match in pattern.finditer(said.text):
                at = said.at(match.start())
                if at not in found and not denied(said.text, *match.span()):
                    found.add(at)
                    yield at, match.group()


def objections(
    code: str,
    draft: Draft,
    setting: Setting,
    made: Callable[..., Finding],
    says: str,
    advice: str,
    cites: tuple[tuple[str, str], ...],
) -> Iterator[Finding]:
    """A finding, made by `must` or `should`, for each text that says what the rule objects to."""
    because = [setting.cite(*article) for article in cites]
    for at, said in spoken(code, draft, setting):
        yield made(at, f"写有“{said}”，{says}", advice, *because)


def _lawful(match: re.Match[str], unless: str, always: bool) -> bool:
    text, (start, end) = match.string, match.span()
    first, last = sentence(text, start, end)
    if unless and re.search(unless, text[first:last]):
        return True
    return not always and denied(text, start, end, (first, last))


@lru_cache(maxsize=1)
def _scopes(same: _Same) -> tuple[dict[str, Spoken], str]:
    """The texts of each scope, and of all of them."""
    found: dict[str, list[tuple[str, str]]] = {scope: [] for scope in SCOPES}
    for path, text in texts(same.draft.project, "project"):
        if path.split(".")[1] in _OF_PROJECT:
            found["project"].append((path, text))
    for at, package in packages(same.draft):
        for scope, told in _of_package(at, package):
            found[scope] += told
    scopes = {scope: _joined(told) for scope, told in found.items()}
    return scopes, "".join(said.text for said in scopes.values())


def _of_package(at: str, package: Package) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for name in ("goal", "scenario", "name"):
        if text := package.__dict__[name]:
            yield "requirements", [(f"{at}.{name}", text)]
    for name in ("items", "requirements"):
        for one in package.__dict__[name]:
            yield "requirements", texts(one, f"{at}.{name}.{one.id}")
    for factor in package.scoring.factors:
        yield "scoring", texts(factor, f"{at}.scoring.factors.{factor.id}")
    for name in ("qualification", "samples", "contract", "acceptance"):
        if part := package.__dict__[name]:
            yield name, texts(part, f"{at}.{name}")


def _joined(told: list[tuple[str, str]]) -> Spoken:
    starts, length = [], 0
    for _, text in told:
        starts.append(length)
        length += len(text) + len(_BETWEEN)
    return Spoken(_BETWEEN.join(text for _, text in told), starts, [path for path, _ in told])
