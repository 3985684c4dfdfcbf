"""`reqwriter law`: what everything rests on, shown, searched, counted and extended."""

import json
from pathlib import Path
from typing import Any

import pytest

from reqwriter.cli.law.showing import bare
from reqwriter.cli.law.telling import UNITS
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
    assert ran.err.startswith("没有编号为“mof-88”的法规、数值或者品目。是不是要写 mof-87")


def test_articles_and_items_are_searched(shell: Shell) -> None:
    assert "  A02010105  台式计算机\n" in shell("law", "search", "台式计算机").out
    assert "财政部令第87号）第十八条" in shell("law", "search", "提供期", "不少于").out
    assert shell("law", "search", "不存在的词").out == "没有找到“不存在的词”。\n"
    assert shell("law", "search").code == 2


@pytest.mark.parametrize("said", ["五十五", "第五十五条", "55"])
def test_one_article_is_shown_with_its_figures(shell: Shell, said: str) -> None:
    ran = shell("law", "show", "mof-87", said)

    assert "\n  第五十五条  综合评分法" in ran.out
    assert "第五十六条" not in ran.out
    assert "    现行 30%，2017-10-01 起，《政府采购货物和服务招标投标管理办法》" in ran.out


@pytest.mark.parametrize(
    ("number", "said"),
    [("5", "五"), ("10", "十"), ("18", "十八"), ("20", "二十"), ("100", "一百"),
     ("105", "一百零五"), ("110", "一百一十"), ("121", "一百二十一"), ("第三部分", "第三部分")],
)  # fmt: skip
def test_articles_may_be_written_with_figures(number: str, said: str) -> None:
    assert bare(number) == said.removeprefix("第")


def test_an_article_that_is_not_held_is_told_with_those_that_are(shell: Shell) -> None:
    ran = shell("law", "show", "mof-87", "999")

    assert ran.code == 2
    assert "没有收录“999”。收录的条款：五、" in ran.err


def test_a_figure_is_shown_through_the_years_with_the_one_of_the_day_marked(shell: Shell) -> None:
    ran = shell("law", "show", "sme-deduction.min", "--on", "2022-06-30")

    assert ran.out.splitlines()[1].startswith("    现行 6%，2021-01-01 至 2022-06-30，《")
    assert ran.out.splitlines()[2].startswith("         10%，2022-07-01 起，《")
    ran = shell("law", "show", "sme-deduction.min", "--on", "2022-07-01")
    assert ran.out.splitlines()[2].startswith("    现行 10%，2022-07-01 起，《")


def test_an_instrument_tells_how_it_stands_on_a_day(shell: Shell) -> None:
    assert "\n  效力  尚未施行（2017-09-30）\n" in (
        shell("law", "show", "mof-87", "--on", "2017-09-30").out
    )
    assert "\n  效力  现行有效（2017-10-01）\n" in (
        shell("law", "show", "mof-87", "--on", "2017-10-01").out
    )
    listed = shell("law", "list", "--on", "2017-09-30").out
    assert "（财政部令第87号）〔尚未施行〕\n" in listed


def test_the_law_is_told_to_programs(shell: Shell) -> None:
    def told(*words: str) -> Any:
        return json.loads(shell("law", *words, "--format", "json", "--on", "2022-07-01").out)

    assert {"instrument": "mof-87", "status": "in-force"}.items() <= told("list")[
        [one["instrument"] for one in told("list")].index("mof-87")
    ].items()
    shown = told("show", "mof-2020-46", "9")
    assert [one["no"] for one in shown["articles"]] == ["九"]
    assert "mof-2022-19" in shown["amended_by"]
    first, second = told("show", "sme-deduction.min")
    assert (first["value"], first["ends"], first["holds"]) == (6, "2022-06-30", False)
    assert (second["value"], second["ends"], second["holds"]) == (10, None, True)
    assert "A02010105" in [one["code"] for one in told("search", "台式计算机")["items"]]


def test_every_unit_of_a_figure_has_a_chinese_name(shell: Shell) -> None:
    assert set(Library.load().units.values()) <= UNITS.keys()
    for whole in Library.load().instruments:
        assert shell("law", "show", whole.instrument).code == 0


def test_days_are_counted_by_the_calendar(shell: Shell) -> None:
    assert shell("law", "days", "--from", "2026-09-11", "--days", "20").out.startswith(
        "从 2026-09-11 的次日起算，到 2026-10-08（星期四）：27 个日历日，其中工作日 14 个"
        "（最后一日遇法定节假日，已顺延）。\n依据：《政府采购货物和服务招标投标管理办法》"
    )
    assert "到 2026-09-18（星期五）：7 个日历日，其中工作日 5 个。" in (
        shell("law", "days", "--from", "2026-09-11", "--workdays", "5").out
    )
    told = json.loads(
        shell("law", "days", "--from", "2026-12-31", "--to", "2031-01-05", "--format", "json").out
    )
    assert told["days"] == 1466
    assert told["unannounced"][-1] == 2031


def test_an_instrument_is_shown_by_its_number(shell: Shell) -> None:
    by_number = shell("law", "show", "财库〔2020〕46号", "七", "--on", "2026-11-23")

    assert by_number.code == 0
    assert by_number.out == shell("law", "show", "mof-2020-46", "七", "--on", "2026-11-23").out


