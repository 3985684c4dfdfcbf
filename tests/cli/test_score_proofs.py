"""`reqwriter score` without bids: the proof of every factor of a scoring table."""

import json
from pathlib import Path

import pytest

from reqwriter.places import shipped
from tests.cli.conftest import Shell


@pytest.fixture
def property_draft() -> Path:
    return shipped("examples") / "property-management.toml"


@pytest.fixture
def faulty() -> Path:
    return shipped("examples") / "faulty-computers.toml"


def test_a_sound_table_is_proved_factor_by_factor(shell: Shell, property_draft: Path) -> None:
    ran = shell("score", property_draft)

    assert ran.code == 0
    assert ran.out.startswith(
        "采购包“办公楼物业管理服务”（pkg-property）的评分表\n"
        "合计 100 分：价格 20 分，技术 62 分，服务 18 分；客观 68 分，主观 32 分。\n"
    )
    assert (
        "2. 服务指标响应　18 分（不满足扣分，客观）\n"
        "   能够取得：0 至 18 分\n"
        "     全部满足：18分\n"
        "     ▲重要指标每项不满足扣3分，共1项\n"
        "     一般指标每项不满足扣1.25分，共12项\n"
        "   ✓ 13项全部不满足时恰好扣完18分，每一项都影响得分。\n"
    ) in ran.out
    assert (
        "     5分钟以下（含5分钟）：6分（第1档）\n"
        "     超过5分钟、10分钟以下（含10分钟）：3分（第2档）\n"
        "     超过10分钟：0分（第3档）\n"
        "   ✓ 每一个可以承诺的取值都有对应的分值，没有空档。\n"
    ) in ran.out
    assert "     3台：6分\n   ✓ 满3台恰好得满分6分，再多不再加分。\n" in ran.out
    assert ran.out.endswith("各个评审因素都已证明，没有发现问题。\n")


def test_what_is_wrong_stands_with_its_factor_and_blocks(shell: Shell, faulty: Path) -> None:
    ran = shell("score", faulty, "--package", "pkg-computers")

    assert ran.code == 1
    assert "pkg-printers" not in ran.out
    assert (
        "   ✗ SC04（必须改正）“延长质量保证期”第1、2档之间有空档：4年没有对应的分值。\n"
        "     建议：请补上空档，或者调整上下限。\n"
    ) in ran.out
    assert "整张评分表\n   ✗ SC03（必须改正）" in ran.out


def test_the_proofs_as_json(shell: Shell, property_draft: Path) -> None:
    ran = shell("score", property_draft, "--format", "json")

    (told,) = json.loads(ran.out)
    assert (told["package"], told["total"], told["findings"]) == ("pkg-property", 100, [])
    repair = told["factors"][2]
    assert (repair["id"], repair["least"], repair["most"]) == ("factor-repair", 0, 6)
    assert len(repair["proven"]) == 3


def test_a_package_that_is_not_there_is_named(shell: Shell, faulty: Path) -> None:
    ran = shell("score", faulty, "--package", "pkg-x")

    assert ran.code == 2
    assert "没有编号为“pkg-x”的采购包，已有：pkg-computers、pkg-printers。" in ran.err
