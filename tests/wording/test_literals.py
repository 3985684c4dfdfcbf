"""What a match must hold is told from the expression: no match is without one of the words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqwriter.places import shipped
from reqwriter.wording.literals import literals
from reqwriter.wording.patterns import load

ALPHABET = "甲乙丙丁"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("注册资本", ("注册资本",)),
        ("甲|乙丙", ("乙丙", "甲")),
        ("甲[一二]级", ("甲一级", "甲二级")),
        ("(?:甲|乙)[^，]{0,4}资质", ("资质",)),
        ("甲?乙+", ("乙",)),
        ("(?:甲)?", ()),
        (r"\d+%", ("%",)),
        (r"\d+", ()),
        ("(?<!不)得(?=分)", ("得",)),
        ("甲(?!乙)丙丁", ("丙丁",)),
        ("(?i)ISO", ()),
        ("(?i:ISO)认证", ("认证",)),
        ("", ()),
    ],
)
def test_the_rarest_words_that_a_match_must_hold(source: str, words: tuple[str, ...]) -> None:
    assert literals(source) == words


def test_words_that_are_there_anyway_are_not_asked_for() -> None:
    assert literals("质疑[^，]{0,9}费") == ("质疑",)
    assert literals("质疑[^，]{0,9}费", ["质疑"]) == ("费",)


def expressions() -> st.SearchStrategy[str]:
    letters = st.text(ALPHABET, min_size=1, max_size=3)
    sets = st.text(ALPHABET, min_size=1, max_size=3).map(lambda said: f"[{said}]")
    return st.recursive(
        letters | sets | st.just("."),
        lambda part: (
            st.lists(part, min_size=2, max_size=3).map("".join)
            | st.lists(part, min_size=1, max_size=3).map(lambda some: f"(?:{'|'.join(some)})")
            | st.tuples(part, st.sampled_from(["?", "*", "+", "{0,2}", "{2}"])).map(
                lambda one: f"(?:{one[0]}){one[1]}"
            )
            | part.map(lambda one: f"(?={one})")
            | part.map(lambda one: f"(?!{one})")
        ),
        max_leaves=8,
    )


@given(expressions(), st.text(ALPHABET, max_size=12), st.sampled_from(["", "甲", "乙丙"]))
def test_every_match_holds_one_of_them(source: str, text: str, known: str) -> None:
    words = literals(source, [known] if known else [])
    match = re.search(source, text)
    assert not words or match is None or any(word in match.group() for word in words)


def test_hardly_an_expression_of_the_dictionary_is_looked_for_everywhere() -> None:
    patterns = [one for one in load(shipped("standards") / "wording") if one.pattern]
    searched = [one.id for one in patterns if not one.literals[0]]
    assert len(searched) * 50 < len(patterns)
