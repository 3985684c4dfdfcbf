"""The patterns, listed for people and for programs."""

import json

import pytest

from reqwriter.places import shipped
from reqwriter.wording.across.checks import checks
from reqwriter.wording.patterns import load
from tests.cli.conftest import Shell


def test_every_pattern_is_told_with_its_places_articles_and_treatment(shell: Shell) -> None:
    ran = shell("lint", "--patterns", "--on", "2026-11-23")

    assert ran.code == 0
    assert ran.out.startswith("D01-1  必须改正  以注册地、总部所在地作条件\n  问题：")
    assert "  位置：资格、评分、技术、商务、需求\n  依据：《" in ran.out
    assert "  处理：删除；可以改为：" in ran.out


def test_for_programs_it_is_a_row_a_pattern(shell: Shell) -> None:
    rows = json.loads(shell("lint", "--patterns", "--format", "json").out)
    shown = {row["code"]: row for row in rows}

    known = {one.id for one in load(shipped("standards") / "wording")} | set(checks())
    assert set(shown) <= known
    assert shown["D01-1"]["force"] == "must"
    assert shown["D01-1"]["because"][0]["instrument"] == "regulation-658"
    assert len(shown["D01-1"]["hits"]) >= 3


def test_it_is_narrowed_to_a_part_of_the_documents(shell: Shell) -> None:
    rows = json.loads(shell("lint", "--patterns", "--place", "合同", "--format", "json").out)

    assert rows
    assert all("合同" in row["places"] for row in rows if row["places"])


def test_what_is_held_against_a_whole_document_is_listed_without_its_figures(shell: Shell) -> None:
    out = shell("lint", "--patterns").out

    assert "points-total  必须改正  分值之和与总分不符\n" in out
    assert "评分表各项分值之和为 … 分" in out
    assert "  位置：全文\n" in out
    assert "{" not in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "html"), "--patterns 的 --format 可以是：text、json。"),
        (("a.txt",), "不检查文件"),
        (("--comments", "a.docx"), "不检查文件"),
    ],
)
def test_what_goes_with_a_document_does_not_go_with_it(
    shell: Shell, words: tuple[str, ...], said: str
) -> None:
    ran = shell("lint", "--patterns", *words)

    assert ran.code == 2
    assert said in ran.err


def test_without_a_file_it_says_what_to_write(shell: Shell) -> None:
    ran = shell("lint")

    assert ran.code == 2
    assert ran.err == "请写要检查的文件或者文件夹，例如：reqwriter lint 招标文件.docx\n"
