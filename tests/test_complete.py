"""A draft that nothing blocks makes a document without a gap: rules and templates agree."""

import datetime as dt
from collections.abc import Iterator

import pytest

from reqwriter.documents import render
from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.validation import revalidated
from reqwriter.domain.value import Value
from reqwriter.files import load
from reqwriter.places import shipped
from reqwriter.rules import check, setting_for
from reqwriter.rules.finding import Force
from reqwriter.standards.library import Library

TODAY = dt.date(2026, 11, 23)


def taken_back(draft: Draft) -> Iterator[tuple[str, Draft]]:
    """The draft with each single answer taken back in turn; one element of each kind is enough."""
    seen = set()
    for path, value in paths.walk(draft):
        for name, answer in value.answers():
            kind = (type(value), name)
            if name in ("id", "kind") or isinstance(answer, Value) or kind in seen:
                continue
            seen.add(kind)
            where = f"{path}.{name}" if path else name
            yield where, revalidated(paths.put(draft, where, value.FIELDS[name].default))


@pytest.mark.parametrize("name", ["office-computers", "property-management", "copying-paper"])
def test_what_is_left_out_is_found_or_leaves_no_gap(name: str) -> None:
    library = Library.load()
    rendered = 0
    for where, draft in taken_back(load(shipped("examples") / f"{name}.toml")):
        setting = setting_for(draft, library, TODAY)
        if any(found.force is Force.MUST for found in check(draft, setting)):
            continue
        text = render(draft, library, setting.on, form="text").decode()
        rendered += 1
        assert "待填" not in text, where
        assert "None" not in text, where
    assert rendered > 5
