"""Recall and false alarms of the wording dictionary on labelled clauses.

    python tools/measure_wording.py CLAUSES.jsonl

A line of the file is a clause: `text`, `place` (资格, 评分, …), `label` (violation or lawful) and
`severity`. A clause counts as found when a `must` or `should` remark is made of it.
"""

import datetime as dt
import json
import sys
from pathlib import Path
from typing import NamedTuple

from reqwriter.standards.library import Library
from reqwriter.wording.checker import Checker, checker_of
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.remarks import Weight
from reqwriter.wording.whole import judged

_PLACES = {**{place.label: place for place in Place}, "须知": Place.PROCEDURE}


class Clause(NamedTuple):
    """A labelled clause."""

    id: str
    text: str
    place: Place
    violates: bool


def clauses(file: Path) -> list[Clause]:
    """The clauses of a file, in order."""
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]
    return [
        Clause(
            str(row["id"]),
            row["text"],
            _PLACES.get(row["place"], Place.UNKNOWN),
            row["label"] == "violation",
        )
        for row in rows
    ]


def is_found(clause: Clause, checker: Checker, library: Library) -> bool:
    """Whether anything but a note is made of a clause."""
    passages = [Passage(clause.text, clause.place, clause.id)]
    verdict = judged(passages, {}, checker, library, dt.date.today())
    return any(one.force is not Weight.NOTE for one in verdict.remarks)


def main() -> int:
    """Print what is missed and falsely found, and the shares."""
    if len(sys.argv) != 2:
        sys.stderr.write("usage: python tools/measure_wording.py CLAUSES.jsonl\n")
        return 2
    library = Library.load()
    checker = checker_of(library, dt.date.today())
    counts = {True: [0, 0], False: [0, 0]}
    for clause in clauses(Path(sys.argv[1])):
        found = is_found(clause, checker, library)
        counts[clause.violates][found] += 1
        if found != clause.violates:
            print(f"{'missed' if clause.violates else 'false '}  {clause.id}  {clause.text}")
    (missed, hit), (passed, false) = counts[True], counts[False]
    print(f"recall        {hit}/{hit + missed} = {hit / max(hit + missed, 1):.1%}")
    print(f"precision     {hit}/{hit + false} = {hit / max(hit + false, 1):.1%}")
    print(f"false alarms  {false}/{false + passed} = {false / max(false + passed, 1):.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
