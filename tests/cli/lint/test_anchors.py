"""Every passage that is read from a Word file leads back to its paragraph."""

from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from reqwriter.cli.lint.anchors import Anchors, solid
from reqwriter.files.foreign import Changes, read
from reqwriter.standards.library import Library
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.remarks import Weight
from tests.cli.conftest import Shell
from tests.cli.lint.conftest import SimpleChecker


def _misled(path: Path, changes: Changes) -> list[tuple[str, str]]:
    """The passages that do not lead to a paragraph that starts as they do."""
    checker = SimpleChecker(Library.load())
    anchors = Anchors(docx.Document(str(path)).element.body, changes)
    found: list[tuple[str, str]] = []
    # What stands above and below the pages is in no paragraph of the text.
    passages = [one for one in read(path, changes=changes).passages if one.order]
    assert passages
    for passage in passages:
        anchor = anchors.of(checker.remark(passage, passage.text[:1], "T01", Weight.NOTE))
        assert anchor is not None, passage
        texts = anchor.first.iter(qn("w:t"), qn("w:delText"))
        said = solid("".join(one.text for one in texts))
        if not said.startswith(passage.text[:1]):
            found.append((passage.text, said))
    return found


@pytest.mark.parametrize("changes", ["accepted", "rejected"])
def test_in_a_file_with_tables_and_changes(changes: Changes, word: Path) -> None:
    assert _misled(word, changes) == []


def test_in_a_whole_solicitation(shell: Shell, good: Path) -> None:
    output = good.with_suffix(".docx")
    shell("render", good, "-o", output)

    assert _misled(output, "accepted") == []


def test_a_note_leads_to_the_paragraph_that_refers_to_it(word: Path) -> None:
    document = docx.Document(str(word))
    anchors = Anchors(document.element.body, "accepted")
    passage = Passage("注：禁止转包", Place.UNKNOWN, "第2段 的脚注", order=2)
    remark = SimpleChecker(Library.load()).remark(passage, "转包", "T01", Weight.NOTE)
    assert anchors.of(remark) is None
    anchor = anchors.paragraph(remark)
    assert anchor is not None
    assert anchor.first.getparent() is document.paragraphs[1]._p


def test_a_header_leads_to_no_paragraph(word: Path) -> None:
    anchors = Anchors(docx.Document(str(word)).element.body, "accepted")
    remark = SimpleChecker(Library.load()).remark(
        Passage("页眉：禁止转包", Place.UNKNOWN, "页眉"), "转包", "T01", Weight.NOTE
    )
    assert anchors.paragraph(remark) is None
