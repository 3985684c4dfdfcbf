"""An office's folder and a day, over every command that reads the law."""

import json
from pathlib import Path

import pytest

from reqwriter.files.settings import VARIABLE
from tests.cli.conftest import Shell

STRICT = """\
[instrument]
id = "mof-87"

[[parameter]]
key = "price-weight-floor.goods"
values = [{ starts = 2026-11-30, value = 60, article = "五十五", source = "内控制度" }]
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / "strict.toml").write_text(STRICT, encoding="utf-8")
    return folder


def test_a_finding_that_rests_on_the_office_says_so(shell: Shell, good: Path, office: Path) -> None:
    assert "SC01" not in shell("check", good).out
    ran = shell("check", good, "--standards", office)

    assert ran.code == 1
    assert (
        "依据：《政府采购货物和服务招标投标管理办法》（内控制度）第五十五条〔本单位补充〕\n"
        in ran.out
    )
    told = json.loads(shell("check", good, "--standards", office, "--format", "json").out)
    found = [one for one in told[0]["findings"] if one["code"] == "SC01"]
    assert found
    assert all(one["because"][0]["own"] for one in found)


def test_the_day_decides_which_of_the_figures_counts(
    shell: Shell, good: Path, office: Path
) -> None:
    before = shell("check", good, "--standards", office, "--on", "2026-11-29").out
    assert "SC01" not in before
    assert "SC01" in shell("check", good, "--standards", office, "--on", "2026-11-30").out


def test_the_variable_sets_the_folder_for_every_command(
    shell: Shell, good: Path, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(office))

    assert "SC01" in shell("check", good).out
    assert shell("render", good).code == 1
    assert "60%" in shell("rules", "SC01", "--on", "2026-11-30").out
    assert "30%" in shell("rules", "SC01", "--on", "2026-11-29").out


def test_a_document_is_judged_by_the_law_of_the_day(shell: Shell, good: Path, office: Path) -> None:
    out = good.with_suffix(".txt")
    words = ("render", good, "--format", "text", "-o", out, "--standards", office)

    ran = shell(*words, "--on", "2026-11-30")
    assert (ran.code, "SC01" in ran.err) == (1, True)
    assert "SC01" not in shell(*words, "--on", "2026-11-29").err


def test_a_timetable_is_counted_from_the_day(shell: Shell, tmp_path: Path) -> None:
    ran = shell("new", tmp_path / "new.toml", "--on", "2026-09-30")

    assert ran.code == 0
    assert "时间安排从2026-09-30起推算" in ran.out
    # The holidays of October pass first.
    intention = shell("get", tmp_path / "new.toml", "project.timetable.intention_date").out
    assert intention == "2026-10-08\n"


def test_a_place_of_the_office_may_be_written_in_a_draft(
    shell: Shell, good: Path, office: Path
) -> None:
    assert shell("set", good, "project.place=weifang").code == 2
    (office / "weifang.toml").write_text(
        '[place]\nid = "weifang"\ntitle = "潍坊市"\nparent = "shandong"\n', encoding="utf-8"
    )

    assert shell("set", good, "project.place=weifang", "--standards", office).code == 0
    assert shell("check", good, "--standards", office).code == 1
    assert shell("check", good).code == 2


def test_a_threshold_that_is_asked_for_is_kept_by_the_command_that_the_advice_tells(
    shell: Shell, good: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    assert shell("set", good, "project.listed=否").code == 0
    advice = "reqwriter law set procurement-threshold.goods 数额（元） --place qingdao"
    assert advice in shell("check", good).out

    words = ("procurement-threshold.goods", "50万元", "--place", "qingdao")
    told = ("--from", "2026-01-01", "--source", "某文〔2025〕9号")
    assert shell("law", "set", *words, *told, "--standards", own).code == 0
    assert advice not in shell("check", good, "--standards", own).out
    assert advice in shell("check", good, "--standards", own, "--on", "2025-12-31").out
