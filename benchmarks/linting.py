"""Judging 1 MB of text, and reading and judging an 80-page Word file that somebody else wrote."""

import datetime as dt
import tempfile
from itertools import cycle
from pathlib import Path

import docx
from ahocorasick_rs import AhoCorasick
from docx.oxml.ns import qn

from benchmarks.timing import in_turn, ratio, told
from reqwriter.documents import render
from reqwriter.documents.contents import entries
from reqwriter.documents.rendering import blocks_of
from reqwriter.files import foreign, load
from reqwriter.places import shipped
from reqwriter.standards.library import Library
from reqwriter.wording.checker import checker_of
from reqwriter.wording.passages import Passage
from reqwriter.wording.patterns import load as patterns_of
from reqwriter.wording.whole import judged

LENGTH = 1_000_000
_DAY = dt.date(2026, 11, 30)
_LONGEST = "office-computers"
_EXAMPLES = (_LONGEST, "property-management", "copying-paper")
_JUDGED, _PASS = "judging the text", "one Aho-Corasick pass, same words"
_WHOLE, _DOCX = "reading, structuring and judging", "python-docx, every text once"


def run(runs: int) -> list[tuple[str, float, float]]:
    """Prints the figures; gives each ratio's name, value and limit."""
    library = Library.load()
    checker = checker_of(library, _DAY)
    drafts = [load(shipped("examples") / f"{name}.toml") for name in _EXAMPLES]
    pages = entries(blocks_of(drafts[0], library, _DAY).document)[-1].page
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{name}.docx" for name in _EXAMPLES]
        for file, draft in zip(files, drafts, strict=True):
            file.write_bytes(render(draft, library, _DAY))
        passages = varied([one for file in files for one in foreign.read(file).passages])
        text = "\n".join(one.text for one in passages)
        words = {
            word for one in patterns_of(shipped("standards") / "wording") for word in one.words
        }
        automaton = AhoCorasick(sorted(words))
        longest = files[0]

        def whole() -> object:
            document = foreign.read(longest)
            return judged(document.passages, document.marks, checker, library, _DAY)

        judging = in_turn(
            runs,
            {
                _PASS: lambda: automaton.find_matches_as_indexes(text, overlapping=True),
                _JUDGED: lambda: checker.judge(passages),
            },
        )
        reading = in_turn(runs, {_DOCX: lambda: texts(longest), _WHOLE: whole})
    hits = len(automaton.find_matches_as_indexes(text, overlapping=True))
    print(
        f"\nLinting: {len(text.encode())} bytes in {len(passages)} passages, {len(words)} words, "
        f"{hits} hits, {len(checker.judge(passages))} remarks; about {pages} pages of Word"
    )
    for name, taken in {**judging, **reading}.items():
        print(told(name, taken))
    passed, passed_told = ratio(judging, _JUDGED, _PASS)
    read, read_told = ratio(reading, _WHOLE, _DOCX)
    print(f"  judging / pass      {passed_told}   (under 4)")
    print(f"  whole / python-docx {read_told}   (under 3)")
    return [("judging / pass", passed, 4.0), ("whole / python-docx", read, 3.0)]


def varied(passages: list[Passage]) -> list[Passage]:
    """So many of these in turn as make up the length in UTF-8, no two of them alike.

    Each time round, every paragraph begins with another of its sentences and names another clause:
    a judge that remembers paragraphs gains nothing.
    """
    made: list[Passage] = []
    length = 0
    for number, one in enumerate(cycle(passages), 1):
        if length >= LENGTH:
            break
        said = one.text.split("。")
        first = number // len(passages) % len(said)
        text = f"{'。'.join([*said[first:], *said[:first]])}（见第{number}条）"
        made.append(one._replace(text=text, order=number))
        length += len(text.encode()) + len("\n")
    return made


def texts(file: Path) -> list[str]:
    """The text of every paragraph and of every cell, each read once from the tree of lxml."""
    body = docx.Document(str(file)).element.body
    return [
        "".join(one.text or "" for one in each.iter(qn("w:t"))) for each in body.iter(qn("w:p"))
    ]
