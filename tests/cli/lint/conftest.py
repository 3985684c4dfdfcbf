"""A reader and a checker that are easily seen through, for what stands around them."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from reqwriter.files import foreign
from reqwriter.files.foreign.document import Document
from reqwriter.files.problem import FileProblem
from reqwriter.standards.library import Library
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.remarks import Remark, Treatment, Weight

# Words, pattern, weight.
WORDS = (
    ("注册资本", "T01", Weight.MUST),
    ("优良", "T02", Weight.SHOULD),
    ("酌情", "T03", Weight.NOTE),
)
# Words taken out and words put in, both still to be decided on.
CHANGED = (
    f"<w:p {nsdecls('w')}><w:r><w:t>投标人</w:t></w:r>"
    '<w:del w:id="91" w:author="甲" w:date="2026-11-01T00:00:00Z"><w:r><w:delText>的信誉优良'
    "</w:delText></w:r></w:del>"
    '<w:ins w:id="92" w:author="甲" w:date="2026-11-01T00:00:00Z"><w:r><w:t>的注册资本足够'
    "</w:t></w:r></w:ins><w:r><w:t>。</w:t></w:r></w:p>"
)


class SimpleChecker:
    """Objects to three words wherever they stand."""

    def __init__(self, library: Library) -> None:
        self.because = (
            library.cite("mof-87", "十七"),
            library.cite("regulation-658", "二十"),
        )

    def judge(self, passages: Iterable[Passage]) -> list[Remark]:
        return [
            self.remark(passage, word, pattern, weight)
            for passage in passages
            for word, pattern, weight in WORDS
            if word in passage.text
        ]

    def remark(self, passage: Passage, word: str, pattern: str, weight: Weight) -> Remark:
        start = passage.text.index(word)
        return Remark(
            pattern,
            f"“{word}”一类的用语",
            "T",
            weight,
            Treatment.DELETE,
            passage,
            start,
            start + len(word),
            f"写了“{word}”。",
            "写明可以核对的要求。" if weight is Weight.MUST else "",
            self.because,
        )


def simple_read(path: Path, *, changes: str = "accepted", place: Place | None = None) -> Document:
    """Lines of a text; paragraphs and cells of a Word file."""
    if path.suffix in (".txt", ".md"):
        try:
            lines = path.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise FileProblem(f"{path}：不能读取。请检查文件。") from error
        found = [
            Passage(line.strip(), place or Place.UNKNOWN, f"第{number}行", order=number)
            for number, line in enumerate(lines, 1)
            if line.strip()
        ]
    elif path.suffix == ".docx":
        found = _word(path, place or Place.SCORING)
    else:
        raise FileProblem(f"{path}：这种文件不能读取。请另存为 .docx。")
    return Document(path, tuple(found), {})


def _word(path: Path, place: Place) -> list[Passage]:
    paragraphs = docx.Document(str(path)).element.body.iter(qn("w:p"))
    texts = ("".join(one.text for one in paragraph.iter(qn("w:t"))) for paragraph in paragraphs)
    return [
        Passage(text, place, f"第一章 › 第{number}段", "第一章", number)
        for number, text in enumerate(texts, 1)
        if text
    ]


@pytest.fixture(autouse=True)
def _seen_through(monkeypatch: pytest.MonkeyPatch) -> None:
    def checker(
        library: Library, on: dt.date, region: str = "", own: Path | None = None
    ) -> SimpleChecker:
        return SimpleChecker(library)

    monkeypatch.setattr(foreign, "read", simple_read, raising=False)
    monkeypatch.setattr("reqwriter.cli.lint.judging.checker_of", checker)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A text with one remark of each weight."""
    path = tmp_path / "招标文件.txt"
    path.write_text(
        "第一章 总则\n投标人应当依法设立；注册资本不低于500万元。其他略。\n售后服务优良的得3分。\n"
        "由评委酌情打分。\n",
        "utf-8",
    )
    return path


@pytest.fixture
def word(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("第一章 评标办法")
    parts = document.add_paragraph("投标人")
    parts.add_run("注册").bold = True
    parts.add_run("资本不低于500万元")
    parts.add_run("。")
    document.add_paragraph("质量优良")
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "质量优良"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "售后"
    table.cell(1, 1).text = "质量优良"
    table.cell(2, 2).text = "第一段"
    table.cell(2, 2).add_paragraph("注册资本")
    body = document.element.body
    body.insert(len(body) - 1, parse_xml(CHANGED))
    document.add_comment(document.paragraphs[0].runs, "先前的批注", "乙", "乙")
    document.sections[0].header.paragraphs[0].text = "注册资本"
    path = tmp_path / "招标文件.docx"
    document.save(str(path))
    return path
