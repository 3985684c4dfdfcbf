"""The pages about the rules."""

from docs.rule_pages import FOLDER, pages
from tests.rules.casebook import library


def test_the_pages_say_what_the_rules_say() -> None:
    written = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.md")}
    assert written == pages(library()), "请运行 python docs/rule_pages.py"
