"""What people type into the workbooks, counted by LibreOffice."""

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reqwriter.scoring.points import points
from reqwriter.workbooks import scoring_workbook, supplier_tables
from tests.scoring.tendering import bid, d
from tests.workbooks.cases import INDICATORS, NOISE, Case, case, chances, seven
from tests.workbooks.reading import FIRST, across, can_count, counted, row_of

pytestmark = [
    # Counted once: LibreOffice takes its time.
    pytest.mark.xdist_group("libreoffice"),
    pytest.mark.slow,
    pytest.mark.skipif(not can_count(), reason="LibreOffice Calc is not installed"),
]


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book: Any) -> bytes:
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def test_judges_who_differ_on_an_objective_factor_are_named(tmp_path: Path) -> None:
    given = case("two", [bid("a", 900_000, grades=(20, 10)), bid("b", 800_000, grades=(5, 5))])
    book = opened(scoring_workbook(given.draft, given.tender, given.bids))
    judge = book["评委2"]
    # The facts earn 50; the second judge writes 20 for the second bidder.
    judge.cell(row_of(judge, "factor-speed", 2), FIRST + 1).value = 20
    sheet = counted(tmp_path, {"two": saved(book)})["two"]["汇总"]

    row = row_of(sheet, "factor-speed", 2)
    assert sheet.cell(row, 5).value == "客观分不一致：b公司 "
    assert across(sheet, row, 2) == [50, 35]
    plan = row_of(sheet, "factor-plan", 2)
    assert (sheet.cell(plan, 5).value or "") == ""
    assert across(sheet, plan, 2) == [15, 5]


def test_a_blank_workbook_counts_nothing_and_shows_no_error(tmp_path: Path) -> None:
    given = case("blank", [], seven())
    book = counted(tmp_path, {"blank": scoring_workbook(given.draft, given.tender)})["blank"]

    for title in ("总分", "名次", "推荐"):
        assert across(book["汇总"], row_of(book["汇总"], title, 3), 6) == [None] * 6
    assert across(book["汇总"], 3, 6) == [f"供应商{n}" for n in range(1, 7)]
    texts = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [one for one in texts if isinstance(one, str) and one.startswith(("#", "Err"))]


def filled(given: Case) -> Any:
    """The supplier's tables with answers: one ▲ and nothing else deviates to the worse."""
    book = opened(supplier_tables(given.draft, given.tender))
    table = book["技术偏离表"]
    for row in range(4, 8):
        table.cell(row, 7).value = "满足" if row == 4 else "实测 12"
        table.cell(row, 8).value = "负偏离" if row == 5 else "无偏离"
    own = book["自评分表"]
    answers = {"factor-speed": 3, "factor-noise": 40, "factor-records": 2, "part-1": "具备"}
    for id, answer in {**answers, "part-2": "缺少", "factor-plan": "10分档（10分）"}.items():
        own.cell(row_of(own, id, 2), 6).value = answer
    return book


def test_a_supplier_s_own_points_are_those_of_the_table(tmp_path: Path) -> None:
    given = case("own", list(chances(1).bids), seven())
    book = counted(tmp_path, {"own": saved(filled(given))})["own"]
    own, table = book["自评分表"], book["技术偏离表"]
    found = {id: own.cell(row_of(own, id, 2), 7).value for id in ("factor-speed", "factor-noise")}

    assert found == {
        "factor-speed": 20,
        "factor-noise": float(points(NOISE, d(40), given.tender.package)),
    }
    lost = points(INDICATORS, ("req-2",), given.tender.package)
    assert own.cell(row_of(own, "factor-indicators", 2), 7).value == float(lost)
    assert own.cell(row_of(own, "factor-records", 2), 7).value == 3
    assert own.cell(row_of(own, "factor-rollout", 2), 7).value == 4
    assert own.cell(row_of(own, "factor-plan", 2), 7).value == 10
    total = own.cell(row_of(own, "自评分合计（不含价格分）", 3), 7).value
    assert round(total, 2) == round(20 + found["factor-noise"] + float(lost) + 3 + 4 + 10, 2)
    assert table.cell(4, 10).value == "请写明实际数值或者内容"
    assert table.cell(5, 10).value == "负偏离：影响得分的见自评分表"
