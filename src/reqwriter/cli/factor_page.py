"""An entry of the factor library in full, for people."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.factor import (
    FACTOR_KINDS,
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Factor,
    GradedFactor,
    IntervalFactor,
    LinearFactor,
)
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Requirement
from reqwriter.domain.shelf import Offer
from reqwriter.scoring.proofs import proof


def shown(offer: Offer) -> str:
    """When it is in place, the factor with its rows, the requirements, and what is proved."""
    entry, factor = offer.entry, offer.entry.factor
    package = Package(id="pkg", requirements=entry.requirements)
    codes = "、".join(entry.fits or offer.shelf.fits)
    lines = [
        f"{entry.id}　{factor.name}",
        f"类型：{offer.shelf.name}　适用品目：{codes} 开头",
        f"{FACTOR_KINDS[factor.kind]}，{factor.nature.label if factor.nature else '未标注'}，"
        f"{_said(factor.points)}分（建议{_said(entry.least)}～{_said(entry.most)}分）",
        f"适用：{entry.use}",
        f"不适用：{entry.avoid}",
        "",
        "评审标准：",
        *(f"  {one}" for one in _standard(factor)),
        f"  证明材料：{factor.evidence}",
    ]
    if factor.note:
        lines.append(f"  补充说明：{factor.note}")
    lines += ["", "所需的采购需求：", *(f"  {_clause(one)}" for one in entry.requirements)]
    if holds := proof(factor, package).holds:
        lines += ["", "已经证明：", *(f"  {one}" for one in holds)]
    return "\n".join([*lines, "", f"核对日期：{entry.checked_on}"])


def _said(number: Decimal | None) -> str:
    return figures(number or Decimal(0))


def _clause(one: Requirement) -> str:
    mark = one.status.mark if one.status else ""
    said = f"（{one.indicator.said()}）" if one.indicator else ""
    return f"{mark}{one.title}：{one.text}{said}"


def _standard(factor: Factor) -> Iterator[str]:
    match factor:
        case IntervalFactor() | LinearFactor() | DeductionFactor():
            yield from _measured(factor)
        case CountFactor():
            yield f"计数对象：{factor.counted}"
            yield (f"每{factor.unit}得{_said(factor.each)}分，最多得{_said(factor.points)}分")
            if factor.similar:
                yield f"期间：近{_said(factor.years)}年　同类业绩：{factor.similar}"
        case ChecklistFactor():
            for part in factor.parts:
                yield f"{part.name}（{_said(part.points)}分）：{part.content}"
            yield f"每处缺陷扣{_said(factor.defect_each)}分，扣完该项分值为止"
            yield f"缺陷：{factor.defects}"
        case GradedFactor():
            for grade in factor.grades:
                yield f"{grade.name}，{_said(grade.points)}分：{grade.standard}"


def _measured(factor: IntervalFactor | LinearFactor | DeductionFactor) -> Iterator[str]:
    if isinstance(factor, DeductionFactor):
        for name, each in (
            ("▲重要指标", factor.important_each),
            ("一般指标", factor.ordinary_each),
        ):
            if each:
                yield f"{name}每项不满足扣{_said(each)}分，扣完为止"
        return
    yield f"指标：{factor.metric}（{factor.unit}）"
    yield from proof(factor, Package(id="pkg")).steps
