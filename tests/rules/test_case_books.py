"""Every rule, held to its case book."""

import pytest

from reqwriter.domain import paths
from reqwriter.domain.validation import revalidated
from reqwriter.rules import RULES
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.rule import Rule
from tests.rules.casebook import Case, base, book, cases, judged, parsed

CASES = [pytest.param(one, id=f"{one.rule.code} {one.told['name']}") for one in cases()]
FAILING = [one for one in CASES if not one.values[0].passes]  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["goods", "services"])
def test_nothing_in_a_base_draft_must_be_mended(name: str) -> None:
    assert [one for one in judged(base(name)) if one.force is not Force.NOTE] == []


@pytest.mark.parametrize("case", CASES)
def test_a_rule_decides_its_cases(case: Case) -> None:
    found = case.found
    if case.passes:
        assert found == []
        return
    at = [one for one in found if one.at == case.told["at"]]
    assert at, found
    for one in at:
        assert [f"{c.instrument} {c.article}" for c in one.because] == case.told["because"]
        assert one.force == case.told.get("force", one.force)
    assert case.told.get("message", at[0].message) in [one.message for one in at]


@pytest.mark.parametrize("case", FAILING)
def test_a_finding_stands_at_a_place_of_the_draft_and_says_what_to_do(case: Case) -> None:
    for one in case.found:
        assert paths.title(one.at, case.draft)
        assert one.message.endswith(("。", "）"))
        assert one.advice.endswith("。")


@pytest.mark.parametrize("case", FAILING)
def test_a_fix_silences_the_rule_where_it_is_applied(case: Case) -> None:
    for one in case.found:
        if one.fix:
            assert one.at not in [left.at for left in judged_after(case, one)]


def judged_after(case: Case, finding: Finding) -> list[Finding]:
    draft = case.draft
    for path, value in finding.fix.items():
        draft = paths.put(draft, path, value)
    return [one for one in judged(revalidated(draft)) if one.code == finding.code]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_case_book_has_a_pass_a_fail_and_a_case_on_the_limit(rule: Rule) -> None:
    told = parsed(book(rule))
    assert told["pass"]
    assert told["fail"]
    assert [one for kind in ("pass", "fail") for one in told[kind] if one.get("limit")]
