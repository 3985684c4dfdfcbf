"""The proof of tiers, in words."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reqwriter.domain.factor import IntervalFactor, Tier
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package
from reqwriter.scoring import intervals
from reqwriter.scoring.intervals import Flaw as Kind
from reqwriter.scoring.proofs.figures import axis, indicators
from reqwriter.scoring.proofs.proof import Fault, Flaw, Proof
from reqwriter.scoring.spans import span_said

_HOLDS = (
    ({Kind.GAP}, "每一个可以承诺的取值都有对应的分值，没有空档。"),
    ({Kind.OVERLAP}, "每一个取值只落入一档，没有重叠。"),
    ({Kind.UNREACHABLE}, "每一档都有有效投标能够取得。"),
    ({Kind.EQUAL}, "各档的分值互不相同。"),
    ({Kind.TOP}, "能够取得的最高分等于该因素的分值。"),
)


def proof(factor: IntervalFactor, package: Package) -> Proof:
    """What is proved of a factor in tiers, over the values that the ★ requirements leave."""
    if not factor.tiers:
        return Proof(factor)
    told = axis(factor, package)
    found = intervals.prove(factor, told)
    points = _reachable(factor, told)
    wrong = {fault.flaw for fault in found}
    holds = [said for kinds, said in _HOLDS if not kinds & wrong]
    if factor.direction and Kind.DIRECTION not in wrong:
        holds.append(f"分值的高低与“{factor.direction.label}”一致。")
    return Proof(
        factor,
        least=None if Kind.GAP in wrong else min(points, default=None),
        most=max(points, default=None),
        steps=tuple(_steps(factor, told)),
        holds=tuple(holds),
        faults=tuple(_said(factor, fault, package) for fault in found),
    )


def _reachable(factor: IntervalFactor, told: intervals.Interval) -> list[Decimal]:
    earned = (intervals.points_at(factor, one) for one in intervals.deciding(factor, told))
    return [points for points in earned if points is not None]


def _steps(factor: IntervalFactor, told: intervals.Interval) -> Iterator[str]:
    """The tiers as they lie on the axis, from the lowest values to the highest."""
    for number, tier in sorted(enumerate(factor.tiers, 1), key=_start):
        points = "未填分值" if tier.points is None else f"{figures(tier.points)}分"
        reached = intervals.span(tier).within(told)
        if tier.low is None and not reached.low and reached.high:
            # Nothing lies below zero: 不足4年 says it all.
            reached = reached._replace(low=None)
        yield f"{span_said(reached, factor.unit or '')}：{points}（第{number}档）"


def _start(numbered: tuple[int, Tier]) -> Decimal:
    low = numbered[1].low
    return Decimal("-Infinity") if low is None else low


def _said(factor: IntervalFactor, fault: intervals.Fault, package: Package) -> Fault:
    at = [f"{figures(one)}{factor.unit or ''}" for one in fault.witnesses]
    tiers = f"第{'、'.join(map(str, fault.tiers))}档" if fault.tiers else "各档"
    named = [factor.tiers[number - 1] for number in fault.tiers]
    match fault.flaw:
        case Kind.GAP:
            place = f"{tiers}之间" if len(fault.tiers) > 1 else f"{tiers}之外"
            return _fault(f"{place}有空档：{at[0]}没有对应的分值。", "请补上空档，或者调整上下限。")
        case Kind.OVERLAP:
            return _fault(
                f"各档有重叠：{at[0]}同时落入{tiers}。",
                "请调整上下限，写明每个端点只属于哪一档。",
            )
        case Kind.UNREACHABLE:
            why = _why(factor, fault.witnesses, package)
            return _fault(f"{tiers}不会被任何有效投标取得：{why}。", "请删去该档或者改正其上下限。")
        case Kind.EQUAL:
            return _fault(
                f"{tiers}的分值相同：{at[0]}和{at[1]}都得{_points(named[0])}分。",
                "请设置不同的分值，或者把两档合并。",
            )
        case Kind.DIRECTION:
            label = factor.direction.label if factor.direction else ""
            each = "，".join(
                f"{value}得{_points(tier)}分" for value, tier in zip(at, named, strict=True)
            )
            return _fault(f"{tiers}的分值与“{label}”相反：{each}。", "请改正分值或者优劣方向。")
    top = named[0].points or Decimal(0)
    declared = figures(factor.points) if factor.points is not None else ""
    return Fault(
        Flaw.TIERS,
        "points",
        f"分值 {declared} 分，最高的{tiers} {figures(top)} 分（{at[0]}），两者不符。",
        "请使最高档的得分等于该因素的分值。",
        {"points": top},
    )


def _fault(message: str, advice: str) -> Fault:
    return Fault(Flaw.TIERS, "tiers", message, advice)


def _points(tier: Tier) -> str:
    return figures(tier.points or Decimal(0))


def _why(factor: IntervalFactor, witnesses: Sequence[Decimal], package: Package) -> str:
    """Why no valid bid reaches a tier, by the value of its own that comes nearest."""
    if not witnesses:
        return "它的上下限之间没有" + ("整数" if factor.whole else "任何取值")
    value = f"{figures(witnesses[0])}{factor.unit or ''}"
    barred = next(
        (
            requirement
            for requirement, indicator in indicators(factor, package, substantive=True)
            if not intervals.narrowed(intervals.WHOLE_AXIS, indicator).holds(witnesses[0])
        ),
        None,
    )
    if barred is None or barred.indicator is None:
        return f"{value}不是可以承诺的取值"
    return f"{value}不满足★要求“{barred.indicator.said()}”，投标无效"
