"""A pattern never leaves out a text that its expression would match."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reqwriter.rules.register  # noqa: F401 - so that every theme is loaded
from reqwriter.rules.pattern import Pattern

PATTERNS = [
    pytest.param(pattern, id=f"{module.rpartition('.')[2]} {name} {pattern.source[:8]}")
    for module in sorted(sys.modules)
    if module.startswith("reqwriter.rules.")
    for name, value in vars(sys.modules[module]).items()
    for pattern in (value if isinstance(value, tuple) else (value,))
    if isinstance(pattern, Pattern)
]


@pytest.mark.parametrize("pattern", PATTERNS)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_what_matches_holds_one_of_its_words(pattern: Pattern, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern.made))
    assert pattern.search(text)


def test_a_list_of_alternatives_is_its_own_words() -> None:
    assert Pattern("抽签|摇号").words == ("抽签", "摇号")
    assert Pattern("抽签|摇[号奖]").words == ()


def test_nothing_is_compiled_for_a_text_without_the_words() -> None:
    pattern = Pattern("审计.{0,3}为准", "审计")
    assert pattern.search("以验收为准") is None
    assert list(pattern.finditer("以验收为准")) == []
    assert pattern.split("以验收为准") == ["以验收为准"]
    assert pattern.findall("以验收为准") == []
    assert pattern._made is None
