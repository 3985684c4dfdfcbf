"""Answers, rows, undo: what a purchaser does all day."""

from decimal import Decimal

from reqwriter.domain.factor import IntervalFactor
from reqwriter.domain.requirement import Operator, Status
from reqwriter.tui.fields.field import Field
from reqwriter.tui.fields.table import TableField
from reqwriter.tui.screens.confirm import ConfirmScreen
from reqwriter.tui.screens.row import RowScreen
from reqwriter.tui.screens.wizard import WizardScreen
from reqwriter.tui.steps import spot_of
from tests.tui.hand import Opened

PC = "packages.pkg-computers"


async def test_an_amount_is_typed_in_wan_and_shown_in_yuan_and_capitals(opened: Opened) -> None:
    async with opened() as hand:
        await hand.fill("project.budget", "２０５万元")
        assert hand.answer("project.budget") == Decimal(2_050_000)
        assert "2,050,000.00 元　贰佰零伍万元整" in hand.said()


async def test_a_wrong_amount_is_explained_beside_the_field_and_not_taken(opened: Opened) -> None:
    async with opened() as hand:
        await hand.fill("project.budget", "12。5")
        assert hand.answer("project.budget") == Decimal(1_980_000)
        assert "✗ “12。5”不是金额，请写成 1200000、120万元 或 0.5亿元。" in hand.said()


async def test_the_step_is_not_left_while_something_typed_is_wrong(opened: Opened) -> None:
    async with opened() as hand:
        await hand.fill("project.budget", "很多")
        await hand.press("f8")
        assert "第 1 页 / 共 7 页 项目" in hand.said()
        await hand.press("ctrl+z", "f8")
        assert "第 2 页 / 共 7 页 采购方式" in hand.said()


async def test_a_number_beyond_all_bounds_is_refused_in_chinese(opened: Opened) -> None:
    async with opened() as hand:
        await hand.fill("project.validity_days", "99999999999")
        await hand.sees("✗ “99999999999”不在“投标有效期（日）”允许的范围内。")
        await hand.fill("project.budget", "99999999亿")
        assert "✗ “99999999亿”不在“预算金额（元）”允许的范围内。" in hand.said()


async def test_enter_goes_to_the_next_field_and_never_to_the_next_step(opened: Opened) -> None:
    async with opened() as hand:
        await hand.go("project.name")
        await hand.press(*["enter"] * 16)
        assert "第 1 页 / 共 7 页 项目" in hand.said()


async def test_an_unbracketed_paste_stays_on_its_page(opened: Opened) -> None:
    async with opened() as hand:
        await hand.go("project.purchaser.name")
        for line in ("示例市第二中学", "示例市第三中学", "示例市第四中学"):
            await hand.type(line)
            await hand.press("enter")
        assert "第 4 页 / 共 7 页 采购人" in hand.said()


async def test_three_pasted_lines_become_one_name(opened: Opened) -> None:
    async with opened() as hand:
        await hand.go("project.fund_source")
        await hand.paste("，其中\n中央资金\n地方资金")
        await hand.press("tab")
        assert hand.draft.project.fund_source == "财政预算资金，其中 中央资金 地方资金"
        assert "已将 3 行合并为一行" in hand.told()


async def test_chinese_is_typed_letter_for_letter(opened: Opened) -> None:
    async with opened() as hand:
        await hand.fill("project.name", "甲，乙“丙”\u3000𠮷{{x}}|#&<>[b]")
        assert hand.answer("project.name") == "甲，乙“丙”\u3000𠮷{{x}}|#&<>[b]"


async def test_an_answer_is_undone_and_redone_wherever_it_was_given(opened: Opened) -> None:
    async with opened() as hand:
        await hand.fill("project.name", "新的名称")
        await hand.go(f"{PC}.acceptance.body")
        await hand.press("ctrl+z")
        assert hand.answer("project.name") == "示例市第一中学办公设备采购项目"
        assert "第 1 步 / 共 11 步" in hand.said()
        assert "已撤销：项目 › 项目名称" in hand.told()
        await hand.press("ctrl+y")
        assert hand.answer("project.name") == "新的名称"
        await hand.press("ctrl+y")
        assert "没有可以重做的修改" in hand.told()


async def test_typing_that_is_not_taken_yet_is_undone_first(opened: Opened) -> None:
    async with opened() as hand:
        await hand.go("project.name")
        await hand.type("错")
        await hand.press("ctrl+w", "ctrl+z")
        assert "示例市第一中学办公设备采购项目" in hand.said()
        assert not hand.app.history.past


