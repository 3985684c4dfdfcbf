"""Tenders and bids that a workbook must count as `scoring.evaluation` does."""

import datetime as dt
from collections.abc import Iterator, Mapping
from random import Random
from typing import NamedTuple

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Direction,
    Factor,
    Formula,
    GradedFactor,
    Group,
    IntervalFactor,
    LinearFactor,
    Nature,
    Part,
    Subject,
)
from reqwriter.domain.methods import Method
from reqwriter.domain.package import Package, Policy, Reservation, TieBreak
from reqwriter.domain.project import Category, Project
from reqwriter.domain.requirement import Requirement, RequirementKind, Status
from reqwriter.files.bids import load as load_bids
from reqwriter.files.reading import load
from reqwriter.places import shipped
from reqwriter.scoring.bids import Answer, Bid
from reqwriter.scoring.tender import Tender
from tests.scoring import tendering
from tests.scoring.tendering import DAY, OPEN, PLAN, SPEED, bid, d, library, package, price, project


class Case(NamedTuple):
    """A draft, what its bids are compared by, the bids."""

    name: str
    draft: Draft
    tender: Tender
    bids: tuple[Bid, ...]


def case(name: str, bids: list[Bid], of: Package | None = None, by: Project | None = None) -> Case:
    chosen, whose = of or package(), by or project()
    draft = Draft(project=whose, packages=(chosen,))
    return Case(name, draft, Tender(whose, chosen, library(), DAY), tuple(bids))


NOISE = LinearFactor(
    id="factor-noise",
    name="噪声",
    group=Group.TECHNICAL,
    points=d(7),
    unit="dB",
    direction=Direction.LOWER,
    worst=d(45),
    least=d(1),
    best=d("31.7"),
)
RECORDS = CountFactor(
    id="factor-records",
    name="业绩",
    group=Group.COMMERCIAL,
    points=d(5),
    unit="项",
    each=d("1.5"),
    counted="同类业绩",
)
INDICATORS = DeductionFactor(
    id="factor-indicators",
    name="指标",
    group=Group.TECHNICAL,
    points=d(8),
    requirements=("req-1", "req-2", "req-3", "req-4"),
    important_each=d("3.33"),
    ordinary_each=d("1.005"),
)
ROLLOUT = ChecklistFactor(
    id="factor-rollout",
    name="方案",
    group=Group.SERVICE,
    points=d(6),
    parts=(
        Part(id="part-1", name="计划", points=d(4)),
        Part(id="part-2", name="人员", points=d(2)),
    ),
    defect_each=d("0.75"),
)
COUNTED = PLAN.with_(id="factor-facts", nature=Nature.OBJECTIVE, grades=PLAN.grades)
SEVEN = (price(), SPEED, NOISE, RECORDS, INDICATORS, ROLLOUT, PLAN)


def requirements() -> tuple[Requirement, ...]:
    status = (Status.IMPORTANT, Status.IMPORTANT, Status.ORDINARY, Status.SUBSTANTIVE)
    return tuple(
        Requirement(
            id=f"req-{n}",
            kind=RequirementKind.TECHNICAL,
            title=f"指标{n}",
            text="以产品彩页为准。",
            status=one,
        )
        for n, one in enumerate(status, 1)
    )


def seven() -> Package:
    return package(*SEVEN, requirements=requirements())


def drawn(of: Package, chance: Random, judges: int) -> dict[str, Answer]:
    """Answers for every factor."""
    found = {one.id: _drawn(one, chance, judges) for one in of.scoring.factors}
    return {id: answer for id, answer in found.items() if answer is not None}


def _drawn(factor: Factor, chance: Random, judges: int) -> Answer | None:
    match factor:
        case IntervalFactor():
            return d(chance.choice(["0.5", "1", "1.0001", "3"]))
        case LinearFactor():
            return d(chance.randint(29_000, 47_000)) / 1000
        case CountFactor():
            return d(chance.randint(0, 5)) + 0
        case DeductionFactor():
            return tuple(one for one in ("req-1", "req-2", "req-3") if chance.random() < 0.4)
        case ChecklistFactor():
            found: Mapping[str, int | None] = {
                part.id: chance.choice([0, 1, 2, 7, None]) for part in factor.parts
            }
            return found
        case GradedFactor():
            return tuple(chance.choice(factor.grades).id for _ in range(judges))
    return None


