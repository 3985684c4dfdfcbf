"""What is written into workbooks: formulas, locks, validations, the same bytes every time."""

import io
import re
from typing import Any

import openpyxl
import pytest

from reqwriter.scoring.tender import CannotEvaluateError
from reqwriter.workbooks import scoring_workbook, supplier_tables
from tests.scoring.tendering import PLAN, bid, package, price
from tests.workbooks.cases import Case, case, every, seven
from tests.workbooks.reading import FIRST, row_of

KNOWN = {
    *("AND", "AVERAGE", "CHOOSE", "COUNT", "COUNTBLANK", "COUNTIF", "COUNTIFS", "EXACT", "IF"),
    *("IFERROR", "INDEX", "ISNUMBER", "LEFT", "MATCH", "MAX", "MIN", "N", "NA", "OR", "ROUND"),
    *("SMALL", "SUM", "SUMIF", "SUMPRODUCT", "TRIM"),
}
BIDS = [bid("a", 900_000, grades=(20, 10)), bid("b", 800_000, grades=(5, 5))]


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def book_of(given: Case) -> Any:
    return opened(scoring_workbook(given.draft, given.tender, given.bids))


@pytest.fixture(scope="module")
def book() -> Any:
    return book_of(case("two", BIDS))


def test_sheets_follow_the_work_with_one_for_each_judge(book: Any) -> None:
    names = "说明 评分规则 投标情况 计分参数 价格评审 事实认定 评委1 评委2 汇总"
    assert book.sheetnames == names.split()


def test_the_same_content_gives_the_same_bytes() -> None:
    given = case("two", BIDS)
    first, second = (scoring_workbook(given.draft, given.tender, given.bids) for _ in "ab")
    assert first == second
    assert supplier_tables(given.draft, given.tender) == supplier_tables(given.draft, given.tender)


def test_points_totals_and_ranks_are_formulas_without_results(book: Any) -> None:
    sheet = book["汇总"]
    for row, start in (
        (row_of(sheet, "factor-price", 2), "='价格评审'!"),
        (row_of(sheet, "factor-plan", 2), "=IF(OR('投标情况'!"),
        (row_of(sheet, "总分", 3), "=IF(OR("),
        (row_of(sheet, "名次", 3), "=IF(ISNUMBER("),
    ):
        assert str(sheet.cell(row, FIRST).value).startswith(start)
    assert sheet.cell(row_of(sheet, "名次", 3), FIRST).value.count("SUMPRODUCT") == 1


def test_only_what_a_person_decides_can_be_typed_in(book: Any) -> None:
    open_ = {
        sheet.title: sum(not cell.protection.locked for row in sheet.iter_rows() for cell in row)
        for sheet in book
    }
    # Two bidders: eight rows of offers, an hour each, and for each judge a grade and a score.
    offers = open_.pop("投标情况")
    assert offers == 2 * 7
    assert open_.pop("事实认定") == 2
    assert (open_.pop("评委1"), open_.pop("评委2")) == (4, 4)
    assert set(open_.values()) == {0}
    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in book)


def test_grades_are_chosen_from_the_list_of_the_draft(book: Any) -> None:
    sheet = book["评委1"]
    rules = [one for one in sheet.data_validations.dataValidation if one.type == "list"]
    assert {one.formula1 for one in rules} == {"'计分参数'!$C$9:$C$12"}
    shown = [book["计分参数"].cell(row, 3).value for row in range(9, 13)]
    assert shown == ["20分档（20分）", "10分档（10分）", "5分档（5分）", "0分档（0分）"]
    assert sheet.cell(row_of(sheet, "factor-plan", 2), FIRST).value == "20分档（20分）"


def test_every_sheet_prints_on_a4_landscape_with_its_headings(book: Any) -> None:
    for sheet in book:
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
        assert sheet.title == "说明" or (sheet.print_title_rows and sheet.freeze_panes)


def test_only_functions_that_every_program_knows_are_used() -> None:
    for given in every():
        for made in (book_of(given), opened(supplier_tables(given.draft, given.tender))):
            for formula in formulas(made):
                assert isinstance(formula, str), "an array formula"
                assert len(formula) < 8192
                plain = re.sub(r'"[^"]*"', "", formula)
                assert set(re.findall(r"([A-Z.]+)\(", plain)) <= KNOWN


def formulas(book: Any) -> list[Any]:
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    return [cell.value for cell in cells if cell.data_type == "f"]


def test_rows_carry_the_ids_and_numbers_of_the_draft() -> None:
    given = case("all", [], seven())
    tables = opened(supplier_tables(given.draft, given.tender))
    table = tables["技术偏离表"]
    shown = [[table.cell(row, column).value for column in (1, 2, 3)] for row in range(4, 8)]
    assert shown == [
        ["▲1", "req-1", "▲"],
        ["▲2", "req-2", "▲"],
        ["3", "req-3", None],
        ["★4", "req-4", "★"],
    ]
    own = tables["自评分表"]
    ids = [own.cell(row, 2).value for row in range(4, 13)]
    assert [id for id in ids if id.startswith("factor")] == [one.id for one in given.tender.factors]


def test_a_name_that_looks_like_a_formula_stays_a_text() -> None:
    named = BIDS[0]._replace(name='=1+1"&A1')
    made = book_of(case("odd", [named, BIDS[1]]))
    cell = made["投标情况"].cell(4, FIRST)
    assert (cell.value, cell.data_type) == ('=1+1"&A1', "s")


def test_a_draft_that_says_too_little_is_refused() -> None:
    bare = package(price(), PLAN.with_(grades=()))
    given = case("bare", [], bare)
    with pytest.raises(CannotEvaluateError, match="没有写明"):
        scoring_workbook(given.draft, given.tender)


def test_fewer_judges_than_have_graded_are_refused() -> None:
    given = case("two", BIDS)
    with pytest.raises(CannotEvaluateError, match="2 名评委"):
        scoring_workbook(given.draft, given.tender, given.bids, judges=1)
