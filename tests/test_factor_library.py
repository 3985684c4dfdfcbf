"""The factor library as shipped: every entry is lawful, provable, and in its own words."""

import datetime as dt
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import (
    CountFactor,
    Factor,
    Formula,
    GradedFactor,
    Group,
    Nature,
    PriceFactor,
    Subject,
)
from reqwriter.domain.methods import Method
from reqwriter.domain.package import Need
from reqwriter.domain.project import Category
from reqwriter.domain.requirement import Item
from reqwriter.domain.shelf import Offer, Shelf, offers
from reqwriter.domain.shelving import furnished, placed, rescaled
from reqwriter.domain.validation import validate
from reqwriter.domain.value import Value
from reqwriter.files.factors import shelves
from reqwriter.rules import check, setting_for
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import texts
from reqwriter.scoring.proofs import proof
from reqwriter.standards.library import Library
from reqwriter.wording.checker import Checker, checker_of
from reqwriter.wording.passages import Passage, Place

DAY = dt.date(2026, 11, 30)
BASES = Path(__file__).parent / "rules" / "bases"
SHELVES = shelves()
OFFERS = list(offers(SHELVES))
TYPES = {
    "computers", "furniture", "property", "catering", "guards", "printing", "software", "cloud",
    "consulting", "training", "medical", "vehicles", "landscaping", "renovation",
}  # fmt: skip
PRICE = PriceFactor(
    id="factor-price",
    name="报价",
    group=Group.PRICE,
    nature=Nature.OBJECTIVE,
    formula=Formula.LOW_PRICE_FIRST,
)


@cache
def library() -> Library:
    return Library.load()


@cache
def checker() -> Checker:
    return checker_of(library(), DAY)


@cache
def codes_under(head: str) -> list[str]:
    """The item codes of the catalogue that begin so."""
    found = (code for code, _ in library().catalogue.search(head, limit=500))
    return sorted(one for one in found if one.startswith(head))


def base(shelf: Shelf, method: Method | None = None, need: Need = Need.COMPLEX) -> Draft:
    """A sound draft that buys something of the type, without factors."""
    goods = shelf.category is Category.GOODS
    data = tomllib.loads((BASES / f"{'goods' if goods else 'services'}.toml").read_text("utf-8"),
                         parse_float=Decimal)  # fmt: skip
    draft = validate(Draft, data)
    (package,) = draft.packages
    code = codes_under(shelf.fits[0])[-1]
    item = Item(id="item-1", code=code, name=shelf.name, quantity=Decimal(1), unit="项")
    package = package.with_(
        need=need,
        items=(item,),
        requirements=tuple(one.with_(item=None) for one in package.requirements),
        scoring=package.scoring.with_(factors=()),
        qualification=package.qualification.with_(credentials=()),
    )
    project = draft.project.with_(category=shelf.category)
    if used := method or shelf.method:
        project = project.with_(method=used)
    return draft.with_(project=project, packages=(package,))


def findings(draft: Draft) -> set[tuple[str, str, str]]:
    setting = setting_for(draft, library(), DAY)._replace(on=DAY)
    return {(one.code, one.at, one.message) for one in check(draft, setting) if _tells(one)}


def _tells(one: Finding) -> bool:
    return one.force in (Force.MUST, Force.SHOULD)


def sentences(value: Value) -> Iterator[str]:
    for at, text in texts(value, ""):
        if at.rpartition(".")[2] not in ("kind", "fits"):
            yield from (one for one in re.split("[。；\n]", text) if one)


def test_every_type_is_there_and_the_library_is_large_enough() -> None:
    assert {one.id for one in SHELVES} == TYPES
    assert len(OFFERS) >= 80
    assert min(len(one.entries) for one in SHELVES) >= 5


@pytest.mark.parametrize("shelf", SHELVES, ids=lambda one: one.id)
def test_every_type_has_two_graded_judgements_and_objective_factors(shelf: Shelf) -> None:
    kinds = [one.factor for one in shelf.entries]
    assert sum(isinstance(one, GradedFactor) for one in kinds) >= 2
    assert sum(one.nature is Nature.OBJECTIVE for one in kinds) >= 2


