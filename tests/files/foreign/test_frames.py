"""Layouts in which tables hold running text, or sections stand for chapters."""

from pathlib import Path

import pytest

from reqwriter.files.foreign import read
from reqwriter.files.foreign.structure import passages
from reqwriter.files.foreign.text import lines
from reqwriter.wording.passages import Passage, Place
from tests.files.foreign.making import cell, docx, p, row, table


def in_word(path: Path, *parts: str) -> tuple[Passage, ...]:
    return read(docx(path / "a.docx", "".join(parts))).passages


def test_a_chapter_title_in_a_frame_of_one_cell_begins_its_chapter(tmp_path: Path) -> None:
    frame = table(row("第二章 合同文本"))
    found = in_word(tmp_path, p("第一章 采购需求"), p("甲"), frame, p("乙"))
    assert [(one.text, one.at, one.place) for one in found[1:]] == [
        ("甲", "第一章 采购需求 › 第2段", Place.REQUIREMENT),
        ("第二章 合同文本", "第二章 合同文本 › 第1段", Place.CONTRACT),
        ("乙", "第二章 合同文本 › 第2段", Place.CONTRACT),
    ]


def test_a_chapter_inside_a_frame_is_read_as_running_text_and_its_tables_as_tables(
    tmp_path: Path,
) -> None:
    scoring = table(row("评审因素", "分值"), row("业绩", "3"))
    inside = p("第三章 采购需求") + p("一、商务要求") + p("付款") + scoring + p("二、技术要求")
    found = in_word(tmp_path, p("第二章 须知"), table(row(cell(inside + p("参数")))))
    assert [(one.text, one.place.label) for one in found[3:]] == [
        ("付款", "商务"),
        ("评审因素", "评分"),
        ("分值", "评分"),
        ("业绩", "评分"),
        ("3", "评分"),
        ("二、技术要求", "技术"),
        ("参数", "技术"),
    ]
    assert found[4].at == "第三章 采购需求 › 表1 第1行第1列"


def test_entries_of_contents_before_chapters_in_frames_are_no_headings(tmp_path: Path) -> None:
    titles = [table(row(f"第{one}章 {title}")) + p("文") for one, title in _TITLES]
    contents = [p("目录"), *(p(f"第{one}章 {title}") for one, title in _TITLES)]
    found = in_word(tmp_path, *contents, *titles)
    assert [one.at for one in found if one.text == "文"] == [
        "第一章 须知 › 第2段",
        "第二章 合同 › 第2段",
    ]


_TITLES = (("一", "须知"), ("二", "合同"))


def test_a_table_in_a_cell_is_of_the_place_of_that_cell(tmp_path: Path) -> None:
    inner = table(row("内")) + table(row("甲", "乙"))
    outer = table(row("评分因素", "分值"), row("业绩", cell(inner)))
    sheet = table(row("条款名称", "编列内容"), row("资格要求", cell(inner)))
    found = in_word(tmp_path, p("第三章 采购需求"), outer, p("第二章 须知"), sheet)
    assert {one.place for one in found if one.text in "内甲乙" and one.order < 9} == {Place.SCORING}
    assert [one.place.label for one in found if one.text in "内甲乙"][3:] == ["资格"] * 3


@pytest.mark.parametrize("number", ["{0}、", "{1} ", "{1}、"])
def test_without_chapters_sections_that_are_parts_are_the_chapters(number: str) -> None:
    titles = ("投标邀请", "投标须知", "评分办法", "采购需求", "合同条款", "附件")
    parts = [
        f"{number.format('一二三四五六'[at], at + 1)}{title}" for at, title in enumerate(titles)
    ]
    inside = "一、总则\n二、说明\n1.定义\n文"
    found = passages(lines("\n".join(f"{part}\n{inside}" for part in parts)))
    assert [(one.chapter, one.place.label) for one in found if one.text == "文"] == [
        (part, place)
        for part, place in zip(parts, ("程序", "程序", "评分", "需求", "合同", "格式"), strict=True)
    ]


def test_a_section_of_the_same_kind_as_its_part_begins_no_part() -> None:
    text = "评标方法和标准\n一、评标方法\n甲\n二、评分标准\n乙\n合同文本\n一、合同条款\n丙"
    found = {one.text: one.chapter for one in passages(lines(text))}
    assert [found[one] for one in "甲乙丙"] == ["评标方法和标准", "评标方法和标准", "合同文本"]


def test_the_sheet_of_a_part_and_the_part_after_it_are_one() -> None:
    text = "招标公告\n甲\n投标人须知前附表\n乙\n投标人须知\n丙\n采购需求\n丁"
    found = {one.text: one.chapter for one in passages(lines(text))}
    assert [found[one] for one in "甲乙丙丁"] == [
        "招标公告",
        "投标人须知前附表",
        "投标人须知前附表",
        "采购需求",
    ]


@pytest.mark.parametrize("merged", [True, False])
def test_groups_of_rows_of_the_evaluation_have_their_own_places(
    tmp_path: Path, merged: bool
) -> None:
    groups = (("形式评审标准", "甲"), ("资格评审标准", "乙"), ("施工组织设计评分标准", "丙"))
    rows = [row("条款号", "评审因素", "评审标准")]
    for at, (group, mark) in enumerate(groups, 1):
        if merged:
            first = cell(f"2.1.{at} {group}", '<w:vMerge w:val="restart"/>')
            rows += [row(first, "名称", mark), row(cell("", "<w:vMerge/>"), "其他", mark)]
        else:
            banner = row(cell(group, '<w:gridSpan w:val="3"/>'))
            rows += [banner, row("1", "名称", mark), row("名称", "其他", mark)]
    found = in_word(tmp_path, p("第三章 评标办法"), table(*rows))
    places = {mark: {one.place.label for one in found if one.text == mark} for _, mark in groups}
    assert places == {"甲": {"程序"}, "乙": {"资格"}, "丙": {"评分"}}
