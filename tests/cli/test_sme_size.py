"""`reqwriter sme-size`: the class of an enterprise."""

import json

import pytest

from tests.cli.conftest import Ran, Shell


def asked(shell: Shell, words: str) -> Ran:
    return shell("sme-size", *words.split())


def test_the_class_is_told_with_its_reasons_and_its_source(shell: Shell) -> None:
    ran = asked(shell, "--industry 工业 --employees 300 --revenue 2000")

    assert ran.code == 0
    assert ran.out.startswith(
        "工业：中型企业\n  从业人员300人：达到中型的下限300人，未达到大型的下限1000人。\n"
    )
    assert "依据：《中小企业划型标准规定》（工信部联企业〔2011〕300号）。\n" in ran.out


def test_programs_are_told_the_same(shell: Shell) -> None:
    ran = asked(shell, "--industry 软件 --employees 120 --revenue 999.5 --format json")
    told = json.loads(ran.out)

    assert ran.code == 0
    assert (told["industry"], told["class"]) == ("软件和信息技术服务业", "小型")
    assert told["indicators"][1] == {
        "name": "营业收入",
        "value": 999.5,
        "unit": "万元",
        "class": "小型",
        "limits": {"小型": 50, "中型": 1000, "大型": 10000},
    }
    assert told["because"][0]["instrument"] == "miit-2011-300"
    assert told["missing"] == []


def test_what_is_missing_is_asked_for(shell: Shell) -> None:
    ran = asked(shell, "--industry 建筑 --revenue 6000")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "建筑业还要写明资产总额（--assets），才能确定类型。按已知的营业收入，最高为中型。\n"
    )
    ran = asked(shell, "--industry 建筑 --revenue 6000 --format json")
    told = json.loads(ran.out)
    assert (ran.code, told["class"], told["at_most"]) == (2, None, "中型")
    assert told["missing"] == ["资产总额"]


def test_nothing_but_the_industry_asks_for_all_it_needs(shell: Shell) -> None:
    assert shell("sme-size", "--industry", "工业").err == (
        "工业还要写明从业人员（--employees）、营业收入（--revenue），才能确定类型。\n"
    )


def test_an_unknown_industry_is_answered_with_the_list(shell: Shell) -> None:
    ran = shell("sme-size", "--industry", "制造业", "--employees", "10")

    assert ran.code == 2
    assert ran.err.startswith(
        "“制造业”不在划型标准的行业之内，请从以下行业中选择：农、林、牧、渔业；"
    )
    assert ran.err.count("；") == 15


def test_the_doubt_about_education_is_told(shell: Shell) -> None:
    ran = asked(shell, "--industry 教育 --employees 50 --on 2026-11-23")

    assert ran.out.startswith("其他未列明行业：小型企业\n")
    assert "〔尚未与原文核对，请先核对〕" in ran.out
    assert "请注意：划型标准没有列明教育" in ran.out


@pytest.mark.parametrize(
    ("option", "given", "said"),
    [
        ("--employees", "-3", "小于零"),
        ("--employees", "10.5", "不是整数"),
        ("--revenue", "很多", "不是数字"),
        ("--assets", "NaN", "不是数字"),
        ("--on", "昨天", "不是日期"),
    ],
)
def test_a_figure_that_is_none_is_refused(shell: Shell, option: str, given: str, said: str) -> None:
    ran = shell("sme-size", "--industry", "工业", option, given)

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_figures_may_carry_their_unit(shell: Shell) -> None:
    given = ("--employees", "1,000人", "--revenue", "40000万元")
    assert shell("sme-size", "--industry", "工业", *given).out.startswith("工业：大型企业")


def test_a_day_before_the_standard_was_made_has_no_class(shell: Shell) -> None:
    ran = asked(shell, "--industry 工业 --employees 300 --revenue 2000 --on 2010-12-31")

    assert (ran.code, ran.out) == (2, "")
    assert "（工信部联企业〔2011〕300号）在 2010-12-31 尚未施行" in ran.err