async def test_undo_in_a_text_area_ends_where_the_drafts_begins(opened: Opened) -> None:
    async with opened() as hand:
        before = hand.answer("project.summary")
        await hand.go("project.summary")
        await hand.type("甲")
        await hand.press("tab")
        assert hand.answer("project.summary") == f"甲{before}"
        await hand.go("project.summary")
        await hand.press("ctrl+z")
        assert hand.answer("project.summary") == before


async def test_an_answer_is_taken_back_by_emptying_its_field(opened: Opened) -> None:
    async with opened() as hand:
        await hand.fill("project.plan_number", "")
        assert hand.answer("project.plan_number") is None


async def test_a_group_whose_last_answer_is_taken_back_is_absent_again(opened: Opened) -> None:
    async with opened() as hand:
        free = next(one for one in hand.draft.packages[0].requirements if one.indicator is None)
        row = f"{PC}.requirements.{free.id}"
        await hand.fill(f"{row}.indicator.name", "重量")
        assert hand.answer(f"{row}.indicator") is not None
        await hand.fill(f"{row}.indicator.name", "")
        assert hand.answer(f"{row}.indicator") is None


async def test_an_item_is_added_and_found_in_the_catalogue(opened: Opened) -> None:
    async with opened() as hand:
        await hand.go(f"{PC}.items")
        await hand.press("insert")
        assert isinstance(hand.app.screen, RowScreen)
        await hand.type("办公台式计算机")
        await hand.press("f4", "down", "enter")
        row = hand.app.screen.path
        assert hand.answer(f"{row}.code") == "A02010105"
        assert hand.app.library.catalogue.name("A02010105") == "台式计算机"
        await hand.fill(f"{row}.name", "激光打印机")
        await hand.fill(f"{row}.quantity", "３")
        await hand.press("escape")
        assert "激光打印机" in hand.said()
        assert hand.answer(f"{row}.quantity") == 3


async def test_a_requirement_is_added_with_its_indicator(opened: Opened) -> None:
    async with opened() as hand:
        await hand.go(f"{PC}.requirements")
        await hand.press("insert")
        assert isinstance(hand.app.screen, RowScreen)
        row = hand.app.screen.path
        await hand.fill(f"{row}.title", "屏幕尺寸")
        await hand.fill(f"{row}.indicator.name", "屏幕对角线")
        await hand.go(f"{row}.indicator.operator")
        await hand.press("enter", "down", "enter")
        await hand.fill(f"{row}.indicator.value", "23.8")
        await hand.fill(f"{row}.indicator.unit", "英寸")
        await hand.go(f"{row}.status")
        await hand.press("enter", "down", "down", "enter")
        requirement = hand.draft.packages[0].requirements[-1]
        assert requirement.indicator is not None
        assert requirement.indicator.said() == "屏幕对角线≥23.8英寸"
        assert requirement.indicator.operator is Operator.AT_LEAST
        assert requirement.status is Status.IMPORTANT
        await hand.press("escape")
        assert "屏幕对角线≥23.8英寸" in hand.said()


async def test_a_factor_is_added_with_its_tiers(opened: Opened) -> None:
    async with opened() as hand:
        await hand.go(f"{PC}.scoring.factors")
        await hand.press("insert")
        assert "计分方式" in hand.said()
        await hand.press("down", "enter")
        assert isinstance(hand.app.screen, RowScreen)
        row = hand.app.screen.path
        await hand.fill(f"{row}.name", "质量保证期")
        await hand.go(f"{row}.requirements")
        await hand.press("down", "space")
        for low, points in (("3", "2"), ("5", "4")):
            await hand.go(f"{row}.tiers")
            await hand.press("insert")
            assert isinstance(hand.app.screen, RowScreen)
            tier = hand.app.screen.path
            await hand.fill(f"{tier}.low", low)
            await hand.fill(f"{tier}.points", points)
            await hand.press("escape")
        factor = hand.draft.packages[0].scoring.factors[-1]
        assert isinstance(factor, IntervalFactor)
        assert [tier.low for tier in factor.tiers] == [Decimal(3), Decimal(5)]
        assert [tier.points for tier in factor.tiers] == [Decimal(2), Decimal(4)]
        assert len(factor.requirements) == 1
        assert "不低于3" in hand.said()


async def test_a_row_is_deleted_only_after_a_question_and_with_the_links_to_it(
    opened: Opened,
) -> None:
    async with opened() as hand:
        linked = hand.draft.packages[0].scoring.factors[1].requirements[0]
        path = f"{PC}.requirements.{linked}"
        await hand.go(f"{PC}.requirements")
        hand.app.screen.query_one(TableField).pick(linked)
        await hand.press("delete")
        assert isinstance(hand.app.screen, ConfirmScreen)
        await hand.press("enter")
        assert hand.answer(path) is not None
        await hand.press("delete", "right", "enter")
        package = hand.draft.packages[0]
        assert package.requirement(linked) is None
        assert all(linked not in factor.requirements for factor in package.scoring.factors)
        await hand.press("ctrl+z")
        assert hand.answer(path) is not None


