"""`reqwriter law impact` and `law stale`: drafts and the law, from one day to another."""

import json
from pathlib import Path

from tests.cli.conftest import Shell

DAYS = ("--from", "2022-06-30", "--to", "2022-07-01")


def test_what_changes_in_a_draft_is_told_with_figures_and_articles(
    shell: Shell, good: Path
) -> None:
    ran = shell("law", "impact", *DAYS, good)

    assert ran.code == 1
    assert ran.out.startswith(f"{good}：示例市第一中学办公设备采购项目\n从 2022-06-30 的规定到 ")
    assert "【不再存在的问题】1 项\n  1. SM02  " in ran.out
    assert "     轻重：必须改正\n     原因：\n" in ran.out
    assert (
        "       小微企业价格扣除比例下限：6%（《政府采购促进中小企业发展管理办法》"
        "（财库〔2020〕46号）第九条） → 10%（《关于进一步加大政府采购支持中小企业力度的通知》"
        "（财库〔2022〕19号））\n" in ran.out
    )
    assert "（财库〔2022〕19号）：尚未施行 → 现行有效\n" in ran.out


def test_a_draft_that_nothing_touches_is_told_so(shell: Shell, good: Path) -> None:
    ran = shell("law", "impact", "--from", "2026-11-22", "--to", "2026-11-23", good)

    assert ran.code == 0
    assert "规定的变化不影响这份草稿。\n" in ran.out
    assert ran.out.endswith("两日之间共有 0 个数值、0 部法规发生变化。\n")


def test_programs_are_told_what_changes_and_why(shell: Shell, good: Path, faulty: Path) -> None:
    ran = shell("law", "impact", *DAYS, good, faulty, "--format", "json")

    first, second = json.loads(ran.out)
    assert (first["file"], second["file"]) == (str(good), str(faulty))
    (gone,) = first["vanished"]
    assert gone["code"] == "SM02"
    moved = {one["key"]: one for one in gone["why"]["figures"]}
    least = moved["sme-deduction.min"]
    assert (least["before"]["value"], least["after"]["value"]) == (6, 10)
    assert least["after"]["because"]["instrument"] == "mof-2022-19"
    turned = {one["instrument"]: one for one in first["law"]["instruments"]}
    assert turned["mof-2022-19"]["before"] == "not-yet"


def test_days_in_the_wrong_order_and_drafts_that_cannot_be_read_are_told(
    shell: Shell, good: Path, tmp_path: Path
) -> None:
    back = shell("law", "impact", "--from", "2022-07-01", "--to", "2022-06-30", good)
    assert (back.code, back.err) == (2, "--to 应晚于 --from。\n")
    lost = shell("law", "impact", *DAYS, tmp_path / "nothing.toml", good)
    assert lost.code == 2
    assert "nothing.toml" in lost.err
    assert "SM02" in lost.out


def test_what_should_be_looked_at_again_is_listed(shell: Shell) -> None:
    ran = shell("law", "stale", "--on", "2026-11-23")

    assert ran.code == 0
    assert ran.out.startswith("以 2026-11-23 为准\n")
    assert "超过 365 日" not in ran.out
    assert "【90 日内到期的数值】" in ran.out
    assert "【尚未与原文核对的法规】" in ran.out
    assert "超过 365 日没有核对的法规】" in shell("law", "stale", "--on", "2027-11-24").out


def test_drafts_are_told_what_of_their_bases_nobody_compared(shell: Shell, good: Path) -> None:
    said = shell("law", "stale", "--on", "2026-11-23", good).out
    assert f"\n{good}：示例市第一中学办公设备采购项目\n" in said
    assert "  招标文件依据：《" in said
    told = json.loads(shell("law", "stale", good, "--format", "json").out)
    (draft,) = told["drafts"]
    assert draft["documents"]["招标文件"]
    assert {"ending", "ended", "unchecked", "unverified"} <= told.keys()
