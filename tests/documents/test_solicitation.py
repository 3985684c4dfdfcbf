"""The open-tender solicitation as a reader finds it."""

import datetime as dt
import os
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from reqwriter.documents import obstacle, render, rests_on
from reqwriter.domain import paths
from reqwriter.domain.contract import Subcontract
from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.domain.package import Package
from reqwriter.domain.project import FeePayer, Visit
from reqwriter.domain.requirement import Carries, Status
from reqwriter.standards.library import Library
from tests.documents.conftest import EXAMPLES, GOLDEN, NOTICE, example
from tests.strategies import drafts


def outline(draft: Draft, library: Library) -> str:
    return render(draft, library, NOTICE, form="text").decode()


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_read_as_reviewed(name: str, library: Library) -> None:
    golden = GOLDEN / f"{name}.txt"
    text = outline(example(name), library)
    if os.environ.get("REQWRITER_GOLDEN"):
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8"), "刷新：REQWRITER_GOLDEN=1 make test，然后逐行审阅差异"


def test_all_seven_chapters_stand_in_their_order(draft: Draft, library: Library) -> None:
    text = outline(draft, library)
    chapters = [line[2:] for line in text.splitlines() if line.startswith("# ")]
    assert [chapter.split("\u3000")[1] for chapter in chapters] == [
        "投标邀请",
        "投标人须知",
        "采购需求",
        "资格审查与评标",
        "合同文本",
        "投标文件格式",
        "质疑函和投诉书",
    ]


def test_nothing_is_left_for_a_human_to_delete(draft: Draft, library: Library) -> None:
    text = outline(draft, library)
    for leftover in ("待填", "□", "■", "（如有）", "{{", "{%", "None", "xx", "XX", "可选", "（若"):
        assert leftover not in text, leftover


def test_no_english_value_reaches_the_document(draft: Draft, library: Library) -> None:
    text = outline(draft, library)
    for value in ("goods", "services", "open-tender", "whole", "low-price", "substantive", "True"):
        assert value not in text


def section(text: str, start: str, end: str) -> str:
    return text[text.index(f"\n{start}") : text.index(f"\n{end}")]


def test_every_substantive_requirement_is_in_the_conformity_table(
    draft: Draft, library: Library
) -> None:
    table = section(outline(draft, library), "## 二、符合性审查", "## 三、评标程序")
    for package in draft.packages:
        for requirement in package.requirements:
            row = f"| ★{requirement.title} |"
            assert (row in table) == (requirement.status is Status.SUBSTANTIVE)


def test_a_requirement_made_substantive_enters_the_table_by_itself(
    computers: Draft, library: Library
) -> None:
    path = "packages.pkg-computers.requirements.req-pc-usb.status"
    changed = paths.put(computers, path, Status.SUBSTANTIVE)
    assert "| ★USB接口 |" not in outline(computers, library)
    assert "| ★USB接口 |" in outline(changed, library)


def test_every_factor_stands_in_the_scoring_table_with_its_kind(
    draft: Draft, library: Library
) -> None:
    text = section(outline(draft, library), "## 五、评标方法和标准", "# 第五章")
    for package in draft.packages:
        for factor in package.scoring.factors:
            assert factor.nature is not None
            assert f"| {factor.name} | {factor.points} |" in text
    total = "评分表（合计100分）"
    assert text.count(total) == sum(bool(package.scoring.factors) for package in draft.packages)


def test_a_lowest_price_tender_speaks_of_no_points(library: Library) -> None:
    text = outline(example("copying-paper"), library)
    assert "最低评标价法" in text
    assert "评分表" not in text
    assert "评标基准价" not in text


def test_a_reserved_package_gives_no_deduction_and_labels_its_contract(
    computers: Draft, library: Library
) -> None:
    text = outline(computers, library)
    assert text.count("中小企业预留合同") == 1
    assert "采购包2：专门面向中小企业采购，评审时不再给予小型、微型企业价格扣除" in text
    assert "采购包1：对符合政策要求的小型、微型企业的报价给予15%的扣除" in text


def test_goods_name_the_manufacturer_and_services_the_contractor(library: Library) -> None:
    goods = outline(example("office-computers"), library)
    services = outline(example("property-management"), library)
    assert "制造商 | 从业人员" in goods
    assert "承接企业 | 从业人员" not in goods
    assert "承接企业 | 从业人员" in services
    assert "制造商 | 从业人员" not in services


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("packages.pkg-computers.bid_security", None, "投标保证金提交凭证"),
        (
            "packages.pkg-computers.contract.subcontract",
            Subcontract(content="安装", percent=Decimal(10), condition="无"),
            "分包意向协议",
        ),
        ("packages.pkg-computers.qualification.consortium", True, "联合协议（联合体投标时提供"),
        ("project.agency_fee.payer", FeePayer.WINNER, "代理费支付承诺函"),
        (
            "project.visit",
            Visit(at=dt.datetime(2026, 12, 9, 14), place="校门", contact="总务处"),
            "统一组织现场考察",
        ),
        ("project.agency", None, "集中采购机构："),
    ],
)
def test_an_option_leaves_a_trace_only_when_chosen(
    path: str, value: object, words: str, computers: Draft, library: Library
) -> None:
    before = outline(computers, library)
    after = outline(paths.put(computers, path, value), library)
    assert (words in before) == (value is None)
    assert (words in after) == (value is not None)


