"""Assumptions written, edited and read; what is wrong in them is told with line and remedy."""

from decimal import Decimal
from pathlib import Path

import pytest

from reqwriter.files.assumptions import load
from reqwriter.files.problem import FileProblem
from reqwriter.files.supposing import written
from reqwriter.scoring.lab.assumptions import Contents, Merits, Range, Spread, Unmet
from reqwriter.scoring.lab.defaults import assumed
from tests.scoring.lab.making import every_kind, tender_of

TENDER = tender_of(every_kind())
USUAL = assumed(TENDER)


def told(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "假设.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileProblem) as caught:
        load(path, TENDER, USUAL)
    return [line.replace(f"{path}：", "") for line in str(caught.value).splitlines()]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "假设.toml"
    path.write_text(written(TENDER, USUAL), encoding="utf-8")
    assert load(path, TENDER, USUAL) == USUAL


def test_every_setting_is_explained_in_chinese() -> None:
    lines = written(TENDER, USUAL).splitlines()
    for before, line in zip(["", *lines], lines, strict=False):
        if "=" in line and before != "" and not before.startswith(("#", "[")):
            assert "=" in before
    assert "# 噪声：所报数值的最低、最常见、最高和间隔（三角形分布）" in lines
    assert "# 到达时间：所报数值（小时）的最低、最常见、最高和间隔（三角形分布）" in lines


def test_what_is_left_out_is_as_usual(tmp_path: Path) -> None:
    path = tmp_path / "假设.toml"
    path.write_text("bidders = 7\n[factors.factor-rollout]\nmissing = 50\n", encoding="utf-8")
    found = load(path, TENDER, USUAL)
    assert found.bidders == 7
    assert found.guesses["factor-rollout"] == Contents(Decimal(50), Decimal(25))
    expected = {**USUAL.guesses, "factor-rollout": found.guesses["factor-rollout"]}
    assert found == USUAL._replace(bidders=7, guesses=expected)


def test_each_kind_of_factor_has_its_own_settings(tmp_path: Path) -> None:
    path = tmp_path / "假设.toml"
    path.write_text(
        "[price]\nlow = 60\nusual = 60.5\n"
        "[factors.factor-noise]\nlow = 38\nusual = 40\nhigh = 41\nstep = 0.25\n"
        "[factors.factor-deviations]\nunmet = 33.3\n"
        "[factors.factor-plan]\n"
        "grades = { grade-20 = 1, grade-10 = 0.5, grade-5 = 0, grade-0 = 0 }\n"
        "[factors.factor-costs]\nlow = 50\n",
        encoding="utf-8",
    )
    found = load(path, TENDER, USUAL)
    assert found.price == Range(Decimal(60), Decimal("60.5"), Decimal(100))
    assert found.guesses["factor-noise"] == Spread(*map(Decimal, ("38", "40", "41", "0.25")))
    assert found.guesses["factor-deviations"] == Unmet(Decimal("33.3"))
    assert found.guesses["factor-plan"] == Merits(tuple(map(Decimal, ("1", "0.5", "0", "0"))))
    assert found.guesses["factor-costs"] == Range(Decimal(50), Decimal(80), Decimal(100))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("bidders = 1\n", "第 1 行，bidders：投标人家数应为 2 至 50 的整数。请改正，例如 5。"),
        ("bidders = 5.5\n", "第 1 行，bidders：投标人家数应为 2 至 50 的整数。请改正，例如 5。"),
        ("judges = true\n", "第 1 行，judges：评委人数应为 1 至 25 的整数。请改正，例如 5。"),
        ("small = 101\n", "第 1 行，small：应为 0 至 100 之间的百分比。请改正，不写百分号。"),
        (
            'small = "50%"\n',
            "第 1 行，small：应为数字。请直接写数字，不加引号和单位，例如 20。",
        ),
        ("lowball = 0\n", "第 1 行，lowball：应在 1 以上。请改正，例如 40。"),
        ("biders = 7\n", "第 1 行，biders：不认识“biders”。是不是要写：bidders（投标人家数）？"),
        (
            "# 说明\n[price]\nlow = 95\n",
            "第 2 行，price：应使 low（最低）不大于 usual（最常见）、usual 不大于 high（最高）。",
        ),
        (
            "[price]\nhigh = 120\n",
            "第 1 行，price：应在 1 至 100 之间（百分比）。请改正 low 或者 high。",
        ),
        (
            "price = 90\n",
            "第 1 行，price：应为若干小项：low（最低）、usual（最常见）、high（最高）。"
            "请用 [price] 另起一段。",
        ),
        (
            "factors = 1\n",
            "第 1 行，factors：应为各评审因素。请写成 [factors.因素编号]，另起一段。",
        ),
        (
            "[factors.factor-noise]\nstep = 0\n",
            "第 2 行，factors.factor-noise.step：间隔应大于 0。请改正，例如 1。",
        ),
        (
            "[factors.factor-noise]\nstep = 0.001\n",
            "第 2 行，factors.factor-noise.step：取值超过 2000 个。请加大间隔，或者缩小范围。",
        ),
        (
            "[factors.factor-noise]\nstep = 3\n",
            "第 2 行，factors.factor-noise.step：从 low 到 high 不是间隔的整倍数。请调整其中一个。",
        ),
        (
            "[factors.factor-plan]\ngrades = { grade-20 = 1 }\n",
            "第 2 行，factors.factor-plan.grades：应为每一档的比重，一档不多、一档不少。"
            "请写成 { grade-20 = 1、grade-10 = 1、grade-5 = 1、grade-0 = 1 }。",
        ),
        (
            "[factors.factor-plan]\n"
            "grades = { grade-20 = 0, grade-10 = 0, grade-5 = 0, grade-0 = 0 }\n",
            "第 2 行，factors.factor-plan.grades：各档的比重不小于 0，并且不能都是 0。请改正。",
        ),
        (
            "[factors.factor-rollout]\nunmet = 3\n",
            "第 2 行，factors.factor-rollout.unmet：不认识“unmet”。"
            "这里可以写：missing（每项内容缺少的机会，%）、defect（每多一处缺陷的机会，%）。",
        ),
    ],
)
def test_a_slip_is_told_with_its_line_and_remedy(tmp_path: Path, text: str, problem: str) -> None:
    assert told(tmp_path, text) == [problem]


def test_the_price_is_no_factor_of_the_file(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "[factors.factor-price]\nlow = 1\n")
    assert problem.startswith("第 1 行，factors.factor-price：没有评审因素“factor-price”，或者它是")


def test_pieces_and_whole_values_come_in_whole_numbers(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "[factors.factor-records]\nstep = 0.5\n")
    assert problem.startswith("第 1 行，factors.factor-records：")
    assert "只能是整数" in problem


def test_all_problems_are_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    found = told(tmp_path, "small = -1\nbidders = 0\n[factors.nobody]\nlow = 1\n")
    assert [line.split("，")[0] for line in found] == ["第 1 行", "第 2 行", "第 3 行"]
