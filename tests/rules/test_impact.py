"""What a change of the law between two days does to a draft, and why."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.places import shipped
from reqwriter.rules.impact import impact, shift
from reqwriter.standards.library import Library
from reqwriter.standards.states import Status
from tests.rules.casebook import base, library

JUNE, JULY = dt.date(2022, 6, 30), dt.date(2022, 7, 1)
DEDUCTION = "packages.pkg-1.policy.deduction"


def deducting(percent: int) -> Draft:
    return paths.put(base("services"), DEDUCTION, Decimal(percent))


def test_the_figures_and_instruments_that_differ_are_found_with_old_and_new() -> None:
    found = shift(library(), "", JUNE, JULY)
    moved = {one.key: one for one in found.figures}
    least = moved["sme-deduction.min"]
    assert least.before is not None
    assert least.after is not None
    assert (least.title, int(least.before.value), int(least.after.value)) == (
        "小微企业价格扣除比例下限",
        6,
        10,
    )
    assert least.after.citation.instrument == "mof-2022-19"
    (turned,) = (one for one in found.instruments if one.citation.instrument == "mof-2022-19")
    assert (turned.before, turned.after) == (Status.NOT_YET, Status.IN_FORCE)


def test_nothing_changes_between_a_day_and_itself() -> None:
    made = impact(deducting(15), library(), JULY, JULY)
    assert made.shift == ((), ())
    assert (made.appeared, made.vanished, made.changed) == ((), (), ())


def test_a_finding_that_the_new_law_takes_away_is_told_with_the_figures_behind_it() -> None:
    made = impact(deducting(15), library(), JUNE, JULY)
    (gone,) = (one for one in made.vanished if one.at == DEDUCTION)
    assert gone.code == "SM02"
    why = made.shift.behind(gone)
    assert {"sme-deduction.min", "sme-deduction.max"} <= {one.key for one in why.figures}
    assert all(one.at != DEDUCTION for one in made.appeared)


def test_back_in_time_what_vanished_appears() -> None:
    there, back = (impact(deducting(15), library(), *days) for days in ((JUNE, JULY), (JULY, JUNE)))
    assert {one.message for one in there.vanished} == {one.message for one in back.appeared}
    assert {one.message for one in there.appeared} == {one.message for one in back.vanished}
    assert [pair[::-1] for pair in there.changed] == list(back.changed)


def test_a_finding_that_says_something_else_of_the_same_place_has_changed() -> None:
    made = impact(deducting(25), library(), JUNE, JULY)
    ((old, new),) = (pair for pair in made.changed if pair[0].at == DEDUCTION)
    assert "6%—10%" in old.message
    assert "10%—20%" in new.message
    assert made.shift.behind(old, new).figures


def test_the_day_alone_is_no_change() -> None:
    years_ago = dt.date(2001, 1, 1), dt.date(2001, 1, 2)
    made = impact(base("goods"), library(), *years_ago)
    assert (made.appeared, made.vanished, made.changed) == ((), (), ())


def test_what_stands_under_a_document_is_told_by_its_articles() -> None:
    found = shift(library(), "", JUNE, JULY)
    cited = (library().cite("mof-2020-46", "九"),)
    assert "sme-deduction.min" in [one.key for one in found.under(cited).figures]
    assert found.under((library().cite("mof-87", "五十五"),)) == ((), ())


@pytest.mark.parametrize("place", ["qingdao", ""])
def test_the_law_of_the_place_counts(tmp_path: Path, place: str) -> None:
    (tmp_path / "own.toml").write_text(
        '[instrument]\nid = "own"\ntitle = "某规定"\nissuer = "某单位"\nverified = "primary"\n'
        'checked_on = 2026-11-23\nplace = "qingdao"\n\n[[parameter]]\n'
        'key = "price-weight-floor.goods"\nvalues = [{ starts = 2026-07-01, value = 60 }]\n',
        encoding="utf-8",
    )
    office = Library.load(shipped("standards"), tmp_path)
    draft = paths.put(base("goods"), "project.place", place)
    made = impact(draft, office, dt.date(2026, 6, 30), dt.date(2026, 7, 1))
    assert ("SC01" in [one.code for one in made.appeared]) is (place == "qingdao")
    assert bool(made.shift.figures) is (place == "qingdao")
