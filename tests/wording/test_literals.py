"""What a match must hold is told from the expression: no match is without it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqwriter.places import shipped
from reqwriter.wording.literals import NOTHING, Demand, alternatives, demanded, holds
from reqwriter.wording.patterns import load

ALPHABET = "甲乙丙丁"


@pytest.mark.parametrize(
    ("source", "demand"),
    [
        ("注册资本", ((("注册资本",),),)),
        ("甲|乙丙", ((("乙丙", "甲"),),)),
        ("甲[一二]级", ((("甲一级", "甲二级"),),)),
        ("(?:甲|乙)[^，]{0,4}资质", ((("资质",), ("乙", "甲")),)),
        ("甲乙.丙|丁", ((("丁",),), (("甲乙",), ("丙",)))),
        ("甲丁?乙|甲丁", ((("甲",), ("丁", "乙")),)),
        ("甲?乙+", ((("乙",),),)),
        ("(?:甲)?", NOTHING),
        ("甲|乙?", NOTHING),
        (r"\d+%", ((("%",),),)),
        (r"\d+", NOTHING),
        ("(?<!不)得(?=分)", ((("得",),),)),
        ("甲(?!乙)丙丁", ((("丙丁",), ("甲",)),)),
        ("(?i)ISO", NOTHING),
        ("(?i:ISO)认证", ((("认证",),),)),
        ("", NOTHING),
    ],
)
def test_what_a_text_must_hold_is_told_from_the_expression(source: str, demand: Demand) -> None:
    assert demanded(source) == demand


def test_words_that_are_there_anyway_are_not_asked_for() -> None:
    assert demanded("质疑[^，]{0,9}费") == ((("质疑",), ("费",)),)
    assert demanded("质疑[^，]{0,9}费", ["质疑"]) == ((("费",),),)


def test_what_is_demanded_is_looked_for_in_each_way() -> None:
    demand = ((("丁",),), (("甲", "乙"), ("丙",)))
    found = [text for text in ("丁", "甲丙", "乙丙", "甲乙", "丙", "") if holds(text, demand)]
    assert found == ["丁", "甲丙", "乙丙"]
    assert holds("", NOTHING)


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
def test_what_matches_holds_what_is_demanded(source: str, text: str, known: str) -> None:
    match = re.search(source, text)
    assert match is None or holds(match.group(), demanded(source, [known] if known else []))


def test_hardly_an_expression_of_the_dictionary_is_looked_for_everywhere() -> None:
    patterns = [one for one in load(shipped("standards") / "wording") if one.pattern]
    searched = [one.id for one in patterns if one.demands[0] == NOTHING]
    assert len(searched) * 50 < len(patterns)


@pytest.mark.parametrize("source", ["(", "(?<=甲+)乙", "[", "甲(?<!乙*)|丙", "(?:甲(?<=乙{1,2}))?"])
def test_what_cannot_be_compiled_is_refused(source: str) -> None:
    with pytest.raises(re.error):
        re.compile(source)
    with pytest.raises(re.error):
        demanded(source)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("进口|不限(?!于)|已取消", ("已取消", "进口")),
        ("甲|乙[丙丁]", ("乙丁", "乙丙", "甲")),
        ("甲|丙|甲乙", ("丙", "甲")),
        ("甲{2}|乙?", ()),
        ("(?i)ISO|GB", ()),
        ("", ()),
    ],
)
def test_plain_words_among_the_alternatives_are_told(source: str, words: tuple[str, ...]) -> None:
    assert alternatives(source) == words


@given(expressions(), st.text(ALPHABET, max_size=12))
def test_it_matches_in_what_holds_a_plain_alternative(source: str, text: str) -> None:
    if any(word in text for word in alternatives(source)):
        assert re.search(source, text)
