import datetime as dt

from reqwriter.standards.library import Library
from reqwriter.wording.across import contradictions
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.remarks import Weight

LIBRARY = Library.load()
DAY = dt.date(2026, 11, 23)


def test_an_empty_document_contradicts_nothing() -> None:
    assert contradictions([], {}, LIBRARY, DAY) == []


def test_a_span_leads_to_the_text_as_it_is_written() -> None:
    passage = Passage("投 标 保证金：　预算金额的５％。", Place.PROCEDURE, "第1段", order=1)
    (found,) = contradictions([passage], {}, LIBRARY, DAY)
    assert found.words == "投 标 保证金：　预算金额的５％"
    assert found.because[0].instrument == "regulation-658"


def test_a_figure_of_law_is_that_of_the_day() -> None:
    passage = Passage("对小微企业报价给予6%的价格扣除。", Place.POLICY, "第1段")
    assert contradictions([passage], {}, LIBRARY, dt.date(2021, 6, 1)) == []
    (found,) = contradictions([passage], {}, LIBRARY, DAY)
    assert found.force is Weight.SHOULD


def test_both_places_are_named() -> None:
    passages = [
        Passage("投标有效期：90日。", Place.PROCEDURE, "第一章 › 第3段", order=1),
        Passage("投标有效期为60日。", Place.FORM, "第七章 › 第9段", order=2),
    ]
    (found,) = contradictions(passages, {}, LIBRARY, DAY)
    assert "“第一章 › 第3段”写投标（响应）有效期为 90日" in found.message
    assert "“第七章 › 第9段”写 60日" in found.message


def test_a_table_goes_on_after_a_table_within_it() -> None:
    def cell(text: str, table: int, row: int, column: int) -> Passage:
        return Passage(text, Place.SCORING, "", cell=(table, row, column))

    rows = [("评审因素", "分值", "标准"), ("报价（30分）", "30", "低价优先")]
    rows += [("商务（70分）", "40", ""), ("", "30", "见附表")]
    passages = []
    for row, texts in enumerate(rows, 1):
        for column, text in enumerate(texts, 1):
            if text:
                passages.append(cell(text, 1, row, column))
        if row == 3:
            passages.append(cell("分档说明", 2, 1, 1))
    assert contradictions(passages, {}, LIBRARY, DAY) == []
