"""Checking a large draft against all rules, and loading the whole law."""

import datetime as dt
import os
import subprocess
import sys
import tomllib
from decimal import Decimal

import tomli_w

from benchmarks.timing import in_turn, ratio, told
from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.validation import validate
from reqwriter.domain.value import plain
from reqwriter.files import load
from reqwriter.places import shipped
from reqwriter.rules import RULES, check, setting_for
from reqwriter.standards.library import Library

REQUIREMENTS, FACTORS = 500, 60
_DAY = dt.date(2026, 11, 30)
_PACKAGE = "packages.pkg-computers"
_OURS, _FLOOR = "checking it against all rules", "parsing its TOML"
_LAW, _PYDANTIC, _BARE = "loading the whole law", "importing pydantic", "bare python"
_LOADING = """
from reqwriter.standards.library import Library
law = Library.load()
law.instruments, law.parameters, law.places, law.calendar, law.industries
law.catalogue.name("A02010105")
"""


def large() -> Draft:
    """The office computers example with 500 requirements and 60 factors in its first package."""
    draft = load(shipped("examples") / "office-computers.toml")
    package = draft.package("pkg-computers")
    assert package is not None
    asked, scored = package.requirements, package.scoring.factors
    requirements = [
        asked[n % len(asked)].with_(id=f"req-{n}", title=f"要求{n}") for n in range(REQUIREMENTS)
    ]
    ordinary = [one for one in requirements if one.status is not None and not one.status.mark]
    factors = [
        scored[0],
        *(
            scored[1 + n % (len(scored) - 1)].with_(
                id=f"factor-{n}", requirements=(ordinary[n % len(ordinary)].id,)
            )
            for n in range(FACTORS - 1)
        ),
    ]
    # Rows of a factor have ids of their own in the package.
    for place, factor in enumerate(factors):
        for rows in ("tiers", "parts", "grades"):
            if held := getattr(factor, rows, ()):
                fresh = tuple(row.with_(id=f"{row.id}-{place}") for row in held)
                factors[place] = factors[place].with_(**{rows: fresh})
    full = paths.put(draft, f"{_PACKAGE}.requirements", tuple(requirements))
    return paths.put(full, f"{_PACKAGE}.scoring.factors", tuple(factors))


def run(runs: int) -> list[tuple[str, float, float]]:
    """Prints the figures; gives each ratio's name, value and limit."""
    text = tomli_w.dumps(plain(large()))
    draft = validate(Draft, tomllib.loads(text, parse_float=Decimal))
    setting = setting_for(draft, Library.load(), _DAY)
    found = check(draft, setting)
    times = in_turn(
        runs,
        {
            _FLOOR: lambda: tomllib.loads(text, parse_float=Decimal),
            _OURS: lambda: check(draft, setting),
        },
    )
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}

    def process(code: str) -> None:
        subprocess.run([sys.executable, "-c", code], env=environment, check=True)

    starts = in_turn(
        runs,
        {
            _BARE: lambda: process("pass"),
            _PYDANTIC: lambda: process("import pydantic"),
            _LAW: lambda: process(_LOADING),
        },
    )
    kilobytes = len(text.encode()) // 1024
    print(
        f"\nJudging: {REQUIREMENTS} requirements, {FACTORS} factors, {kilobytes} KB of TOML, "
        f"{len(RULES)} rules, {len(found)} findings"
    )
    for name, taken in {**times, **starts}.items():
        print(told(name, taken))
    checking, checking_told = ratio(times, _OURS, _FLOOR)
    loading, loading_told = ratio(starts, _LAW, _PYDANTIC)
    print(f"  checking / parsing {checking_told}   (under 3)")
    print(f"  law / pydantic     {loading_told}   (under 1, whole processes)")
    return [("checking / parsing", checking, 3.0), ("law / pydantic", loading, 1.0)]
