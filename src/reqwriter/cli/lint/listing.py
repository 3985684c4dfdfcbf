"""The patterns themselves: what is looked for, where, by which article."""

from collections.abc import Sequence
from typing import Any

from reqwriter.cli.law.telling import cited as as_row
from reqwriter.cli.lint.judging import Asked
from reqwriter.cli.lint.quoting import cited
from reqwriter.cli.saying import as_json
from reqwriter.files import office
from reqwriter.standards.citation import Citation
from reqwriter.wording.checker import patterns_of
from reqwriter.wording.passages import Place
from reqwriter.wording.patterns import Pattern

FORMS = ("text", "json")


def listing(asked: Asked, form: str) -> str:
    """Every pattern of the day, the region and the part of the documents that were asked for."""
    library = office.library(asked.standards)
    on = asked.on or asked.today
    found = [
        (one, [library.cite(*article) for article in one.articles])
        for one in patterns_of(library, on, asked.region, office.patterns_folder(asked.standards))
        if asked.place in (None, *one.places)
    ]
    if form == "json":
        return as_json([_row(pattern, because) for pattern, because in found])
    entries = [_entry(pattern, because) for pattern, because in found]
    return "\n\n".join([*entries, f"{on} 有效的共 {len(found)} 条。"])


def _places(pattern: Pattern) -> list[str]:
    return [place.label for place in Place if place in pattern.places]


def _entry(pattern: Pattern, because: Sequence[Citation]) -> str:
    return (
        f"{pattern.id}  {pattern.force.label}  {pattern.name}\n"
        f"  问题：{pattern.message}\n"
        f"  位置：{'、'.join(_places(pattern))}\n"
        f"  依据：{'；'.join(map(cited, because))}\n"
        f"  处理：{pattern.treatment.label}；可以改为：{pattern.rewrite}"
    )


def _row(pattern: Pattern, because: Sequence[Citation]) -> dict[str, Any]:
    return {
        "code": pattern.id,
        "situation": pattern.situation,
        "name": pattern.name,
        "force": pattern.force.value,
        "places": _places(pattern),
        "because": list(map(as_row, because)),
        "treatment": pattern.treatment.label,
        "message": pattern.message,
        "rewrite": pattern.rewrite,
        "region": pattern.region,
        "starts": pattern.starts,
        "ends": pattern.ends,
        "hits": [example.text for example in pattern.hits],
        "misses": [example.text for example in pattern.misses],
    }
