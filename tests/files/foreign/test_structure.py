from pathlib import Path

import pytest

from reqwriter.files.foreign import read
from reqwriter.files.foreign.structure import passages
from reqwriter.files.foreign.text import lines
from reqwriter.wording.passages import Passage, Place
from tests.files.foreign.making import cell, docx, p, row, table


def placed(text: str) -> dict[str, Place]:
    return {one.text: one.place for one in passages(lines(text))}


def in_word(path: Path, *parts: str) -> tuple[Passage, ...]:
    return read(docx(path / "a.docx", "".join(parts))).passages


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("第一章 投标邀请", Place.PROCEDURE),
        ("第 二 章  投标人须知", Place.PROCEDURE),
        ("第三部分：采购需求", Place.REQUIREMENT),
        ("第三章 招标内容及要求", Place.REQUIREMENT),
        ("第二章 用户需求书", Place.REQUIREMENT),
        ("第四章 资格审查", Place.QUALIFICATION),
        ("第四章 资格审查与评标办法", Place.SCORING),
        ("第四章 评标程序、评标方法和评标标准", Place.SCORING),
        ("第五章 政府采购合同", Place.CONTRACT),
        ("第六章 拟签订的合同文本", Place.CONTRACT),
        ("第四章 合同条款及格式", Place.CONTRACT),
        ("第四章 合同书范本", Place.CONTRACT),
        ("第八章 合同及投标文件格式", Place.FORM),
        ("第3章 技术、服务要求及合同内容条款", Place.REQUIREMENT),
        ("第七章 投标文件格式", Place.FORM),
        ("第六章 投标文件内容及格式", Place.FORM),
        ("第七章 电子投标文件格式", Place.FORM),
        ("第四章 采购项目技术、服务、商务及其他要求", Place.REQUIREMENT),
        ("第五章 商务、技术评分标准", Place.SCORING),
        ("第五章 发包人要求", Place.REQUIREMENT),
        ("第五章 成交标准", Place.SCORING),
        ("第三章 报价要求", Place.PROCEDURE),
        ("第一册 专用条款", Place.UNKNOWN),
    ],
)
def test_a_chapter_is_placed_by_its_title(title: str, place: Place) -> None:
    assert placed(f"{title}\n正文。")["正文。"] is place


def test_sections_refine_their_chapter_and_end_with_the_next(tmp_path: Path) -> None:
    assert placed(
        "第一章 采购公告\n一、项目基本情况\n二、申请人的资格要求：\n1.满足第二十二条规定；\n"
        "2.落实政府采购政策需满足的资格要求：无\n三、获取采购文件\n每份售价零元。"
    ) == {
        "第一章 采购公告": Place.PROCEDURE,
        "一、项目基本情况": Place.PROCEDURE,
        "二、申请人的资格要求：": Place.QUALIFICATION,
        "1.满足第二十二条规定；": Place.QUALIFICATION,
        "2.落实政府采购政策需满足的资格要求：无": Place.QUALIFICATION,
        "三、获取采购文件": Place.PROCEDURE,
        "每份售价零元。": Place.PROCEDURE,
    }


def test_technical_parts_of_scoring_and_payment_in_a_contract_stay_there() -> None:
    found = placed(
        "第四章 评标办法\n一、技术部分\n方案完整。\n第五章 合同\n一、付款方式\n甲方付款。\n"
        "第六章 采购需求\n一、技术要求\n功能。\n二、商务要求\n付款。\n付款方式：到货后支付\n"
    )
    assert found["方案完整。"] is Place.SCORING
    assert found["甲方付款。"] is Place.CONTRACT
    assert found["功能。"] is Place.TECHNICAL
    assert found["付款。"] is Place.COMMERCIAL


def test_a_sentence_about_a_chapter_is_not_its_heading() -> None:
    text = "第二章 投标人须知\n第五章合同条款中规定的内容，投标人应当遵守。\n第三章的内容。\n末段"
    assert {one.chapter for one in passages(lines(text))} == {"第二章 投标人须知"}


def test_a_chapters_title_may_stand_on_the_next_line() -> None:
    found = passages(lines("第四章\n评标办法\n正文"))
    assert found[-1].at == "第四章 评标办法 › 第3行"
    assert found[-1].place is Place.SCORING


@pytest.mark.parametrize(
    "contents",
    [
        "目 录\n第一章 投标邀请\n第二章 合同文本\n",
        "目录\n第一章 投标邀请 1\n第二章 合同文本 12\n",
        "第一章 投标邀请........1\n第二章 合同文本……………12\n",
    ],
)
def test_entries_of_a_table_of_contents_are_no_headings(contents: str) -> None:
    found = passages(lines(f"{contents}第一章 投标邀请\n甲\n第二章 合同文本\n乙"))
    assert [one.text for one in found if one.chapter == "第二章 合同文本"] == [
        "第二章 合同文本",
        "乙",
    ]
    assert [one.text for one in found if one.chapter == "第一章 投标邀请"] == [
        "第一章 投标邀请",
        "甲",
    ]


