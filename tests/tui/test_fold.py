from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reqwriter.tui.fold import fold


def test_no_line_begins_with_closing_punctuation() -> None:
    assert fold("一二三四。五", 8) == "一二三\n四。五"


def test_no_line_ends_with_an_opening_bracket() -> None:
    assert fold("一二三（四五六", 8) == "一二三\n（四五六"


def test_words_and_figures_stay_whole() -> None:
    assert fold("符合 GB/T 9813.1 的规定", 12) == "符合 GB/T\n9813.1 的规\n定"


def test_what_fits_is_left_alone() -> None:
    assert fold("一二三\n四五", 6) == "一二三\n四五"


@given(st.text("一，。（a1 ", max_size=60), st.integers(4, 20))
def test_no_line_is_too_wide_and_nothing_but_blanks_is_lost(text: str, width: int) -> None:
    folded = fold(text, width)
    assert all(cell_len(line) <= width for line in folded.split("\n"))
    assert folded.replace("\n", "").replace(" ", "") == text.replace(" ", "")
