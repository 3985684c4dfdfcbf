"""Comments stand at the words objected to, and nothing else in the Word file changes."""

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from reqwriter.cli.lint.comments import commented
from reqwriter.cli.lint.outcome import Judged
from reqwriter.files.problem import FileProblem
from reqwriter.standards.library import Library
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.remarks import Weight
from tests.cli.conftest import Shell
from tests.cli.lint.conftest import SimpleChecker

BOX = (
    f'<w:p {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape>'
    "<v:textbox><w:txbxContent><w:p><w:r><w:t>框内的注册资本</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r></w:p>"
)
MARKS = (qn("w:commentRangeStart"), qn("w:commentRangeEnd"))


def _part(content: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def _plain(root: Any) -> bytes:
    """The XML without the marks of comments, and with runs that only they divide made whole."""
    for mark in [*root.iter(*MARKS)]:
        mark.getparent().remove(mark)
    for reference in [*root.iter(qn("w:commentReference"))]:
        run = reference.getparent()
        run.getparent().remove(run)
    for run in [*root.iter(qn("w:r"))]:
        before = run.getprevious()
        if before is not None and before.tag == run.tag and _looks(before) == _looks(run):
            before.extend([one for one in run if one.tag != qn("w:rPr")])
            run.getparent().remove(run)
            _joined(before)
    for text in root.iter(qn("w:t")):
        text.attrib.clear()
    plain: bytes = etree.tostring(root, method="c14n")
    return plain


def _looks(run: Any) -> list[bytes]:
    return [etree.tostring(one, method="c14n") for one in run.iterchildren(qn("w:rPr"))]


def _joined(run: Any) -> None:
    texts = [*run.iterchildren(qn("w:t"))]
    for text in texts[1:]:
        texts[0].text += text.text
        run.remove(text)


def _embraced(content: bytes) -> dict[str, str]:
    """What each comment's range holds, by the comment's first line and text."""
    root = _part(content, "word/document.xml")
    told: dict[str, str] = {}
    for comment in _part(content, "word/comments.xml"):
        id = comment.get(qn("w:id"))
        open_, inside = False, ""
        for node in root.iter(*MARKS, qn("w:t"), qn("w:delText")):
            if node.tag in MARKS:
                open_ = (node.tag == MARKS[0]) if node.get(qn("w:id")) == id else open_
            elif open_:
                inside += node.text
        told[f"{id} {''.join(comment.itertext())}"] = inside
    return told


def test_each_remark_has_its_comment_at_its_words(shell: Shell, word: Path) -> None:
    output = word.with_name("批注.docx")

    ran = shell("lint", word, "--comments", output)

    held = list(_embraced(output.read_bytes()).items())
    assert ran.code == 1
    assert ran.err == f"已生成 {output}，共 6 条批注。\n"
    assert held[0] == ("0 先前的批注", "第一章 评标办法")
    assert [inside for _, inside in held[1:]] == [
        "注册资本",
        "优良",
        "优良",
        "优良",
        "注册资本",
        "的注册资本足够",
    ]
    assert "【必须改正】T01" in held[1][0]
    assert "可以改为：写明可以核对的要求。" in held[1][0]
    assert "财政部令第87号" in held[1][0]


def test_nothing_else_changes(shell: Shell, word: Path) -> None:
    output = word.with_name("批注.docx")
    shell("lint", word, "--comments", output)

    before, after = word.read_bytes(), output.read_bytes()
    with (
        zipfile.ZipFile(io.BytesIO(before)) as old,
        zipfile.ZipFile(io.BytesIO(after)) as new,
    ):
        assert set(new.namelist()) == set(old.namelist())
        for name in old.namelist():
            if name == "word/document.xml":
                assert _plain(_part(before, name)) == _plain(_part(after, name))
            elif name != "word/comments.xml":
                assert _same(old.read(name), new.read(name)), name


def _same(old: bytes, new: bytes) -> bool:
    if old == new:
        return True
    return sorted(etree.fromstring(old).itertext()) == sorted(etree.fromstring(new).itertext())


@pytest.mark.parametrize(
    ("changes", "text", "words", "inside"),
    [
        ("accepted", "投标人的注册资本足够。", "注册资本", "的注册资本足够"),
        ("rejected", "投标人的信誉优良。", "优良", "的信誉优良"),
    ],
)
def test_changes_survive_and_the_text_judged_is_the_one_commented(
    changes: str, text: str, words: str, inside: str, word: Path, library: Library
) -> None:
    made = _commented(library, word, text, words, Weight.SHOULD, changes)

    root = _part(made, "word/document.xml")
    assert len([*root.iter(qn("w:ins"), qn("w:del"))]) == 2
    assert inside in _embraced(made).values()


def test_of_alike_passages_each_has_its_own(shell: Shell, word: Path) -> None:
    output = word.with_name("批注.docx")
    shell("lint", word, "--comments", output)

    root = _part(output.read_bytes(), "word/document.xml")
    alike = [one for one in root.iter(qn("w:p")) if "".join(one.itertext()) == "质量优良"]
    assert [len([*one.iter(MARKS[0])]) for one in alike] == [1, 1, 1]


def test_runs_are_split_at_the_words_and_keep_their_looks(word: Path, library: Library) -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run("投标人 的注册")
    run.bold = True
    run.add_tab()
    run.add_text("资本足够，信誉 优良的优先。")
    document.save(str(word))
    text = "投标人 的注册\t资本足够，信誉 优良的优先。"
    passage = Passage(text, Place.SCORING, "第1段", order=1)
    remarks = [
        SimpleChecker(library).remark(passage, words, "T01", Weight.MUST)
        for words in ("注册\t资本", "资本足够", "信誉 优良的优先。")
    ]

    made = commented(Judged(word, remarks, []), "accepted").content

    paragraph = docx.Document(io.BytesIO(made)).paragraphs[0]
    assert list(_embraced(made).values()) == ["注册资本", "资本足够", "信誉 优良的优先。"]
    assert paragraph.text == text
    assert [one.bold for one in paragraph.runs if one.text] == [True] * 6


def test_a_text_box_is_embraced_from_outside(word: Path, library: Library) -> None:
    document = docx.Document(str(word))
    document.element.body.insert(0, parse_xml(BOX))
    document.save(str(word))

    made = _commented(library, word, "框内的注册资本", "注册资本", Weight.MUST)

    root = _part(made, "word/document.xml")
    (box,) = root.iter(qn("w:txbxContent"))
    assert not [*box.iter(*MARKS)]
    assert "框内的注册资本" in _embraced(made).values()


def test_a_number_that_word_shows_does_not_hide_the_words(word: Path, library: Library) -> None:
    made = _commented(
        library, word, "第三条 投标人注册资本不低于500万元。", "注册资本", Weight.MUST
    )

    assert "注册资本" in _embraced(made).values()


def test_what_stands_outside_the_body_is_told_at_the_beginning(
    word: Path, library: Library
) -> None:
    passage = Passage("页眉：禁止转包", Place.UNKNOWN, "页眉 › 第1段", order=999)
    remark = SimpleChecker(library).remark(passage, "禁止转包", "T09", Weight.NOTE)

    made = commented(Judged(word, [remark], []), "accepted")

    assert (made.comments, made.astray) == (1, 1)
    (told,) = [one for one in _embraced(made.content).items() if "T09" in one[0]]
    assert "位置：页眉 › 第1段" in told[0]
    assert told[1] == "第一章 评标办法"


@pytest.mark.parametrize(
    "words",
    [
        ("招标文件.txt", "--comments", "out.docx"),
        (".", "--comments", "out.docx"),
        ("招标文件.docx", "--comments", "招标文件.docx"),
        ("招标文件.docx", "--comments", "out.txt"),
        ("招标文件.docx", "招标文件.docx", "--comments", "out.docx"),
    ],
)
def test_only_one_word_file_can_be_commented_and_never_itself(
    words: tuple[str, ...], shell: Shell, word: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(word.parent)
    before = word.read_bytes()

    ran = shell("lint", *words)

    assert ran.code == 2
    assert "--comments" in ran.err
    assert word.read_bytes() == before
    assert [one.name for one in word.parent.glob("out*")] == []


def test_a_file_that_word_could_not_open_is_refused(tmp_path: Path, library: Library) -> None:
    path = tmp_path / "broken.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")

    with pytest.raises(FileProblem, match="不能加批注。请用 Word 打开后另存为"):
        commented(Judged(path, [], []), "accepted")


def test_a_file_that_unpacks_to_too_much_is_refused(word: Path) -> None:
    with zipfile.ZipFile(word, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/more.xml", b" " * (97 * 1024 * 1024))

    with pytest.raises(FileProblem, match="展开后太大"):
        commented(Judged(word, [], []), "accepted")


def _commented(
    library: Library, word: Path, text: str, words: str, weight: Weight, changes: str = "accepted"
) -> bytes:
    passage = Passage(text, Place.SCORING, "第9段", order=9)
    remark = SimpleChecker(library).remark(passage, words, "T01", weight)
    return commented(Judged(word, [remark], []), changes).content


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


def test_marks_are_where_word_allows_them_each_once_and_in_order(shell: Shell, word: Path) -> None:
    document = docx.Document(str(word))
    document.element.body.insert(0, parse_xml(BOX))
    document.save(str(word))
    output = word.with_name("批注.docx")
    shell("lint", word, "--comments", output)

    content = output.read_bytes()
    root = _part(content, "word/document.xml")
    held = [one.get(qn("w:id")) for one in _part(content, "word/comments.xml")]
    seen: dict[str, list[str]] = {}
    for node in root.iter(*MARKS, qn("w:commentReference")):
        seen.setdefault(node.get(qn("w:id")), []).append(etree.QName(node).localname)
        within = node.getparent() if node.tag in MARKS else node.getparent().getparent()
        assert within.tag == qn("w:p")
        assert qn("w:txbxContent") not in [one.tag for one in node.iterancestors()]

    assert len(set(held)) == len(held)
    inside = ["commentRangeStart", "commentRangeEnd", "commentReference"]
    assert seen == dict.fromkeys(held, inside)
