"""The Word file: what Word, WPS and LibreOffice need of it, and what a reader sees in it."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reqwriter.documents import render
from reqwriter.documents.contents import entries
from reqwriter.documents.rendering import blocks_of
from reqwriter.documents.word.carrier import STYLES, CarrierProblem, carrier
from reqwriter.documents.word.package import deflated, deflated_while_written, packed
from reqwriter.documents.word.text import UnprintableText, text_runs
from reqwriter.domain.draft import Draft
from reqwriter.places import shipped
from reqwriter.standards.library import Library

NOTICE = dt.date(2026, 11, 30)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@pytest.fixture
def archive(draft: Draft, library: Library) -> Iterator[zipfile.ZipFile]:
    with zipfile.ZipFile(io.BytesIO(render(draft, library, NOTICE))) as opened:
        yield opened


@pytest.fixture
def body(archive: zipfile.ZipFile) -> Any:
    return etree.fromstring(archive.read("word/document.xml"))[0]


def test_two_renders_give_the_same_bytes(draft: Draft, library: Library) -> None:
    assert render(draft, library, NOTICE) == render(draft.with_(), Library.load(), NOTICE)


def test_every_part_is_well_formed_and_has_a_type(archive: zipfile.ZipFile) -> None:
    types = archive.read("[Content_Types].xml").decode()
    assert archive.namelist()[0] == "[Content_Types].xml"
    for name in archive.namelist():
        etree.fromstring(archive.read(name))
        assert (
            f'"/{name}"' in types
            or name.endswith(".rels")
            or "item1.xml" in name
            or name == "[Content_Types].xml"
        )


def test_every_relation_leads_to_a_part(archive: zipfile.ZipFile, body: Any) -> None:
    relations = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
    targets = {one.get("Id"): one.get("Target") for one in relations}
    for target in targets.values():
        path = target.removeprefix("../") if target.startswith("../") else f"word/{target}"
        assert path in archive.namelist()
    assert {one.get(f"{R}id") for one in body.iter() if one.get(f"{R}id")} <= set(targets)


def test_every_style_used_is_in_the_style_sheet(archive: zipfile.ZipFile, body: Any) -> None:
    sheet = etree.fromstring(archive.read("word/styles.xml"))
    known = {style.get(f"{W}styleId") for style in sheet.iter(f"{W}style")}
    used = {one.get(f"{W}val") for tag in ("pStyle", "tblStyle") for one in body.iter(f"{W}{tag}")}
    assert used <= known
    assert set(STYLES) <= known


def test_tables_are_whole(body: Any) -> None:
    for table in body.iter(f"{W}tbl"):
        columns = len(table.find(f"{W}tblGrid"))
        for row in table.iter(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            assert len(cells) == columns
            assert all(cell[-1].tag == f"{W}p" for cell in cells)
        assert table.getnext().tag == f"{W}p"


def test_heads_repeat_and_no_row_splits(body: Any) -> None:
    for table in body.iter(f"{W}tbl"):
        first, *rest = table.findall(f"{W}tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}tblHeader") is None for row in rest)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (first, *rest))


def test_fields_and_bookmarks_are_closed(body: Any) -> None:
    depth = 0
    for mark in body.iter(f"{W}fldChar"):
        depth += {"begin": 1, "separate": 0, "end": -1}[mark.get(f"{W}fldCharType")]
        assert depth >= 0
    assert depth == 0
    starts = [one.get(f"{W}id") for one in body.iter(f"{W}bookmarkStart")]
    ends = [one.get(f"{W}id") for one in body.iter(f"{W}bookmarkEnd")]
    assert starts == ends
    assert len(set(starts)) == len(starts)


def test_the_contents_name_link_and_page_every_heading(body: Any) -> None:
    marks = {one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")}
    links = list(body.iter(f"{W}hyperlink"))
    headings = [
        "".join(paragraph.itertext(f"{W}t"))
        for paragraph in body.iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}pStyle") is not None
        and paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val") in ("Heading1", "Heading2")
    ]
    listed = []
    for link in links:
        anchor = link.get(f"{W}anchor")
        assert anchor in marks
        assert any(f"PAGEREF {anchor} " in code.text for code in link.iter(f"{W}instrText"))
        *words, page = [text.text for text in link.iter(f"{W}t")]
        assert int(page) >= 1
        listed.append("".join(words))
    assert listed == headings
    assert " TOC " in next(body.iter(f"{W}instrText")).text


def test_the_pages_of_the_contents_never_go_back(draft: Draft, library: Library) -> None:
    pages = [entry.page for entry in entries(blocks_of(draft, library, NOTICE).document)]
    assert pages[0] == 1
    assert pages == sorted(pages)
    assert pages[-1] > 20


def test_chinese_text_has_its_own_font_in_every_style(archive: zipfile.ZipFile) -> None:
    sheet = etree.fromstring(archive.read("word/styles.xml"))
    for style in sheet.iter(f"{W}style"):
        fonts = style.find(f"{W}rPr/{W}rFonts")
        if style.get(f"{W}styleId") in STYLES and style.get(f"{W}type") == "paragraph":
            assert fonts.get(f"{W}eastAsia") in ("宋体", "黑体")
            assert fonts.get(f"{W}ascii") == "Times New Roman"


def test_headings_are_real_so_that_word_can_navigate(archive: zipfile.ZipFile) -> None:
    sheet = etree.fromstring(archive.read("word/styles.xml"))
    levels = {
        style.get(f"{W}styleId"): style.find(f"{W}pPr/{W}outlineLvl")
        for style in sheet.iter(f"{W}style")
    }
    for depth in range(3):
        assert levels[f"Heading{depth + 1}"].get(f"{W}val") == str(depth)


def test_pages_are_a4_with_header_and_page_number(
    archive: zipfile.ZipFile, body: Any, draft: Draft
) -> None:
    sizes = {(int(size.get(f"{W}w")), int(size.get(f"{W}h"))) for size in body.iter(f"{W}pgSz")}
    assert sizes == {(11906, 16838), (16838, 11906)}
    assert str(draft.project.name) in archive.read("word/header1.xml").decode()
    assert " PAGE " in archive.read("word/footer1.xml").decode()
    counted = [one.find(f"{W}pgNumType") for one in body.iter(f"{W}sectPr")]
    assert counted[0].get(f"{W}fmt") == "upperRoman"
    assert counted[1].get(f"{W}start") == "1"
    assert counted[2:] == [None] * (len(counted) - 2)


def test_the_mark_of_a_draft_is_on_every_page(computers: Draft, library: Library) -> None:
    marked = zipfile.ZipFile(io.BytesIO(render(computers, library, NOTICE, draft_mark=True)))
    body = etree.fromstring(marked.read("word/document.xml"))
    relations = etree.fromstring(marked.read("word/_rels/document.xml.rels"))
    targets = {one.get("Id"): one.get("Target") for one in relations}
    for part in body.iter(f"{W}sectPr"):
        headers = [one.get(f"{R}id") for one in part.findall(f"{W}headerReference")]
        assert len(headers) == 2
        for id in headers:
            assert "草稿" in marked.read(f"word/{targets[id]}").decode()
    plain = zipfile.ZipFile(io.BytesIO(render(computers, library, NOTICE)))
    assert not any("草稿" in plain.read(name).decode() for name in plain.namelist())


def test_the_draft_rides_inside_with_its_hash(archive: zipfile.ZipFile, draft: Draft) -> None:
    part = etree.fromstring(archive.read("customXml/item1.xml"))
    assert re.fullmatch("[0-9a-f]{64}", part.get("sha256"))
    assert "mof-87" in part.get("standards").split()
    assert str(draft.project.number) in part[0].text


def test_python_docx_opens_it(draft: Draft, library: Library) -> None:
    document = docx.Document(io.BytesIO(render(draft, library, NOTICE)))
    assert document.core_properties.title == f"{draft.project.name}招标文件"
    assert len(document.tables) > 20


@pytest.mark.parametrize("text", ["\x00", "\x0c", "\x1f", "\ufffe", "\ufdef", "\ud800"])
def test_what_xml_cannot_hold_never_reaches_a_part(text: str) -> None:
    with pytest.raises(UnprintableText, match=f"U\\+{ord(text):04X}"):
        text_runs(f"甲{text}")


def test_the_archive_is_what_other_readers_expect(archive: zipfile.ZipFile) -> None:
    assert archive.testzip() is None
    assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert all(member.compress_type == zipfile.ZIP_DEFLATED for member in archive.infolist())


@given(st.dictionaries(st.text("abc/._号", min_size=1, max_size=8), st.binary(max_size=40_000)))
def test_what_is_packed_comes_out_again(parts: dict[str, bytes]) -> None:
    members = {name: deflated(part) for name, part in parts.items()}
    with zipfile.ZipFile(io.BytesIO(packed(members))) as opened:
        assert {name: opened.read(name) for name in opened.namelist()} == parts
        assert opened.namelist() == list(parts)


@given(st.lists(st.binary(max_size=50), max_size=99), st.lists(st.binary(max_size=50), max_size=99))
def test_halves_compressed_side_by_side_are_one_part(first: list[bytes], rest: list[bytes]) -> None:
    member, beside = deflated_while_written(first, rest, b"beside")
    with zipfile.ZipFile(io.BytesIO(packed({"part": member, "other": beside}))) as opened:
        assert opened.read("part") == b"".join((*first, *rest))
        assert opened.read("other") == b"beside"


def test_quotation_marks_are_set_in_the_chinese_font(body: Any) -> None:
    for text in body.iter(f"{W}t"):
        if text.text and "“" in text.text:
            hint = text.getparent().find(f"{W}rPr/{W}rFonts")
            assert hint.get(f"{W}hint") == "eastAsia"


def test_a_style_file_that_lacks_a_style_is_refused_by_name(tmp_path: Path) -> None:
    broken = tmp_path / "carrier.docx"
    with (
        zipfile.ZipFile(shipped("templates") / "carrier.docx") as whole,
        zipfile.ZipFile(broken, "w") as copy,
    ):
        for name in whole.namelist():
            part = whole.read(name).replace(b'w:styleId="TableHead"', b'w:styleId="Other"')
            copy.writestr(name, part)
    with pytest.raises(CarrierProblem, match="缺少样式 TableHead"):
        carrier(broken)
    (tmp_path / "text.docx").write_text("不是压缩文件")
    with pytest.raises(CarrierProblem, match="不是可用的样式文件"):
        carrier(tmp_path / "text.docx")
