"""The proof of what is counted: pieces that earn points, and deviations that cost them."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal

from reqwriter.domain.factor import CountFactor, DeductionFactor, Subject
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Status
from reqwriter.scoring.proofs.proof import Fault, Flaw, Proof

# As many pieces as a person reads one by one.
_SHOWN = 6


def counted(factor: CountFactor) -> Proof:
    """What is proved of points a piece: whether whole pieces come to the points of the factor."""
    each, full = factor.each, factor.points
    unit = factor.unit or "项"
    if not each or full is None:
        return Proof(factor, faults=tuple(_worthless(factor)))
    needed = int((full / each).to_integral_value(ROUND_CEILING))
    faults = tuple(_capped(factor, each, full, needed, unit))
    shown = range(1, min(needed, _SHOWN) + 1)
    steps = [f"{n}{unit}：{figures(min(each * n, full))}分" for n in shown]
    if needed > _SHOWN:
        steps.append(f"满{needed}{unit}：{figures(full)}分")
    exact = f"满{needed}{unit}恰好得满分{figures(full)}分，再多不再加分。"
    return Proof(
        factor,
        least=Decimal(0),
        most=full,
        steps=(f"0{unit}：0分", *steps),
        holds=() if faults else (exact,),
        faults=faults,
    )


def _worthless(factor: CountFactor) -> Iterator[Fault]:
    if factor.each == 0:
        message = "每项得分为 0 分，多少项都不得分。"
        yield Fault(Flaw.REACH, "each", message, "请填写每项得分，或者删去该因素。")


def _capped(
    factor: CountFactor, each: Decimal, full: Decimal, needed: int, unit: str
) -> Iterator[Fault]:
    if each > full:
        # Another rule looks at the records of suppliers.
        if factor.subject is not Subject.TRACK_RECORD:
            yield Fault(
                Flaw.REACH,
                "each",
                f"每{unit}得 {figures(each)} 分，高于该因素的分值 {figures(full)} 分。",
                "请使每项得分不高于该因素的分值。",
            )
    elif full % each:
        rest = full - each * (needed - 1)
        below, above = each * (needed - 1), each * needed
        yield Fault(
            Flaw.REACH,
            "each",
            f"每{unit}得 {figures(each)} 分，第 {needed} {unit}只能得 {figures(rest)} 分，"
            f"凑不成整{unit}。",
            f"请把分值改为 {figures(below)} 分或者 {figures(above)} 分，"
            "或者使分值恰好是每项得分的整倍数。",
        )


def deducted(factor: DeductionFactor, package: Package) -> Proof:
    """What is proved of deductions: what is left when no linked requirement is met."""
    full = factor.points
    kinds = [
        (status, each, field, _linked(factor, package, status))
        for status, each, field in (
            (Status.IMPORTANT, factor.important_each, "important_each"),
            (Status.ORDINARY, factor.ordinary_each, "ordinary_each"),
        )
    ]
    faults = [
        Fault(
            Flaw.REACH,
            field,
            f"写有每项{status.label}不满足扣 {figures(each)} 分，却没有对应任何{status.label}。",
            "请对应相应的采购需求，或者删去这一扣分。",
        )
        for status, each, field, count in kinds
        if each and not count and factor.requirements
    ]
    (_, important, _, marked), (_, ordinary, _, plain) = kinds
    if important and ordinary and marked and plain and important <= ordinary:
        faults.append(
            Fault(
                Flaw.REACH,
                "important_each",
                f"▲重要指标每项扣 {figures(important)} 分，"
                f"不多于一般指标的 {figures(ordinary)} 分，重要程度没有体现。",
                "请使▲重要指标每项扣分高于一般指标。",
            )
        )
    known = all(each is not None for _, each, _, count in kinds if count)
    if full is None or not known or not (marked or plain):
        return Proof(factor, most=full, faults=tuple(faults))
    total = (important or Decimal(0)) * marked + (ordinary or Decimal(0)) * plain
    faults += _floor(factor, full, total)
    steps = [
        f"{status.label}每项不满足扣{figures(each)}分，共{count}项"
        for status, each, _, count in kinds
        if each and count
    ]
    exact = f"{marked + plain}项全部不满足时恰好扣完{figures(full)}分，每一项都影响得分。"
    return Proof(
        factor,
        least=max(full - total, Decimal(0)),
        most=full,
        steps=(f"全部满足：{figures(full)}分", *steps),
        holds=() if faults else (exact,),
        faults=tuple(faults),
    )


def _linked(factor: DeductionFactor, package: Package, status: Status) -> int:
    found = (package.requirement(id) for id in dict.fromkeys(factor.requirements))
    return sum(one is not None and one.status is status for one in found)


def _floor(factor: DeductionFactor, full: Decimal, total: Decimal) -> Iterator[Fault]:
    said = f"各项全部不满足时共扣 {figures(total)} 分，该因素为 {figures(full)} 分"
    adjust = f"请调整每项扣分使合计等于 {figures(full)} 分，或者把分值改为 {figures(total)} 分"
    if total < full:
        yield Fault(
            Flaw.REACH,
            "points",
            f"{said}：一项都不满足的仍得 {figures(full - total)} 分，扣不到 0 分。",
            f"{adjust}。",
        )
    elif total > full:
        yield Fault(
            Flaw.REACH,
            "points",
            f"{said}：提前扣完，其余各项不再影响得分。",
            f"{adjust}；有意提前扣完的，请说明理由。",
        )
