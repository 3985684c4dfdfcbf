"""`reqwriter law stale`: what in the law, and in drafts that rest on it, to look at again."""

import datetime as dt
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from reqwriter.cli.arguments import Arguments, form, on, standards
from reqwriter.cli.entry import CLEAN, WRONG_USE
from reqwriter.cli.law.telling import amount, cited, period, plain
from reqwriter.cli.saying import complain, say, say_json
from reqwriter.cli.source import draft_at
from reqwriter.domain.draft import Draft
from reqwriter.files import office
from reqwriter.files.problem import FileProblem
from reqwriter.rules import check, setting_for
from reqwriter.rules.finding import Finding
from reqwriter.standards.figures import Figure
from reqwriter.standards.library import Library
from reqwriter.standards.staleness import ENDS_WITHIN, UNCHECKED_AFTER, Ending, Stale, stale
from reqwriter.standards.tables import NATION
from reqwriter.standards.verified import Verified


class Doubted(NamedTuple):
    """A draft with the findings, and the articles under its documents, that nobody compared."""

    file: Path
    draft: Draft
    findings: list[Finding]
    documents: dict[str, list[str]]


def configure(arguments: Arguments) -> None:
    """What the action takes."""
    arguments.what(
        "drafts", nargs="*", type=Path, metavar="草稿", help="要核对依据的草稿，可以不写"
    )
    on(arguments, "以这一天为准；不写时为今天")
    standards(arguments)
    form(arguments, "text", "json")


def run(words: Namespace) -> int:
    """List it; having something to look at is no fault."""
    library = office.library(words.standards)
    day = words.on or dt.date.today()
    drafts: list[Doubted] = []
    unread = 0
    for file in words.drafts:
        try:
            drafts.append(_doubted(file, draft_at(file, library), library, words.on))
        except FileProblem as problem:
            complain(str(problem))
            unread += 1
    found = stale(library, day)
    if words.format == "json":
        say_json(_plain(found, drafts, day))
    else:
        say("\n".join([*told(found, library, day), *(line for one in drafts for line in _of(one))]))
    return WRONG_USE if unread else CLEAN


def _doubted(file: Path, draft: Draft, library: Library, day: dt.date | None) -> Doubted:
    from reqwriter.documents import DOCUMENT_PROBLEMS, DOCUMENTS, doubts

    setting = setting_for(draft, library, dt.date.today())
    setting = setting if day is None else setting._replace(on=day)
    findings = [
        one
        for one in check(draft, setting)
        if any(because.verified is Verified.UNVERIFIED for because in one.because)
    ]
    documents: dict[str, list[str]] = {}
    for document, name in DOCUMENTS.items():
        try:
            documents[name] = doubts(draft, library, setting.on, document=document)
        except DOCUMENT_PROBLEMS:
            continue
    return Doubted(file, draft, findings, documents)


def told(found: Stale, library: Library, day: dt.date) -> Iterator[str]:
    """The report on the law for people."""
    long_ago, soon = UNCHECKED_AFTER.days, ENDS_WITHIN.days
    groups = (
        (
            f"超过 {long_ago} 日没有核对的法规",
            [f"{one}，{checked} 核对" for one, checked in found.unchecked_instruments],
        ),
        (
            f"超过 {long_ago} 日没有核对的数值",
            [_figure(one, library) for one in found.unchecked_figures],
        ),
        (f"{soon} 日内到期的数值", [_ending(one, library) for one in found.ending]),
        ("已经到期、没有后续取值的数值", [_ending(one, library) for one in found.ended]),
        ("尚未与原文核对的法规", [f"{one}" for one in found.unverified_instruments]),
        ("尚未与原文核对的数值", [_figure(one, library) for one in found.unverified_figures]),
    )
    yield f"以 {day} 为准"
    for title, lines in groups:
        if lines:
            yield f"\n【{title}】{len(lines)} 项"
            yield from (f"  {line}" for line in lines)
    if not any(lines for _, lines in groups):
        yield "没有需要重新核对的规定。"


def _figure(one: Figure, library: Library) -> str:
    where = "" if one.place == NATION else f"（{library.places[one.place]}）"
    return f"{one.title}{where} {amount(one.held)}，{period(one)}，{one.held.citation}"


def _ending(one: Ending, library: Library) -> str:
    after = one.follower
    then = f"；之后为 {amount(after.held)}，{after.held.citation}" if after else ""
    return f"{_figure(one.figure, library)}{then}"


def _of(one: Doubted) -> Iterator[str]:
    name = one.draft.project.name
    yield f"\n{one.file}{f'：{name}' if name else ''}"
    for finding in one.findings:
        yield f"  {finding.code}  {finding.message}"
        for because in finding.because:
            if because.verified is Verified.UNVERIFIED:
                yield f"      依据尚未核对：{because}"
    for document, doubted in one.documents.items():
        for doubt in doubted:
            yield f"  {document}依据：{doubt}"
    if not one.findings and not any(one.documents.values()):
        yield "  所依据的规定都与原文核对过。"


def _plain(found: Stale, drafts: list[Doubted], day: dt.date) -> dict[str, Any]:
    def ending(one: Ending) -> dict[str, Any]:
        follower = None if one.follower is None else plain(one.follower, day)
        return {**plain(one.figure, day), "follower": follower}

    return {
        "on": day,
        "unchecked": {
            "instruments": [
                {**cited(one), "checked_on": checked}
                for one, checked in found.unchecked_instruments
            ],
            "parameters": [plain(one, day) for one in found.unchecked_figures],
        },
        "ending": [ending(one) for one in found.ending],
        "ended": [ending(one) for one in found.ended],
        "unverified": {
            "instruments": [cited(one) for one in found.unverified_instruments],
            "parameters": [plain(one, day) for one in found.unverified_figures],
        },
        "drafts": [
            {
                "file": str(one.file),
                "findings": [
                    {
                        "code": finding.code,
                        "at": finding.at,
                        "message": finding.message,
                        "because": [cited(because) for because in finding.because],
                    }
                    for finding in one.findings
                ],
                "documents": one.documents,
            }
            for one in drafts
        ],
    }
