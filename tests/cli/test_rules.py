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
    ran = shell("rules", "XX99")

    assert ran.code == 2
    assert ran.err == "没有“XX99”这条规则。可用 reqwriter rules 查看全部规则的代码。\n"
    assert shell("rules", "SA99").err == "没有“SA99”这条规则。SA 开头的有：SA01、SA02、SA03。\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--place", "火星市"), "没有“火星市”的地方规定。"),
        (("--standards", "nosuch"), "找不到法规数据文件夹 nosuch。"),
    ],
)
def test_a_list_is_refused_for_what_one_rule_is_refused_for(
    words: tuple[str, ...], said: str, shell: Shell
) -> None:
    ran = shell("rules", *words)

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
