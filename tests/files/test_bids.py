"""BIDS.toml: read whole, held to the draft, every problem named with line and remedy."""

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import PriceFactor, Subject
from reqwriter.domain.package import Scoring
from reqwriter.files import load as load_draft
from reqwriter.files.bids import load
from reqwriter.files.problem import FileProblem
from reqwriter.places import shipped
from reqwriter.scoring.bids import Bid
from reqwriter.standards.library import Library

library = cache(Library.load)

GOOD = """\
package = "pkg-computers"

[[bids]]
id = "a"
name = "甲公司"
price = 1480000.50
small = true
domestic = 85
green_deduction = 1200

[bids.answers]
factor-indicators = ["req-pc-noise"]
factor-warranty = 4
factor-onsite = 2.5
factor-rollout = { part-steps = 1, part-people = "missing" }
factor-training = ["grade-training-1", "grade-training-2"]
"""


@cache
def office_computers() -> Draft:
    return load_draft(shipped("examples") / "office-computers.toml")


def read(folder: Path, text: str, draft: Draft | None = None, package: str = "") -> list[Bid]:
    file = folder / "bids.toml"
    file.write_text(text, encoding="utf-8")
    draft = draft or office_computers()
    on = draft.project.timetable.notice_date
    assert on is not None
    return load(file, draft, library(), on=on, package=package)[1]


def problems(folder: Path, text: str, draft: Draft | None = None, package: str = "") -> list[str]:
    with pytest.raises(FileProblem) as told:
        read(folder, text, draft, package)
    return [one.removeprefix(f"{folder / 'bids.toml'}：") for one in told.value.problems]


def test_a_bid_is_read_with_all_it_says(tmp_path: Path) -> None:
    assert read(tmp_path, GOOD) == [
        Bid(
            id="a",
            name="甲公司",
            price=Decimal("1480000.5"),
            small=True,
            domestic=Decimal(85),
            green_deduction=Decimal(1200),
            answers={
                "factor-indicators": ("req-pc-noise",),
                "factor-warranty": Decimal(4),
                "factor-onsite": Decimal("2.5"),
                "factor-rollout": {"part-steps": 1, "part-people": None},
                "factor-training": ("grade-training-1", "grade-training-2"),
            },
        )
    ]


