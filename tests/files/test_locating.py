"""Every key of a TOML text is found on its line."""

import tomllib
from typing import Any

from hypothesis import HealthCheck, given, settings

from reqwriter.domain.draft import Draft
from reqwriter.files.known import Steps
from reqwriter.files.locate import line_of, lines
from reqwriter.files.writing import written
from tests.strategies import drafts

TEXT = '''# note
schema = 1   # a "comment"

[project]
name = "a # b"
"budget" = 5
summary = """
[not.a.table]
x = 1
"""
visit.at = 2026-01-01
literal = \'\'\'
y = 2
\'\'\'

[[packages]]
id = "one"
items = [
  { id = "a", name = "}]" },  # ]
  { id = "b" },
]

[packages.scoring]
method = "x"

[[packages.scoring.factors]]
id = "f"
tiers = [{ id = "t" }, { id = "u" }]

[[packages]]
id = "two"

[[packages.items]]
id = "c"
'''


def test_keys_tables_and_elements_are_found_on_their_lines() -> None:
    found = lines(TEXT)

    assert [
        found[steps]
        for steps in (
            ("schema",),
            ("project", "name"),
            ("project", "budget"),
            ("project", "visit", "at"),
            ("project", "literal"),
            ("packages", 0),
            ("packages", 0, "items", 0, "name"),
            ("packages", 0, "items", 1, "id"),
            ("packages", 0, "scoring", "method"),
            ("packages", 0, "scoring", "factors", 0, "tiers", 1, "id"),
            ("packages", 1),
            ("packages", 1, "items", 0, "id"),
        )
    ] == [2, 5, 6, 11, 12, 16, 19, 20, 24, 28, 30, 34]


def test_a_missing_key_is_looked_for_where_it_should_stand() -> None:
    found = lines(TEXT)

    assert line_of(("packages", 1, "items", 0, "code"), found) == 33
    assert line_of(("nothing",), found) == 1


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(drafts())
def test_every_key_of_any_saved_draft_is_found_where_it_begins(draft: Draft) -> None:
    text = written(draft)
    found = lines(text)
    rows = text.split("\n")

    for steps in _keys(tomllib.loads(text)):
        if isinstance(name := steps[-1], str):
            assert name in rows[found[steps] - 1]
        else:
            assert steps in found


def _keys(data: Any, steps: Steps = ()) -> list[Steps]:
    if isinstance(data, dict):
        inside = [(*steps, key) for key in data]
        return inside + [one for key in data for one in _keys(data[key], (*steps, key))]
    if isinstance(data, list):
        inside = [(*steps, index) for index in range(len(data))]
        return inside + [one for at, part in enumerate(data) for one in _keys(part, (*steps, at))]
    return []
