"""Points of every kind of factor, and how they are told."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Factor,
    LinearFactor,
    Part,
)
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Requirement, Status
from reqwriter.scoring.bids import Answer
from reqwriter.scoring.points import points, price_points
from reqwriter.scoring.working import rounded, working
from tests.scoring.tendering import PLAN, SPEED, d

COUNT = CountFactor(id="factor-count", unit="项", each=d("1.5"), points=d(4))
LINE = LinearFactor(id="factor-line", worst=d(60), best=d(30), least=d(1), points=d(7), unit="dB")
DEDUCTION = DeductionFactor(
    id="factor-deduction",
    points=d(5),
    important_each=d(2),
    ordinary_each=d("0.5"),
    requirements=("req-a", "req-b", "req-c", "req-d"),
)
CHECKLIST = ChecklistFactor(
    id="factor-list",
    points=d(5),
    defect_each=d(1),
    parts=(
        Part(id="part-1", name="人员", points=d(3)),
        Part(id="part-2", name="进度", points=d("1.5")),
        Part(id="part-3", name="应急", points=d("0.5")),
    ),
)
HELD = Package(
    id="pkg-1",
    requirements=(
        Requirement(id="req-a", title="内存", status=Status.IMPORTANT),
        Requirement(id="req-b", title="接口", status=Status.ORDINARY),
        Requirement(id="req-c", title="噪声", status=Status.IMPORTANT),
        Requirement(id="req-d", status=Status.IMPORTANT),
    ),
)


@pytest.mark.parametrize(
    ("factor", "answer", "earned", "told"),
    [
        (SPEED, d(1), "50", "1小时，落入第 1 档"),
        (SPEED, d("1.01"), "20", "1.01小时，落入第 2 档"),
        (COUNT, d(2), "3.0", "2 项×1.5 分＝3 分"),
        (COUNT, d(3), "4", "3 项×1.5 分＝4.5 分，最多 4 分"),
        (COUNT, d(0), "0.0", "0 项×1.5 分＝0 分"),
        # 1 + (60 - 50) ÷ (60 - 30) × 6 = 3
        (LINE, d(50), "3.00", "50dB，1＋（50－60）÷（30－60）×6"),
        (LINE, d(30), "7.00", "30dB，达到满分值"),
        (LINE, d(61), "1.00", "61dB，没有好于最低分值"),
        (DEDUCTION, (), "5", "全部满足"),
        (
            DEDUCTION,
            ("req-a", "req-b"),
            "2.5",
            "不满足 2 项：内存（扣 2 分）、接口（扣 0.5 分）；5－2.5",
        ),
        (
            DEDUCTION,
            ("req-a", "req-c", "req-d"),
            "0",
            "不满足 3 项：内存（扣 2 分）、噪声（扣 2 分）、req-d（扣 2 分）；5－6，扣至 0 分为止",
        ),
        (CHECKLIST, {}, "5.0", "人员：3 分；进度：1.5 分；应急：0.5 分"),
        (
            CHECKLIST,
            {"part-1": 2, "part-2": None, "part-3": 1},
            "1",
            "人员：2 处缺陷，1 分；进度：缺少，0 分；应急：1 处缺陷，0 分",
        ),
        (PLAN, ("grade-10",), "10", "10分档"),
        (PLAN, ("grade-20", "grade-10"), "15", "评委给分（20＋10）÷2＝15"),
    ],
)
def test_an_answer_earns_its_points_and_the_working_is_told(
    factor: Factor, answer: Answer, earned: str, told: str
) -> None:
    found = points(factor, answer, HELD)
    assert (found, working(factor, answer, HELD)) == (Decimal(earned), told)


def test_a_mean_without_end_is_exact_until_it_is_shown() -> None:
    grades = ("grade-20", "grade-10", "grade-5")
    found = points(PLAN, grades, HELD)
    assert rounded(found) == Decimal("11.67")
    assert abs(Fraction(found) - Fraction(35, 3)) < Fraction(1, 10**50)
    assert working(PLAN, grades, HELD) == "评委给分（20＋10＋5）÷3＝11.6666…"


@pytest.mark.parametrize(
    ("factor", "answer"),
    [
        (SPEED, ("grade-20",)),
        (SPEED.with_(tiers=SPEED.tiers[:1]), d(2)),
        (PLAN, ()),
        (PLAN, ("grade-7",)),
        (DEDUCTION, ("req-x",)),
        (CHECKLIST, d(1)),
    ],
)
def test_an_answer_that_a_factor_does_not_hold_is_refused(factor: Factor, answer: Answer) -> None:
    with pytest.raises(ValueError, match=factor.id):
        points(factor, answer, HELD)


cents = st.integers(1, 10**13).map(lambda n: Decimal(n) / 100)
halves = st.integers(1, 200).map(lambda n: Decimal(n) / 2)


@given(cents, cents, halves)
def test_the_price_formula_agrees_with_fractions(
    one: Decimal, other: Decimal, full: Decimal
) -> None:
    low, high = min(one, other), max(one, other)
    exact = Fraction(low) / Fraction(high) * Fraction(full)
    hundredths = (exact * 100 + Fraction(1, 2)).__floor__()
    assert rounded(price_points(low, high, full)) == Decimal(hundredths) / 100
