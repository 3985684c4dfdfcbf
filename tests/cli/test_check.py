"""`reqwriter check` names every planted fault with its article, and is silent on good drafts."""

import io
import json
import tomllib
from pathlib import Path

import pytest

from reqwriter.places import shipped
from tests.cli.conftest import Shell

PLANTED = tomllib.loads(
    (Path(__file__).parents[1] / "rules" / "planted.toml").read_text(encoding="utf-8")
)["fault"]
GOOD = ("office-computers", "property-management", "copying-paper")


@pytest.mark.parametrize("name", GOOD)
def test_a_good_example_has_nothing_that_blocks(name: str, shell: Shell) -> None:
    ran = shell("check", shipped("examples") / f"{name}.toml")

    assert ran.code == 0
    assert ran.err == ""
    assert "必须改正】" not in ran.out


def test_the_planted_faults_break_twenty_rules_and_more() -> None:
    assert len({fault["code"] for fault in PLANTED}) >= 20


@pytest.mark.parametrize("fault", PLANTED, ids=lambda fault: fault["code"])
def test_a_planted_fault_is_named_at_its_place_with_an_article(
    fault: dict[str, str], shell: Shell
) -> None:
    ran = shell("check", shipped("examples") / "faulty-computers.toml", "--format", "json")

    (report,) = json.loads(ran.out)
    found = [
        one
        for one in report["findings"]
        if one["code"] == fault["code"] and one["at"].startswith(fault["at"])
    ]
    assert ran.code == 1
    assert found, fault["what"]
    force = fault.get("force", "must")
    assert all(one["force"] == force and one["because"] and one["advice"] for one in found)


def test_text_tells_place_message_article_and_advice_in_chinese(shell: Shell, faulty: Path) -> None:
    ran = shell("check", faulty)

    assert ran.code == 1
    assert (
        "MN04  采购包“办公计算机” › 合同 › 履约保证金（合同金额的%）\n"
        "     采购包“办公计算机”履约保证金为合同金额的 15%，上限 10%。\n"
        "     依据：《中华人民共和国政府采购法实施条例》（国务院令第658号）第四十八条\n"
        "     建议：" in ran.out
    )
    assert "〔依据二手资料，请核对原文〕" in ran.out
    assert ran.out.rstrip().splitlines()[-1].startswith("按 2026-11-30 有效的规定：必须改正 ")


def test_json_keeps_to_its_contract(shell: Shell, faulty: Path) -> None:
    (report,) = json.loads(shell("check", faulty, "--format", "json").out)

    assert report["file"] == str(faulty)
    assert (report["on"], report["place"]) == ("2026-11-30", "qingdao")
    finding = next(one for one in report["findings"] if one["code"] == "TM02")
    assert set(finding) == {
        "code", "force", "at", "title", "message", "because", "advice", "fix", "kept",
    }  # fmt: skip
    assert finding["fix"] == {"project.timetable.documents_until": "2026-12-07"}
    assert set(finding["because"][0]) == {
        "instrument", "title", "number", "article", "verified", "own",
    }  # fmt: skip


def test_a_day_before_the_law_is_told_not_passed_over(shell: Shell, good: Path) -> None:
    ran = shell("check", good, "--on", "1990-01-01")

    assert ran.code == 1
    assert "无法判断：法规数据中没有1990-01-01的" in ran.out


def test_several_files_are_checked_and_an_unreadable_one_is_told(
    shell: Shell, good: Path, faulty: Path, tmp_path: Path
) -> None:
    ran = shell("check", good, tmp_path / "none.toml", faulty)

    assert ran.code == 2
    assert ran.err == f"{tmp_path / 'none.toml'}：文件或所在文件夹不存在。请检查路径是否写对。\n"
    assert f"{good}：示例市第一中学办公设备采购项目" in ran.out
    assert f"{faulty}：示例市第一中学办公设备采购项目（有错误的示例）" in ran.out


def test_a_draft_can_come_from_standard_input(
    shell: Shell, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(good.read_bytes())))

    ran = shell("check", "-")

    assert ran.code == 0
    assert ran.out.startswith("-：示例市第一中学办公设备采购项目\n")


def test_a_fault_on_standard_input_is_told_with_its_line(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"schema = 1\nx = 1\n")))

    assert shell("check", "-").err.startswith("标准输入：第 2 行，x：不认识“x”。")