def test_the_example_is_read(tmp_path: Path) -> None:
    text = (shipped("examples") / "bids" / "office-computers.toml").read_text("utf-8")
    assert [bid.id for bid in read(tmp_path, text)] == ["bid-1", "bid-2", "bid-3", "bid-4", "bid-5"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("price = 1480000.50", "", "第 3 行，bids.a.price：缺少 price（报价，元）。请补上。"),
        (
            "price = 1480000.50",
            "price = -1",
            "第 6 行，bids.a.price：-1.00 小于零。请改为实际的金额。",
        ),
        (
            "price = 1480000.50",
            'price = "148万元"',
            "第 6 行，bids.a.price：应为数字。请直接写数字，不加引号和单位，例如 480000。",
        ),
        (
            "price = 1480000.50",
            "price = 1480000.505",
            "第 6 行，bids.a.price：金额最多写到分。请改为最多两位小数的金额。",
        ),
        (
            "price = 1480000.50",
            "price = nan",
            "第 6 行，bids.a.price：数字超出范围。请写最多六位小数、小于一千万亿的数字。",
        ),
        (
            "small = true",
            "small = 1",
            "第 7 行，bids.a.small：应为 true（是）或 false（否）。请改正，不加引号。",
        ),
        (
            "domestic = 85",
            "domestic = 101",
            "第 8 行，bids.a.domestic：应为 0 至 100 之间的百分比。请改正，不写百分号。",
        ),
        (
            "green_deduction = 1200",
            "green_deduction = 1480000.5",
            "第 9 行，bids.a.green_deduction：不能达到报价本身。请改为按采购文件计算的金额。",
        ),
        (
            "small = true",
            "smal = true",
            "第 7 行，bids.a.smal：不认识“smal”。是不是要写：small（是否小微企业）？",
        ),
        (
            'name = "甲公司"',
            'name = " "',
            '第 5 行，bids.a.name：应为文字（供应商名称）。请加上引号，例如 "甲公司"。',
        ),
        (
            "factor-warranty = 4",
            "",
            "第 11 行，bids.a.answers.factor-warranty：缺少“延长质量保证期”的评审结果。"
            "请补上所报的数值，例如 factor-warranty = 4。",
        ),
        (
            "factor-warranty = 4",
            "factor-waranty = 4\nfactor-warranty = 4",
            "第 13 行，bids.a.answers.factor-waranty：草稿中没有评审因素“factor-waranty”。"
            "是不是要写：factor-warranty。",
        ),
        (
            "factor-warranty = 4",
            "factor-warranty = 4\nfactor-price = 40",
            "第 14 行，bids.a.answers.factor-price：价格分由程序计算。请删去这一项。",
        ),
        (
            "factor-warranty = 4",
            "factor-warranty = 4.5",
            "第 13 行，bids.a.answers.factor-warranty：4.5年不是整数，这项指标只取整数。"
            "请核对所报的数值。",
        ),
        (
            '"req-pc-noise"',
            '"req-pc-nois"',
            "第 12 行，bids.a.answers.factor-indicators[1]：“技术指标响应”没有对应的采购需求"
            "“req-pc-nois”。是不是要写 req-pc-noise？",
        ),
        (
            '"req-pc-noise"',
            '"req-pc-noise", "req-pc-noise"',
            "第 12 行，bids.a.answers.factor-indicators[2]：“req-pc-noise”写了两次。请删去一处。",
        ),
        (
            '["req-pc-noise"]',
            "0",
            "第 12 行，bids.a.answers.factor-indicators：应为编号的列表。"
            '请写成 ["req-1"]，全部满足的写成 []。',
        ),
        (
            '"missing"',
            '"没有"',
            "第 15 行，bids.a.answers.factor-rollout.part-people："
            '应为缺陷的处数（整数）或者 "missing"（缺少）。请改正。',
        ),
        (
            "part-steps",
            "part-step",
            "第 15 行，bids.a.answers.factor-rollout.part-step：没有内容“part-step”。"
            "可以写：part-batches、part-steps、part-migration、part-people。",
        ),
        (
            "grade-training-2",
            "grade-training-9",
            "第 16 行，bids.a.answers.factor-training[2]：“培训方案”没有档次“grade-training-9”。"
            "可以写：grade-training-1（第一档）、grade-training-2（第二档）、"
            "grade-training-3（第三档）、grade-training-4（第四档）。",
        ),
        (
            '["grade-training-1", "grade-training-2"]',
            "[]",
            "第 16 行，bids.a.answers.factor-training：没有评委给的档次。请按评委的顺序逐个写出："
            "grade-training-1（第一档）、grade-training-2（第二档）、"
            "grade-training-3（第三档）、grade-training-4（第四档）。",
        ),
        (
            "green_deduction = 1200",
            "lifecycle = 1200",
            "第 9 行，bids.a.lifecycle：草稿没有把全生命周期费用列为按报价计算的评审因素，用不上。"
            "请删去，或者先补充草稿。",
        ),
        (
            "pkg-computers",
            "pkg-computer",
            "第 1 行，package：草稿中没有采购包“pkg-computer”。"
            "可以是：pkg-computers（办公计算机）、pkg-printers（打印和扫描设备）。",
        ),
    ],
)
def test_a_slip_is_told_with_its_line_its_key_and_a_remedy(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    assert problems(tmp_path, GOOD.replace(old, new, 1)) == [told]


def test_every_problem_of_a_file_is_told_in_its_order(tmp_path: Path) -> None:
    text = GOOD.replace("price = 1480000.50", "price = -3").replace("= 2.5", '= "快"')
    assert [one.split("，")[1].split("：")[0] for one in problems(tmp_path, text)] == [
        "bids.a.price",
        "bids.a.answers.factor-onsite",
    ]


def test_a_value_that_no_tier_holds_and_one_that_two_hold_are_told(tmp_path: Path) -> None:
    def with_tiers(**change: object) -> Draft:
        draft = office_computers()
        package = draft.packages[0]
        factors = tuple(
            one.with_(tiers=(one.tiers[0], one.tiers[1].with_(**change), *one.tiers[2:]))  # type: ignore[union-attr]
            if one.id == "factor-warranty"
            else one
            for one in package.scoring.factors
        )
        scoring = package.scoring.with_(factors=factors)
        return draft.with_(packages=(package.with_(scoring=scoring), *draft.packages[1:]))

    assert problems(tmp_path, GOOD, with_tiers(low_open=True)) == [
        "第 13 行，bids.a.answers.factor-warranty：4年不落入任何一档，不能确定得分。"
        "请核对数值；数值无误的，先改正草稿的档次。"
    ]
    text = GOOD.replace("factor-warranty = 4", "factor-warranty = 5")
    assert problems(tmp_path, text, with_tiers(high_open=False)) == [
        "第 13 行，bids.a.answers.factor-warranty：5年同时落入第 2、3 档，不能确定得分。"
        "请核对数值；数值无误的，先改正草稿的档次。"
    ]


def test_an_unmet_substantive_requirement_is_no_deduction(tmp_path: Path) -> None:
    draft = office_computers()
    package = draft.packages[0]
    factors = tuple(
        one.with_(requirements=(*one.requirements, "req-pc-safety"))
        if one.id == "factor-indicators"
        else one
        for one in package.scoring.factors
    )
    linked = package.with_(scoring=package.scoring.with_(factors=factors))
    changed = draft.with_(packages=(linked, draft.packages[1]))
    assert problems(tmp_path, GOOD.replace("req-pc-noise", "req-pc-safety"), changed) == [
        "第 12 行，bids.a.answers.factor-indicators[1]：“req-pc-safety”是★实质性要求，"
        '不满足的投标无效，不是扣分。请在这份投标中写明 invalid = "未满足实质性要求：…"。'
    ]


def test_a_bid_that_is_out_or_too_dear_needs_no_answers(tmp_path: Path) -> None:
    text = GOOD + '\n[[bids]]\nid = "b"\nprice = 9\ninvalid = "未通过资格审查"\n'
    text += '\n[[bids]]\nid = "c"\nprice = 1560000.01\n'
    assert [(bid.id, bid.name) for bid in read(tmp_path, text)[1:]] == [("b", "b"), ("c", "c")]


def test_an_id_stands_once(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD + GOOD.partition("\n\n")[2]) == [
        "第 18 行，bids.a.id：编号“a”重复。请改成没有用过的编号。"
    ]


def test_every_bid_is_graded_by_as_many_judges(tmp_path: Path) -> None:
    again = GOOD.partition("\n\n")[2].replace('"a"', '"b"').replace(', "grade-training-2"', "")
    assert problems(tmp_path, GOOD + again) == [
        "第 30 行，bids.b.answers.factor-training："
        "有 1 名评委的档次，前面的投标有 2 名。请补齐或者核对。"
    ]


def test_the_package_must_be_told_where_there_are_several(tmp_path: Path) -> None:
    text = GOOD.partition("\n\n")[2]
    listed = "pkg-computers（办公计算机）、pkg-printers（打印和扫描设备）。"
    assert problems(tmp_path, text) == [
        f'第 1 行：草稿有几个采购包。请写明是哪一个，例如 package = "…"：{listed}'
    ]
    assert len(read(tmp_path, text, package="pkg-computers")) == 1
    assert problems(tmp_path, GOOD, package="pkg-printers") == [
        "第 1 行，package：与命令中的 --package pkg-printers 不一致。请改成同一个采购包。"
    ]


@pytest.mark.parametrize("text", ["", "bids = []", "bids = 3"])
def test_a_file_without_bids_says_how_to_write_them(tmp_path: Path, text: str) -> None:
    (told,) = problems(tmp_path, text, package="pkg-computers")
    assert told == "第 1 行，bids：没有投标。请用 [[bids]] 逐份写出投标，写明 id、name 和 price。"


def test_what_is_no_table_is_told(tmp_path: Path) -> None:
    said = "应为若干小项。请用 [[bids]] 另起一段，逐项填写。"
    assert problems(tmp_path, "bids = [3]", package="pkg-computers") == [
        f"第 1 行，bids[1]：{said}"
    ]
    text = '[[bids]]\nid = "a"\nprice = 3\nanswers = 4'
    assert problems(tmp_path, text, package="pkg-computers") == [
        "第 4 行，bids.a.answers：应为若干小项。"
        "请写成 [bids.answers]，再逐行写 因素编号 = 评审结果。"
    ]


def test_broken_toml_is_told_as_in_drafts(tmp_path: Path) -> None:
    (told,) = problems(tmp_path, GOOD.replace("price =", "price"))
    assert told.startswith("第 6 行")


def test_costs_after_purchase_are_asked_for_where_the_draft_scores_them(tmp_path: Path) -> None:
    draft = office_computers()
    later = PriceFactor(id="factor-later", points=Decimal(10), subject=Subject.LIFECYCLE)
    package = draft.packages[0].with_(scoring=Scoring(factors=(later,)))
    changed = draft.with_(packages=(package,))
    text = '[[bids]]\nid = "a"\nprice = 3\n'
    assert problems(tmp_path, text, changed) == [
        "第 1 行，bids.a.lifecycle：缺少全生命周期费用的报价（应大于 0）。"
        "请补上，例如 lifecycle = 120000。"
    ]
    assert read(tmp_path, text + "lifecycle = 5\n", changed)[0].lifecycle == 5
    assert problems(
        tmp_path, f"{text}lifecycle = 5\nanswers = {{ factor-later = 3 }}", changed
    ) == [
        "第 5 行，bids.a.answers.factor-later：全生命周期费用由程序计分。"
        "请删去这一项，在这份投标中写 lifecycle = 金额。"
    ]
