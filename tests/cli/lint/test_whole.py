"""The reader and the dictionary that are shipped, behind the command."""

import json
from pathlib import Path

import docx
import pytest

from reqwriter.files import foreign
from reqwriter.files.foreign import read
from reqwriter.wording.checker import checker_of
from tests.cli.conftest import Shell
from tests.files.foreign.making import inserting, p

CLAUSE = "投标人在本市设有办公场所的得3分，没有的不得分。"


@pytest.fixture(autouse=True)
def _as_shipped(_seen_through: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "read", read)
    monkeypatch.setattr("reqwriter.cli.lint.judging.checker_of", checker_of)


def test_a_clause_is_found_in_a_text_and_its_lawful_like_is_not(
    shell: Shell, tmp_path: Path
) -> None:
    path = tmp_path / "评标办法.txt"
    path.write_text(f"第三章 评标办法\n{CLAUSE}\n中标人接到通知后2小时内到场。\n", "utf-8")

    ran = shell("lint", path, "--format", "json")

    (row,) = json.loads(ran.out)
    assert ran.code == 1
    assert row["place"] == "评分"
    assert row["at"].endswith("第2行")
    assert any(one["instrument"] == "regulation-658" for one in row["because"])


def test_in_a_table_it_is_found_and_commented_in_its_cell(shell: Shell, tmp_path: Path) -> None:
    path, output = tmp_path / "招标文件.docx", tmp_path / "批注.docx"
    document = docx.Document()
    document.add_paragraph("第三章 评标办法")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "评审因素", "评分标准"
    table.cell(1, 0).text, table.cell(1, 1).text = "服务能力", CLAUSE
    document.save(str(path))

    ran = shell("lint", path, "--comments", output)

    (held,) = docx.Document(str(output)).tables
    assert ran.code == 1
    assert "位置：第三章 评标办法" in ran.out
    assert "表1 第2行第2列" in ran.out
    assert "commentRangeStart" in held.cell(1, 1)._tc.xml
    assert "commentRangeStart" not in held.cell(1, 0)._tc.xml


def test_the_part_that_is_named_counts_whatever_the_headings_say(
    shell: Shell, tmp_path: Path
) -> None:
    path = tmp_path / "条款.txt"
    path.write_text(f"第五章 合同条款\n{CLAUSE}\n", "utf-8")

    assert shell("lint", path, "--place", "评分").code == 1


def test_an_old_word_file_is_refused_with_advice(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "旧.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512)

    ran = shell("lint", path)

    assert ran.code == 2
    assert "另存为 .docx" in ran.err


def test_what_in_a_file_was_not_read_is_told_and_stops_nothing(
    shell: Shell, tmp_path: Path
) -> None:
    path = inserting(tmp_path / "招标文件.docx", p("正文") + "{a.rtf}", {"a.rtf": b"{}"})

    ran = shell("lint", path)

    assert ran.code == 0
    assert f"{path}：插入的文件（word/a.rtf）没有读取。请用 Word 打开" in ran.err
