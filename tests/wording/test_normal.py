"""Text is read with narrow letters and no blanks, and every place can be found again."""

from hypothesis import given
from hypothesis import strategies as st

from reqwriter.wording.normal import normal


def test_full_width_letters_and_digits_become_narrow() -> None:
    assert normal("ＩＳＯ９００１认证").text == "ISO9001认证"


def test_blanks_between_characters_go_and_those_between_words_stay() -> None:
    assert normal("注 册　资 本 Windows 11 系统").text == "注册资本 Windows 11 系统"


def test_traditional_characters_are_read_as_simplified() -> None:
    assert normal("採購人認證標準").text[:3] == "采购人"


def test_punctuation_that_parts_sentences_stays() -> None:
    assert normal("甲：乙，丙；丁（戊）。").text == "甲：乙，丙；丁（戊）。"


@given(st.text(alphabet="注册 资本Ａ１　，。()（）ﬁ㎡", max_size=40))
def test_every_character_can_be_found_where_it_was_written(text: str) -> None:
    made = normal(text)
    places = [made.origin(at) for at in range(len(made.text))]
    assert places == sorted(places)
    assert all(0 <= at < max(len(text), 1) for at in places)
