"""The report for other programs: a row a remark."""

from pathlib import Path
from typing import Any

from reqwriter.cli.law.telling import cited
from reqwriter.cli.lint.exceptions import fingerprint
from reqwriter.cli.lint.outcome import Grounds, Outcome
from reqwriter.wording.remarks import Remark


def rows(outcome: Outcome) -> list[dict[str, Any]]:
    """Every remark; `excepted` says who answers for one that is, and is null for one open."""
    return [
        _row(one.file, remark, grounds)
        for one in outcome.judged
        for remark, grounds in [*((open_, None) for open_ in one.remarks), *one.excepted]
    ]


def _row(file: Path, remark: Remark, grounds: Grounds | None) -> dict[str, Any]:
    passage = remark.passage
    return {
        "file": str(file),
        "code": remark.pattern,
        "name": remark.name,
        "situation": remark.situation,
        "force": remark.force.value,
        "place": passage.place.label,
        "at": passage.at,
        "chapter": passage.chapter,
        "cell": passage.cell,
        "text": passage.text,
        "digest": fingerprint(passage.text),
        "start": remark.start,
        "end": remark.end,
        "message": remark.message,
        "treatment": remark.treatment.label,
        "rewrite": remark.rewrite,
        "because": [cited(one) for one in remark.because],
        "excepted": grounds and grounds._asdict(),
    }
