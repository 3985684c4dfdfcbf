"""`reqwriter approve`: what a review approved is known again, and later changes are found."""

import datetime as dt
import json
from pathlib import Path

from reqwriter.files import load
from reqwriter.rules.approval import digest_of
from tests.cli.conftest import Shell


def differences(draft: Path, shell: Shell) -> list[str]:
    (report,) = json.loads(shell("check", draft, "--format", "json").out)
    return [one["at"] for one in report["findings"] if one["code"] == "RV10"]


def test_the_digest_is_written_and_the_day_of_the_review_is_kept(shell: Shell, good: Path) -> None:
    before = load(good)

    ran = shell("approve", good)

    after = load(good)
    assert (ran.code, ran.err) == (0, "")
    assert after.review.approved == digest_of(before)
    assert after.review.held_on == before.review.held_on
    assert after.with_(review=before.review) == before
    assert f"校验码 {after.review.approved}。" in ran.out


def test_a_review_without_a_day_is_dated_today(shell: Shell, good: Path) -> None:
    shell("set", good, "review.held_on=")

    shell("approve", good)

    assert load(good).review.held_on == dt.date.today()


def test_a_later_change_is_found_until_it_is_approved_again(shell: Shell, good: Path) -> None:
    shell("approve", good)
    assert differences(good, shell) == []

    shell("set", good, "project.committee=7")
    assert differences(good, shell) == ["review.approved"]

    shell("approve", good)
    assert differences(good, shell) == []


def test_an_answer_about_the_review_is_no_change(shell: Shell, good: Path) -> None:
    shell("approve", good)

    shell("set", good, "review.confirmed_on=2026-11-19")

    assert differences(good, shell) == []


def test_what_the_review_did_not_pass_is_not_approved(shell: Shell, good: Path) -> None:
    shell("set", good, "review.general=否")
    before = good.read_bytes()

    ran = shell("approve", good)

    assert ran.code == 2
    assert ran.err == (
        f"{good}：一般性审查还没有通过，不能审定，没有改动。"
        "审查通过以后，请先填写 review.general=是。\n"
    )
    assert good.read_bytes() == before


def test_a_file_that_is_not_there_is_told(shell: Shell, tmp_path: Path) -> None:
    ran = shell("approve", tmp_path / "none.toml")

    assert ran.code == 2
    assert list(tmp_path.iterdir()) == []
