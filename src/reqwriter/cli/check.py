"""`reqwriter check`: what must be mended in drafts, with article and advice."""

import datetime as dt
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from reqwriter.cli.arguments import Arguments, form, on, standards
from reqwriter.cli.entry import BLOCKED, CLEAN, WRONG_USE
from reqwriter.cli.saying import complain, say, say_json
from reqwriter.cli.source import draft_at
from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.value import plain
from reqwriter.files import office
from reqwriter.files.problem import FileProblem
from reqwriter.rules import check, setting_for
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.kept import idle
from reqwriter.rules.rule import Setting
from reqwriter.standards.citation import Citation
from reqwriter.standards.library import Library

_KEPT = "说明理由后保留"


class Report(NamedTuple):
    """The findings of one file."""

    file: Path
    draft: Draft
    setting: Setting
    findings: list[Finding]


def configure(arguments: Arguments) -> None:
    """What the command takes."""
    arguments.what(
        "drafts", nargs="+", type=Path, metavar="草稿", help="一份或者多份草稿文件；- 表示标准输入"
    )
    on(arguments, "按这一天有效的规定检查；不写时按公告发布日期，没有填写的按今天")
    standards(arguments)
    form(arguments, "text", "json")


def run(words: Namespace) -> int:
    """Check every draft; 1 when something must be mended, 2 when a file could not be read."""
    library = office.library(words.standards)
    reports: list[Report] = []
    unread = 0
    for file in words.drafts:
        try:
            draft = draft_at(file, library)
        except FileProblem as problem:
            complain(str(problem))
            unread += 1
            continue
        reports.append(report(file, draft, library, words.on))
    if words.format == "json":
        say_json([_plain(one) for one in reports])
    elif reports:
        say("\n\n".join(text(one) for one in reports))
    if unread:
        return WRONG_USE
    return BLOCKED if any(blocking(one.findings) for one in reports) else CLEAN


def report(file: Path, draft: Draft, library: Library, on: dt.date | None) -> Report:
    """The findings on a day: the one asked for, else the notice's, else today."""
    setting = setting_for(draft, library, dt.date.today())
    if on is not None:
        setting = setting._replace(on=on)
    return Report(file, draft, setting, check(draft, setting))


def blocking(findings: list[Finding]) -> list[Finding]:
    """The findings that a document cannot be made with."""
    return [one for one in findings if one.force is Force.MUST]


def text(report: Report) -> str:
    """The report for people: grouped by how binding, with place, article and advice."""
    name = report.draft.project.name
    lines = [f"{report.file}{f'：{name}' if name else ''}"]
    for label, found in _grouped(report.findings):
        lines += ["", f"【{label}】{len(found)} 项"]
        for number, one in enumerate(found, 1):
            lines += described(one, report.draft, number)
    if over := idle(report.findings, report.draft):
        names = "、".join(one.id for one in over)
        lines += ["", f"保留记录 {names} 已经没有对应的问题，可以用 reqwriter keep --drop 撤销。"]
    return "\n".join([*lines, "", _summary(report.findings, report.setting.on)])


def _grouped(findings: list[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    """The findings that are open by how binding they are, then those that somebody keeps."""
    for force in Force:
        if found := [one for one in findings if one.force is force and not one.kept]:
            yield force.label, found
    if found := [one for one in findings if one.kept]:
        yield _KEPT, found


def described(finding: Finding, draft: Draft, number: int) -> list[str]:
    """A finding in lines: number, code and place; message; articles; advice."""
    lines = [
        f"{number:>3}. {finding.code}  {paths.title(finding.at, draft)}",
        f"     {finding.message}",
    ]
    if finding.because:
        lines.append(f"     依据：{'；'.join(map(_cited, finding.because))}")
    if finding.kept:
        record = finding.kept
        lines.append(f"     理由：{record.reason}")
        lines.append(f"     {record.signer}于{record.signed_on}签字，有效期至{record.until}")
    elif finding.advice:
        lines.append(f"     建议：{finding.advice}")
    return lines


def _cited(citation: Citation) -> str:
    caution = citation.caution
    return f"{citation}{f'〔{caution}〕' if caution else ''}"


def _summary(findings: list[Finding], on: dt.date) -> str:
    if not findings:
        return f"按 {on} 有效的规定，没有发现问题。"
    groups = dict(_grouped(findings))
    labels = [force.label for force in Force] + [_KEPT] * (_KEPT in groups)
    counts = "，".join(f"{label} {len(groups.get(label, ()))} 项" for label in labels)
    return f"按 {on} 有效的规定：{counts}。"


def _plain(report: Report) -> dict[str, Any]:
    return {
        "file": str(report.file),
        "on": report.setting.on,
        "place": report.setting.place or "national",
        "findings": [
            {
                "code": one.code,
                "force": one.force.value,
                "at": one.at,
                "title": paths.title(one.at, report.draft),
                "message": one.message,
                "because": [
                    {
                        "instrument": cited.instrument,
                        "title": cited.title,
                        "number": cited.number,
                        "article": cited.article,
                        "verified": cited.verified.value,
                        "own": cited.own,
                    }
                    for cited in one.because
                ],
                "advice": one.advice,
                "fix": dict(one.fix),
                "kept": one.kept and plain(one.kept),
            }
            for one in report.findings
        ],
    }
