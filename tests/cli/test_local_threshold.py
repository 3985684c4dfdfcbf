"""A threshold that nobody knows is asked for once, and kept in the office's own folder."""

import json
from pathlib import Path

from tests.cli.conftest import Shell

_KEY = "open-tender-threshold.goods"


def test_a_local_threshold_is_asked_for_once(shell: Shell, good: Path, tmp_path: Path) -> None:
    folder = tmp_path / "law"
    shell("set", good, "project.method=竞争性谈判", "project.organisation=采购人自行采购")
    (asked,) = _found(shell, good, folder)
    assert (asked["at"], asked["force"]) == ("project.place", "should")
    assert f"reqwriter law set {_KEY} 数额（元） --place qingdao --from" in asked["advice"]

    kept = shell(
        "law", "set", _KEY, "1980000", "--place", "青岛市", "--from", "2021-01-01",
        "--source", "示例财采〔2020〕1号", "--standards", folder,
    )  # fmt: skip

    assert kept.code == 0, kept.err
    (blocked,) = _found(shell, good, folder)
    assert (blocked["at"], blocked["force"]) == ("project.approval", "must")
    assert "预算 198万元，达到当地公开招标数额标准 198万元" in blocked["message"]


def test_below_the_kept_threshold_nothing_is_asked(
    shell: Shell, good: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "law"
    shell("set", good, "project.method=竞争性谈判")
    shell(
        "law", "set", _KEY, "1980000.01", "--place", "青岛市", "--from", "2021-01-01",
        "--source", "示例财采〔2020〕1号", "--standards", folder,
    )  # fmt: skip

    assert _found(shell, good, folder) == []


def test_a_place_that_is_not_shipped_is_added_with_its_first_figure(
    shell: Shell, good: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "law"
    refused = shell("set", good, "project.place=济南市")
    assert refused.code == 2
    assert "reqwriter law set procurement-threshold.goods 数额（元） --place 济南市" in refused.err

    kept = shell(
        "law", "set", _KEY, "198万元", "--place", "济南市", "--within", "山东省",
        "--from", "2021-01-01", "--source", "示例财采〔2020〕1号", "--standards", folder,
    )  # fmt: skip

    assert kept.code == 0, kept.err
    assert kept.out.endswith("济南市，货物公开招标数额标准 198万元，2021-01-01 起。\n")
    words = ("project.place=济南市", "project.method=竞争性谈判")
    assert shell("set", good, *words, "--standards", folder).code == 0
    (blocked,) = _found(shell, good, folder)
    assert (blocked["at"], blocked["force"]) == ("project.approval", "must")


def test_a_place_is_set_by_its_name_and_kept_by_its_id(shell: Shell, good: Path) -> None:
    assert shell("set", good, "project.place=山东省").code == 0
    assert shell("get", good, "project.place", "--format", "json").out == '"shandong"\n'
    assert shell("get", good, "project.place").out == "山东省\n"


def _found(shell: Shell, draft: Path, folder: Path) -> list[dict[str, str]]:
    standards = ["--standards", folder] if folder.is_dir() else []
    ran = shell("check", draft, "--format", "json", *standards)
    (report,) = json.loads(ran.out)
    return [one for one in report["findings"] if one["code"] == "ME08"]
