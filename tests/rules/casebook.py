"""The case books of the rules: a base draft, changed, and what must be found in it."""

import datetime as dt
import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.validation import revalidated, validate
from reqwriter.rules import RULES, check, setting_for
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.rule import Rule, Setting
from reqwriter.standards.figures import Held
from reqwriter.standards.library import Library

HERE = Path(__file__).parent
TODAY = dt.date(2026, 11, 23)
BY_CODE = {rule.code: rule for rule in RULES}


class Case(NamedTuple):
    """One case: whether it passes, and its table."""

    rule: Rule
    passes: bool
    told: dict[str, Any]

    @property
    def draft(self) -> Draft:
        draft = base(self.told["base"])
        for path, value in self.told.get("set", {}).items():
            draft = paths.put(draft, path, value)
        for path in self.told.get("unset", ()):
            draft = paths.put(draft, path, None)
        for path in self.told.get("remove", ()):
            draft = paths.remove(draft, path)
        return revalidated(draft)

    @property
    def found(self) -> list[Finding]:
        """What the rule says of the draft."""
        return [one for one in judged(self.draft) if one.code == self.rule.code]


def parsed(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)


@cache
def base(name: str) -> Draft:
    return validate(Draft, parsed(HERE / "bases" / f"{name}.toml"))


@cache
def library() -> Library:
    return Library.load()


def setting(draft: Draft) -> Setting:
    return setting_for(draft, library(), TODAY)


def judged(draft: Draft) -> list[Finding]:
    return check(draft, setting(draft))


def book(rule: Rule) -> Path:
    return HERE / "cases" / f"{rule.code.lower()}.toml"


@cache
def cases() -> list[Case]:
    return [
        Case(rule, kind == "pass", {"base": told["base"], **one})
        for rule in RULES
        for told in [parsed(book(rule))]
        for kind in ("pass", "fail")
        for one in told.get(kind, ())
    ]


class _Watching(Library):
    """The law, which remembers which figures it was asked for, and where they stand."""

    def __init__(self) -> None:
        self.__dict__ = {**library().__dict__, "read": set(), "behind": set()}

    def value(self, key: str, *, on: dt.date, place: str = "") -> Held:
        self.__dict__["read"].add(key)
        held = super().value(key, on=on, place=place)
        self.__dict__["behind"].add((held.citation.instrument, held.citation.article))
        return held


class Watched(NamedTuple):
    """What a rule did in its cases, before doubts soften it."""

    cited: set[tuple[str, str]]
    behind_figures: set[tuple[str, str]]
    read: set[str]
    strongest: Force


def watched(rule: Rule) -> Watched:
    watching = _Watching()
    findings = [
        finding
        for case in cases()
        if case.rule.code == rule.code
        for finding in rule.find(case.draft, setting(case.draft)._replace(library=watching))
    ]
    return Watched(
        {(one.instrument, one.article) for finding in findings for one in finding.because},
        watching.__dict__["behind"],
        watching.__dict__["read"],
        min((finding.force for finding in findings), key=list(Force).index),
    )
