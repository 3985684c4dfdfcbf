"""What holds for every rule."""

import re
import sys
from pathlib import Path

import pytest

from reqwriter.places import shipped
from reqwriter.rules import RULES
from reqwriter.rules.register import RETIRED
from reqwriter.rules.rule import Rule
from tests.rules.casebook import HERE, TODAY, library

HEADINGS = ("检查什么", "为什么", "反例", "正例")
# Said to whoever raises the thresholds; drafts have no answer for raising them yet.
AWAITED = {"abnormal-low.max"}
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def source(rule: Rule) -> str:
    file = sys.modules[rule.find.__module__].__file__
    assert file is not None
    return Path(file).read_text(encoding="utf-8")


def test_codes_are_never_used_twice() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
    assert not RETIRED & set(codes)


def test_every_file_that_makes_a_rule_is_registered() -> None:
    folder = Path(sys.modules["reqwriter.rules"].__path__[0])
    made = {
        file.stem for file in folder.glob("*.py") if "\nRULE = Rule(" in file.read_text("utf-8")
    }
    assert made == {rule.find.__module__.rpartition(".")[2] for rule in RULES}


def test_every_case_book_belongs_to_a_rule() -> None:
    books = {file.stem for file in (HERE / "cases").glob("*.toml")}
    assert books == {rule.code.lower() for rule in RULES}


@every_rule
def test_the_docstring_has_code_name_and_the_four_headings_in_order(rule: Rule) -> None:
    first, blank, *rest = rule.doc.splitlines()
    assert first == f"{rule.code} {rule.name}"
    assert blank == ""
    assert tuple(line.partition("：")[0] for line in rest) == HEADINGS
    assert all(line.partition("：")[2] for line in rest)


@every_rule
def test_every_article_a_rule_cites_is_held(rule: Rule) -> None:
    assert rule.cites
    for instrument, article in rule.cites:
        library().cite(instrument, article)


@every_rule
def test_a_rule_declares_every_article_it_cites(rule: Rule) -> None:
    said = set(re.findall(r'cite\("([^"]+)", "([^"]*)"\)', source(rule)))
    assert said <= set(rule.cites)


@every_rule
def test_every_parameter_a_rule_reads_has_a_value_today(rule: Rule) -> None:
    for key in rule.reads:
        library().value(key, on=TODAY)


@every_rule
def test_a_rule_declares_every_parameter_it_reads(rule: Rule) -> None:
    assert set(re.findall(r'value\(\s*"([^"]+)"', source(rule))) <= set(rule.reads)


def test_every_parameter_is_read_by_a_rule_or_a_template() -> None:
    read = {key for rule in RULES for key in rule.reads}
    places = [*shipped("templates").rglob("*.j2"), *source_files("documents")]
    for file in places:
        read |= set(re.findall(r'value\("([^"]+)"\)', file.read_text("utf-8")))
    assert set(library().parameters) - read == AWAITED


def source_files(package: str) -> list[Path]:
    return list((Path(sys.modules["reqwriter"].__path__[0]) / package).rglob("*.py"))


def test_no_figure_of_law_stands_in_the_code_of_a_rule() -> None:
    allowed = {"0", "1", "2", "3", "16", "100"}
    for rule in RULES:
        code = source(rule).replace(rule.doc, "")
        code = re.sub(r'"(?:[^"\\]|\\.)*"', "", code)
        assert set(re.findall(r"(?<![\w.])\d+", code)) <= allowed, rule.code
