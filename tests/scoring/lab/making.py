"""A package that holds every kind of factor, and made-up tenders turned into bids."""

from decimal import Decimal

from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Direction,
    Grade,
    GradedFactor,
    Group,
    LinearFactor,
    Nature,
    Part,
    Subject,
)
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Requirement, Status
from reqwriter.scoring.bids import Answer, Bid
from reqwriter.scoring.lab.assumptions import Assumptions
from reqwriter.scoring.lab.defaults import assumed
from reqwriter.scoring.lab.drawing import Drawn
from reqwriter.scoring.lab.field import Choices, Field, laid_out, turned
from reqwriter.scoring.tender import Tender
from tests.scoring.tendering import DAY, PLAN, SPEED, d, library, package, price, project

NOISE = LinearFactor(
    id="factor-noise",
    name="噪声",
    group=Group.TECHNICAL,
    points=d(7),
    direction=Direction.LOWER,
    worst=d(45),
    best=d(38),
    least=d("0.5"),
)
RECORDS = CountFactor(id="factor-records", name="业绩", points=d(5), each=d("1.5"))
DEVIATIONS = DeductionFactor(
    id="factor-deviations",
    name="指标",
    group=Group.TECHNICAL,
    points=d(10),
    important_each=d("2.5"),
    ordinary_each=d("0.75"),
    requirements=("req-1", "req-2", "req-3", "req-4", "req-5"),
)
ROLLOUT = ChecklistFactor(
    id="factor-rollout",
    name="安装方案",
    points=d(5),
    defect_each=d("0.4"),
    parts=(
        Part(id="part-1", name="步骤", points=d(3)),
        Part(id="part-2", name="人员", points=d(2)),
    ),
)
OBJECTIVE = GradedFactor(
    id="factor-licence",
    name="认证",
    nature=Nature.OBJECTIVE,
    points=d(3),
    grades=(Grade(id="grade-yes", points=d(3)), Grade(id="grade-no", points=d(0))),
)
COSTS = price(5).with_(id="factor-costs", name="后续费用", subject=Subject.LIFECYCLE)
_MARKED = (Status.IMPORTANT, Status.IMPORTANT, Status.ORDINARY, Status.ORDINARY, Status.ORDINARY)
ALL = (price(), SPEED, NOISE, RECORDS, DEVIATIONS, ROLLOUT, PLAN, OBJECTIVE, COSTS)


def every_kind() -> Package:
    asked = tuple(
        Requirement(id=f"req-{number}", title=f"要求{number}", status=status)
        for number, status in enumerate(_MARKED, 1)
    )
    return package(*ALL).with_(requirements=asked)


def tender_of(made: Package) -> Tender:
    return Tender(project(), made, library(), DAY)


def field_of(made: Package, **supposed: object) -> Field:
    tender = tender_of(made)
    return laid_out(tender, supposing(tender, **supposed))


def supposing(tender: Tender, **supposed: object) -> Assumptions:
    values = {
        key: Decimal(one) if isinstance(one, int) and key not in ("bidders", "judges") else one
        for key, one in supposed.items()
    }
    return assumed(tender)._replace(**values)  # type: ignore[arg-type]


def bids(field: Field, drawn: Drawn, number: int) -> list[Bid]:
    """The bids of one drawn tender as a committee would have them before it."""
    return [_bid(field, drawn, bidder, number) for bidder in range(len(drawn.prices))]


def _bid(field: Field, drawn: Drawn, bidder: int, number: int) -> Bid:
    answers: dict[str, Answer] = {}
    lifecycle = None
    for row, chosen, turns, costs in zip(
        field.rows, drawn.chosen, drawn.turns, drawn.costs, strict=True
    ):
        if isinstance(row, Choices):
            assert chosen is not None
            at = int(chosen[bidder, number])
            answer = row.outcomes[at].answer
            if turns is not None:
                turn = row.turns[int(turns[bidder, number])]
                answer = turned(row.outcomes, at, turn, field.assumptions.judges)
            answers[row.factor.id] = answer
        elif costs is not None:
            lifecycle = Decimal(repr(float(costs[bidder, number])))
    return Bid(
        f"bid-{bidder}",
        f"{bidder}公司",
        Decimal(repr(float(drawn.prices[bidder, number]))),
        small=bool(drawn.small[bidder, number]),
        domestic=bool(drawn.domestic[bidder, number]) or None,
        lifecycle=lifecycle,
        answers=answers,
    )
