"""`reqwriter render` writes a document, or names what must be mended first and writes nothing."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(("form", "suffix"), [("docx", "docx"), ("text", "txt"), ("html", "html")])
def test_a_good_draft_is_rendered_beside_itself(
    form: str, suffix: str, shell: Shell, good: Path
) -> None:
    ran = shell("render", good, "--format", form)

    made = good.with_name(f"office-computers-招标文件.{suffix}")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"已生成 {made}\n")
    assert made.stat().st_size > 1000


def test_what_must_be_mended_is_named_and_nothing_is_written(shell: Shell, faulty: Path) -> None:
    ran = shell("render", faulty)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"{faulty}：有 ")
    assert " 项必须改正，没有生成。\n" in ran.err
    assert "MN04  采购包“办公计算机” › 合同 › 履约保证金（合同金额的%）" in ran.err
    assert "第四十八条" in ran.err
    assert names(faulty.parent) == {faulty.name}


def test_a_faulty_draft_is_rendered_when_it_is_asked_for_as_a_draft(
    shell: Shell, faulty: Path
) -> None:
    ran = shell("render", faulty, "--draft", "--format", "text")

    made = faulty.with_name("faulty-computers-招标文件（草稿）.txt")
    assert (ran.code, ran.err) == (0, "")
    assert "草稿" in made.read_text(encoding="utf-8")


def test_what_nobody_has_compared_with_the_original_is_told(shell: Shell, good: Path) -> None:
    told = shell("render", good).out.splitlines()[1:]

    assert told[0] == "文件中的下列依据没有与原文核对过，发布前请核对："
    assert any("财库〔2026〕2号" in line and "请核对原文" in line for line in told[1:])
    assert len(told) == len(set(told))
    assert not any("财政部令第87号" in line for line in told)


def test_the_place_can_be_chosen(shell: Shell, good: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.docx"

    assert shell("render", good, "-o", target).out.startswith(f"已生成 {target}\n")
    assert target.read_bytes()[:2] == b"PK"


def test_a_folder_that_does_not_exist_is_told(shell: Shell, good: Path, tmp_path: Path) -> None:
    ran = shell("render", good, "-o", tmp_path / "none" / "a.docx")

    assert ran.code == 2
    assert "文件或所在文件夹不存在" in ran.err


def test_the_draft_itself_is_never_overwritten(shell: Shell, good: Path) -> None:
    before = good.read_bytes()

    ran = shell("render", good, "-o", good)

    assert ran.code == 2
    assert "这是草稿本身" in ran.err
    assert good.read_bytes() == before


def test_the_documents_are_listed(shell: Shell) -> None:
    assert "solicitation    招标文件\n" in shell("render", "--list").out


def test_an_unknown_document_is_told(shell: Shell, good: Path) -> None:
    ran = shell("render", good, "--document", "poem")

    assert ran.code == 2
    assert ran.err == "没有“poem”这种文件。可以生成：solicitation、review。\n"


def test_no_draft_is_told(shell: Shell) -> None:
    assert shell("render").err == "请写明草稿文件，例如：reqwriter render 草稿.toml\n"


def test_a_method_without_a_standard_form_is_told_before_its_findings(
    shell: Shell, tmp_path: Path
) -> None:
    draft = tmp_path / "draft.toml"
    shell("new", draft, "--method", "竞争性磋商")
    ran = shell("render", draft)

    assert ran.code == 3
    assert ran.err.startswith(f"{draft}：还没有竞争性磋商的采购文件范本")
    assert "RQ01" not in ran.err


def test_the_form_is_told_by_the_name_of_the_file(shell: Shell, good: Path) -> None:
    page = good.with_name("招标文件.HTML")

    ran = shell("render", good, "-o", page)

    assert (ran.code, ran.err) == (0, "")
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("-o", "招标文件.pdf"), "文件名请以 .docx、.txt、.html 结尾。"),
        (("-o", "招标文件"), "文件名请以 .docx、.txt、.html 结尾。"),
        (
            ("-o", "招标文件.docx", "--format", "text"),
            "text 形式的文件名应以 .txt 结尾，没有生成。",
        ),
    ],
)
def test_a_name_that_would_mislead_is_refused(
    words: tuple[str, ...], said: str, shell: Shell, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(good.parent)

    ran = shell("render", good, *words)

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert names(good.parent) == {good.name}
