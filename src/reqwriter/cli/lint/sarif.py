"""The report as SARIF 2.1.0, for programs that show the findings of checkers.

A passage of a Word file has no offset in its file: where it stands is told as a logical location,
and the offsets in its text as properties. A text file's passage has its line.
"""

import re
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from reqwriter.cli.lint.exceptions import fingerprint
from reqwriter.cli.lint.outcome import Grounds, Outcome, Unread
from reqwriter.cli.lint.quoting import advised, cited, quoted
from reqwriter.cli.lint.text import answered
from reqwriter.wording.remarks import Remark, Weight

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Weight.MUST: "error", Weight.SHOULD: "warning", Weight.NOTE: "note"}
_LINE = re.compile(r"第(\d+)行(?:第\d+列)?$")
_TEXTS = (".txt", ".md")


def sarif(outcome: Outcome) -> dict[str, Any]:
    """The log: one run, its rules, its results, and the files that could not be read."""
    found = [
        (one.file, remark, grounds)
        for one in outcome.judged
        for remark, grounds in [*((open_, None) for open_ in one.remarks), *one.excepted]
    ]
    heads = {remark.pattern: remark for _, remark, _ in reversed(found)}
    ids = sorted(heads)
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "reqwriter",
                        "version": version("reqwriter"),
                        "rules": [_rule(heads[id]) for id in ids],
                    }
                },
                "language": "zh-CN",
                "columnKind": "unicodeCodePoints",
                "invocations": [
                    {
                        "executionSuccessful": not outcome.unread,
                        "toolExecutionNotifications": [_unread(one) for one in outcome.unread],
                    }
                ],
                "results": [
                    _result(file, remark, grounds, ids.index(remark.pattern))
                    for file, remark, grounds in found
                ],
            }
        ],
    }


def _rule(head: Remark) -> dict[str, Any]:
    law = "；".join(map(cited, head.because))
    return {
        "id": head.pattern,
        "shortDescription": {"text": head.name},
        "fullDescription": {"text": head.message},
        "help": {"text": f"处理：{advised(head)}。{f'依据：{law}。' if law else ''}"},
        "defaultConfiguration": {"level": LEVELS[head.force]},
        "properties": {"situation": head.situation},
    }


def _result(file: Path, remark: Remark, grounds: Grounds | None, rule: int) -> dict[str, Any]:
    return {
        "ruleId": remark.pattern,
        "ruleIndex": rule,
        "level": LEVELS[remark.force],
        "message": {"text": f"{remark.message}原文：{quoted(remark).marked}"},
        "locations": [_location(file, remark)],
        "partialFingerprints": {"passage/v1": fingerprint(remark.passage.text)},
        # The standard wants it of all results or of none; empty, a result is open.
        "suppressions": [_suppression(grounds)] if grounds else [],
        "properties": {"treatment": remark.treatment.label, "rewrite": remark.rewrite},
    }


def _suppression(grounds: Grounds) -> dict[str, Any]:
    return {
        "kind": "external",
        "status": "accepted",
        "justification": f"{grounds.reason}（{answered(grounds)}）",
    }


def _location(file: Path, remark: Remark) -> dict[str, Any]:
    passage = remark.passage
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(file)}}
    line = _LINE.search(passage.at)
    if line and file.suffix.lower() in _TEXTS:
        physical["region"] = {"startLine": int(line[1]), "snippet": {"text": remark.words}}
    return {
        "physicalLocation": physical,
        "logicalLocations": [
            {
                "name": passage.chapter or passage.place.label,
                "fullyQualifiedName": passage.at,
                "properties": {"place": passage.place.label},
            }
        ],
        "properties": {"text": passage.text, "start": remark.start, "end": remark.end},
    }


def _unread(one: Unread) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": one.why},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(one.file)}}}],
    }


def uri(file: Path) -> str:
    """The file as a URI: relative where the file was named so."""
    if file.is_absolute():
        return file.as_uri()
    # A name like a:b would be read as a scheme.
    said = quote(file.as_posix(), errors="surrogateescape")
    return f"./{said}" if ":" in said.split("/", 1)[0] else said