async def test_a_row_moves_and_keeps_the_cursor(opened: Opened) -> None:
    async with opened() as hand:
        await hand.go(f"{PC}.items")
        await hand.press("alt+down", "alt+down")
        assert [item.id for item in hand.draft.packages[0].items] == [
            "item-notebook",
            "item-monitor",
            "item-pc",
        ]
        assert hand.app.screen.query_one(TableField).table.cursor_row == 2


async def test_packages_are_added_picked_and_removed(opened: Opened) -> None:
    async with opened() as hand:
        await hand.go("packages")
        await hand.press("insert")
        assert isinstance(hand.app.screen, RowScreen)
        row = hand.app.screen.path
        await hand.fill(f"{row}.name", "扫描设备")
        await hand.press("escape")
        await hand.go(f"{row}.items")
        assert "包3 扫描设备" in hand.said()
        await hand.go("packages")
        hand.app.screen.query_one(TableField).pick(row.split(".")[-1])
        await hand.press("delete", "right", "enter")
        assert len(hand.draft.packages) == 2


async def test_a_page_that_begins_with_an_empty_list_is_begun_there(opened: Opened) -> None:
    async with opened("", (80, 24)) as hand:
        await hand.press("down", "enter", "enter")
        screen = hand.app.screen
        assert isinstance(screen, WizardScreen)
        await screen.go(spot_of("packages.pkg-1.contract.payments", hand.draft, "pkg-1"))
        await hand.press("insert")
        assert isinstance(hand.app.screen, RowScreen)
        await hand.type("验收合格后")
        await hand.press("escape")
        assert [one.stage for one in hand.draft.packages[0].contract.payments] == ["验收合格后"]


async def test_a_new_row_left_blank_is_not_kept(opened: Opened) -> None:
    async with opened() as hand:
        await hand.fill("project.number", "甲-1")
        before = hand.draft
        await hand.go("review.members")
        await hand.press("insert", "escape")
        assert hand.draft == before
        assert "没有填写内容，这一条没有保留。" in hand.told()
        await hand.press("ctrl+z")
        assert hand.answer("project.number") != "甲-1"


async def test_a_new_row_left_blank_goes_though_another_was_filled_in_meanwhile(
    opened: Opened,
) -> None:
    async with opened() as hand:
        before = hand.draft.review.members
        await hand.go("review.members")
        await hand.press("insert", "f7")
        assert isinstance(hand.app.screen, RowScreen)
        await hand.fill(f"{hand.app.screen.path}.name", "内部审计处代表")
        await hand.press("escape")
        after = hand.draft.review.members
        assert len(after) == len(before)
        assert after[-1].name == "内部审计处代表"


async def test_a_new_package_left_blank_stays_to_be_filled_in_on_its_pages(opened: Opened) -> None:
    async with opened() as hand:
        await hand.go("packages")
        await hand.press("insert", "escape")
        assert len(hand.draft.packages) == 3


async def test_undoing_a_new_row_closes_it(opened: Opened) -> None:
    async with opened() as hand:
        before = hand.draft
        await hand.go(f"{PC}.items")
        await hand.press("insert")
        assert isinstance(hand.app.screen, RowScreen)
        await hand.press("ctrl+z")
        assert hand.draft == before
        assert isinstance(hand.app.screen, WizardScreen)
        assert hand.app.focused is hand.app.screen.query_one(TableField).table


async def test_undoing_a_new_package_closes_it_and_leaves_its_pages(opened: Opened) -> None:
    async with opened() as hand:
        await hand.go("packages")
        await hand.press("insert", "escape")
        await hand.go(f"packages.{hand.draft.packages[-1].id}.acceptance")
        await hand.press("ctrl+z")
        assert len(hand.draft.packages) == 2
        assert "第 3 步" in hand.said()
        await hand.press("f8")
        assert "包1 办公计算机" in hand.said()


async def test_rows_are_turned_without_going_back_to_the_list(opened: Opened) -> None:
    async with opened() as hand:
        await hand.go(f"{PC}.items")
        await hand.press("enter", "f8")
        assert "标的“便携式计算机”" in hand.said()
        await hand.press("f7", "f7")
        assert "标的“台式计算机”" in hand.said()
        assert "已经是第一条" in hand.told()
        await hand.press("escape")
        assert isinstance(hand.app.screen, WizardScreen)


async def test_every_field_of_a_page_has_its_hint(opened: Opened) -> None:
    async with opened() as hand:
        for field in hand.app.screen.query(Field):
            assert field.ask.asked.title
        assert "例如：示例市第一中学办公设备采购项目" in hand.said()
