"""The patterns themselves: what is looked for, where, by which article."""

import re
from collections.abc import Sequence
from typing import Any

from reqwriter.cli.law.telling import cited as as_row
from reqwriter.cli.lint.judging import Asked
from reqwriter.cli.lint.quoting import cited
from reqwriter.cli.saying import as_json
from reqwriter.files import office
from reqwriter.standards.citation import Citation
from reqwriter.standards.tables import NATION
from reqwriter.wording.across.checks import Check, checks
from reqwriter.wording.checker import patterns_of
from reqwriter.wording.passages import Place
from reqwriter.wording.patterns import Pattern

FORMS = ("text", "json")
# What a message of arithmetic holds in place of a figure of the document.
_FIGURE = re.compile("{[a-z_]+}")

Listed = Pattern | Check


def listing(asked: Asked, form: str) -> str:
    """Every pattern of the day, the region and the part of the documents that were asked for.

    Behind them what is held against the whole of a document: sums, dates, figures of the law.
    """
    library = office.library(asked.standards)
    on = asked.on or asked.today
    own = office.patterns_folder(asked.standards)
    known: list[Listed] = [*patterns_of(library, on, asked.region, own)]
    known += [
        one
        for one in checks().values()
        if one.holds(on) and library.lies_in(asked.region, one.region or NATION)
    ]
    found = [
        (one, [library.cite(*article) for article in one.articles])
        for one in known
        if asked.place is None or not one.places or asked.place in one.places
    ]
    if form == "json":
        return as_json([_row(one, because) for one, because in found])
    entries = [_entry(one, because) for one, because in found]
    return "\n\n".join([*entries, f"{on} 有效的共 {len(found)} 条。"])


def _places(one: Listed) -> list[str]:
    """The parts that it looks at; none: the whole document."""
    return [place.label for place in Place if place in one.places]


def _said(text: str) -> str:
    """A message without the figures that a document would fill in."""
    return _FIGURE.sub("…", text)


def _entry(one: Listed, because: Sequence[Citation]) -> str:
    return (
        f"{one.id}  {one.force.label}  {one.name}\n"
        f"  问题：{_said(one.message)}\n"
        f"  位置：{'、'.join(_places(one)) or '全文'}\n"
        f"  依据：{'；'.join(map(cited, because))}\n"
        f"  处理：{one.treatment.label}；可以改为：{_said(one.rewrite)}"
    )


def _row(one: Listed, because: Sequence[Citation]) -> dict[str, Any]:
    return {
        "code": one.id,
        "situation": one.situation,
        "name": one.name,
        "force": one.force.value,
        "places": _places(one),
        "because": list(map(as_row, because)),
        "treatment": one.treatment.label,
        "message": _said(one.message),
        "rewrite": _said(one.rewrite),
        "region": one.region,
        "starts": one.starts,
        "ends": one.ends,
        "hits": [example.text for example in one.hits] if isinstance(one, Pattern) else [],
        "misses": [example.text for example in one.misses] if isinstance(one, Pattern) else [],
    }