def test_an_instrument_without_articles_is_told_as_a_whole_and_found_by_what_it_says(
    shell: Shell,
) -> None:
    shown = shell("law", "show", "mof-2022-19", "--on", "2026-11-23").out

    assert "  概括  货物、服务的价格扣除由6%—10%提高到10%—20%" in shown
    assert "mof-2022-19  " in shell("law", "search", "价格扣除", "提高").out


def test_open_questions_are_found_too(shell: Shell) -> None:
    assert "存疑：\n  电视设备：清单标为强制采购" in shell("law", "search", "电视").out


def test_a_year_that_is_not_announced_is_told(shell: Shell) -> None:
    assert "没有 2040 年的放假安排" in (
        shell("law", "days", "--from", "2040-01-04", "--workdays", "1").out
    )
    assert "放假安排" not in shell("law", "days", "--from", "2026-03-02", "--workdays", "1").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--workdays、--days、--to 请写一个，并且只写一个。"),
        (("--days", "1", "--workdays", "1"), "请写一个，并且只写一个。"),
        (("--days", "-1"), "天数应在 0 到 3660 之间。"),
        (("--days", "999999999"), "天数应在 0 到 3660 之间。"),
        (("--to", "2025-12-31"), "--to 应在 --from 之后"),
        (("--workdays", "五"), "--workdays：“五”不是整数，请写成 5。"),
    ],
)
def test_days_that_cannot_be_counted_are_told(
    shell: Shell, words: tuple[str, ...], said: str
) -> None:
    ran = shell("law", "days", "--from", "2026-01-01", *words)

    assert ran.code == 2
    assert said in ran.err


ASK = ("law", "set", "open-tender-threshold.goods")
TOLD = ("--place", "青岛市", "--from", "2026-01-01", "--source", "某文〔2025〕9号")


def test_a_threshold_is_asked_for_once(shell: Shell, tmp_path: Path) -> None:
    office = tmp_path / "office"
    ran = shell(*ASK, "400万元", *TOLD, "--standards", office)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("：青岛市，货物公开招标数额标准 400万元，2026-01-01 起。\n")
    shown = shell("law", "show", ASK[2], "--standards", office, "--on", "2026-11-23").out
    assert "（青岛市）  open-tender-threshold.goods\n    现行 400万元，2026-01-01 起，" in shown
    assert "（某文〔2025〕9号）〔本单位补充，尚未与原文核对，请先核对〕" in shown
    assert "存疑：采购限额标准和公开招标数额标准：青岛市" not in shown
    without = shell("law", "show", ASK[2]).out
    assert "青岛市）" not in without
    assert "存疑：采购限额标准和公开招标数额标准：青岛市2021年至2026年的数额没有查到" in without


def test_the_folder_of_the_variable_is_made_on_its_first_use(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQWRITER_STANDARDS", str(tmp_path / "office"))

    assert shell(*ASK, "400万元", *TOLD, "--verified", "primary").code == 0
    assert "（某文〔2025〕9号）〔本单位补充〕" in shell("law", "show", ASK[2]).out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((*ASK, "很多", *TOLD), "“很多”不是金额，请写成 1200000、120万元 或 0.5亿元。"),
        (("law", "set", "open-tender-goods", "1", *TOLD), "open-tender-threshold.goods"),
        (("law", "set", "prepay.goods", "300", *TOLD), "“300”超出了应有的范围，请核对。"),
        (("law", "set", "prepay.goods", "-1", *TOLD), "“-1”超出了应有的范围，请核对。"),
        ((*ASK, "1", *TOLD[:-1], " "), "请在 --source 中写明文号或者来源。"),
        ((*ASK, "1", *TOLD[2:]), "缺少参数：--place。"),
        ((*ASK, "1", "--place", "月球", *TOLD[2:]), "没有“月球”这个地区，可以是：全国、"),
    ],
)
def test_a_threshold_that_cannot_be_kept_is_told(
    shell: Shell, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    ran = shell(*words, "--standards", tmp_path / "office")

    assert ran.code == 2
    assert said in ran.err
    assert not (tmp_path / "office").exists()


def test_the_wording_that_the_office_holds_is_shown(shell: Shell, tmp_path: Path) -> None:
    text = '[instrument]\nid = "mof-87"\n\n[[article]]\nno = "五十五"\ntext = "官方文本。"\n'
    (tmp_path / "texts.toml").write_text(text, encoding="utf-8")

    shown = shell("law", "show", "mof-87", "55", "--standards", tmp_path).out
    assert "\n  第五十五条  〔原文〕官方文本。\n" in shown
    assert "〔原文〕官方" not in shell("law", "show", "mof-87", "55").out


def test_a_bad_folder_of_an_office_is_refused_by_every_command_that_reads_the_law(
    shell: Shell, tmp_path: Path, good: Path
) -> None:
    office = tmp_path / "office"
    office.mkdir()
    (office / "x.toml").write_text("[instrument]\nid = 5\n", encoding="utf-8")
    for words in (
        ("check", good),
        ("render", good),
        ("set", good, "project.name=某项目"),
        ("new", tmp_path / "new.toml"),
        ("rules", "SC01"),
        ("law", "list"),
    ):
        ran = shell(*words, "--standards", office)
        assert (ran.code, ran.out) == (2, "")
        assert f"- {office}/x.toml：第2行：“instrument”“id”应为不为空的文字。" in ran.err
