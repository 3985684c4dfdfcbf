"""`reqwriter rules`: what is checked, why, and by which article."""

import json

import pytest

from reqwriter.rules import RULES
from reqwriter.rules.rule import Rule
from tests.cli.conftest import Shell


def test_the_rules_are_listed(shell: Shell) -> None:
    assert shell("rules").out.splitlines() == [
        f"{rule.code}  {rule.force.label}  {rule.name}" for rule in RULES
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_explained_with_its_articles(rule: Rule, shell: Shell) -> None:
    ran = shell("rules", rule.code.lower())

    assert ran.code == 0
    assert ran.out.startswith(rule.code)
    assert all(f"\n{part}：" in ran.out for part in ("检查什么", "为什么", "反例", "正例", "依据"))


def test_the_rules_are_told_to_programs(shell: Shell) -> None:
    told = json.loads(shell("rules", "--format", "json").out)

    assert [one["code"] for one in told] == [rule.code for rule in RULES]


def test_an_unknown_rule_is_told(shell: Shell) -> None:
    assert shell("rules", "XX99").err.startswith("没有“XX99”这条规则。可以是：")
