"""Whatever a purchaser writes comes out letter for letter in every form, never as structure."""

import datetime as dt
import io
import re
from html.parser import HTMLParser
from typing import Any

import docx
import pytest
from docx.text.paragraph import Paragraph

from reqwriter.documents import render
from reqwriter.domain.draft import Draft
from reqwriter.domain.kinds import Text
from reqwriter.domain.validation import revalidated
from reqwriter.domain.value import Shape, Value, without_none
from reqwriter.standards.library import Library
from tests.documents.conftest import example

NOTICE = dt.date(2026, 11, 30)
HOSTILE = (
    "{{x}} {% raw %} {# c #}",
    "甲|乙 || 丙",
    "# 标题 ## - -- > ^ ! = @page",
    "A&B <测试> &amp; </w:t>",
    "引号\"单'弯“”‘’",
    "第一行\n第二行\n\n第四行",
    "全角\u3000空格\u3000",
    "𠮷野家 㐂䶮",
    "**粗** __ ______ <br> [#a] \\n",
    "　首尾空格 ",
    "制表\t符",
    "★▲ ﷐ ＿",
)


# What the purchaser keeps: the solicitation does not tell it.
INTERNAL = {
    *("project.budget_line", "project.configured", "project.method_reason"),
    *("project.supervisor.contact", "project.survey.findings", "project.survey.estimate"),
    *("packages.scoring.reason", "packages.policy.exemption_reason"),
    *("packages.policy.deduction_reason", "packages.contract.type_reason"),
    *("packages.contract.pricing_reason", "packages.items.variant", "review.members.name"),
    *("review.risks.measure", "review.risks.fallback"),
}


def planted(value: Any, hostile: str, where: list[str], at: str = "") -> Any:
    """The value with the hostile text and a number before every free text in it."""
    if isinstance(value, tuple):
        return tuple(planted(part, hostile, where, at) for part in value)
    if not isinstance(value, Value):
        return value
    changes = {}
    for name, part in value.answers():
        path = f"{at}.{name}" if at else name
        shape = value.FIELDS[name].shape
        if isinstance(part, str) and without_none(value.TYPES[name]) == Text:
            if shape in (Shape.LINE, Shape.PROSE):
                where.append(path)
                changes[name] = f"{hostile}〔{len(where)}〕{part}"
        else:
            changes[name] = planted(part, hostile, where, path)
    return value.with_(**changes)


def word_text(data: bytes) -> str:
    """All text of a .docx as python-docx reads it, breaks as newlines and tabs as tabs."""
    document = docx.Document(io.BytesIO(data))
    paragraphs = document.element.body.iter(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
    )
    return "\n".join(Paragraph(p, document).text for p in paragraphs)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.text += "\n" if tag in ("br", "tr", "p", "td") else ""


def page_text(data: bytes) -> str:
    reader = _Words()
    reader.feed(re.sub(r"<style>.*?</style>", "", data.decode(), flags=re.S))
    return reader.text


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_text_comes_out_as_it_was_written(hostile: str, library: Library) -> None:
    where: list[str] = []
    draft = revalidated(planted(example("office-computers"), hostile, where))
    assert len(where) > 100
    wanted = hostile.replace("\ufdd0", "")
    for form, reader in (
        ("docx", word_text),
        ("html", page_text),
        ("text", lambda data: data.decode()),
    ):
        read = reader(render(draft, library, NOTICE, form=form))
        for number, place in enumerate(where, 1):
            printed = f"{wanted}〔{number}〕" in read
            assert printed == (place not in INTERNAL), f"{form}: {place}"


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_text_never_becomes_structure(hostile: str, library: Library) -> None:
    plain_draft = example("copying-paper")
    hostile_draft = revalidated(planted(plain_draft, hostile, []))

    def shape(draft: Draft) -> list[str]:
        document = docx.Document(io.BytesIO(render(draft, library, NOTICE)))
        return [child.tag for child in document.element.body.iterchildren()]

    assert shape(hostile_draft) == shape(plain_draft)
