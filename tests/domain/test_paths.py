"""Places in a draft are told by stable ids, and every edit is a new draft."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import IntervalFactor, PriceFactor, Tier
from reqwriter.domain.package import Package, Scoring
from reqwriter.domain.paths import PathError
from reqwriter.domain.project import Office, Project
from reqwriter.domain.requirement import Indicator, Item, Requirement
from tests.strategies import drafts

some = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))

DRAFT = Draft(
    project=Project(name="示例项目"),
    packages=(
        Package(
            id="pkg-1",
            name="办公计算机",
            items=(
                Item(id="item-pc", name="台式计算机", quantity=Decimal(180)),
                Item(id="item-monitor", name="液晶显示器"),
                Item(id="item-1"),
            ),
            requirements=(Requirement(id="req-1", text="内存容量达到指标要求"),),
            scoring=Scoring(
                factors=(PriceFactor(id="f-1"), IntervalFactor(id="f-2", tiers=(Tier(id="t-1"),)))
            ),
        ),
    ),
)


def test_an_answer_is_got_by_its_path() -> None:
    assert paths.get(DRAFT, "packages.pkg-1.items.item-pc.quantity") == 180
    assert paths.get(DRAFT, "project.agency.name") is None


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("packages.pkg-2.name", "“packages.pkg-2.name”中没有编号为“pkg-2”的内容。"),
        ("project.colour", "“project.colour”中没有“colour”这一项。"),
        ("project.name.x", "“project.name.x”中没有“x”这一项。"),
        ("project..name", "“project..name”不是路径，请写成 project.name 这样的形式。"),
        ("", "“”不是路径，请写成 project.name 这样的形式。"),
    ],
)
def test_a_path_that_leads_nowhere_is_told(path: str, said: str) -> None:
    with pytest.raises(PathError) as error:
        paths.get(DRAFT, path)
    assert str(error.value) == said


def test_putting_makes_the_holders_that_are_missing() -> None:
    made = paths.put(DRAFT, "packages.pkg-1.requirements.req-1.indicator.unit", "GB")

    requirement = made.packages[0].requirement("req-1")
    assert requirement is not None
    assert requirement.indicator == Indicator(unit="GB")
    assert DRAFT.packages[0].requirements[0].indicator is None


def test_putting_below_a_single_answer_is_refused() -> None:
    with pytest.raises(PathError):
        paths.put(DRAFT, "project.number.x", 1)


def test_elements_are_added_where_told_and_removed() -> None:
    made = paths.add(DRAFT, "packages.pkg-1.items", Item(id="item-9"), 1)

    assert [item.id for item in made.packages[0].items] == [
        "item-pc",
        "item-9",
        "item-monitor",
        "item-1",
    ]
    assert paths.remove(made, "packages.pkg-1.items.item-9") == DRAFT


def test_removing_what_is_not_there_is_told() -> None:
    with pytest.raises(PathError, match="没有编号为“item-9”的内容"):
        paths.remove(DRAFT, "packages.pkg-1.items.item-9")


@pytest.mark.parametrize(
    ("by", "order"),
    [
        (1, ["item-monitor", "item-pc", "item-1"]),
        (9, ["item-monitor", "item-1", "item-pc"]),
        (-1, ["item-pc", "item-monitor", "item-1"]),
    ],
)
def test_an_element_moves_and_stops_at_the_ends(by: int, order: list[str]) -> None:
    made = paths.move(DRAFT, "packages.pkg-1.items.item-pc", by)

    assert [item.id for item in made.packages[0].items] == order


def test_a_fresh_id_is_taken_nowhere_in_the_package() -> None:
    assert paths.fresh_id(DRAFT, "packages.pkg-1.items", "item") == "item-2"
    assert paths.fresh_id(DRAFT, "packages.pkg-1.scoring.factors.f-2.tiers", "t") == "t-2"
    assert paths.fresh_id(DRAFT, "packages", "pkg") == "pkg-2"


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("project.name", "项目 › 项目名称"),
        (
            "packages.pkg-1.items.item-pc.quantity",
            "采购包“办公计算机” › 标的“台式计算机” › 数量",
        ),
        ("packages.pkg-1.items.item-1.code", "采购包“办公计算机” › 标的第3条 › 品目编码"),
        (
            "packages.pkg-1.requirements.req-1",
            "采购包“办公计算机” › 采购需求“内存容量达到指标要求”",
        ),
        (
            "packages.pkg-1.scoring.factors.f-2.tiers.t-1.low",
            "采购包“办公计算机” › 评审 › 评审因素第2条 › 档次第1条 › 下限",
        ),
        ("project.visit.at", "项目 › 现场考察 › 集中考察时间"),
    ],
)
def test_a_path_is_told_in_chinese(path: str, title: str) -> None:
    assert paths.title(path, DRAFT) == title


def test_an_answer_is_shown_as_people_read_it() -> None:
    assert paths.shown(None) == "（未填）"
    assert paths.shown(True) == "是"
    assert paths.shown(Decimal("12.5")) == "12.5"
    assert paths.shown(Office(name="示例市财政局")) == "示例市财政局"
    assert paths.shown(()) == "（无）"


@some
@given(drafts())
def test_walking_meets_every_value_at_its_own_path(draft: Draft) -> None:
    for path, value in paths.walk(draft):
        assert (paths.get(draft, path) if path else draft) is value


@some
@given(drafts(), st.data())
def test_putting_back_what_was_got_changes_nothing(draft: Draft, data: st.DataObject) -> None:
    path = data.draw(
        st.sampled_from([path for path, _ in paths.walk(draft) if path] or ["project"])
    )

    assert paths.put(draft, path, paths.get(draft, path)) == draft


@some
@given(drafts(most=3), st.data())
def test_moving_back_restores_the_order(draft: Draft, data: st.DataObject) -> None:
    elements = [path for path, value in paths.walk(draft) if "id" in value.FIELDS]
    assume(elements)
    path = data.draw(st.sampled_from(elements))
    rows = paths.get(draft, path.rpartition(".")[0])
    at = [row.id for row in rows].index(path.rpartition(".")[2])
    to = data.draw(st.integers(0, len(rows) - 1))

    assert paths.move(paths.move(draft, path, to - at), path, at - to) == draft


@some
@given(drafts())
def test_every_place_has_a_chinese_title(draft: Draft) -> None:
    for path, value in paths.walk(draft):
        for name in value.FIELDS:
            if name not in ("id", "kind") and path:
                last = paths.title(f"{path}.{name}", draft).rpartition(" › ")[2]
                assert not last.startswith(name)
