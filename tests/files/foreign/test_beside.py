"""What stands beside the text: headers, notes, and files that were inserted whole."""

import base64
import quopri
import zipfile
from pathlib import Path

import pytest

from reqwriter.files.foreign import Changes, archive, read
from reqwriter.wording.passages import Place
from tests.files.foreign.making import R, W, cell, docx, inserting, p, packed, r, row, table


def note(kind: str, number: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def notes(kind: str, *texts: str) -> str:
    return "".join(
        f'<w:{kind} w:id="{number}">{p(text)}</w:{kind}>' for number, text in enumerate(texts, 1)
    )


def with_parts(path: Path, **parts: bytes) -> Path:
    """The file with further parts as they are."""
    with zipfile.ZipFile(path) as held:
        whole = {name: held.read(name) for name in held.namelist()}
    return packed(path, whole | {f"word/{name}.xml": part for name, part in parts.items()})


def header(text: str, kind: str = "hdr") -> bytes:
    return f'<w:{kind} xmlns:w="{W}">{p(text)}</w:{kind}>'.encode()


def test_headers_and_footers_are_read_once_and_move_no_paragraph(tmp_path: Path) -> None:
    path = with_parts(
        docx(tmp_path / "a.docx", p("正文")),
        header1=header("某项目"),
        header2=header("某项目"),
        header10=header("第二节"),
        footer1=header("共页", "ftr"),
    )
    assert [(one.text, one.at, one.order) for one in read(path).passages] == [
        ("某项目", "页眉", 0),
        ("第二节", "页眉", 0),
        ("共页", "页脚", 0),
        ("正文", "第1段", 1),
    ]


def test_notes_are_of_the_place_of_the_paragraph_that_refers_to_them(tmp_path: Path) -> None:
    scoring = table(
        row("评分因素", "分值"),
        row("业绩", cell(f"<w:p>{r('5')}{note('endnote', 1)}</w:p>")),
    )
    body = (
        p("第三章 合同")
        + f"<w:p>{r('付款')}{note('footnote', 2)}{note('footnote', 1)}</w:p>"
        + p("第四章 采购需求")
        + scoring
        + f"<w:p>{note('footnote', 2)}</w:p>"
        + p("末")
    )
    path = docx(
        tmp_path / "a.docx",
        body,
        footnotes=notes("footnote", "注一", "注二", "没有引用"),
        endnotes=notes("endnote", "尾一"),
    )
    found = read(path).passages
    assert [(one.text, one.at, one.place, one.order) for one in found if "一" in one.text[1:]] == [
        ("注一", "第三章 合同 › 第2段 的脚注", Place.CONTRACT, 2),
        ("尾一", "第四章 采购需求 › 表1 第2行第2列 的尾注", Place.SCORING, 7),
    ]
    assert [one.text for one in found][:4] == ["第三章 合同", "付款", "注二", "注一"]
    assert [one.order for one in found if one.text == "末"] == [9]
    assert "没有引用" not in {one.text for one in found}


@pytest.mark.parametrize(("changes", "seen"), [("accepted", False), ("rejected", True)])
def test_a_note_whose_reference_was_deleted_is_not_read(
    tmp_path: Path, changes: Changes, seen: bool
) -> None:
    body = f"<w:p>{r('文')}<w:del>{note('footnote', 1)}</w:del></w:p>"
    path = docx(tmp_path / "a.docx", body, footnotes=notes("footnote", "注"))
    assert ("注" in [one.text for one in read(path, changes=changes).passages]) is seen


def inner() -> bytes:
    """A Word file to be inserted."""
    space = f'xmlns:w="{W}" xmlns:r="{R}"'
    content = p("第二章 合同文本") + table(row("款", "项")) + p("违约")
    document = f"<w:document {space}><w:body>{content}</w:body></w:document>"
    path = Path("inner.docx")
    packed(path, {"word/document.xml": document.encode()})
    return path.read_bytes()


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_an_inserted_word_file_is_read_where_it_stands(tmp_path: Path) -> None:
    body = p("第一章 须知") + table(row("甲", "乙")) + "{b.docx}" + p("末")
    document = read(inserting(tmp_path / "a.docx", body, {"b.docx": inner()}))
    assert [(one.text, one.at, one.order) for one in document.passages[3:]] == [
        ("第二章 合同文本", "第二章 合同文本 › 第1段", 3),
        ("款", "第二章 合同文本 › 表1 第1行第1列", 3),
        ("项", "第二章 合同文本 › 表1 第1行第2列", 3),
        ("违约", "第二章 合同文本 › 第2段", 3),
        ("末", "第二章 合同文本 › 第3段", 4),
    ]
    assert [one.cell for one in document.passages if one.cell] == [
        (1, 1, 1),
        (1, 1, 2),
        (2, 1, 1),
        (2, 1, 2),
    ]
    assert document.unread == ()


_PAGE = (
    "<html><head><title>题</title><style>p{}</style></head><body><h1>采购需求</h1>前<p>一<b>二</b>三"
    "<br>四</p><table><tr><td>技术参数</td><td>数量</td></tr><tr><td>主频<table><tr><td>内</td></tr>"
    "</table>后</td><td>5</td></tr></table><script>x</script><!-- 注 -->末</body></html>"
)
_HEAD = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=zz\r\n\r\n--zz\r\n"


def bundle(encoding: str, page: bytes) -> bytes:
    head = f"{_HEAD}Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}"
    return (
        head.encode() + b"\r\n\r\n" + page + b"\r\n--zz\r\nContent-Type: image/png\r\n\r\nxx--zz--"
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("b.html", _PAGE.encode()),
        ("b.htm", _PAGE.encode("gb18030")),
        ("b.mht", bundle("quoted-printable", quopri.encodestring(_PAGE.encode()))),
        ("b.mht", bundle("base64", base64.encodebytes(_PAGE.encode()))),
        ("b.mht", bundle("8bit", _PAGE.encode())),
    ],
)
def test_an_inserted_web_page_is_read_with_its_tables(
    tmp_path: Path, name: str, content: bytes
) -> None:
    found = read(
        inserting(tmp_path / "a.docx", p("前文") + f"{{{name}}}", {name: content})
    ).passages
    assert [(one.text, one.cell) for one in found[1:]] == [
        ("采购需求", None),
        ("前", None),
        ("一二三", None),
        ("四", None),
        ("技术参数", (1, 1, 1)),
        ("数量", (1, 1, 2)),
        ("主频", (1, 2, 1)),
        ("内", (2, 1, 1)),
        ("后", (1, 2, 1)),
        ("5", (1, 2, 2)),
        ("末", None),
    ]
    assert {one.chapter for one in found[1:]} == {"采购需求"}
    assert found[-2].place is Place.TECHNICAL


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("b.rtf", b"{\\rtf1}", "插入的文件（word/b.rtf）没有读取。"),
        ("b.docx", b"PK", "插入的文件（word/b.docx）已经损坏或者太大，没有读取。"),
        ("b.html", b"\xff\x00\xff", "插入的文件（word/b.html）已经损坏或者太大，没有读取。"),
    ],
)
def test_what_is_not_read_is_told_and_the_rest_is_read(
    tmp_path: Path, name: str, content: bytes, why: str
) -> None:
    path = inserting(tmp_path / "a.docx", f"{p('甲')}{{{name}}}{p('乙')}", {name: content})
    document = read(path)
    assert [one.text for one in document.passages] == ["甲", "乙"]
    assert document.unread == (
        f"{path}：{why}请用 Word 打开，把它的内容放进正文并另存为 .docx 后再检查。",
    )


