import zipfile
from pathlib import Path

import docx as python_docx
from docx.oxml.ns import qn
from lxml import etree

from reqwriter.files.foreign import Changes, read
from tests.files.foreign.making import cell, docx, p, packed, r, row, table


def texts(path: Path, changes: Changes = "accepted") -> list[str]:
    return [passage.text for passage in read(path, changes=changes).passages]


def cells(path: Path) -> dict[tuple[int, int, int] | None, str]:
    return {passage.cell: passage.text for passage in read(path).passages}


def test_tabs_and_breaks_are_spaces_and_blank_paragraphs_are_none(tmp_path: Path) -> None:
    run = "<w:r><w:t>合同</w:t><w:br/><w:t>签订</w:t><w:tab/><w:t>之后</w:t><w:br/></w:r>"
    rulers = "<w:tabs><w:tab w:val='left' w:pos='1'/></w:tabs>"
    body = f"<w:p><w:pPr>{rulers}</w:pPr>{run}</w:p>" + p(" ") + p("末段")
    passages = read(docx(tmp_path / "a.docx", body)).passages
    assert [(one.text, one.order) for one in passages] == [("合同 签订 之后", 1), ("末段", 3)]


def test_merged_cells_are_read_once_and_stand_in_their_column(tmp_path: Path) -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        row("序号", cell("评审因素", '<w:gridSpan w:val="2"/>'), "分值"),
        row(cell("1", down), "技术", "方案", "10"),
        row(cell("不显示", on), "技术", "人员", "5"),
        row(cell("2", down), "商务", "业绩", "3"),
    )
    found = cells(docx(tmp_path / "a.docx", body))
    assert found[1, 1, 2] == "评审因素"
    assert found[1, 1, 4] == "分值"
    assert (1, 3, 1) not in found
    assert found[1, 3, 3] == "人员"
    assert found[1, 4, 1] == "2"


def test_a_merge_that_begins_nowhere_shows_its_text(tmp_path: Path) -> None:
    body = table(row(cell("甲", "<w:vMerge/>"), "乙"))
    assert cells(docx(tmp_path / "a.docx", body)) == {(1, 1, 1): "甲", (1, 1, 2): "乙"}


def test_what_follows_a_table_within_a_cell_is_of_the_outer_cell(tmp_path: Path) -> None:
    inner = table(row("内一", "内二"))
    body = table(row("一", cell(p("前") + inner + p("后")), "三"), row("四", "五", "六")) + p("段")
    found = [(one.cell, one.text) for one in read(docx(tmp_path / "a.docx", body)).passages]
    assert found == [
        ((1, 1, 1), "一"),
        ((1, 1, 2), "前"),
        ((2, 1, 1), "内一"),
        ((2, 1, 2), "内二"),
        ((1, 1, 2), "后"),
        ((1, 1, 3), "三"),
        ((1, 2, 1), "四"),
        ((1, 2, 2), "五"),
        ((1, 2, 3), "六"),
        (None, "段"),
    ]


_MOVED = "<w:moveFrom>{0}</w:moveFrom><w:moveTo>{1}</w:moveTo>"
_CHANGED = (
    "<w:p><w:r><w:t>质保</w:t></w:r><w:del><w:r><w:delText>一</w:delText></w:r></w:del>"
    "<w:ins><w:r><w:t>三</w:t></w:r></w:ins><w:r><w:t>年</w:t></w:r></w:p>"
)


