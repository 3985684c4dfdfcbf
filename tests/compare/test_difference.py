"""Two drafts are compared by stable ids, and the changes lead from one to the other."""

from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reqwriter.compare import Added, Answered, Moved, Removed, applied, changes
from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import GradedFactor, PriceFactor
from reqwriter.domain.package import Package, Scoring
from reqwriter.domain.project import Office, Project
from reqwriter.domain.requirement import Item
from reqwriter.domain.value import Value
from tests.strategies import drafts

some = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def package(*items: str, id: str = "pkg-1", name: str = "办公计算机") -> Draft:
    rows = tuple(Item(id=item, name=f"标的{item}") for item in items)
    return Draft(packages=(Package(id=id, name=name, items=rows),))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Draft, Draft]:
    """Two drafts that share ids: lists shuffled, thinned and mixed with another draft's."""
    old, other = draw(drafts(most=3)), draw(drafts(most=3))
    return old, _mixed(old, other, draw)


def _mixed(old: Draft, other: Draft, draw: st.DrawFn) -> Draft:
    kept = [one for one in old.packages if draw(st.booleans())]
    rows = {one.id: one for one in (*draw(st.permutations(kept)), *other.packages)}
    packages = tuple(
        one.with_(
            items=tuple(draw(st.permutations(one.items))),
            requirements=tuple(draw(st.permutations(one.requirements))),
            contract=draw(st.sampled_from([one.contract, *(p.contract for p in other.packages)]))
            if not one.requirements
            else one.contract,
        )
        for one in rows.values()
    )
    return Draft(project=draw(st.sampled_from([old.project, other.project])), packages=packages)


@some
@given(drafts())
def test_a_draft_does_not_differ_from_itself(draft: Draft) -> None:
    assert changes(draft, draft) == []


@some
@given(pairs())
def test_the_changes_lead_from_the_old_draft_to_the_new(pair: tuple[Draft, Draft]) -> None:
    old, new = pair

    assert applied(old, changes(old, new)) == new


@some
@given(pairs())
def test_every_path_leads_somewhere_and_every_title_is_chinese(pair: tuple[Draft, Draft]) -> None:
    old, new = pair
    for change in changes(old, new):
        found = paths.get(old if isinstance(change, Removed) else new, change.path)
        if isinstance(change, Answered):
            assert found == change.after
            assert change.before != change.after
        else:
            assert isinstance(found, Value)
        assert "packages" not in change.title
        assert change.title


def test_an_answer_that_changed_has_both_sides() -> None:
    old = Draft(project=Project(budget=Decimal(100)))
    new = Draft(project=Project(budget=Decimal(200)))

    assert changes(old, new) == [
        Answered("project.budget", "项目 › 预算金额（元）", Decimal(100), Decimal(200))
    ]


def test_an_answer_inside_an_office_is_told_by_itself() -> None:
    old = Draft(project=Project(agency=Office(name="甲", phone="1")))
    new = Draft(project=Project(agency=Office(name="乙", phone="1")))

    assert changes(old, new) == [
        Answered("project.agency.name", "项目 › 采购代理机构 › 名称", "甲", "乙")
    ]


def test_an_element_that_moved_is_not_removed_and_added() -> None:
    old, new = package("a", "b", "c", "d"), package("d", "a", "b", "c")

    assert changes(old, new) == [
        Moved("packages.pkg-1.items.d", "采购包“办公计算机” › 标的“标的d”", 3, 0)
    ]


def test_elements_added_and_removed_are_told_with_their_places() -> None:
    old, new = package("a", "b"), package("b", "c")

    assert changes(old, new) == [
        Removed(
            "packages.pkg-1.items.a", "采购包“办公计算机” › 标的“标的a”", Item(id="a", name="标的a")
        ),
        Added(
            "packages.pkg-1.items.c",
            "采购包“办公计算机” › 标的“标的c”",
            Item(id="c", name="标的c"),
            1,
        ),
    ]


def test_a_change_in_an_element_that_moved_is_told_too() -> None:
    old = package("a", "b")
    new = paths.put(package("b", "a"), "packages.pkg-1.items.a.name", "新名")

    assert [type(one) for one in changes(old, new)] == [Moved, Answered]
    assert applied(old, changes(old, new)) == new


def test_a_factor_that_changes_its_kind_is_another_factor() -> None:
    def scored(factor: PriceFactor | GradedFactor) -> Draft:
        return Draft(packages=(Package(id="pkg-1", scoring=Scoring(factors=(factor,))),))

    old, new = scored(PriceFactor(id="f")), scored(GradedFactor(id="f"))

    assert [type(one) for one in changes(old, new)] == [Removed, Added]
    assert applied(old, changes(old, new)) == new
