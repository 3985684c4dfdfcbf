"""The pages about the rules, and what of the law they cover."""

from collections import Counter

import pytest

from docs.rule_pages import FOLDER, Duty, covering, duties, pages
from reqwriter.rules import RULES
from tests.rules.casebook import library

every_duty = pytest.mark.parametrize("duty", duties(), ids=lambda duty: duty.id)


def test_the_pages_say_what_the_rules_say() -> None:
    written = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.md")}
    assert written == pages(library()), "请运行 python docs/rule_pages.py"


def test_a_duty_is_listed_once() -> None:
    assert [id for id, n in Counter(duty.id for duty in duties()).items() if n > 1] == []


@every_duty
def test_a_duty_is_watched_over_or_it_is_said_why_it_cannot_be(duty: Duty) -> None:
    assert [bool(covering(duty)), bool(duty.reason), bool(duty.printed)].count(True) == 1


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_a_rule_covers_is_listed(rule: object) -> None:
    known = {duty.id for duty in duties()}
    assert set(getattr(rule, "covers", ())) <= known


def test_there_are_a_hundred_and_twenty_rules_besides_those_on_wording() -> None:
    assert sum(not rule.code.startswith("WD") for rule in RULES) >= 120
