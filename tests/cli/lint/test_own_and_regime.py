"""An office's own patterns are used, and a document under another law is only hinted at."""

import json
from pathlib import Path

import pytest

from reqwriter.files import foreign
from reqwriter.files.foreign import read
from reqwriter.wording.checker import checker_of
from tests.cli.conftest import Shell

CLAUSE = "投标人注册资本不低于500万元。"
PATTERN = """
[[pattern]]
id = "O-1"
name = "本单位不用的说法"
situation = "需求"
force = "must"
treatment = "弱化"
places = ["需求"]
articles = ["mof-2021-22 九"]
words = ["高大上"]
message = "不清楚。"
rewrite = "写明指标。"
hits = [["需求", "装修风格应高大上。"], ["需求", "高大上的外观。"], ["需求", "做到高大上。"]]
misses = [["需求", "外观整洁。"], ["需求", "不要求高大上。"], ["需求", "风格简洁。"]]
"""


@pytest.fixture(autouse=True)
def _as_shipped(_seen_through: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "read", read)
    monkeypatch.setattr("reqwriter.cli.lint.judging.checker_of", checker_of)


def forces(shell: Shell, path: Path, *words: str) -> list[str]:
    ran = shell("lint", path, "--place", "资格", "--format", "json", *words)
    return [row["force"] for row in json.loads(ran.out)]


def test_a_pattern_of_the_office_is_found_and_listed(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "law" / "wording").mkdir(parents=True)
    (tmp_path / "law" / "wording" / "own.toml").write_text(PATTERN, "utf-8")
    path = tmp_path / "需求.txt"
    path.write_text("装修风格应高大上。\n", "utf-8")
    own = ("--standards", tmp_path / "law")

    ran = shell("lint", path, "--place", "需求", "--format", "json", *own)
    assert [row["code"] for row in json.loads(ran.out)] == ["O-1"]
    assert "O-1" in shell("lint", "--patterns", *own).out
    assert "O-1" not in shell("lint", "--patterns").out


def test_what_is_wrong_with_a_pattern_of_the_office_is_told(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "law" / "wording").mkdir(parents=True)
    (tmp_path / "law" / "wording" / "own.toml").write_text(PATTERN.replace("九", "九百"), "utf-8")
    path = tmp_path / "需求.txt"
    path.write_text("装修风格应高大上。\n", "utf-8")

    ran = shell("lint", path, "--standards", tmp_path / "law")
    assert ran.code == 2
    assert "没有采用本单位的检查内容" in ran.err
    assert "“O-1”：法规数据中没有“mof-2021-22”第九百条。" in ran.err


def test_under_another_law_a_document_is_hinted_at_and_told_so(
    shell: Shell, tmp_path: Path
) -> None:
    path = tmp_path / "招标文件.txt"
    path.write_text(f"本项目为军队采购，按军队物资采购的规定组织。\n{CLAUSE}\n", "utf-8")
    assert forces(shell, path) == ["note"]
    assert forces(shell, path, "--regime", "政府采购") == ["must"]
    ran = shell("lint", path, "--place", "资格")
    assert ran.code == 0
    assert "这份文件看来适用军队采购的规定" in ran.out


def test_the_law_that_is_named_is_taken(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "招标文件.txt"
    path.write_text(f"{CLAUSE}\n", "utf-8")
    assert forces(shell, path) == ["must"]
    assert forces(shell, path, "--regime", "企业采购") == ["note"]
