"""Text is settled once, where it enters, and otherwise kept letter for letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqwriter.domain.words import bare, narrow, tidy


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_newline(end: str) -> None:
    assert tidy(f"一{end}二") == "一\n二"


@pytest.mark.parametrize("mark", ["\x00", "\x08", "\x1b", "\x7f", "\ufdd0", "\uffff", "\ud800"])
def test_what_cannot_be_printed_is_dropped(mark: str) -> None:
    assert tidy(f"一{mark}二") == "一二"


@pytest.mark.parametrize("text", ["　全角　", "𠮷", "{{x}}|#&<>", "a\tb\n", "\u200b", "é"])
def test_everything_else_stays_letter_for_letter(text: str) -> None:
    assert tidy(text) == text


@given(st.text())
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert "\r" not in tidy(text)


def test_codes_from_an_input_method_are_made_narrow() -> None:
    assert narrow("　Ａ０２０１０１０５ ") == "A02010105"


def test_bare_text_compares_names() -> None:
    assert bare("《保安服务 许可证》") == bare("保安服务许可证（）")
