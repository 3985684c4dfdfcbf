"""What plain Textual does to Chinese. Each test fails when Textual is mended: then the workaround
named in it can go."""

from typing import Any

import pytest
from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App, ComposeResult
from textual.widget import Widget
from textual.widgets import Input, TextArea


class Plain(App[None]):
    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.widget = widget

    def compose(self) -> ComposeResult:
        yield self.widget


async def typed(widget: Input | TextArea, text: str) -> str:
    app = Plain(widget)
    async with app.run_test() as pilot:
        widget.focus()
        await pilot.pause()
        for character in text:
            widget.post_message(events.Key("u", character))
        await pilot.pause()
        return widget.value if isinstance(widget, Input) else widget.text


async def pasted(widget: Input, text: str) -> str:
    app = Plain(widget)
    async with app.run_test() as pilot:
        widget.focus()
        await pilot.pause()
        app.post_message(events.Paste(text))
        await pilot.pause()
        return widget.value


@pytest.mark.xfail(reason="terminal.py: sequences of over 32 characters are not read")
def test_a_long_commit_under_the_kitty_protocol_arrives_whole() -> None:
    text = "政府采购需求"
    codes = ":".join(str(ord(character)) for character in text)
    found: list[Any] = list(XTermParser(debug=False).feed(f"\x1b[0;;{codes}u"))
    assert "".join(getattr(event, "character", None) or "" for event in found) == text


@pytest.mark.xfail(reason="LineField: type='number' drops characters without a word")
async def test_an_input_of_numbers_keeps_what_is_typed() -> None:
    assert await typed(Input(type="number"), "12。5") == "12。5"


@pytest.mark.xfail(reason="HanInput._on_paste: only the first line is kept")
async def test_an_input_keeps_every_pasted_line() -> None:
    assert await pasted(Input(), "甲\n乙\n丙") == "甲 乙 丙"


@pytest.mark.xfail(reason="HanInput._on_key: the ideographic space is not printable")
async def test_an_input_takes_the_ideographic_space() -> None:
    assert await typed(Input(), "甲\u3000乙") == "甲\u3000乙"


@pytest.mark.xfail(reason="HanTextArea._on_key: the ideographic space is not printable")
async def test_a_text_area_takes_the_ideographic_space() -> None:
    assert await typed(TextArea(), "甲\u3000乙") == "甲\u3000乙"


@pytest.mark.xfail(reason="LineField: max_length refuses a long paste whole")
async def test_an_input_with_a_limit_says_or_keeps_something_of_a_long_paste() -> None:
    assert await pasted(Input(max_length=5), "一二三四五六七") != ""


@pytest.mark.xfail(reason="DeskScreen.action_undo: an input has no undo")
async def test_an_input_can_undo() -> None:
    assert any("ctrl+z" in str(binding) for binding in Input.BINDINGS)


@pytest.mark.xfail(reason="HanInput.cursor_screen_offset: one cell right at the end")
async def test_the_window_of_the_input_method_stands_on_the_cursor() -> None:
    widget = Input()
    async with Plain(widget).run_test() as pilot:
        widget.value = "甲乙"
        widget.focus()
        await pilot.pause()
        widget.cursor_position = 2
        assert widget.cursor_screen_offset.x == widget.content_region.x + 4


@pytest.mark.xfail(reason="fold.py: a line may begin with a full stop")
def test_lines_break_by_the_rules_of_chinese() -> None:
    from textual.content import Content

    assert Content("一二三四。五").wrap(8)[0].plain != "一二三四"
