"""`reqwriter law impact`: what a change of the law between two days does to drafts."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from reqwriter.cli.arguments import Arguments, day, form, standards
from reqwriter.cli.check import described
from reqwriter.cli.entry import BLOCKED, CLEAN, WRONG_USE
from reqwriter.cli.law.telling import amount, cited, doubts
from reqwriter.cli.saying import complain, say, say_json
from reqwriter.cli.source import draft_at
from reqwriter.domain.draft import Draft
from reqwriter.files import office
from reqwriter.files.problem import FileProblem
from reqwriter.rules.finding import Finding
from reqwriter.rules.impact import Impact, Moved, Shift, Turned, impact
from reqwriter.standards.figures import Held
from reqwriter.standards.library import Library


class Compared(NamedTuple):
    """A draft, what the second day changes in it, and in the articles under its documents."""

    file: Path
    draft: Draft
    impact: Impact
    documents: dict[str, Shift]


def configure(arguments: Arguments) -> None:
    """What the action takes."""
    arguments.what("drafts", nargs="+", type=Path, metavar="草稿", help="一份或者多份草稿文件")
    for name, dest, said in (("--from", "first", "原来的"), ("--to", "second", "后来的")):
        arguments.option(
            name, dest=dest, type=day, required=True, metavar="日期", help=f"按{said}哪一天的规定"
        )
    standards(arguments)
    form(arguments, "text", "json")


def run(words: Namespace) -> int:
    """Tell what changes; 1 when something does in one of the drafts."""
    if words.second <= words.first:
        complain("--to 应晚于 --from。")
        return WRONG_USE
    library = office.library(words.standards)
    found: list[Compared] = []
    unread = 0
    for file in words.drafts:
        try:
            found.append(compared(file, draft_at(file, library), library, words))
        except FileProblem as problem:
            complain(str(problem))
            unread += 1
    if words.format == "json":
        say_json([_plain(one, words) for one in found])
    elif found:
        say("\n\n".join("\n".join(told(one, words)) for one in found))
    if unread:
        return WRONG_USE
    return BLOCKED if any(_touched(one) for one in found) else CLEAN


def compared(file: Path, draft: Draft, library: Library, words: Namespace) -> Compared:
    """The draft by the law of both days."""
    made = impact(draft, library, words.first, words.second)
    return Compared(file, draft, made, _documents(draft, library, made.shift, words))


def _documents(draft: Draft, library: Library, shift: Shift, words: Namespace) -> dict[str, Shift]:
    """By the Chinese name of a document: what changes under it. One that cannot be made is none."""
    from reqwriter.documents import DOCUMENT_PROBLEMS, DOCUMENTS, rests_on

    found: dict[str, Shift] = {}
    for document, name in DOCUMENTS.items():
        try:
            under = shift.under(
                tuple(
                    one
                    for on in (words.first, words.second)
                    for one in rests_on(draft, library, on, document=document)
                )
            )
        except DOCUMENT_PROBLEMS:
            continue
        if under.figures or under.instruments:
            found[name] = under
    return found


def _touched(one: Compared) -> bool:
    made = one.impact
    return bool(made.appeared or made.vanished or made.changed or one.documents)


def told(one: Compared, words: Namespace) -> Iterator[str]:
    """The report for people."""
    name = one.draft.project.name
    yield f"{one.file}{f'：{name}' if name else ''}"
    yield f"从 {words.first} 的规定到 {words.second} 的规定"
    made = one.impact
    for title, found in (("新出现的问题", made.appeared), ("不再存在的问题", made.vanished)):
        yield from _listed(title, [(finding,) for finding in found], one)
    yield from _listed("说法变化的问题", list(made.changed), one)
    for document, under in one.documents.items():
        yield f"\n【{document}】所依据的规定有变化，请重新生成并核对："
        yield from _why(under)
    if not _touched(one):
        yield "\n规定的变化不影响这份草稿。"
    others = made.shift
    yield f"\n两日之间共有 {len(others.figures)} 个数值、{len(others.instruments)} 部法规发生变化。"


def _listed(title: str, found: list[tuple[Finding, ...]], one: Compared) -> Iterator[str]:
    if found:
        yield f"\n【{title}】{len(found)} 项"
    for number, findings in enumerate(found, 1):
        old, new = findings[0], findings[-1]
        yield from described(new, one.draft, number)
        if old is new:
            yield f"     轻重：{new.force.label}"
        else:
            yield f"     原来：{old.message}"
            yield f"     轻重：{old.force.label} → {new.force.label}"
        yield "     原因："
        yield from _why(one.impact.shift.behind(*findings))


def _why(shift: Shift) -> Iterator[str]:
    for moved in shift.figures:
        yield f"       {moved.title}：{_held(moved.before)} → {_held(moved.after)}"
    for turned in shift.instruments:
        yield f"       {turned.citation}：{turned.before.label} → {turned.after.label}"
    if not shift.figures and not shift.instruments:
        yield "       按不同日期推算的期限或者适用的规定不同，请看上面的说明。"


def _held(held: Held | None) -> str:
    if held is None:
        return "没有规定"
    return f"{amount(held)}（{held.citation}{doubts(held.citation)}）"


def _plain(one: Compared, words: Namespace) -> dict[str, Any]:
    made = one.impact

    def listed(findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
        return [_finding(found, made.shift.behind(found)) for found in findings]

    return {
        "file": str(one.file),
        "from": words.first,
        "to": words.second,
        "appeared": listed(made.appeared),
        "vanished": listed(made.vanished),
        "changed": [
            {"before": _finding(old), "after": _finding(new, made.shift.behind(old, new))}
            for old, new in made.changed
        ],
        "documents": {name: _shift(under) for name, under in one.documents.items()},
        "law": _shift(made.shift),
    }


def _finding(found: Finding, why: Shift | None = None) -> dict[str, Any]:
    return {
        "code": found.code,
        "force": found.force.value,
        "at": found.at,
        "message": found.message,
        "because": [cited(one) for one in found.because],
        **({"why": _shift(why)} if why else {}),
    }


def _shift(shift: Shift) -> dict[str, Any]:
    return {
        "figures": [_moved(one) for one in shift.figures],
        "instruments": [_turned(one) for one in shift.instruments],
    }


def _moved(one: Moved) -> dict[str, Any]:
    def side(held: Held | None) -> dict[str, Any] | None:
        if held is None:
            return None
        return {"value": held.value, "unit": held.unit, "because": cited(held.citation)}

    return {
        "key": one.key,
        "title": one.title,
        "before": side(one.before),
        "after": side(one.after),
    }


def _turned(one: Turned) -> dict[str, Any]:
    return {**cited(one.citation), "before": one.before.value, "after": one.after.value}