def test_one_certificate_clause_for_all_items_means_those_that_must_be_certified(
    computers: Draft, library: Library
) -> None:
    path = "packages.pkg-computers.requirements"
    for name in ("pc", "notebook", "monitor"):
        computers = paths.put(computers, f"{path}.req-{name}-energy.carries", None)
    computers = paths.put(computers, f"{path}.req-packaging.carries", Carries.ENERGY_CERTIFICATE)
    computers = paths.put(computers, f"{path}.req-packaging.item", None)
    text = outline(computers, library)
    assert "台式计算机、便携式计算机、液晶显示器属于政府强制采购的节能产品" in text


def test_a_reference_in_the_data_table_is_the_number_of_its_clause(
    computers: Draft, library: Library
) -> None:
    text = outline(computers, library)
    rows = [line for line in text.splitlines() if line.endswith("| 自投标截止之日起90日。 |")]
    (number,) = {row.split(" | ")[0].strip("| ") for row in rows}
    assert f"\n{number}\u3000投标有效期见前附表。" in text


def test_the_period_for_questions_is_computed_over_the_holidays(
    computers: Draft, library: Library
) -> None:
    assert "对招标文件提出质疑的期限至2026年12月16日" in outline(computers, library)
    year_end = paths.put(computers, "project.timetable.notice_date", dt.date(2026, 12, 28))
    assert "对招标文件提出质疑的期限至" not in outline(year_end, library)


def test_the_figures_are_those_of_the_notice_day(computers: Draft, library: Library) -> None:
    now = outline(computers, library)
    assert "本国产品价格扣除比例为20%" in now
    assert "低于最高限价的45%" in now
    before = render(computers, library, dt.date(2025, 6, 1), form="text").decode()
    assert "本国产品" not in before
    assert "45%" not in before
    assert "明显低于其他通过符合性审查投标人的报价" in before


def test_a_day_before_the_law_cannot_be_rendered(computers: Draft, library: Library) -> None:
    with pytest.raises(LookupError, match="在 1999-01-01 没有生效的取值"):
        render(computers, library, dt.date(1999, 1, 1), form="text")


def test_what_the_document_rests_on_is_told_with_its_doubts(
    computers: Draft, library: Library
) -> None:
    cited = {one.instrument: one for one in rests_on(computers, library, NOTICE)}
    assert {"mof-87", "state-2025-34", "mof-2026-2", "mof-94"} <= set(cited)
    assert cited["mof-2026-2"].verified.caution


def test_a_page_tells_what_each_paragraph_rests_on(computers: Draft, library: Library) -> None:
    page = render(computers, library, NOTICE, form="html").decode()
    assert 'title="填写内容：项目 › 预算金额（元）' in page
    assert "依据：《政府采购质疑和投诉办法》" in page


def test_the_mark_of_a_draft_stands_in_text_and_page(computers: Draft, library: Library) -> None:
    for form in ("text", "html"):
        assert "草稿" in render(computers, library, NOTICE, form=form, draft_mark=True).decode()
        assert "草稿" not in render(computers, library, NOTICE, form=form).decode()


def test_an_empty_draft_shows_what_is_still_to_be_filled_in(library: Library) -> None:
    text = outline(Draft(packages=(Package(id="pkg-1"),)), library)
    assert "【待填：项目名称】" in text
    assert "【待填：最高限价（元）】" in text


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(draft=drafts())
def test_any_draft_renders(draft: Draft, library: Library) -> None:
    tender = paths.put(draft, "project.method", Method.OPEN_TENDER)
    text = render(tender, library, NOTICE, form="text", draft_mark=True).decode()
    assert "第七章" in text


def test_a_method_without_a_standard_form_is_told(computers: Draft, library: Library) -> None:
    changed = paths.put(computers, "project.method", Method.INQUIRY)
    assert "还没有询价的采购文件范本" in obstacle(changed, "solicitation")
    assert not obstacle(changed, "review")
    with pytest.raises(LookupError, match="还没有询价的采购文件范本"):
        render(changed, library, NOTICE)


def test_an_edited_template_with_a_wrong_name_is_told_with_its_line(
    computers: Draft, library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "open-tender"
    folder.mkdir()
    (folder / "document.toml").write_text('title = "招标文件"\nparts = ["a"]\n', "utf-8")
    (folder / "a.md.j2").write_text("# 章\n\n正文 {{ project.nmae }}\n", "utf-8")
    with pytest.raises(ValueError, match=r"open-tender/a.md.j2.*nmae"):
        render(computers, library, NOTICE, form="text", templates=tmp_path)
