"""LibreOffice counts scoring workbooks, and comes to what `reqwriter score` says."""

from typing import Any, cast

import pytest

from reqwriter.scoring.evaluation import Evaluation, compare
from reqwriter.workbooks import scoring_workbook
from tests.workbooks.cases import Case, every
from tests.workbooks.reading import across, can_count, cents, counted, row_of

pytestmark = [
    # Counted once: LibreOffice takes its time.
    pytest.mark.xdist_group("libreoffice"),
    pytest.mark.slow,
    pytest.mark.skipif(not can_count(), reason="LibreOffice Calc is not installed"),
]
CASES = {case.name: case for case in every()}


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    made = {
        name: scoring_workbook(case.draft, case.tender, case.bids) for name, case in CASES.items()
    }
    return counted(tmp_path_factory.mktemp("books"), made)


@pytest.fixture(params=CASES)
def name(request: pytest.FixtureRequest) -> str:
    return cast("str", request.param)


def told(name: str) -> tuple[Case, Evaluation]:
    case = CASES[name]
    return case, compare(case.tender, case.bids)


def test_every_points_of_every_bid_agree_to_the_cent(books: dict[str, Any], name: str) -> None:
    case, found = told(name)
    sheet = books[name]["汇总"]
    many = len(case.bids)
    by_id = {one.priced.bid.id: {p.factor.id: p.points for p in one.parts} for one in found.bids}
    for factor in case.tender.factors:
        shown = across(sheet, row_of(sheet, factor.id, 2), many)
        wanted = [by_id.get(bid.id, {}).get(factor.id) for bid in case.bids]
        assert list(map(cents, shown)) == wanted, factor.id


def test_totals_prices_and_ranks_agree(books: dict[str, Any], name: str) -> None:
    case, found = told(name)
    sheet, many = books[name]["汇总"], len(case.bids)
    by_id = {one.priced.bid.id: one for one in found.bids}
    known = [by_id.get(bid.id) for bid in case.bids]
    if case.tender.factors:
        totals = across(sheet, row_of(sheet, "总分", 3), many)
        assert list(map(cents, totals)) == [one and one.total for one in known]
    prices = across(sheet, row_of(sheet, "评审价格（元）", 3), many)
    assert [value and round(value, 6) for value in prices] == [
        one and float(one.priced.evaluated) for one in known
    ]
    assert across(sheet, row_of(sheet, "名次", 3), many) == [one and one.rank for one in known]


def test_the_same_are_recommended_and_the_same_left_to_lots(
    books: dict[str, Any], name: str
) -> None:
    case, found = told(name)
    sheet = books[name]["汇总"]
    shown = across(sheet, row_of(sheet, "推荐", 3), len(case.bids))
    chosen = {bid.id for bid, said in zip(case.bids, shown, strict=True) if said == "推荐"}
    assert chosen == set(found.candidates)
    fatal = found.shortage is not None and found.shortage.fatal
    assert ("待抽取" in shown) is bool(found.ranking.open and not fatal)


def test_the_same_prices_are_reviewed(books: dict[str, Any], name: str) -> None:
    case, found = told(name)
    sheet = books[name]["价格评审"]
    shown = across(sheet, row_of(sheet, "异常低价审查", 3), len(case.bids))
    reviewed = {bid.id for bid, said in zip(case.bids, shown, strict=True) if said == "▶ 审查"}
    assert reviewed == {one.bid.id for one in found.low.suspects}


def test_too_few_suppliers_are_told_in_the_same_words(books: dict[str, Any], name: str) -> None:
    _, found = told(name)
    sheet = books[name]["汇总"]
    said = sheet.cell(row_of(sheet, "有效供应商（家）", 3), 5).value or ""
    assert said == (found.shortage.said if found.shortage else "")


def test_no_cell_shows_an_error(books: dict[str, Any], name: str) -> None:
    wrong = [
        f"{sheet.title}!{cell.coordinate} {cell.value}"
        for sheet in books[name]
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and (cell.value.startswith("#") or cell.value == "Err:")
    ]
    assert wrong == []
