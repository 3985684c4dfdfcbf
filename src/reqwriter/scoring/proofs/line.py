"""The proof of a straight line: its ends, its direction, its bounds."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from reqwriter.domain.factor import Direction, LinearFactor
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package
from reqwriter.scoring.intervals import Interval
from reqwriter.scoring.line import earned
from reqwriter.scoring.proofs.figures import axis
from reqwriter.scoring.proofs.proof import Fault, Flaw, Proof

_SLOPE = Decimal("0.0001")


def proof(factor: LinearFactor, package: Package) -> Proof:
    """What is proved of a line, over the values that the ★ requirements leave."""
    worst, best, full = factor.worst, factor.best, factor.points
    if worst is None or best is None or full is None:
        return Proof(factor)
    if worst == best:
        message = f"得最低分和得满分的指标值都是{_value(factor, best)}，之间没有可以计算的区间。"
        advice = "请填写两个不同的指标值；只有满足与不满足之分的，改为★实质性要求。"
        return Proof(factor, faults=(Fault(Flaw.LINE, "best", message, advice),))
    told = axis(factor, package)
    ends = _ends(factor, told)
    faults = tuple(_faults(factor, full, ends))
    reached = [earned(factor, end) for end in ends]
    holds = (
        []
        if faults
        else [
            f"得分不会高于{figures(full)}分，也不会低于{figures(factor.least)}分。",
            f"{_value(factor, ends[1])}可以承诺，满分能够取得。",
            f"分值的高低与“{factor.direction.label}”一致。" if factor.direction else "",
        ]
    )
    return Proof(
        factor,
        least=min(reached),
        most=max(reached),
        steps=tuple(_steps(factor, worst, best, full)),
        holds=tuple(said for said in holds if said),
        faults=faults,
    )


def _ends(factor: LinearFactor, told: Interval) -> tuple[Decimal, Decimal]:
    """The worst and the best value that can be offered, no further out than the anchors.

    An open end counts as reached: the points come as near to it as one likes.
    """
    assert factor.worst is not None
    assert factor.best is not None
    found = []
    for anchor in (factor.worst, factor.best):
        low = anchor if told.low is None else max(anchor, told.low)
        found.append(low if told.high is None else min(low, told.high))
    return found[0], found[1]


def _faults(factor: LinearFactor, full: Decimal, ends: tuple[Decimal, Decimal]) -> Iterator[Fault]:
    assert factor.worst is not None
    assert factor.best is not None
    rises = factor.best > factor.worst
    if factor.direction is not None and rises is not (factor.direction is Direction.HIGHER):
        other = Direction.HIGHER if rises else Direction.LOWER
        yield Fault(
            Flaw.LINE,
            "direction",
            f"得满分的{_value(factor, factor.best)}比得最低分的{_value(factor, factor.worst)}"
            f"{'高' if rises else '低'}，与“{factor.direction.label}”相反。",
            "请改正优劣方向，或者把两个指标值对调。",
            {"direction": other},
        )
    if factor.least >= full:
        yield Fault(
            Flaw.LINE,
            "least",
            f"最低得分 {figures(factor.least)} 分，不低于满分 {figures(full)} 分，分不出优劣。",
            "请使最低得分低于该因素的分值，一般为0分。",
            {"least": Decimal(0)},
        )
    elif earned(factor, ends[1]) != full:
        yield Fault(
            Flaw.LINE,
            "best",
            f"★要求之内最优的{_value(factor, ends[1])}只能得"
            f" {figures(earned(factor, ends[1]))} 分，得满分的"
            f"{_value(factor, factor.best)}没有有效投标能够承诺。",
            "请把得满分的指标值改到★要求允许的范围之内。",
        )


def _steps(factor: LinearFactor, worst: Decimal, best: Decimal, full: Decimal) -> Iterator[str]:
    slope = ((full - factor.least) / abs(best - worst)).quantize(_SLOPE, ROUND_HALF_UP)
    yield f"{_value(factor, best)}及更优：{figures(full)}分"
    yield f"两者之间：每相差1{factor.unit or ''}约 {figures(slope)} 分"
    yield f"{_value(factor, worst)}及更差：{figures(factor.least)}分"


def _value(factor: LinearFactor, value: Decimal) -> str:
    return f"{figures(value)}{factor.unit or ''}"
