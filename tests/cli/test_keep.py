"""`reqwriter keep`: a finding is kept with a reason, shown as kept, printed, and dropped."""

import json
from pathlib import Path

import pytest

from reqwriter.places import shipped
from tests.cli.conftest import Shell

ANSWERS = ("--reason", "只有两家", "--evidence", "调查报告", "--signer", "采购科负责人")
SIGNED = (*ANSWERS, "--until", "2099-12-31")


@pytest.fixture
def draft(tmp_path: Path, shell: Shell) -> Path:
    file = tmp_path / "draft.toml"
    file.write_bytes((shipped("examples") / "office-computers.toml").read_bytes())
    shell("set", file, "project.survey.subjects=2")
    return file


def findings(draft: Path, shell: Shell) -> list[dict[str, object]]:
    (report,) = json.loads(shell("check", draft, "--format", "json").out)
    return [one for one in report["findings"] if one["at"] == "project.survey.subjects"]


def test_a_finding_is_kept_and_told_apart(draft: Path, shell: Shell) -> None:
    ran = shell("keep", draft, "sv01", *SIGNED)
    assert (ran.code, ran.err) == (0, "")
    (found,) = findings(draft, shell)
    assert found["kept"] is not None
    said = shell("check", draft).out
    assert "【说明理由后保留】1 项" in said
    assert "采购科负责人于" in said
    assert "理由：只有两家" in shell("keep", draft).out


def test_what_is_kept_is_printed_in_the_review_record(draft: Path, shell: Shell) -> None:
    shell("keep", draft, "SV01", *SIGNED)
    record = shell("render", draft, "--document", "review", "--format", "text", "-o", "-").out
    kept, _, open_ = record.partition("说明理由保留的问题")[2].partition("尚未处理的问题")
    assert "只有两家。证明材料：调查报告。" in kept
    assert "采购科负责人" in kept
    assert "只有两家" not in open_


def test_it_is_open_again_once_the_answer_changes(draft: Path, shell: Shell) -> None:
    shell("keep", draft, "SV01", *SIGNED)
    shell("set", draft, "project.survey.subjects=1")
    (found,) = findings(draft, shell)
    assert found["kept"] is None


def test_a_record_can_be_dropped(draft: Path, shell: Shell) -> None:
    shell("keep", draft, "SV01", *SIGNED)
    assert shell("keep", draft, "--drop", "keep-1").code == 0
    assert shell("keep", draft).out.strip() == "没有保留的问题。"


def test_what_no_finding_answers_to_is_said(draft: Path, shell: Shell) -> None:
    shell("keep", draft, "SV01", *SIGNED)
    shell("set", draft, "project.survey.subjects=5")
    assert "保留记录 keep-1 已经没有对应的问题" in shell("check", draft).out


def test_what_must_be_mended_is_refused(draft: Path, shell: Shell) -> None:
    shell("set", draft, "packages.pkg-computers.contract.security_percent=15")
    before = draft.read_bytes()
    ran = shell("keep", draft, "MN04", *SIGNED)
    assert ran.code == 2
    assert "必须改正的问题不能保留，请改正。没有保存任何修改。" in ran.err
    assert draft.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("SV01", *ANSWERS), "请写明 --until。"),
        (("SV01",), "请写明 --reason、--evidence、--signer、--until。"),
        (("SV01", *ANSWERS, "--until", "2020-01-01"), "2020-01-01 已经过去"),
        (("ZZ99", *SIGNED), "草稿中没有 ZZ99 的问题。请用 reqwriter check 查看现有问题的代码。"),
        (("SV01", "project.name", *SIGNED), "有的位置：project.survey.subjects。"),
        (("--drop", "keep-9"), "keep-9"),
    ],
)
def test_a_wrong_use_is_explained(
    draft: Path, shell: Shell, words: tuple[str, ...], said: str
) -> None:
    ran = shell("keep", draft, *words)
    assert ran.code == 2
    assert said in ran.err
