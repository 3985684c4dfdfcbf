"""`reqwriter diff` tells which answers changed, for people and for programs."""

import json
import shutil
from pathlib import Path

from tests.cli.conftest import Shell


def edited(good: Path, shell: Shell, *changes: str) -> Path:
    copy = Path(shutil.copy(good, good.with_name("new.toml")))
    assert shell("set", copy, *changes).code == 0
    return copy


def test_equal_drafts_are_told_so(shell: Shell, good: Path) -> None:
    ran = shell("diff", good, good)

    assert ran.code == 0
    assert ran.out == f"旧稿：{good}\n新稿：{good}\n\n两份草稿内容相同。\n"


def test_every_kind_of_change_is_told_in_chinese(shell: Shell, good: Path) -> None:
    new = edited(
        good,
        shell,
        "packages.pkg-printers.contract.security_percent=5",
        "packages.pkg-printers.items-=item-scanner",
        "packages.pkg-printers.contract.payments+=pay-middle",
        "project.organisation=self",
    )

    ran = shell("diff", good, new)

    assert ran.code == 1
    assert ran.out == (
        f"旧稿：{good}\n新稿：{new}\n\n"
        "修改  项目 › 组织形式\n      原：集中采购机构采购\n      现：采购人自行采购\n"
        "删除  采购包“打印和扫描设备” › 标的“扫描仪”\n"
        "新增  采购包“打印和扫描设备” › 合同 › 付款安排第3条\n"
        "修改  采购包“打印和扫描设备” › 合同 › 履约保证金（合同金额的%）\n"
        "      原：0\n      现：5\n"
        "\n共 4 处不同。\n"
    )


def test_json_has_path_before_and_after(shell: Shell, good: Path) -> None:
    new = edited(good, shell, "project.budget=190万元")

    ran = shell("diff", good, new, "--format", "json")

    assert ran.code == 1
    assert json.loads(ran.out) == {
        "old": str(good),
        "new": str(new),
        "changes": [
            {
                "change": "answered",
                "path": "project.budget",
                "title": "项目 › 预算金额（元）",
                "before": 1_980_000,
                "after": 1_900_000,
            }
        ],
    }


def test_an_unreadable_side_is_no_difference(shell: Shell, good: Path, tmp_path: Path) -> None:
    assert shell("diff", good, tmp_path / "none.toml").code == 2


def test_a_place_is_compared_by_its_name(shell: Shell, good: Path) -> None:
    new = edited(good, shell, "project.place=全国")

    said = shell("diff", good, new).out

    assert "      原：青岛市\n      现：全国\n" in said
