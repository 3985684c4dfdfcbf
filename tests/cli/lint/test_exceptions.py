"""An exception speaks for one pattern and text, with a reason, until its day."""

import json
from pathlib import Path

import pytest

from reqwriter.cli.lint.exceptions import fingerprint
from tests.cli.conftest import Shell

GOOD = """\
[[exception]]
pattern = "T01"
text = "注册资本 不低于500万元"
reason = "法律对该行业注册资本另有规定"
signer = "采购科负责人"
until = 2099-12-31
"""


@pytest.fixture
def beside(document: Path) -> Path:
    path = document.parent / "lint-exceptions.toml"
    path.write_text(GOOD, "utf-8")
    return path


def test_an_excepted_remark_is_counted_and_listed_apart(
    shell: Shell, document: Path, beside: Path
) -> None:
    ran = shell("lint", document)

    assert ran.code == 0
    assert "【没有认出所在部分】2 项" in ran.out
    assert (
        "【说明理由后保留】1 项\n"
        "  1. 必须改正  T01  “注册资本”一类的用语\n"
        "     位置：第2行\n"
        "     原文：【注册资本】不低于500万元。\n"
        "     理由：法律对该行业注册资本另有规定\n"
        "     采购科负责人负责，有效期至2099-12-31\n" in ran.out
    )
    assert "必须改正 0 项，应当说明 1 项，提示 1 项；另有 1 项已说明理由。" in ran.out


def test_json_and_sarif_keep_it_with_its_reason(shell: Shell, document: Path, beside: Path) -> None:
    rows = json.loads(shell("lint", document, "--format", "json").out)
    log = json.loads(shell("lint", document, "--format", "sarif").out)

    assert [row["excepted"] and row["excepted"]["signer"] for row in rows] == [
        None,
        None,
        "采购科负责人",
    ]
    held = [one["suppressions"] for one in log["runs"][0]["results"]]
    assert [len(one) for one in held] == [0, 0, 1]
    assert held[2][0]["justification"].startswith("法律对该行业注册资本另有规定")


def test_a_digest_stands_for_the_whole_passage(shell: Shell, document: Path, beside: Path) -> None:
    whole = document.read_text("utf-8").splitlines()[1]
    beside.write_text(GOOD.replace("注册资本 不低于500万元", fingerprint(whole)), "utf-8")
    assert shell("lint", document).code == 0

    document.write_text(f"{whole}另加一句。\n", "utf-8")
    assert shell("lint", document).code == 1


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('reason = "法律对该行业注册资本另有规定"\n', "", "请写明 reason（理由）。"),
        ("法律对该行业注册资本另有规定", "  ", "请写明 reason（理由）。"),
        ("采购科负责人", "", "请写明 signer（签字人）。"),
        ("until = 2099-12-31", 'until = "以后"', "请写明 until（有效期至）"),
        ("注册资本 不低于500万元", "注", "text（原文）太短"),
        ('pattern = "T01"', 'pattern = "T01"\nwhy = "x"', "不认识“why”"),
        ("[[exception]]", "[[exeption]]", "没有“exeption”这一项"),
        ("[[exception]]", "[exception]", "请把每个例外写成一段"),
        ('pattern = "T01"', "pattern = ", "不是有效的 TOML 文件"),
    ],
)
def test_one_without_what_it_needs_is_refused(
    old: str, new: str, fault: str, shell: Shell, document: Path, beside: Path
) -> None:
    beside.write_text(GOOD.replace(old, new), "utf-8")

    ran = shell("lint", document)

    assert ran.code == 2
    assert ran.err.startswith(f"{beside}：")
    assert fault in ran.err
    assert "必须改正 1 项" in ran.out
    assert "已说明理由" not in ran.out


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "2099-12-31",
            "2020-12-31",
            "已于 2020-12-31 到期，不再采用。请改正原文，或者重新说明理由",
        ),
        ("T01", "T02", "没有对应的问题"),
        ("500万元", "600万元", "没有对应的问题"),
    ],
)
@pytest.mark.parametrize("form", ["text", "html"])
def test_one_for_another_day_pattern_or_text_speaks_for_nothing(
    form: str, old: str, new: str, said: str, shell: Shell, document: Path, beside: Path
) -> None:
    beside.write_text(GOOD.replace(old, new), "utf-8")

    ran = shell("lint", document, "--format", form)

    assert ran.code == 1
    assert said in ran.out


def test_it_holds_on_its_last_day(shell: Shell, document: Path, beside: Path) -> None:
    assert shell("lint", document, "--on", "2099-12-31").code == 0
    assert shell("lint", document, "--on", "2100-01-01").code == 1


def test_another_file_of_exceptions_can_be_named(
    shell: Shell, document: Path, beside: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "exceptions.toml"
    other.parent.mkdir()
    beside.rename(other)

    assert shell("lint", document).code == 1
    assert shell("lint", document, "--exceptions", other).code == 0
    assert shell("lint", document, "--exceptions", tmp_path / "none.toml").code == 2
