"""The factor library from the disk: an office's own over the shipped one, faults told by line."""

from pathlib import Path

import pytest

from reqwriter.domain.shelf import Shelf, offers
from reqwriter.files.factors import known, shelves, unbalanced
from reqwriter.files.problem import FileProblem

ENTRY = """
[[entries]]
least = 2
most = 6
use = "需要评价时使用。"
avoid = "不需要评价时不用。"
checked_on = 2026-11-23

[entries.factor]
id = "{id}"
kind = "interval"
name = "送水时间"
points = 4
metric = "送水时间"
unit = "小时"
direction = "lower"
tiers = [
  {{ high = 1, points = 4 }},
  {{ low = 1, points = 0 }},
]

[[entries.requirements]]
title = "送水"
"""
HEAD = """id = "water"
name = "饮用水"
category = "goods"
price = 96
fits = ["A0712"]
"""


def laid(folder: Path, **files: str) -> tuple[Shelf, ...]:
    """The library with these files of an office over it."""
    own = folder / "factors"
    own.mkdir(exist_ok=True)
    for name, text in files.items():
        (own / f"{name}.toml").write_text(text, encoding="utf-8")
    return shelves(folder)


def ids(library: tuple[Shelf, ...], shelf: str) -> list[str]:
    return [one.entry.id for one in offers(library) if one.shelf.id == shelf]


def test_what_a_writer_may_leave_out_is_filled_in(tmp_path: Path) -> None:
    entry = known(laid(tmp_path, water=HEAD + ENTRY.format(id="water-time")))["water-time"]

    assert entry.factor.requirements == ("req-water-time",)
    assert [one.id for one in entry.requirements] == ["req-water-time"]
    assert [one.id for one in entry.factor.__dict__["tiers"]] == ["tier-1", "tier-2"]


def test_a_new_type_of_an_office_stands_after_the_shipped_ones(tmp_path: Path) -> None:
    library = laid(tmp_path, water=HEAD + ENTRY.format(id="water-time"))

    assert [one.id for one in library][:-1] == [one.id for one in shelves()]
    assert library[-1].name == "饮用水"


def test_a_new_id_adds_to_a_shipped_type_without_its_head_said_again(tmp_path: Path) -> None:
    before = ids(shelves(), "furniture")

    library = laid(tmp_path, own='id = "furniture"\n' + ENTRY.format(id="our-own"))

    assert ids(library, "furniture") == [*before, "our-own"]
    assert next(one for one in library if one.id == "furniture").name == "家具"


def test_the_same_id_takes_the_place_of_the_shipped_entry(tmp_path: Path) -> None:
    text = 'id = "furniture"\nprice = 42\n' + ENTRY.format(id="furniture-delivery")

    library = laid(tmp_path, own=text)

    assert ids(library, "furniture") == ids(shelves(), "furniture")
    assert known(library)["furniture-delivery"].factor.name == "送水时间"
    (shelf,) = [one for one in library if one.id == "furniture"]
    assert shelf.price == 42
    assert "合计 96 分，不是 100 分" in unbalanced(shelf)


def test_an_entry_may_move_to_another_type(tmp_path: Path) -> None:
    library = laid(tmp_path, water=HEAD + ENTRY.format(id="furniture-delivery"))

    assert "furniture-delivery" not in ids(library, "furniture")
    assert ids(library, "water") == ["furniture-delivery"]


def test_a_type_without_a_recommended_set_is_told(tmp_path: Path) -> None:
    library = laid(tmp_path, water=HEAD + ENTRY.format(id="water-time"))
    assert unbalanced(library[-1]) == (
        "“饮用水”没有推荐组合。请用 reqwriter factors add 逐个选用。"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id = ", "不是 TOML 文件"),
        (HEAD.replace("96", '"很多"'), "第 4 行，price（推荐的价格分值）：应为数字，现在是“很多”"),
        (HEAD.replace('name = "饮用水"\n', ""), "name（类型）：缺少这一项。请补上。"),
        (HEAD.replace("fits", "fit"), "第 5 行，fit：不认识“fit”。是不是要写：fits"),
        (HEAD.replace("goods", "water"), "第 3 行，category（项目属性）：不能填“water”"),
        (
            HEAD + ENTRY.format(id="a").replace("avoid = ", "#"),
            "第 7 行，entries[1].avoid（不适用情形）：缺少这一项。请补上。",
        ),
        (
            HEAD + ENTRY.format(id="a").replace("points = 4\nm", "points = 9\nm"),
            "第 7 行，entries[1]（评审因素）：评审因素的分值应当在建议分值的上下限之内。请改正。",
        ),
        (
            HEAD + ENTRY.format(id="a").replace('unit = "小时"', 'requirements = ["req-x"]'),
            "评审因素应当对应本条列出的全部采购需求。请改正。",
        ),
        (
            HEAD + ENTRY.format(id="a").replace('"interval"', '"steps"'),
            "没有写明或者写错了评审因素的种类 kind",
        ),
        (
            HEAD + ENTRY.format(id="a").replace("2026-11-23", "1"),
            "第 12 行，entries[1].checked_on（核对日期）：应为日期，现在是1。请写成 2026-12-22",
        ),
        (
            HEAD + ENTRY.format(id="a") + ENTRY.format(id="a"),
            "第 38 行，entries[2].factor.id：编号“a”在 water.toml 中已经用过。请换一个编号。",
        ),
        (HEAD + 'entries = "无"', "entries（评审因素）：应为列表，现在是“无”"),
    ],
)
def test_a_fault_is_told_with_file_key_line_and_remedy(
    text: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(FileProblem) as problem:
        laid(tmp_path, water=text)

    assert str(tmp_path / "factors" / "water.toml") in str(problem.value)
    assert said in str(problem.value)


def test_every_faulty_file_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as problem:
        laid(tmp_path, a="x", b=HEAD.replace("goods", "water"))

    assert ["a.toml" in one or "b.toml" in one for one in problem.value.problems[1:]] == [True] * 2


def test_a_price_is_no_entry(tmp_path: Path) -> None:
    entry = """
[[entries]]
least = 1
most = 9
use = "一"
avoid = "二"
checked_on = 2026-11-23
requirements = []
factor = { id = "a", kind = "price", points = 5 }
"""
    with pytest.raises(FileProblem, match="价格分不放入评审因素库"):
        laid(tmp_path, water=HEAD + entry)