def test_a_broken_header_is_told_and_the_text_is_read(tmp_path: Path) -> None:
    path = with_parts(docx(tmp_path / "a.docx", p("正文")), header1=b"<a>")
    document = read(path)
    assert [one.text for one in document.passages] == ["正文"]
    assert "页眉（word/header1.xml）已经损坏或者太大，没有读取。" in document.unread[0]


def test_a_file_inserted_in_an_inserted_file_is_not_read(tmp_path: Path) -> None:
    middle = inserting(tmp_path / "b.docx", p("中") + "{c.docx}", {"c.docx": inner()})
    path = inserting(tmp_path / "a.docx", "{b.docx}", {"b.docx": middle.read_bytes()})
    document = read(path)
    assert [one.text for one in document.passages] == ["中"]
    assert "插入的文件（word/c.docx）没有读取。" in document.unread[0]


def test_nothing_outside_the_file_is_opened(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("外", "utf-8")
    path = inserting(tmp_path / "a.docx", p("甲") + "{../../x.html}", {"../../x.html": b""})
    assert [one.text for one in read(path).passages] == ["甲"]


def test_what_stands_beside_is_read_up_to_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "LARGEST_BESIDE", 4000)
    page = f"<p>{'页' * 1000}</p>".encode()
    path = inserting(tmp_path / "a.docx", "{b.html}" * 50 + p("正文"), {"b.html": page})
    document = read(path)
    assert [len(one.text) for one in document.passages] == [1000, 2]
    assert len(document.unread) == 1
    monkeypatch.setattr(archive, "MOST_BESIDE", 3)
    path = inserting(tmp_path / "a.docx", "{b.html}" * 50, {"b.html": b"<p>x</p>"})
    assert len(read(path).passages) == 3


def test_a_page_nested_too_deeply_is_told_not_cut(tmp_path: Path) -> None:
    page = ("<div>" * 1000 + "文").encode()
    document = read(inserting(tmp_path / "a.docx", "{b.html}" + p("正文"), {"b.html": page}))
    assert [one.text for one in document.passages] == ["正文"]
    assert "插入的文件（word/b.html）已经损坏或者太大" in document.unread[0]


@pytest.mark.parametrize("page", ["<b>" * 2_000_000, "<table><tr><td>" * 300_000 + "文", "<p>" * 5])
def test_hostile_web_pages_end_quickly(tmp_path: Path, page: str) -> None:
    path = inserting(tmp_path / "a.docx", "{b.html}" + p("正文"), {"b.html": page.encode()})
    assert read(path).passages[-1].text == "正文"


def test_references_without_number_end_quickly(tmp_path: Path) -> None:
    body = p("正文") + '<w:altChunk r:id="x"/>' * 50_000 + note("footnote", 1) * 50_000
    document = read(docx(tmp_path / "a.docx", body, footnotes=notes("footnote", "注" * 100)))
    assert [len(one.text) for one in document.passages] == [2, 100]
    assert len(document.unread) == 1
