"""What in the law should be looked at again, on a day."""

import datetime as dt
from pathlib import Path

import pytest

from reqwriter.standards.library import Library
from reqwriter.standards.staleness import Stale, stale

LAW = """\
[place]
id = "national"
title = "全国"

[instrument]
id = "law-1"
title = "某办法"
issuer = "某部"
effective = 2020-01-01
verified = "primary"
checked_on = 2025-11-23

[[parameter]]
key = "open"
title = "没有期限的"
unit = "days"
values = [{ starts = 2020-01-01, value = 5 }]

[[parameter]]
key = "followed"
title = "有后续的"
unit = "days"
values = [{ starts = 2020-01-01, value = 5 }, { starts = 2026-03-01, value = 6 }]

[[parameter]]
key = "limited"
title = "有期限的"
unit = "days"
values = [{ starts = 2020-01-01, ends = 2026-02-28, value = 5, verified = "unverified" }]
"""


@pytest.fixture
def law(tmp_path: Path) -> Library:
    (tmp_path / "law.toml").write_text(LAW, encoding="utf-8")
    (tmp_path / "old.toml").write_text(
        '[instrument]\nid = "law-0"\ntitle = "旧办法"\nissuer = "某部"\nverified = "unverified"\n'
        'checked_on = 2020-01-01\nstatus = "repealed"\nrepealed_on = 2021-01-01\n',
        encoding="utf-8",
    )
    return Library.load(tmp_path)


def keys(found: Stale, what: str) -> list[str]:
    return [(getattr(one, "figure", one)).key for one in getattr(found, what)]


def test_what_nobody_checked_for_a_year_is_told_from_the_day_after_it(law: Library) -> None:
    assert stale(law, dt.date(2026, 11, 23)).unchecked_instruments == ()
    ((one, checked),) = stale(law, dt.date(2026, 11, 24)).unchecked_instruments
    assert (one.instrument, checked) == ("law-1", dt.date(2025, 11, 23))


def test_what_is_repealed_is_left_alone(law: Library) -> None:
    assert stale(law, dt.date(2026, 1, 1)).unverified_instruments == ()
    (one,) = stale(law, dt.date(2020, 6, 1)).unverified_instruments
    assert one.instrument == "law-0"


@pytest.mark.parametrize(
    ("day", "ending", "ended"),
    [
        ("2025-11-29", [], []),
        ("2025-11-30", ["followed", "limited"], []),
        ("2026-02-28", ["followed", "limited"], []),
        ("2026-03-01", [], ["limited"]),
    ],
)
def test_what_ends_within_ninety_days_is_told_and_what_ended(
    law: Library, day: str, ending: list[str], ended: list[str]
) -> None:
    found = stale(law, dt.date.fromisoformat(day))
    assert keys(found, "ending") == ending
    assert keys(found, "ended") == ended
    followers = [one.follower and int(one.follower.held.value) for one in found.ending]
    assert followers == ([6, None] if ending else [])


def test_figures_that_nobody_compared_are_told_while_they_hold(law: Library) -> None:
    assert keys(stale(law, dt.date(2026, 2, 28)), "unverified_figures") == ["limited"]
    assert keys(stale(law, dt.date(2026, 3, 1)), "unverified_figures") == []


def test_a_figure_with_its_own_day_of_checking_is_told_by_that(tmp_path: Path) -> None:
    base, office = tmp_path / "base", tmp_path / "office"
    for folder in (base, office):
        folder.mkdir()
    (base / "law.toml").write_text(LAW, encoding="utf-8")
    (office / "own.toml").write_text(
        '[instrument]\nid = "law-1"\nchecked_on = 2027-06-01\n\n[[parameter]]\nkey = "open"\n'
        "values = [{ starts = 2026-01-01, value = 7, checked_on = 2026-01-01 }]\n",
        encoding="utf-8",
    )
    law = Library.load(base, office)
    assert keys(stale(law, dt.date(2027, 1, 1)), "unchecked_figures") == []
    assert keys(stale(law, dt.date(2027, 1, 2)), "unchecked_figures") == ["open"]


def test_the_shipped_law_is_looked_through() -> None:
    found = stale(Library.load(), dt.date(2026, 11, 23))
    assert found.unchecked_instruments == ()
    assert "sme-works-reserve-percent" in keys(found, "ending")