def test_without_chapters_sections_are_the_chapters() -> None:
    found = passages(lines("某项目\n一、评分标准\n业绩\n二、合同文本\n违约"))
    assert [(one.at, one.place) for one in found] == [
        ("第1行", Place.UNKNOWN),
        ("一、评分标准 › 第2行", Place.SCORING),
        ("一、评分标准 › 第3行", Place.SCORING),
        ("二、合同文本 › 第4行", Place.CONTRACT),
        ("二、合同文本 › 第5行", Place.CONTRACT),
    ]


def test_titles_without_numbers_begin_parts_and_forms() -> None:
    found = placed("竞争性磋商公告\n甲\n供应商须知前附表\n乙\n采购需求\n丙")
    assert [found[one] for one in "甲乙丙"] == [
        Place.PROCEDURE,
        Place.PROCEDURE,
        Place.REQUIREMENT,
    ]
    assert placed("中小企业声明函（货物）\n本公司郑重声明")["本公司郑重声明"] is Place.FORM


def test_a_place_in_word_is_told_by_chapter_table_row_and_column(tmp_path: Path) -> None:
    scoring = table(
        row("评审因素", "评分标准"), row("业绩", cell(p("每个得3分；") + p("最高9分。")))
    )
    found = in_word(
        tmp_path,
        p("第三章 评标办法"),
        p("说明"),
        table(row("甲", "乙")),
        scoring,
        p("第四章 采购需求"),
        scoring,
        p("末"),
    )
    assert [(one.text, one.at) for one in found if one.text in ("说明", "最高9分。", "末")] == [
        ("说明", "第三章 评标办法 › 第2段"),
        ("最高9分。", "第三章 评标办法 › 表2 第2行第2列"),
        ("最高9分。", "第四章 采购需求 › 表1 第2行第2列"),
        ("末", "第四章 采购需求 › 第2段"),
    ]
    assert [one.cell for one in found if one.text == "最高9分。"] == [(2, 2, 2), (3, 2, 2)]


@pytest.mark.parametrize(
    ("chapter", "caption", "header", "place"),
    [
        ("第三章 采购需求", "", ("序号", "评审因素", "分值", "评分标准"), Place.SCORING),
        ("第四章 评标办法", "资格审查表", ("序号", "审查因素", "审查内容"), Place.QUALIFICATION),
        ("第四章 评标办法", "符合性审查表", ("序号", "审查因素", "审查内容"), Place.PROCEDURE),
        ("第四章 评标办法", "资格性审查", ("序号", "评审因素", "评审标准"), Place.QUALIFICATION),
        ("第三章 采购需求", "", ("序号", "名称", "技术参数", "数量"), Place.TECHNICAL),
        ("第三章 采购需求", "", ("序号", "商务要求"), Place.COMMERCIAL),
        ("第三章 采购需求", "", ("序号", "招标要求", "投标响应", "偏离"), Place.FORM),
        ("第五章 合同文本", "", ("条款号", "约定事项", "内容"), Place.CONTRACT),
        ("第六章 投标文件格式", "", ("序号", "评分因素", "分值"), Place.FORM),
    ],
)
def test_a_table_is_placed_by_its_header_row(
    tmp_path: Path, chapter: str, caption: str, header: tuple[str, ...], place: Place
) -> None:
    content = row(*("甲" for _ in header))
    before = [p(caption)] if caption else []
    found = in_word(tmp_path, p(chapter), *before, table(row(*header), content))
    assert {one.place for one in found if one.text == "甲"} == {place}


def test_a_table_left_blank_for_suppliers_is_a_form(tmp_path: Path) -> None:
    rows = [row("", "", "", "") for _ in range(3)]
    found = in_word(
        tmp_path, p("附件：项目人员"), table(row("序号", "姓名", "职务", "证书"), *rows)
    )
    assert {one.place for one in found if one.cell} == {Place.FORM}


def test_the_title_row_of_a_table_is_not_its_header(tmp_path: Path) -> None:
    title = row(cell("综合评审表", '<w:gridSpan w:val="2"/>'))
    found = in_word(tmp_path, table(title, row("评分因素", "分值"), row("甲", "5")))
    assert [one.place for one in found if one.text == "甲"] == [Place.SCORING]


def test_a_table_cut_in_two_goes_on_as_it_began(tmp_path: Path) -> None:
    first = table(row("评审因素", "分值"), row("业绩", "3"))
    second = table(row("服务方案", "甲"), row("人员", "乙"))
    found = in_word(tmp_path, p("第三章 采购需求"), first, p(""), second, p("说明"), second)
    assert [one.place for one in found if one.text == "乙"] == [Place.SCORING, Place.REQUIREMENT]


def test_a_data_sheet_is_placed_row_by_row(tmp_path: Path) -> None:
    sheet = table(
        row("条款号", "条款名称", "编列内容"),
        row("1.1", "采购人", "甲"),
        row("1.2", "特定资格要求", "乙"),
        row("1.3", cell("付款方式", '<w:vMerge w:val="restart"/>'), "丙"),
        row("1.4", cell("", "<w:vMerge/>"), "丁"),
        row("1.5", "现场考察", "戊"),
    )
    found = in_word(tmp_path, p("第二章 投标人须知"), sheet)
    assert {one.text: one.place.label for one in found if len(one.text) == 1} == {
        "甲": "程序",
        "乙": "资格",
        "丙": "商务",
        "丁": "商务",
        "戊": "程序",
    }
