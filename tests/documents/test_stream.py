"""Numbers and references."""

import pytest

from reqwriter.documents.blocks import plain
from reqwriter.documents.marks import REF
from reqwriter.documents.markup import compile_markup
from reqwriter.documents.stream import StructureProblem, chinese, numbered, read


def numbers(source: str) -> list[str]:
    compiled = compile_markup(source, "t")
    document = numbered(read(compiled.jinja, compiled.lines))
    return [number for number in document.numbers if number]


def test_the_chinese_scheme_counts_as_notices_do() -> None:
    source = "# 章\n## 甲\n### 子\n- 一\n- 二\n-- 款\n--- 目\n## 乙\n- 一"
    assert numbers(source) == ["第一章", "一、", "（一）", "1.", "2.", "（1）", "①", "二、", "1."]


def test_the_decimal_scheme_counts_as_contracts_do() -> None:
    source = "# 章\n@numbers decimal\n## 总则\n- 一\n- 二\n-- 款\n## 开标\n- 一"
    assert numbers(source) == ["第一章", "1", "1.1", "1.2", "1.2.1", "2", "2.1"]


def test_an_unnumbered_heading_takes_no_number_from_those_that_follow() -> None:
    source = "# 章\n@numbers none\n## 前附表\n@numbers decimal\n## 总则\n- 一"
    assert numbers(source) == ["第一章", "1", "1.1"]


def test_articles_start_again_under_each_unnumbered_heading() -> None:
    source = "# 章\n@numbers article\n## 通用条款\n### 定义\n- 一\n## 专用条款\n### 定义\n- 一"
    assert numbers(source) == ["第一章", "1", "1.1", "1", "1.1"]


def test_forms_are_numbered_through_the_chapter() -> None:
    assert numbers("# 章\n@numbers form\n## 甲\n- 一\n## 乙") == ["第一章", "格式1", "1.", "格式2"]


def test_a_reference_reads_the_number_of_its_clause() -> None:
    source = f"# 章\n@numbers decimal\n## 总则\n见{REF}late{REF}。\n## 合同\n- 一\n- [#late] 二"
    compiled = compile_markup(source, "t")
    blocks = [
        block._replace(constant=False, refers=True)
        for block in read(compiled.jinja, compiled.lines)
    ]
    texts = [plain(block.texts[0]) for block in numbered(blocks).blocks]
    assert "见2.2。" in texts


def test_a_reference_to_nothing_is_refused_with_its_place() -> None:
    compiled = compile_markup(f"# 章\n见{REF}none{REF}。", "t")
    blocks = [
        block._replace(constant=False, refers=True)
        for block in read(compiled.jinja, compiled.lines)
    ]
    with pytest.raises(StructureProblem, match="t:2：文件中没有名为'none'的条款"):
        numbered(blocks)


def test_two_clauses_of_one_name_are_refused() -> None:
    with pytest.raises(StructureProblem, match="条款名“a”重复"):
        numbers("# 章\n- [#a] 一\n- [#a] 二")


def test_a_scheme_nobody_knows_is_refused() -> None:
    with pytest.raises(StructureProblem, match="没有“roman”这种编号方式"):
        numbers("# 章\n@numbers roman")


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (45, "四十五"), (99, "九十九")],
)
def test_chinese_numerals(number: int, said: str) -> None:
    assert chinese(number) == said


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("| 甲 | 乙 |\n| --- | --- |\n| 一 |", "t:3：这一行有 1 格，表格有 2 列"),
        ("| 甲 |\n| --- | --- |\n| 一 | 二 |", "t:1：这一行有 1 格，表格有 2 列"),
        ("正文\n| 一 | 二 |", "t:2：这一行之前没有表格"),
        ("@page\n@numbers none\n正文", "t:3：“@page”之后应当是标题"),
    ],
)
def test_what_does_not_fit_its_place_is_refused(source: str, told: str) -> None:
    with pytest.raises(StructureProblem, match=told):
        numbers(source)
