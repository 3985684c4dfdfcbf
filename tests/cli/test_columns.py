"""Tables whose columns hold Chinese and figures."""

from reqwriter.cli.score.columns import table


def test_chinese_takes_two_cells_and_figures_stand_to_the_right() -> None:
    assert table(("名", "分", "计算"), [("甲公司", "9.50", "a"), ("b", "10.00", "")], (1,)) == [
        "名         分  计算",
        "甲公司   9.50  a",
        "b       10.00",
    ]


def test_what_is_long_runs_on_below_itself() -> None:
    lines = table(("名", "计算"), [("甲", "一二三四五六七八九十" * 4)], ())
    assert lines[1:] == [
        "甲  一二三四五六七八九十一二三四五六七八九十一二三四五六七八",
        "    九十一二三四五六七八九十",
    ]
