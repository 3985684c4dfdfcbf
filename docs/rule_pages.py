"""Writes docs/rules/ from the rules themselves: `python docs/rule_pages.py`.

A page a rule, an index, and the coverage: for every duty of the law in `docs/rules/duties.toml`,
the rules that watch over it, or why none can. A test fails while what is written and what the
rules say differ.
"""

import tomllib
from pathlib import Path
from typing import NamedTuple

from reqwriter.rules import RULES
from reqwriter.rules.rule import Rule
from reqwriter.standards.library import Library

FOLDER = Path(__file__).parent / "rules"
_INTRO = """\
# 规则

`reqwriter check` 按以下规则检查草稿。每条规则一页：检查什么、为什么、反例、正例、依据和用到的数值。
数值随施行日期变化，存放在 `standards/`，不写在程序里。
各项规定由哪条规则检查，见[覆盖情况](coverage.md)。

| 编号 | 规则 | 效力 |
|---|---|---|
"""
_COVERAGE = """\
# 覆盖情况

逐项列出政府采购法规和政策的要求：由哪条规则检查；程序不能检查的，写明原因。

"""


class Duty(NamedTuple):
    """Something that the law demands.

    What no rule watches over is `printed` by the standard form in these words, or there is a
    `reason` why nothing in a draft can be held against it.
    """

    id: str
    instrument: str
    article: str
    says: str
    reason: str
    printed: str


def duties() -> list[Duty]:
    """Every duty, in the order of the file."""
    table = tomllib.loads((FOLDER / "duties.toml").read_text("utf-8"))
    return [
        Duty(
            row["id"],
            row["instrument"],
            row.get("article", ""),
            row["says"],
            row.get("reason", ""),
            row.get("printed", ""),
        )
        for row in table["duty"]
    ]


def covering(duty: Duty) -> list[Rule]:
    """The rules that watch over a duty."""
    return [rule for rule in RULES if duty.id in rule.covers]


def pages(library: Library) -> dict[str, str]:
    """Every page by its file name."""
    rows = sorted(RULES, key=lambda rule: rule.code)
    index = "".join(
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.force.label} |\n" for rule in rows
    )
    return {
        "README.md": _INTRO + index,
        "coverage.md": coverage(library),
        **{f"{rule.code}.md": page(rule, library) for rule in rows},
    }


def page(rule: Rule, library: Library) -> str:
    """One rule's page."""
    blocks = [f"# {rule.code} {rule.name}", f"最强效力：{rule.force.label}。"]
    for part in rule.doc.splitlines():
        heading, _, text = part.partition("：")
        blocks += [f"## {heading}", text]
    if rule.cites:
        blocks += ["## 依据", "\n".join(_cited(*place, library) for place in rule.cites)]
    if read := (*rule.reads, *rule.may_read):
        known = library.parameters
        blocks += ["## 用到的数值", "\n".join(f"- {known[key]}（`{key}`）" for key in read)]
    return "\n\n".join(blocks) + "\n"


def coverage(library: Library) -> str:
    """The page that says what is watched over, instrument by instrument."""
    held = duties()
    blocks = []
    for instrument in dict.fromkeys(duty.instrument for duty in held):
        rows = "".join(_row(duty, library) for duty in held if duty.instrument == instrument)
        blocks.append(
            f"## {library.cite(instrument, '')}\n\n"
            f"| 编号 | 条款 | 要求 | 由谁检查 |\n|---|---|---|---|\n{rows}"
        )
    watched = sum(bool(covering(duty)) for duty in held)
    count = f"共 {len(held)} 项要求，其中 {watched} 项由 {len(RULES)} 条规则检查。\n\n"
    return _COVERAGE + count + "\n".join(blocks)


def _row(duty: Duty, library: Library) -> str:
    where = library.cite(duty.instrument, duty.article).where or "全文"
    rules = "、".join(f"[{rule.code}]({rule.code}.md)" for rule in covering(duty))
    form = f"采购文件范本固定写明（“{duty.printed}”）" if duty.printed else ""
    return f"| {duty.id} | {where} | {duty.says} | {rules or form or duty.reason} |\n"


def _cited(instrument: str, article: str, library: Library) -> str:
    citation = library.cite(instrument, article)
    said = library.says(instrument, article)
    caution = f"（{citation.caution}）" if citation.caution else ""
    return f"- {citation}{caution}" + (f"：{said}" if said else "")


def main() -> None:
    """Write the pages, and take away those of rules that are gone."""
    FOLDER.mkdir(exist_ok=True)
    made = pages(Library.load())
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    for file in FOLDER.glob("*.md"):
        if file.name not in made:
            file.unlink()


if __name__ == "__main__":
    main()
