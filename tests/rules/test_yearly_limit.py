"""The procurement limit of a place that counts the whole year's total of an item."""

from decimal import Decimal
from pathlib import Path

import pytest

from reqwriter.domain import paths
from reqwriter.places import shipped
from reqwriter.rules import check, setting_for
from reqwriter.standards.library import Library
from tests.rules.casebook import TODAY, base

LIMIT = """
[instrument]
id = "office-limits"
title = "示例市采购限额标准"
issuer = "示例市财政局"
effective = 2024-01-01
verified = "secondary"
checked_on = 2026-11-23
place = "{place}"

[[parameter]]
key = "procurement-threshold.goods"
title = "货物采购限额标准"
unit = "yuan"
values = [{{ starts = 2024-01-01, value = 2000000 }}]
"""


@pytest.mark.parametrize(
    ("place", "spent", "below"),
    [
        ("shandong", None, True),
        ("shandong", Decimal("499999.99"), True),
        ("shandong", Decimal(500000), False),
        ("qingdao", Decimal(500000), False),
        ("national", Decimal(500000), True),
    ],
)
def test_what_the_year_has_spent_counts_where_the_place_says_so(
    tmp_path: Path, place: str, spent: Decimal | None, below: bool
) -> None:
    (tmp_path / "office-limits.toml").write_text(LIMIT.format(place=place), "utf-8")
    library = Library.load(shipped("standards"), tmp_path)
    draft = base("goods")
    for path, value in (("place", place), ("listed", False), ("previous_spend", spent)):
        draft = paths.put(draft, f"project.{path}", value)
    found = check(draft, setting_for(draft, library, TODAY))
    assert below == any((one.code, one.at) == ("ME19", "project.listed") for one in found)
