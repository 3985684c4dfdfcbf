"""`reqwriter score --workbook`, `--supplier-tables`: what is written, and what is refused."""

from pathlib import Path

from reqwriter.places import shipped
from tests.cli.conftest import Shell

BIDS = shipped("examples") / "bids" / "office-computers.toml"


def test_both_workbooks_are_written_at_once(shell: Shell, good: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "评分.xlsx", tmp_path / "供应商.xlsx"
    ran = shell("score", good, "--bids", BIDS, "--workbook", one, "--supplier-tables", other)

    assert (ran.code, ran.out) == (0, f"已生成 {one}\n已生成 {other}\n")
    assert one.read_bytes()[:2] == other.read_bytes()[:2] == b"PK"


def test_a_package_is_asked_for_where_there_are_several(
    shell: Shell, good: Path, tmp_path: Path
) -> None:
    ran = shell("score", good, "--workbook", tmp_path / "a.xlsx")

    assert ran.code == 2
    assert "请用 --package 写明采购包。草稿中的采购包：pkg-computers（办公计算机）" in ran.err


def test_a_name_that_is_no_workbook_is_refused(shell: Shell, good: Path) -> None:
    ran = shell("score", good, "--package", "pkg-computers", "--workbook", good)

    assert ran.code == 2
    assert ran.err == f"{good}：工作簿的文件名应以 .xlsx 结尾，没有生成。请改正。\n"
    assert good.read_text("utf-8").startswith("#") or "schema" in good.read_text("utf-8")


def test_judges_mean_nothing_without_a_workbook(shell: Shell, good: Path) -> None:
    ran = shell("score", good, "--judges", "5")

    assert (ran.code, ran.err) == (2, "--judges 只用于评分工作簿，请加上 --workbook。\n")


def test_fewer_judges_than_have_graded_are_told(shell: Shell, good: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    ran = shell("score", good, "--bids", BIDS, "--workbook", path, "--judges", "3")

    assert ran.code == 2
    assert "投标文件中有 5 名评委的档次" in ran.err
    assert not path.exists()
