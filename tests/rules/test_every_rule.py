"""What holds for every rule."""

import re
import sys
from pathlib import Path

import pytest

from reqwriter.places import shipped
from reqwriter.rules import RULES
from reqwriter.rules.register import RETIRED, THEMES
from reqwriter.rules.rule import Rule
from tests.rules.casebook import HERE, TODAY, cases, library, watched

HEADINGS = ("检查什么", "为什么", "反例", "正例")
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def test_codes_and_names_are_never_used_twice() -> None:
    for given in ([rule.code for rule in RULES], [rule.name for rule in RULES]):
        assert len(set(given)) == len(given)
    assert not RETIRED & {rule.code for rule in RULES}


def test_every_file_that_makes_rules_is_registered() -> None:
    folder = Path(sys.modules["reqwriter.rules"].__path__[0])
    made = {file.stem for file in folder.glob("*.py") if "\n@rule(" in file.read_text("utf-8")}
    assert made == {theme.__name__.rpartition(".")[2] for theme in THEMES}


def test_every_rule_of_a_file_is_registered() -> None:
    for theme in THEMES:
        made = [one for one in vars(theme).values() if isinstance(one, Rule)]
        assert set(made) == set(theme.RULES), theme.__name__


def test_every_case_book_belongs_to_a_rule() -> None:
    books = {file.stem for file in (HERE / "cases").glob("*.toml")}
    assert books == {rule.code.lower() for rule in RULES}


@every_rule
def test_the_page_of_a_rule_has_the_four_headings_in_order(rule: Rule) -> None:
    lines = rule.doc.splitlines()
    assert tuple(line.partition("：")[0] for line in lines) == HEADINGS
    assert all(line.partition("：")[2] for line in lines)


@every_rule
def test_every_article_a_rule_cites_is_held(rule: Rule) -> None:
    for instrument, article in rule.cites:
        library().cite(instrument, article)


@every_rule
def test_every_parameter_a_rule_cannot_judge_without_has_a_value_today(rule: Rule) -> None:
    for key in rule.reads:
        library().value(key, on=TODAY)
    for key in rule.may_read:
        assert key in library().parameters


@every_rule
def test_a_rule_declares_what_its_cases_cite_and_read_and_how_binding_it_is(rule: Rule) -> None:
    seen = watched(rule)
    assert seen.cited <= {*rule.cites, *seen.behind_figures}
    # The rule of required answers cites an article for each of some hundred answers.
    assert set(rule.cites) <= seen.cited or rule.code == "RQ01"
    assert seen.read == {*rule.reads, *rule.may_read}
    assert seen.strongest is rule.force


def test_every_parameter_is_read_by_a_rule_or_a_template() -> None:
    read = {key for rule in RULES for key in (*rule.reads, *rule.may_read)}
    for file in [*shipped("templates").rglob("*.j2"), *source_files("documents", "files")]:
        read |= set(re.findall(r'value\(\s*"([^"]+)"', file.read_text("utf-8")))
    assert set(library().parameters) - read == set()


def source_files(*packages: str) -> list[Path]:
    root = Path(sys.modules["reqwriter"].__path__[0])
    return [file for package in packages for file in (root / package).rglob("*.py")]


@every_rule
def test_a_case_book_fires_and_stays_silent_often_enough(rule: Rule) -> None:
    of_rule = [one for one in cases() if one.rule.code == rule.code]
    assert sum(not one.passes for one in of_rule) >= 1
    assert sum(one.passes for one in of_rule) >= 2
