"""Entries put into a package."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import GradedFactor, PriceFactor
from reqwriter.domain.package import Package
from reqwriter.domain.shelf import offers
from reqwriter.domain.shelving import furnished, placed, rescaled
from reqwriter.domain.validation import revalidated
from reqwriter.files.factors import known, shelves

ENTRIES = known(shelves())
EMPTY = Draft(packages=(Package(id="pkg-1"),))


def ids(draft: Draft) -> list[str]:
    return [value.__dict__["id"] for _, value in paths.walk(draft.packages[0])
            if "id" in value.FIELDS]  # fmt: skip


def test_a_factor_comes_with_its_requirement_and_rows_named_after_it() -> None:
    draft, path = placed(EMPTY, "pkg-1", ENTRIES["catering-menu"])

    assert path == "packages.pkg-1.scoring.factors.catering-menu"
    assert ids(draft) == [
        "pkg-1",
        "req-catering-menu",
        "catering-menu",
        *(f"catering-menu-grade-{number}" for number in range(1, 5)),
    ]


def test_a_second_time_the_requirement_is_not_written_again() -> None:
    entry = ENTRIES["catering-menu"]
    once, _ = placed(EMPTY, "pkg-1", entry)
    twice, path = placed(once, "pkg-1", entry)

    assert path.endswith(".catering-menu-2")
    assert paths.get(twice, path).requirements == ("req-catering-menu",)
    assert len(twice.packages[0].requirements) == 1


def test_a_requirement_that_was_changed_stays_and_the_new_one_has_another_id() -> None:
    entry = ENTRIES["catering-menu"]
    draft, _ = placed(EMPTY, "pkg-1", entry)
    draft = paths.put(draft, "packages.pkg-1.requirements.req-catering-menu.text", "另写的要求")

    draft, path = placed(draft, "pkg-1", entry)

    assert [one.id for one in draft.packages[0].requirements] == [
        "req-catering-menu",
        "req-catering-menu-2",
    ]
    assert paths.get(draft, path).requirements == ("req-catering-menu-2",)


def test_a_package_that_is_not_there_is_refused() -> None:
    with pytest.raises(paths.PathError):
        placed(EMPTY, "pkg-9", ENTRIES["catering-menu"])


@given(st.lists(st.sampled_from(sorted(ENTRIES)), max_size=6))
def test_whatever_is_put_in_no_id_is_twice_and_every_link_leads_somewhere(
    chosen: list[str],
) -> None:
    draft = EMPTY
    for id in chosen:
        draft, _ = placed(draft, "pkg-1", ENTRIES[id])

    assert revalidated(draft) == draft
    (package,) = draft.packages
    for factor in package.scoring.factors:
        assert all(package.requirement(one) for one in factor.requirements)


@pytest.mark.parametrize("shelf", shelves(), ids=lambda one: one.id)
def test_a_package_is_furnished_with_price_and_set_to_a_hundred(shelf: object) -> None:
    (given_shelf,) = [one for one in shelves() if one == shelf]
    scoring = furnished(EMPTY, "pkg-1", given_shelf).packages[0].scoring

    assert isinstance(scoring.factors[0], PriceFactor)
    assert sum((one.points or Decimal(0) for one in scoring.factors), Decimal(0)) == 100


def test_other_points_change_all_rows_in_proportion() -> None:
    factor = rescaled(ENTRIES["catering-menu"].factor, Decimal(15))
    assert factor is None

    factor = rescaled(ENTRIES["computers-service-plan"].factor, Decimal(12))
    assert isinstance(factor, GradedFactor)
    assert [one.points for one in factor.grades] == [12, 6, 0]


@pytest.mark.parametrize("offer", list(offers(shelves())), ids=lambda one: one.entry.id)
def test_its_own_points_leave_a_factor_as_it_is(offer: object) -> None:
    factor = offer.entry.factor  # type: ignore[attr-defined]
    assert rescaled(factor, factor.points) == factor