def test_tracked_changes_are_read_as_accepted_or_as_rejected(tmp_path: Path) -> None:
    moved = f"<w:p>{_MOVED.format(r('旧处'), r('新处'))}</w:p>"
    path = docx(tmp_path / "a.docx", _CHANGED + moved)
    assert texts(path) == ["质保三年", "新处"]
    assert texts(path, changes="accepted") == ["质保三年", "新处"]
    assert texts(path, changes="rejected") == ["质保一年", "旧处"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next(tmp_path: Path) -> None:
    body = p("前半", "<w:rPr><w:del/></w:rPr>") + p("后半") + p("另一段")
    path = docx(tmp_path / "a.docx", body)
    assert [(one.text, one.order) for one in read(path).passages] == [
        ("前半后半", 1),
        ("另一段", 3),
    ]
    assert texts(path, changes="rejected") == ["前半", "后半", "另一段"]


def test_deleted_and_added_rows_count_or_not_by_choice(tmp_path: Path) -> None:
    body = table(
        row("甲"),
        row("删", properties="<w:del/>"),
        row("增", properties="<w:ins/>"),
        row("乙"),
    )
    path = docx(tmp_path / "a.docx", body)
    assert cells(path) == {(1, 1, 1): "甲", (1, 2, 1): "增", (1, 3, 1): "乙"}
    rejected = read(path, changes="rejected").passages
    assert [(one.cell, one.text) for one in rejected] == [
        ((1, 1, 1), "甲"),
        ((1, 2, 1), "删"),
        ((1, 3, 1), "乙"),
    ]


def test_the_style_of_before_a_change_is_not_the_style(tmp_path: Path) -> None:
    styles = (
        '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="B"><w:name w:val="Normal"/></w:style>'
    )
    former = '<w:pStyle w:val="H"/><w:pPrChange><w:pPr><w:pStyle w:val="B"/></w:pPr></w:pPrChange>'
    path = docx(tmp_path / "a.docx", p("采购需求", former) + p("正文"), styles=styles)
    assert {one.chapter for one in read(path).passages} == {"采购需求"}


def test_hidden_text_is_not_read(tmp_path: Path) -> None:
    styles = '<w:style w:styleId="S"><w:rPr><w:vanish/></w:rPr></w:style>'
    runs = (
        r("见"),
        r("藏", "<w:vanish/>"),
        r("显", '<w:vanish w:val="0"/>'),
        r("样", '<w:rStyle w:val="S"/>'),
    )
    body = f"<w:p>{''.join(runs)}</w:p>" + p("段落", "<w:rPr><w:vanish/></w:rPr>")
    assert texts(docx(tmp_path / "a.docx", body, styles=styles)) == ["见显", "段落"]


def test_text_boxes_are_read_once_and_leave_their_paragraph_whole(tmp_path: Path) -> None:
    box = "<w:txbxContent>" + p("框中") + "</w:txbxContent>"
    copies = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    body = f"<w:p>{r('前')}<w:r>{copies}</mc:AlternateContent></w:r>{r('后')}</w:p>" + p("末")
    passages = read(docx(tmp_path / "a.docx", body)).passages
    assert [(one.text, one.order) for one in passages] == [("前后", 1), ("框中", 2), ("末", 4)]


def test_order_is_the_paragraphs_number_among_all_that_python_docx_finds(tmp_path: Path) -> None:
    body = p("一") + table(row("二", cell(table(row("三"))))) + _CHANGED + p("") + p("末")
    content = f"<w:sdt><w:sdtContent>{p('控件')}</w:sdtContent></w:sdt>"
    path = tmp_path / "a.docx"
    python_docx.Document().save(str(path))
    found = python_docx.Document(str(path))
    space = f'xmlns:w="{qn("w:p")[1:-2]}"'
    for element in etree.fromstring(f"<x {space}>{body}{content}</x>"):
        found.element.body.append(element)
    found.save(str(path))
    paragraphs = list(python_docx.Document(str(path)).element.body.iter(qn("w:p")))
    passages = read(path).passages
    assert len(passages) == 6
    for passage in passages:
        words = "".join(text.text or "" for text in paragraphs[passage.order - 1].iter(qn("w:t")))
        assert words == passage.text


def test_numbers_that_word_shows_make_headings(tmp_path: Path) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="3"/>'
        '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1章"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("评标办法", numbered) + p("正文一") + p("合同文本", numbered) + p("正文二")
    passages = read(docx(tmp_path / "a.docx", body, numbering=numbering)).passages
    assert [(one.text, one.at) for one in passages] == [
        ("评标办法", "第三章 评标办法 › 第1段"),
        ("正文一", "第三章 评标办法 › 第2段"),
        ("合同文本", "第四章 合同文本 › 第1段"),
        ("正文二", "第四章 合同文本 › 第2段"),
    ]


def test_the_other_edition_of_the_standard_is_read_too(tmp_path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    document = (
        f'<d:document xmlns:d="{strict}"><d:body><d:p><d:r><d:t>文</d:t></d:r></d:p></d:body>'
    )
    parts = {"word/document.xml": f"{document}</d:document>".encode("utf-16")}
    assert texts(packed(tmp_path / "a.docx", parts)) == ["文"]


def test_a_main_part_of_another_name_is_found(tmp_path: Path) -> None:
    path = docx(tmp_path / "a.docx", p("正文"))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"document.xml", b"document2.xml")
    assert texts(packed(path, parts)) == ["正文"]


def test_how_words_look_is_left_out_and_what_hides_them_is_not(tmp_path: Path) -> None:
    looks = '<w:rFonts w:ascii="宋体"/><w:b/><w:sz w:val="24"/>'
    body = (
        f'<w:p><w:pPr><w:spacing w:line="360"/><w:ind w:left="1"/><w:rPr>{looks}</w:rPr></w:pPr>'
        f"{r('显', looks)}{r('藏', looks + '<w:vanish/>')}{r('出', '')}</w:p>"
        + p("前", f"<w:rPr>{looks}<w:del/></w:rPr>")
        + p("后")
    )
    assert texts(docx(tmp_path / "a.docx", body)) == ["显出", "前后"]
