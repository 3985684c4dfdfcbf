"""`reqwriter law` and `reqwriter rules`: what everything rests on."""

import json

import pytest

from reqwriter.rules import RULES
from reqwriter.rules.rule import Rule
from reqwriter.standards.library import Library
from tests.cli.conftest import Shell


def test_the_instruments_are_listed_with_their_numbers(shell: Shell) -> None:
    ran = shell("law", "list")

    assert ran.code == 0
    assert "《政府采购货物和服务招标投标管理办法》（财政部令第87号）" in ran.out


def test_an_instrument_is_shown_article_by_article(shell: Shell) -> None:
    ran = shell("law", "show", "mof-87")

    assert ran.out.startswith("《政府采购货物和服务招标投标管理办法》（财政部令第87号）\n")
    assert "不是原文" in ran.out
    assert "\n  第五十五条  " in ran.out


def test_an_unknown_instrument_is_told_with_those_there_are(shell: Shell) -> None:
    ran = shell("law", "show", "mof-88")

    assert ran.code == 2
    assert "mof-87" in ran.err


def test_articles_and_items_are_searched(shell: Shell) -> None:
    assert "  A02010105  台式计算机\n" in shell("law", "search", "台式计算机").out
    assert "财政部令第87号）第十八条" in shell("law", "search", "提供期", "不少于").out
    assert shell("law", "search", "不存在的词").out == "没有找到“不存在的词”。\n"
    assert shell("law", "search").code == 2


def test_the_rules_are_listed(shell: Shell) -> None:
    assert shell("rules").out.splitlines() == [f"{rule.code}  {rule.name}" for rule in RULES]


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
    assert shell("rules", "XX99").err.startswith("没有“XX99”这条规则。可以是：SC01、")


def test_the_figures_of_an_instrument_are_shown_with_their_days_and_doubts(shell: Shell) -> None:
    assert (
        "异常低价：低于最高限价的启动比例：45%（2026-02-01 起）〔依据二手资料"
        in shell("law", "show", "mof-2026-2").out
    )
    assert "（2021-01-01 起至 2022-06-30，第九条）" in shell("law", "show", "mof-2020-46").out


def test_every_unit_of_a_figure_has_a_chinese_name(shell: Shell) -> None:
    for whole in Library.load().instruments:
        assert shell("law", "show", whole.instrument).code == 0
