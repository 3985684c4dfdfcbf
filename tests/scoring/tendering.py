"""A small tender for tests: a price of 30 points and two factors, and bids for it."""

import datetime as dt
from decimal import Decimal
from functools import cache
from typing import Any

from reqwriter.domain.factor import (
    Direction,
    Factor,
    Formula,
    Grade,
    GradedFactor,
    Group,
    IntervalFactor,
    PriceFactor,
    Tier,
)
from reqwriter.domain.methods import Method
from reqwriter.domain.package import (
    EvaluationMethod,
    Package,
    Policy,
    Reservation,
    Scoring,
    TieBreak,
)
from reqwriter.domain.project import Category, Project
from reqwriter.domain.requirement import Item
from reqwriter.scoring.bids import Answer, Bid
from reqwriter.scoring.evaluation import Evaluation, evaluate
from reqwriter.standards.library import Library

DAY = dt.date(2026, 11, 30)
COMPUTER = Item(id="item-pc", code="A02010105", name="台式计算机")
OPEN = Policy(reservation=Reservation.NONE, deduction=Decimal(10), consortium_deduction=Decimal(4))

library = cache(Library.load)


def d(number: str | int) -> Decimal:
    return Decimal(number)


def price(points: int = 30, **more: Any) -> PriceFactor:
    return PriceFactor(
        id="factor-price",
        name="报价",
        group=Group.PRICE,
        points=d(points),
        formula=Formula.LOW_PRICE_FIRST,
    ).with_(**more)


# 0 or 1 hour: 50; over 1 hour: 20.
SPEED = IntervalFactor(
    id="factor-speed",
    name="到达时间",
    group=Group.TECHNICAL,
    points=d(50),
    unit="小时",
    direction=Direction.LOWER,
    tiers=(
        Tier(id="tier-1", high=d(1), high_open=False, points=d(50)),
        Tier(id="tier-2", low=d(1), low_open=True, points=d(20)),
    ),
)
PLAN = GradedFactor(
    id="factor-plan",
    name="服务方案",
    group=Group.SERVICE,
    points=d(20),
    grades=tuple(
        Grade(id=f"grade-{points}", name=f"{points}分档", points=d(points))
        for points in (20, 10, 5, 0)
    ),
)


def package(*factors: Factor, policy: Policy = OPEN, **more: Any) -> Package:
    scoring = Scoring(
        method=EvaluationMethod.COMPREHENSIVE,
        candidates=3,
        tie_break=TieBreak.TECHNICAL,
        factors=factors or (price(), SPEED, PLAN),
    )
    made = Package(
        id="pkg-1", name="计算机", ceiling=d(2_000_000), items=(COMPUTER,), scoring=scoring
    )
    return made.with_(policy=policy, **more)


def lowest_price(policy: Policy = OPEN) -> Package:
    scoring = Scoring(method=EvaluationMethod.LOWEST_PRICE, candidates=1)
    return package(policy=policy).with_(scoring=scoring)


def project(**more: Any) -> Project:
    return Project(category=Category.GOODS, method=Method.OPEN_TENDER).with_(**more)


def answers(hours: int | str = 1, *grades: int) -> dict[str, Answer]:
    return {
        "factor-speed": d(hours),
        "factor-plan": tuple(f"grade-{points}" for points in grades or (20,)),
    }


def bid(
    id: str, yuan: int | str, *, hours: int = 1, grades: tuple[int, ...] = (), **of: Any
) -> Bid:
    given: dict[str, Any] = {"answers": answers(hours, *grades), **of}
    return Bid(id, f"{id}公司", d(yuan), **given)


def evaluated(
    *bids: Bid,
    of: Package | None = None,
    by: Project | None = None,
    on: dt.date = DAY,
) -> Evaluation:
    return evaluate(by or project(), of or package(), bids, library(), on=on)


def counted(found: Evaluation) -> dict[str, Decimal]:
    """The price that counts of every bid."""
    return {one.priced.bid.id: one.priced.evaluated for one in found.bids}


def earned(found: Evaluation, factor: str = "factor-price") -> dict[str, str]:
    """The points of every bid in a factor, as they are shown."""
    return {
        one.priced.bid.id: str(part.points)
        for one in found.bids
        for part in one.parts
        if part.factor.id == factor
    }


def totals(found: Evaluation) -> dict[str, str]:
    return {one.priced.bid.id: str(one.total) for one in found.bids}


def ranks(found: Evaluation) -> dict[str, int]:
    return {row.id: row.rank for row in found.ranking.rows}


def reviewed(found: Evaluation) -> dict[str, list[str]]:
    """The bids under review, with what each stays below."""
    return {one.bid.id: [measure.key for measure in one.below] for one in found.low.suspects}