def chances(seed: int) -> Case:
    """Bids of all sorts, drawn with a seed."""
    chance = Random(seed)
    judges, many = chance.choice([1, 3, 5, 7]), chance.randint(2, 8)
    of = seven()
    bids = [
        Bid(
            f"bid-{n}",
            f"{n}号公司",
            d(chance.randint(60_000_000, 210_000_000)) / 100,
            small=chance.random() < 0.3,
            small_share=chance.choice([None, d("29.99"), d(30), d(45)]),
            domestic=chance.choice([None, True, False, d("79.9"), d(80), d(100)]),
            answers=drawn(of, chance, judges),
            brand=chance.choice(["", "", "甲牌", "乙牌"]),
            invalid=chance.choice(["", "", "", "", "未通过符合性审查"]),
        )
        for n in range(many)
    ]
    return case(f"chances-{seed}", bids, of)


def every() -> Iterator[Case]:
    yield from map(chances, range(8))
    yield _example()
    same = [bid(id, 900_000, grades=(20, 10)) for id in "abcd"]
    yield case("lots", [*same, bid("e", 1_000_000)])
    by_lot = package().scoring.with_(tie_break=TieBreak.LOT, candidates=2)
    yield case("lots-for-the-last-place", same, package().with_(scoring=by_lot))
    low = [bid("a", 500_000), bid("b", 1_000_000), bid("c", 1_000_000), bid("d", "499999.99")]
    yield case("equal-to-a-limit", low)
    yield case("few", [bid("a", 500_000), bid("b", 900_000)])
    yield case("none", [bid("a", 500_000, invalid="没有签字"), bid("b", 0)])
    halves = [bid("a", 900_000, grades=(20, 20, 20, 10, 5, 5, 5, 0)), bid("b", 800_000)]
    yield case("halves", [*halves, bid("c", 850_000, grades=(10, 5, 5))])
    small = [bid("a", 900_000, small=True), bid("b", 800_000, domestic=d(80)), bid("c", 850_000)]
    kept = Policy(reservation=Reservation.WHOLE)
    yield case("reserved", small, package(policy=kept))
    home = [one._replace(domestic=True) for one in small]
    yield case("all-domestic", home)
    yield case("consultation", small, by=project(method=Method.CONSULTATION))
    yield from _by_price(small)
    yield from _unusual(small)


def _by_price(small: list[Bid]) -> Iterator[Case]:
    lowest = tendering.lowest_price()
    yield case("lowest-price", small, lowest)
    branded = [
        one._replace(brand=name) for one, name in zip(small, ("甲", "甲", "乙"), strict=True)
    ]
    yield case("lowest-price-of-a-brand", [*branded, bid("d", 700_000)], lowest)
    yield case("negotiation", small, by=project(method=Method.NEGOTIATION))


def _unusual(small: list[Bid]) -> Iterator[Case]:
    fixed = package().scoring.with_(fixed_price=True)
    yield case("fixed-price", small, package().with_(scoring=fixed))
    green = OPEN.with_(green_preference="节能产品给予1%的价格扣除")
    off = [small[0]._replace(green_deduction=d("8999.99")), *small[1:]]
    yield case("green", off, package(policy=green))
    cost = price(10, id="factor-cost", subject=Subject.LIFECYCLE)
    whole = package(price(), cost, SPEED, COUNTED, PLAN.with_(grades=_named("g")))
    costs = [
        one._replace(
            lifecycle=d(100_000 + 7_777 * n),
            answers={
                **one.answers,
                "factor-facts": ("grade-20", "grade-5"),
                "factor-plan": ("g-5",),
            },
        )
        for n, one in enumerate(small)
    ]
    yield case("lifecycle", costs, whole)
    works = project(category=Category.WORKS)
    mean = package(price(formula=Formula.MEAN_PRICE), SPEED, PLAN)
    given = [
        one._replace(answers={**one.answers, "factor-price": d(points)})
        for one, points in zip(small, ("28.35", "30", "27.1"), strict=True)
    ]
    yield case("bonus", given, mean, works)


def _named(start: str) -> tuple[object, ...]:
    return tuple(grade.with_(id=f"{start}-{grade.points}", name=None) for grade in PLAN.grades)


def _example() -> Case:
    folder = shipped("examples")
    draft = load(folder / "office-computers.toml", library())
    day = draft.day(dt.date(2026, 1, 1))
    tender, bids = load_bids(
        folder / "bids" / "office-computers.toml", draft, library(), on=day, place=""
    )
    return Case("example", draft, tender, tuple(bids))