@pytest.mark.parametrize("need", [Need.COMPLEX, Need.PROPOSAL])
@pytest.mark.parametrize("shelf", SHELVES, ids=lambda one: one.id)
def test_the_recommended_set_of_a_type_is_lawful_beside_its_price(shelf: Shelf, need: Need) -> None:
    assert shelf.total == 100
    methods = {shelf.method, Method.CONSULTATION}
    for method in methods:
        draft = base(shelf, method, need)
        told = findings(furnished(draft, "pkg-1", shelf)) - findings(draft)
        assert told == set()


@pytest.mark.parametrize("offer", OFFERS, ids=lambda one: one.entry.id)
def test_an_entry_alone_raises_nothing_in_a_draft_of_its_type(offer: Offer) -> None:
    draft = base(offer.shelf)
    (package,) = draft.packages
    price = PRICE.with_(points=100 - (offer.entry.factor.points or Decimal(0)))
    scoring = package.scoring.with_(factors=(price,))
    held, _ = placed(draft.with_(packages=(package.with_(scoring=scoring),)), "pkg-1", offer.entry)
    assert findings(held) - findings(draft) == set()
    factor = held.packages[0].scoring.factors[1]
    assert proof(factor, held.packages[0]).faults == ()


@pytest.mark.parametrize("offer", OFFERS, ids=lambda one: one.entry.id)
def test_an_entry_is_still_proved_with_any_whole_points_of_its_range(offer: Offer) -> None:
    entry = offer.entry
    reached: list[int] = []
    for points in range(int(entry.least), int(entry.most) + 1):
        factor: Factor | None = rescaled(entry.factor, Decimal(points))
        if factor is not None:
            package = base(offer.shelf).packages[0].with_(requirements=entry.requirements)
            assert proof(factor, package).faults == ()
            reached.append(points)
    assert int(entry.factor.points or 0) in reached


@pytest.mark.parametrize("offer", OFFERS, ids=lambda one: one.entry.id)
def test_nothing_is_objected_to_in_the_words_of_an_entry(offer: Offer) -> None:
    entry = offer.entry
    passages = [
        Passage(text, place, f"{entry.id} {at}")
        for part in (entry.factor, *entry.requirements)
        for at, text in texts(part, "")
        for place in (Place.SCORING, Place.REQUIREMENT)
    ]
    told = [(one.pattern, one.passage.text[one.start : one.end]) for one in
            checker().judge(passages)]  # fmt: skip
    assert told == []


@pytest.mark.parametrize("offer", OFFERS, ids=lambda one: one.entry.id)
def test_nothing_is_objected_to_in_grades_printed_in_one_cell(offer: Offer) -> None:
    factor = offer.entry.factor
    if isinstance(factor, GradedFactor):
        rows = (f"{one.name}，得{one.points}分：{one.standard}" for one in factor.grades)
        cell = Passage(" ".join((*rows, factor.note or "")), Place.SCORING, factor.id)
        assert [one.pattern for one in checker().judge([cell])] == []


@pytest.mark.parametrize("offer", OFFERS, ids=lambda one: one.entry.id)
def test_an_entry_says_by_what_it_is_proved_and_when_it_is_in_place(offer: Offer) -> None:
    entry, factor = offer.entry, offer.entry.factor
    assert factor.evidence
    assert factor.group is not None
    assert factor.subject is not None
    assert factor.nature is not None
    assert entry.use != entry.avoid
    assert entry.checked_on <= DAY
    assert all(one.text and one.title and one.status and one.kind for one in entry.requirements)
    assert all(codes_under(one) for one in entry.fits or offer.shelf.fits)


def test_a_record_is_defined_limited_in_time_and_capped() -> None:
    records = [one.entry.factor for one in OFFERS if one.entry.factor.subject is
               Subject.TRACK_RECORD]  # fmt: skip
    assert records
    for factor in records:
        assert isinstance(factor, CountFactor)
        assert factor.similar
        assert factor.years
        assert factor.note
        assert factor.each
        assert factor.points is not None
        assert factor.points / factor.each <= 3


def test_no_sentence_stands_twice_in_the_library() -> None:
    # The figure of a factor is by law the figure of its requirement, so each entry counts once.
    said = Counter(one for offer in OFFERS for one in set(sentences(offer.entry)) if len(one) >= 8)
    assert [one for one, times in said.items() if times > 1] == []
