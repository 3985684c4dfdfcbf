"""Every passage that is read from a Word file leads back to its paragraph."""

from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from reqwriter.cli.lint.anchors import Anchors, solid
from reqwriter.files.foreign import Changes, read
from reqwriter.standards.library import Library
from reqwriter.wording.remarks import Weight
from tests.cli.conftest import Shell
from tests.cli.lint.conftest import SimpleChecker


def _misled(path: Path, changes: Changes) -> list[tuple[str, str]]:
    """The passages that do not lead to a paragraph that starts as they do."""
    checker = SimpleChecker(Library.load())
    anchors = Anchors(docx.Document(str(path)).element.body, changes)
    found: list[tuple[str, str]] = []
    passages = read(path, changes=changes).passages
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
