"""`reqwriter lint` tells what it objects to, where, why, and how to mend it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Shell


def test_text_tells_weight_pattern_place_words_why_and_how(shell: Shell, document: Path) -> None:
    ran = shell("lint", document)

    assert ran.code == 1
    assert ran.err == ""
    assert (
        f"{document}\n\n【没有认出所在部分】3 项\n"
        "  1. 必须改正  T01  “注册资本”一类的用语\n"
        "     位置：第2行\n"
        "     原文：【注册资本】不低于500万元。\n"
        "     问题：写了“注册资本”。\n"
        "     依据：《政府采购货物和服务招标投标管理办法》（财政部令第87号）第十七条" in ran.out
    )
    assert "     处理：删除；可以改为：写明可以核对的要求。\n" in ran.out
    assert ran.out.rstrip().endswith("检查了 1 份文件：必须改正 1 项，应当说明 1 项，提示 1 项。")


def test_what_suppliers_write_cannot_command_the_terminal(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("注册资本\x1b[2J\x1b]0;owned\x07\u202e不低于\u009b31m五百万", "utf-8")

    ran = shell("lint", path)

    assert not set(ran.out) & set("\x1b\x07\u202e\u009b")
    assert "【注册资本】 [2J" in ran.out


def test_a_long_sentence_is_cut_around_the_words(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("甲" * 500 + "注册资本" + "乙" * 500, "utf-8")

    ran = shell("lint", path)

    assert f"原文：……{'甲' * 60}【注册资本】{'乙' * 60}……\n" in ran.out


def test_json_gives_a_row_a_remark(shell: Shell, document: Path) -> None:
    ran = shell("lint", document, "--place", "资格", "--format", "json")

    first, *rest = json.loads(ran.out)
    assert ran.code == 1
    assert len(rest) == 2
    assert {key: first[key] for key in ("file", "code", "force", "place", "at", "treatment")} == {
        "file": str(document),
        "code": "T01",
        "force": "must",
        "place": "资格",
        "at": "第2行",
        "treatment": "删除",
    }
    assert first["text"][first["start"] : first["end"]] == "注册资本"
    assert first["rewrite"] == "写明可以核对的要求。"
    assert first["because"][0]["instrument"] == "mof-87"
    assert first["because"][0]["article"] == "十七"
    assert first["excepted"] is None


@pytest.mark.parametrize(
    ("said", "threshold", "code"),
    [("注册资本", "must", 1), ("优良", "must", 0), ("优良", "should", 1), ("酌情", "should", 0)],
)
def test_the_exit_code_tells_whether_something_weighs_enough(
    said: str, threshold: str, code: int, shell: Shell, tmp_path: Path
) -> None:
    path = tmp_path / "one.txt"
    path.write_text(f"评审：{said}。", "utf-8")

    assert shell("lint", path, "--fail-on", threshold).code == code


def test_nothing_to_object_to_is_said_in_one_line(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "good.md"
    path.write_text("中标人接到通知后2小时内到场。\n", "utf-8")

    ran = shell("lint", path)

    assert ran.code == 0
    assert "检查了 1 份文件：必须改正 0 项，应当说明 0 项，提示 0 项。" in ran.out


def test_a_report_is_written_where_it_is_wanted(
    shell: Shell, document: Path, tmp_path: Path
) -> None:
    output = tmp_path / "报告.html"

    ran = shell("lint", document, "--format", "html", "--output", output)

    assert ran.out == ""
    assert ran.err == f"已生成 {output}。\n"
    assert output.read_text("utf-8").startswith("<!doctype html>")


def test_an_unknown_region_is_refused_with_those_known(shell: Shell, document: Path) -> None:
    ran = shell("lint", document, "--region", "月球")

    assert ran.code == 2
    assert "没有“月球”的规定" in ran.err
    assert "青岛" in ran.err


def test_an_unknown_part_is_refused_with_those_known(shell: Shell, document: Path) -> None:
    ran = shell("lint", document, "--place", "附件")

    assert ran.code == 2
    assert "资格、评分、技术、商务、程序、合同、政策、需求、格式" in ran.err


@pytest.mark.parametrize("option", ["-o", "--comments"])
def test_a_report_without_a_folder_is_refused_before_anything_is_judged(
    option: str, shell: Shell, word: Path
) -> None:
    ran = shell("lint", word, option, word.parent / "none" / "报告.docx")

    assert ran.code == 2
    assert ran.err.startswith(f"{option}：文件夹 {word.parent / 'none'} 不存在，请先建立文件夹")
    assert ran.out == ""
