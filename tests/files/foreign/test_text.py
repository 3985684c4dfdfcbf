from pathlib import Path

import pytest

from reqwriter.files.foreign import read
from reqwriter.wording.passages import Place


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
def test_the_encoding_is_told_by_the_bytes(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("第一章 投标邀请\r\n\r\n供应商的资格条件：无".encode(encoding))
    assert [(one.text, one.at, one.order) for one in read(path).passages] == [
        ("第一章 投标邀请", "第一章 投标邀请 › 第1行", 1),
        ("供应商的资格条件：无", "第一章 投标邀请 › 第3行", 3),
    ]


def test_a_file_of_blank_lines_has_no_passages(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n \n\t\n", encoding="utf-8")
    assert read(path).passages == ()


def test_markdown_has_headings_and_tables(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "# 评标办法\n\n| 评审因素 | 分值 |\n|---|:---:|\n| 业绩 | 3 |\n|  | 4 |\n\n正文\n",
        encoding="utf-8",
    )
    found = [(one.text, one.at, one.cell, one.place) for one in read(path).passages]
    assert found == [
        ("# 评标办法", "评标办法 › 第1行", None, Place.SCORING),
        ("评审因素", "评标办法 › 第3行第1列", (1, 1, 1), Place.SCORING),
        ("分值", "评标办法 › 第3行第2列", (1, 1, 2), Place.SCORING),
        ("业绩", "评标办法 › 第5行第1列", (1, 2, 1), Place.SCORING),
        ("3", "评标办法 › 第5行第2列", (1, 2, 2), Place.SCORING),
        ("4", "评标办法 › 第6行第2列", (1, 3, 2), Place.SCORING),
        ("正文", "评标办法 › 第8行", None, Place.SCORING),
    ]


def test_a_cell_of_several_lines_goes_on_until_its_bar(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "| 条款号 | 内容 |\n| 1 | 甲\n\n乙 |\n| 2 | 丙 |\n| 散行\n末段\n", encoding="utf-8"
    )
    assert [(one.text, one.cell, one.order) for one in read(path).passages] == [
        ("条款号", (1, 1, 1), 1),
        ("内容", (1, 1, 2), 1),
        ("1", (1, 2, 1), 2),
        ("甲", (1, 2, 2), 2),
        ("乙", (1, 2, 2), 4),
        ("2", (1, 3, 1), 5),
        ("丙", (1, 3, 2), 5),
        ("| 散行", None, 6),
        ("末段", None, 7),
    ]


def test_passages_whose_place_is_not_told_have_the_one_that_is_given(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("近三年平均净资产不少于某数的得分。\n", encoding="utf-8")
    assert [one.place for one in read(path).passages] == [Place.UNKNOWN]
    assert [one.place for one in read(path, place=Place.SCORING).passages] == [Place.SCORING]
