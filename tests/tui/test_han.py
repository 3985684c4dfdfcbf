import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from reqwriter.tui.fields.han_input import HanInput
from reqwriter.tui.fields.han_text_area import HanTextArea


class Two(App[None]):
    def compose(self) -> ComposeResult:
        yield HanInput("旧")
        yield HanTextArea("旧")


@asynccontextmanager
async def two() -> AsyncIterator[tuple[Two, Pilot[None], HanInput, HanTextArea]]:
    app = Two()
    async with app.run_test() as pilot:
        yield app, pilot, app.query_one(HanInput), app.query_one(HanTextArea)


@pytest.mark.parametrize("blank", ["\u3000", "\u00a0", "\u2003"])
async def test_wide_blanks_can_be_typed_in_an_input(blank: str) -> None:
    async with two() as (_, pilot, line, _area):
        line.focus()
        await pilot.pause()
        line.post_message(events.Key("u", blank))
        await pilot.pause()
        assert line.value == f"旧{blank}"


async def test_wide_blanks_can_be_typed_in_a_text_area() -> None:
    async with two() as (_, pilot, _line, area):
        area.focus()
        area.move_cursor(area.document.end)
        area.post_message(events.Key("u", "\u3000"))
        await pilot.pause()
        assert area.text == "旧\u3000"


async def test_every_pasted_line_is_kept_and_the_joining_is_said() -> None:
    async with two() as (app, pilot, line, _):
        line.focus()
        await pilot.pause()
        app.post_message(events.Paste(" 甲\r\n\n乙\n丙 "))
        await pilot.pause()
        assert line.value == "旧甲 乙 丙"
        assert [note.message for note in app._notifications] == ["已将 3 行合并为一行。"]


async def test_a_paste_replaces_what_is_selected_even_backwards() -> None:
    async with two() as (app, pilot, line, _):
        line.focus()
        await pilot.pause()
        await pilot.press("shift+left")
        app.post_message(events.Paste("新"))
        await pilot.pause()
        assert line.value == "新"
        assert not app._notifications


async def test_a_paste_of_any_length_is_kept_whole() -> None:
    async with two() as (app, pilot, line, _):
        line.focus()
        await pilot.pause()
        app.post_message(events.Paste("长" * 5000))
        await pilot.pause()
        assert line.value == "旧" + "长" * 5000


async def test_the_window_of_the_input_method_stands_on_the_cursor() -> None:
    async with two() as (_, pilot, line, _area):
        line.focus()
        line.value = "甲乙"
        await pilot.pause()
        line.cursor_position = 2
        assert line.cursor_screen_offset.x == line.content_region.x + 4
        line.cursor_position = 1
        assert line.cursor_screen_offset.x == line.content_region.x + 2


async def test_an_answer_is_not_replaced_by_the_first_key() -> None:
    async with two() as (_, pilot, line, _area):
        line.focus()
        await pilot.press("5")
        assert line.value == "旧5"


async def test_a_text_area_undoes_its_own_typing() -> None:
    async with two() as (_, pilot, _line, area):
        area.focus()
        await pilot.press("a", "ctrl+z")
        assert area.text == "旧"


@pytest.mark.parametrize("width", [40, 41, 42, 43])
async def test_no_character_of_a_long_text_is_hidden_when_the_window_changes(width: int) -> None:
    text = "调查显示办公计算机的销售毛利率在8%至12%之间，大型制造商的供货价格普遍较低。" * 6
    async with two() as (app, pilot, _, area):
        area.text = text
        await pilot.resize_terminal(width, 24)
        await pilot.pause()
        area.scroll_home(animate=False)
        await pilot.pause()
        rows = app.screen._compositor.render_strips()
        shown = "".join("".join(part.text for part in row).strip() for row in rows[1:9])
        assert text.startswith(re.sub("[▁-█ ]", "", shown))
