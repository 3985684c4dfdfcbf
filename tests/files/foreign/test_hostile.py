"""What is no document, or wants to be more than one, is refused quickly and in words."""

import os
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from reqwriter.files.foreign import archive, read
from reqwriter.files.problem import FileProblem
from tests.files.foreign.making import W, cell, docx, p, packed, row, table

MEGABYTE = 1024 * 1024


@pytest.fixture(autouse=True)
def _quick() -> Iterator[None]:
    """Whatever a file holds, a minute is more than enough on a slow machine."""
    started = time.monotonic()
    yield
    assert time.monotonic() - started < 60


def refusal(path: Path) -> str:
    with pytest.raises(FileProblem) as caught:
        read(path)
    said = str(caught.value)
    assert said.startswith(f"{path}：")
    return said.removeprefix(f"{path}：")


def document(content: str, declared: str = "") -> dict[str, bytes]:
    whole = f'{declared}<w:document xmlns:w="{W}"><w:body>{content}</w:body></w:document>'
    return {"word/document.xml": whole.encode()}


def test_a_part_that_unpacks_to_gigabytes_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packing,
        packing.open("word/document.xml", "w") as part,
    ):
        for _ in range(200):
            part.write(b" " * MEGABYTE)
    tracemalloc.start()
    said = refusal(path)
    assert tracemalloc.get_traced_memory()[1] < 8 * MEGABYTE
    tracemalloc.stop()
    assert "展开后的正文有 200 MB" in said


