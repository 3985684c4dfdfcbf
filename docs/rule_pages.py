"""Writes docs/rules/ from the rules themselves: `python docs/rule_pages.py`.

A test fails while what is written and what the rules say differ.
"""

from pathlib import Path

from reqwriter.rules import RULES
from reqwriter.rules.rule import Rule
from reqwriter.standards.library import Library

FOLDER = Path(__file__).parent / "rules"
_INTRO = """\
# 规则

`reqwriter check` 按以下规则检查草稿。每条规则一页：检查什么、为什么、反例、正例、依据和用到的数值。
数值随施行日期变化，存放在 `standards/`，不写在程序里。

| 编号 | 规则 |
|---|---|
"""


def pages(library: Library) -> dict[str, str]:
    """Every page by its file name."""
    index = "".join(f"| [{rule.code}]({rule.code}.md) | {rule.name} |\n" for rule in RULES)
    return {"README.md": _INTRO + index, **{f"{r.code}.md": page(r, library) for r in RULES}}


def page(rule: Rule, library: Library) -> str:
    """One rule's page."""
    title, _, *parts = rule.doc.splitlines()
    blocks = [f"# {title}"]
    for part in parts:
        heading, _, text = part.partition("：")
        blocks += [f"## {heading}", text]
    blocks += ["## 依据", "\n".join(_cited(*place, library) for place in rule.cites)]
    if rule.reads:
        known = library.parameters
        blocks += ["## 用到的数值", "\n".join(f"- {known[key]}（`{key}`）" for key in rule.reads)]
    return "\n\n".join(blocks) + "\n"


def _cited(instrument: str, article: str, library: Library) -> str:
    citation = library.cite(instrument, article)
    said = library.says(instrument, article)
    caution = f"（{citation.verified.caution}）" if citation.verified.caution else ""
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
