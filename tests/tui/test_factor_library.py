"""A ready-made factor is taken from the library on the factor page."""

from pathlib import Path

import pytest
from textual.widgets import Button, OptionList

from reqwriter.domain import paths
from reqwriter.domain.methods import Method
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Force
from reqwriter.tui.fields.table import TableField
from reqwriter.tui.screens.shelf import ShelfScreen
from tests.tui.hand import Hand, Opened

FACTORS = "packages.pkg-property.scoring.factors"


async def to_library(hand: Hand) -> None:
    await hand.go(FACTORS)
    hand.app.screen.query_one(TableField).table.focus()
    await hand.press("f4")
    await hand.sees("评审因素库")


def ids(hand: Hand) -> list[str]:
    package = hand.draft.packages[0]
    return [one.id for one in (*package.scoring.factors, *package.requirements)]


async def test_the_library_opens_with_what_fits_the_items_of_the_package(opened: Opened) -> None:
    async with opened("property-management") as hand:
        await to_library(hand)
        await hand.sees("适合本包标的的 7 条")
        await hand.sees("物业管理　作业频次响应（不满足扣分，客观，建议12～24分）")


async def test_a_chosen_factor_comes_with_its_requirement_and_can_be_undone(
    opened: Opened,
) -> None:
    async with opened("property-management") as hand:
        before = ids(hand)
        await to_library(hand)
        await hand.type("补植")
        await hand.sees("1 条：")
        await hand.press("down")
        await hand.sees("带入的采购需求：死株补植")
        await hand.press("enter")
        await hand.hears("已选用“死株补植时间”")
        assert set(ids(hand)) - set(before) == {
            "landscaping-replanting",
            "req-landscaping-replanting",
        }
        factor = paths.get(hand.draft, f"{FACTORS}.landscaping-replanting")
        assert factor.requirements == ("req-landscaping-replanting",)
        await hand.press("ctrl+z")
        assert ids(hand) == before


async def test_escape_leaves_the_draft_as_it_was(opened: Opened) -> None:
    async with opened("property-management") as hand:
        before = hand.draft
        await to_library(hand)
        await hand.type("没有这样的因素")
        await hand.sees("没有找到，请换一个说法。")
        await hand.press("escape")
        assert hand.draft == before


async def test_the_button_opens_it_too_and_other_lists_have_none(opened: Opened) -> None:
    async with opened("property-management") as hand:
        await hand.go(FACTORS)
        await hand.sees("从评审因素库选用（F4）")
        (button,) = [one for one in hand.app.screen.query(Button) if one.name == "offer"]
        await hand.pilot.click(button)
        await hand.pilot.pause()
        assert isinstance(hand.app.screen, ShelfScreen)
        assert hand.app.screen.query_one(OptionList).option_count == 7
        await hand.press("escape")
        await hand.go("packages.pkg-property.items")
        assert "从评审因素库选用" not in hand.said()
        hand.app.screen.query_one(TableField).table.focus()
        await hand.press("f4")
        assert not isinstance(hand.app.screen, ShelfScreen)


async def test_a_draft_begins_with_the_recommended_set_of_a_type(opened: Opened) -> None:
    async with opened("") as hand:
        start = hand.app.screen.query_one(OptionList)
        start.highlighted = start.get_option_index("type:")
        await hand.press("enter")
        await hand.sees("采购类型")
        listed = hand.app.screen.query_one(OptionList)
        listed.highlighted = listed.get_option_index("renovation")
        await hand.press("enter")
        await hand.sees("草稿的名称")
        await hand.press("enter")
        await hand.sees("第 1 步")
        project, (package,) = hand.draft.project, hand.draft.packages
        assert (project.category, project.method) == (Category.WORKS, Method.CONSULTATION)
        assert sum(one.points or 0 for one in package.scoring.factors) == 100
        assert not [one for one in hand.app.findings if one.code.startswith("SC")
                    and one.force is not Force.NOTE]  # fmt: skip


async def test_leaving_the_types_makes_no_draft(opened: Opened, folder: Path) -> None:
    async with opened("") as hand:
        start = hand.app.screen.query_one(OptionList)
        start.highlighted = start.get_option_index("type:")
        await hand.press("enter")
        await hand.sees("采购类型")
        await hand.press("escape")
        await hand.sees("新建草稿　按采购类型放入评审因素")
        assert list(folder.glob("*.toml")) == []


async def test_an_offices_faulty_library_is_told_with_file_and_line(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own" / "factors"
    own.mkdir(parents=True)
    (own / "furniture.toml").write_text('id = "furniture"\nprice = "四十"\n', encoding="utf-8")
    async with opened("property-management") as hand:
        hand.app.standards = own.parent
        await hand.go(FACTORS)
        hand.app.screen.query_one(TableField).table.focus()
        await hand.press("f4")
        await hand.hears("furniture.toml：第 2 行，price（推荐的价格分值）：")
