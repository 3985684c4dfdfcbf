"""Scoring tables as purchasers write them: every fault is found, no good table is blocked."""

from decimal import Decimal
from typing import Any

import pytest

from reqwriter.domain.draft import Draft
from reqwriter.domain.validation import validate
from reqwriter.rules.finding import Finding, Force
from tests.rules.casebook import HERE, judged, parsed

TABLES = parsed(HERE / "tables.toml")["table"]
JUDGED = {"graded": "subjective", "checklist": "subjective"}
FACTORS = "packages.pkg-1.scoring.factors."


def linked(
    factor: dict[str, Any], requirements: list[dict[str, Any]], table: dict[str, Any]
) -> None:
    """A requirement for a factor that names none; a deduction gets as many as it is told."""
    if "requirements" in factor:
        return
    made = [
        {
            "id": f"req-{factor['id']}-{status}-{n}",
            "kind": "technical",
            "title": f"指标{n}",
            "status": status,
            "indicator": {"name": f"指标{n}", "operator": "at-least", "value": n, "unit": "项"},
        }
        for status in ("important", "ordinary")
        for n in range(table.get("deduct", {}).get(status, 0))
    ] or [{"id": f"req-{factor['id']}", "title": factor["name"], "status": "ordinary"}]
    requirements += made
    factor["requirements"] = [one["id"] for one in made]


def draft(table: dict[str, Any]) -> Draft:
    requirements = [dict(one) for one in table.get("requirements", ())]
    factors = []
    for told in table["factors"]:
        factor = {"group": "technical", "nature": JUDGED.get(told["kind"], "objective"),
                  "evidence": "书面承诺或者证书复印件", **told}  # fmt: skip
        for rows in ("tiers", "grades", "parts"):
            if rows in factor:
                factor[rows] = [{**one, "id": f"{told['id']}-{one['id']}"} for one in factor[rows]]
        linked(factor, requirements, table)
        factors.append(factor)
    rest = 100 - sum((one["points"] for one in factors), Decimal(0))
    price = {"kind": "price", "id": "price", "name": "投标报价", "group": "price", "points": rest}
    package: dict[str, Any] = {
        "id": "pkg-1",
        "requirements": requirements,
        "scoring": {"method": "comprehensive", "factors": [price, *factors]},
    }
    if "credential" in table:
        package["qualification"] = {"credentials": [{"id": "cred", "name": table["credential"]}]}
    if "samples" in table:
        package["samples"] = {"ground": "words", "making": "按图", "standard": "与图相符"}
    project = {"category": "goods", "method": "open-tender"}
    return validate(Draft, {"project": project, "packages": [package]})


def of_factors(table: dict[str, Any]) -> list[tuple[str, Finding]]:
    """What is found in the factors, with code and factor; what is merely missing is not asked."""
    found = [one for one in judged(draft(table)) if one.at.startswith(FACTORS)]
    return [
        (f"{one.code} {one.at.removeprefix(FACTORS).partition('.')[0]}", one)
        for one in found
        if one.code != "RQ01"
    ]


@pytest.mark.parametrize("table", TABLES, ids=lambda one: str(one["name"]))
def test_every_fault_is_found_and_nothing_else_blocks(table: dict[str, Any]) -> None:
    found = of_factors(table)
    planted = {*table.get("faults", ())}
    assert planted <= {said for said, _ in found}
    blocking = {said for said, one in found if one.force is Force.MUST}
    assert blocking <= planted | {*table.get("also", ())}


def test_a_good_table_needs_no_explanation() -> None:
    for table in TABLES:
        if "faults" not in table:
            odd = [said for said, one in of_factors(table) if one.force is not Force.NOTE]
            assert odd == [], table["name"]