def test_a_part_packed_beyond_what_writing_gives_is_not_unpacked(tmp_path: Path) -> None:
    blank = document(" " * (archive.LARGEST_PART // 2))
    assert "不像是正常的文档" in refusal(packed(tmp_path / "a.docx", blank))


def test_a_part_that_holds_more_than_it_says_is_damaged(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.docx", document(p("正文") * 1000))
    content = bytearray(path.read_bytes())
    at = content.rindex(b"PK\x01\x02")
    struct.pack_into("<I", content, at + 24, 300)
    path.write_bytes(content)
    assert "已经损坏" in refusal(path)


def test_a_directory_of_too_many_parts_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as packing:
        for number in range(100_000):
            packing.writestr(zipfile.ZipInfo(f"{number:08}" + "x" * 40), b"")
    assert "目录太大" in refusal(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_types_and_their_entities_are_refused(tmp_path: Path, encoding: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("不该读到", encoding="utf-8")
    declared = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    whole = document(p("&e;"), declared)["word/document.xml"].decode()
    path = packed(tmp_path / "a.docx", {"word/document.xml": whole.encode(encoding)})
    assert "文档类型定义" in refusal(path)


def test_entities_that_multiply_are_refused(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    declared = f'<!DOCTYPE x [<!ENTITY e0 "很长"> {entities}]>'
    path = packed(tmp_path / "a.docx", document(p("&e9;"), declared))
    assert "文档类型定义" in refusal(path)


def test_a_declared_encoding_hides_nothing(tmp_path: Path) -> None:
    declared = '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x+AD4-'
    assert "不符合 XML 格式" in refusal(packed(tmp_path / "a.docx", document(p("文"), declared)))


def test_outside_files_that_relationships_name_are_not_opened(tmp_path: Path) -> None:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    outside = (
        f'<Relationships xmlns="{space}"><Relationship Id="a" Type="{kind}" TargetMode="External"'
        ' Target="http://127.0.0.1:9/document.xml"/></Relationships>'
    )
    parts = {**document(p("正文")), "_rels/.rels": outside.encode()}
    assert [one.text for one in read(packed(tmp_path / "a.docx", parts)).passages] == ["正文"]


def test_a_hundred_thousand_blank_cells_are_read(tmp_path: Path) -> None:
    body = table(*[row(*[cell("")] * 10)] * 10_000) + p("末段")
    passages = read(docx(tmp_path / "a.docx", body)).passages
    assert [(one.text, one.order) for one in passages] == [("末段", 100_001)]


@pytest.mark.parametrize("element", ["w:tbl", "w:p", "w:sdt", "w:ins", "x"])
def test_elements_nested_without_end_are_refused(tmp_path: Path, element: str) -> None:
    body = f"<{element}>" * 50_000 + f"</{element}>" * 50_000
    assert "嵌套" in refusal(docx(tmp_path / "a.docx", body))


def test_tables_nested_as_deep_as_people_nest_them_are_read(tmp_path: Path) -> None:
    body = p("最里")
    for _ in range(40):
        body = table(row(cell(body + p("外"))))
    passages = read(docx(tmp_path / "a.docx", body)).passages
    assert passages[0].cell == (40, 1, 1)
    assert [one.cell[0] for one in passages[1:] if one.cell] == [*range(40, 0, -1)]


def test_more_elements_than_a_document_has_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    body = "".join(f'<w:p w:a="{n:x}"/>' for n in range(2_100_000))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packing:
        packing.writestr("word/document.xml", document(body)["word/document.xml"])
    assert "多得不正常" in refusal(path)


def test_properties_where_none_belong_do_no_harm(tmp_path: Path) -> None:
    stray = (
        '<w:gridSpan w:val="99999999999"/><w:vMerge/><w:tc><w:p/></w:tc><w:tr><w:tc/></w:tr>'
        '<w:t>外</w:t><w:del/><w:vanish/><w:pStyle w:val="x"/><w:outlineLvl w:val="-3"/>'
        '<w:docPartGallery w:val="Table of Contents"/><w:txbxContent/><w:ilvl w:val="x"/>'
    )
    body = stray + p("正文") + table(stray, row(stray, cell("格", '<w:gridSpan w:val="0"/>')))
    assert "正文" in [one.text for one in read(docx(tmp_path / "a.docx", body)).passages]


def test_a_chapter_that_begins_inside_a_table_does_no_harm(tmp_path: Path) -> None:
    body = p("第一章 须知") + f"<w:tbl>{row('甲')}{p('第二章 合同')}{row('乙')}</w:tbl>"
    found = [one.text for one in read(docx(tmp_path / "a.docx", body)).passages]
    assert found == ["第一章 须知", "甲", "第二章 合同", "乙"]


def test_broken_xml_is_told_by_its_line(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.docx", {"word/document.xml": b"<a>\n<b>\n</a>"})
    assert "word/document.xml：第 3 行不符合 XML 格式" in refusal(path)


def test_half_a_file_is_damaged(tmp_path: Path) -> None:
    path = docx(tmp_path / "a.docx", p("正文") * 5000)
    path.write_bytes(path.read_bytes()[:-400])
    assert "没有下载完整" in refusal(path)


@pytest.mark.parametrize("at", range(0, 900, 7))
def test_a_changed_byte_never_ends_in_anything_but_a_refusal(tmp_path: Path, at: int) -> None:
    path = docx(tmp_path / "a.docx", table(row(cell("一"), cell("二"))) + p("正文"))
    content = bytearray(path.read_bytes())
    content[at % len(content)] ^= 0xFF
    path.write_bytes(content)
    with suppress(FileProblem):
        read(path)


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.doc", _OLE, "旧版 Word 文档"),
        ("a.docx", _OLE, "旧版 Word 文档"),
        ("a.txt", _OLE, "旧版 Word 文档"),
        ("a.docx", _OLE + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
        ("a.doc", b"PK\x03\x04", "请把扩展名改为 .docx"),
        ("a.txt", b"PK\x03\x04", "请把扩展名改为 .docx"),
        ("a.docx", "第一章".encode(), "请把扩展名改为 .txt"),
        ("a.docx", b"{\\rtf1", "RTF"),
        ("a.docx", b"%PDF-1.7", "PDF"),
        ("a.pdf", b"%PDF-1.7", "PDF"),
        ("a.wps", _OLE, "WPS"),
        ("a.DOC", _OLE, "另存为 .docx"),
        ("a.xlsx", b"PK\x03\x04", "只能读取 .docx、.txt、.md"),
        ("a", b"text", "只能读取 .docx、.txt、.md"),
        ("a.docx", b"", "文件是空的"),
        ("a.txt", b"", "文件是空的"),
        ("a.docx", b"PK\x05\x06" + bytes(18), "没有 Word 文档的正文"),
        ("a.docx", b"PK\x03\x04" + bytes(100), "已经损坏"),
        ("a.txt", bytes(range(256)), "编码不是"),
        ("a.txt", "第一章 abc\n".encode("utf-16-le"), "编码不是"),
        ("a.txt", b"\xff\xfe\x00", "编码不是"),
    ],
)
def test_other_files_are_refused_with_advice(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert said in refusal(path)


def test_a_zip_of_something_else_is_no_document(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as packing:
        packing.writestr("xl/workbook.xml", "<workbook/>")
    assert "没有 Word 文档的正文" in refusal(path)


def test_folders_pipes_and_what_is_not_there(tmp_path: Path) -> None:
    folder = tmp_path / "a.docx"
    folder.mkdir()
    assert "这是文件夹" in refusal(folder)
    assert "不存在" in refusal(tmp_path / "b.docx")
    pipe = tmp_path / "c.docx"
    os.mkfifo(pipe)
    assert "不是普通文件" in refusal(pipe)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = docx(tmp_path / "a.docx", p("正文"))

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    assert "没有访问权限" in refusal(path)


def test_texts_beyond_measure_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(300 * MEGABYTE)
    assert "超过上限 256 MB" in refusal(path)
    path.write_bytes(b"a" * (16 * MEGABYTE + 1))
    assert "文本超过 16 MB" in refusal(path)
