"""A reader and a checker that are easily seen through, for what stands around them."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

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
    def checker(library: Library, on: dt.date, region: str = "") -> SimpleChecker:
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
