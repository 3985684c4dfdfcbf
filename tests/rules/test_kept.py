"""A finding that is kept with a reason stays kept for one text and until a day."""

import datetime as dt
from typing import Any

import pytest

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.review import Kept
from reqwriter.domain.validation import revalidated
from reqwriter.rules import check
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.kept import fingerprint, idle
from tests.rules.casebook import base, setting

AT = "project.survey.subjects"
UNTIL = dt.date(2027, 1, 31)


def few_asked() -> Draft:
    return revalidated(paths.put(base("goods"), AT, 2))


def finding_in(draft: Draft, at: str = AT, on: dt.date | None = None) -> Finding:
    judged_by = setting(draft)
    if on is not None:
        judged_by = judged_by._replace(on=on)
    return next(one for one in check(draft, judged_by) if one.at == at)


def keeping(draft: Draft, finding: Finding, **changes: Any) -> Draft:
    record = Kept(
        id="keep-1",
        code=finding.code,
        at=finding.at,
        message=finding.message,
        reason="本地只有两家供应商经营这类设备",
        evidence="需求调查报告第3页",
        signer="采购科负责人",
        signed_on=dt.date(2026, 11, 23),
        until=UNTIL,
        digest=fingerprint(draft, finding),
    )
    return draft.with_(kept=(record.with_(**changes),))


def test_a_kept_finding_carries_who_answers_for_it() -> None:
    draft = few_asked()
    found = finding_in(keeping(draft, finding_in(draft)))
    assert found.force is Force.SHOULD
    assert found.kept is not None
    assert found.kept.signer == "采购科负责人"


def test_it_reopens_when_the_text_that_caused_it_changes() -> None:
    draft = few_asked()
    changed = paths.put(keeping(draft, finding_in(draft)), AT, 1)
    found = finding_in(revalidated(changed))
    assert found.kept is None
    assert "采购科负责人" in found.advice
    assert "所涉内容已经改变" in found.advice


def test_it_stays_kept_when_something_else_changes() -> None:
    draft = few_asked()
    changed = paths.put(keeping(draft, finding_in(draft)), "project.name", "另一个名称")
    assert finding_in(revalidated(changed)).kept is not None


def test_it_holds_on_its_last_day_and_reopens_the_day_after() -> None:
    draft = few_asked()
    kept = keeping(draft, finding_in(draft))
    assert finding_in(kept, on=UNTIL).kept is not None
    after = finding_in(kept, on=UNTIL + dt.timedelta(days=1))
    assert after.kept is None
    assert "2027-01-31 届满" in after.advice


@pytest.mark.parametrize("name", ["reason", "evidence", "signer", "until", "digest"])
def test_a_record_that_lacks_an_answer_keeps_nothing(name: str) -> None:
    draft = few_asked()
    found = finding_in(keeping(draft, finding_in(draft), **{name: None}))
    assert found.kept is None
    assert f"还缺{Kept.FIELDS[name].title}" in found.advice


def test_what_must_be_mended_cannot_be_kept() -> None:
    at = "packages.pkg-1.contract.security_percent"
    draft = revalidated(paths.put(base("goods"), at, 15))
    found = finding_in(keeping(draft, finding_in(draft, at)), at)
    assert found.force is Force.MUST
    assert found.kept is None
    assert "必须改正的问题不能保留" in found.advice


def test_a_record_that_no_finding_answers_to_is_idle() -> None:
    draft = few_asked()
    mended = revalidated(paths.put(keeping(draft, finding_in(draft)), AT, 3))
    assert [one.id for one in idle(check(mended, setting(mended)), mended)] == ["keep-1"]
