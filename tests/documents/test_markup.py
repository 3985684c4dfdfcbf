"""The template language: each line of the source is a line of the template."""

import pytest

from reqwriter.documents.blocks import Kind, Run, plain, runs
from reqwriter.documents.markup import MarkupError, compile_inline, compile_markup


def compiled(source: str) -> list[str]:
    return compile_markup(source, "t.md.j2").jinja.split("\n")


def test_every_line_of_the_source_stays_a_line_so_that_errors_name_it() -> None:
    source = "# 第一\n\n{% if a %}\n正文 {{ b }}\n{% endif %}\n{#\n多行\n注释\n#}\n- 条款"
    lines = compiled(source)
    assert len(lines) == 10
    assert lines[2] == "{% if a %}"
    assert lines[5:9] == ["{#", "多行", "注释", "#}"]


def test_a_line_without_an_expression_is_made_into_a_block_once() -> None:
    lines = compile_markup("- 固定条款\n- {{ x }}", "t.md.j2").lines
    assert [block.kind for block in lines.values()] == [Kind.CLAUSE, Kind.CLAUSE]
    assert lines["t.md.j2:1"].constant
    assert not lines["t.md.j2:2"].constant


@pytest.mark.parametrize(
    ("line", "kind", "level"),
    [
        ("# 章", Kind.HEADING, 1),
        ("### 节", Kind.HEADING, 3),
        ("--- 款", Kind.CLAUSE, 3),
        (">> 落款", Kind.RIGHT, 0),
        ("> 顶格", Kind.FLUSH, 0),
        ("^ 居中", Kind.CENTRED, 0),
        ("! 说明", Kind.NOTE, 0),
        ("= 表题", Kind.CAPTION, 0),
        ("正文", Kind.BODY, 0),
        ("@page", Kind.PAGE, 0),
    ],
)
def test_a_prefix_says_what_a_line_is(line: str, kind: Kind, level: int) -> None:
    block = compile_markup(line, "t").lines["t:1"]
    assert (block.kind, block.level) == (kind, level)


def test_bars_inside_an_expression_do_not_part_cells() -> None:
    (line,) = compiled("| {{ a|capital }} | {% if x %}是|{% endif %}否 |")
    cells = line.split("\ufdd3")
    assert cells[0].endswith("{{ a|capital }}")
    assert len(cells) == 3


def test_a_row_before_a_rule_is_a_head() -> None:
    lines = compile_markup("| 甲 | 乙 |\n| :-: | --- |\n| 一 | 二 |", "t").lines
    assert [block.kind for block in lines.values()] == [Kind.HEAD_ROW, Kind.TABLE, Kind.ROW]


def test_a_rule_alone_opens_a_table_without_a_head() -> None:
    lines = compile_markup("| :-: | --- |\n| 一 | 二 |", "t").lines
    assert [block.kind for block in lines.values()] == [Kind.TABLE, Kind.ROW]


def test_emphasis_blanks_and_breaks_are_read_from_the_template_alone() -> None:
    block = compile_markup("签字**盖章**：______<br>日期", "t").lines["t:1"]
    assert list(runs(block.texts[0])) == [
        Run("签字"),
        Run("盖章", bold=True),
        Run("："),
        Run("", blank=4),
        Run("\n"),
        Run("日期"),
    ]
    assert plain(block.texts[0]).startswith("签字盖章：____")


def test_a_name_for_references_is_taken_off_the_text() -> None:
    block = compile_markup("- [#bid-security] 保证金", "t").lines["t:1"]
    assert (block.name, block.texts) == ("bid-security", ("保证金",))


def test_an_inline_template_loses_its_own_line_ends() -> None:
    assert (
        compile_inline("{% if a %}\n甲<br>\n{% endif %}\n乙") == "{% if a %}甲\ufdd2{% endif %}乙"
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [("@unknown 甲", "t:1：没有“@unknown”这一指令"), ("| 甲 | 乙", "t:1：表格的一行应以")],
)
def test_a_line_that_is_no_markup_is_named_with_its_place(line: str, told: str) -> None:
    with pytest.raises(MarkupError, match="t:1") as caught:
        compile_markup(line, "t")
    assert str(caught.value).startswith(told)
