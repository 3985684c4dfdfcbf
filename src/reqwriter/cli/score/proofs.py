"""The proofs of a scoring table as a purchaser reads them: what each factor can earn, and why."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import FACTOR_KINDS, Factor, Group, Nature, PriceFactor
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package
from reqwriter.rules.finding import Finding, Force
from reqwriter.scoring.proofs import Proof, proofs


def found_in(package: Package, findings: Sequence[Finding]) -> list[Finding]:
    """What has to be mended or explained in the scoring of a package."""
    at = f"packages.{package.id}.scoring"
    return [
        one
        for one in findings
        if (one.at == at or one.at.startswith(f"{at}."))
        and one.force is not Force.NOTE
        and not one.kept
    ]


def text(draft: Draft, package: Package, findings: Sequence[Finding]) -> str:
    """The proofs of a package in lines; `findings` are those of its scoring."""
    lines = [f"采购包“{package.name or '未命名'}”（{package.id}）的评分表", *_sums(package)]
    if not package.scoring.factors:
        return "\n".join([*lines, "没有评审因素，不用证明。"])
    told: set[str] = set()
    for number, one in enumerate(proofs(package), 1):
        at = f"packages.{package.id}.scoring.factors.{one.factor.id}"
        wrong = [f for f in findings if f.at == at or f.at.startswith(f"{at}.")]
        told |= {f.at for f in wrong}
        lines += ["", *_proof(one, number, wrong)]
    rest = [one for one in findings if one.at not in told]
    if rest:
        lines += ["", "整张评分表", *(line for one in rest for line in _wrong(one, draft))]
    return "\n".join([*lines, "", _summary(findings)])


def plain(package: Package, findings: Sequence[Finding]) -> dict[str, Any]:
    """The proofs of a package for other programs."""
    return {
        "package": package.id,
        "total": _sum(package.scoring.factors),
        "factors": [
            {
                "id": one.factor.id,
                "kind": one.factor.kind,
                "points": one.factor.points,
                "least": one.least,
                "most": one.most,
                "steps": list(one.steps),
                "proven": list(one.holds),
            }
            for one in proofs(package)
        ],
        "findings": [
            {"code": one.code, "force": one.force.value, "at": one.at, "message": one.message}
            for one in findings
        ],
    }


def _sums(package: Package) -> Iterator[str]:
    factors = package.scoring.factors
    if not factors:
        return
    groups = [(one.label, _sum(f for f in factors if f.group is one)) for one in Group]
    natures = [(one.label, _sum(f for f in factors if f.nature is one)) for one in Nature]
    parts = [
        "，".join(f"{name} {figures(points)} 分" for name, points in sums if points)
        for sums in (groups, natures)
    ]
    said = "；".join(part for part in parts if part)
    yield f"合计 {figures(_sum(factors))} 分{f'：{said}' if said else ''}。"


def _sum(factors: Iterable[Factor]) -> Decimal:
    return sum((one.points or Decimal(0) for one in factors), Decimal(0))


def _proof(proof: Proof, number: int, wrong: Sequence[Finding]) -> Iterator[str]:
    factor = proof.factor
    nature = f"，{factor.nature.label}" if factor.nature else ""
    points = "未填分值" if factor.points is None else f"{figures(factor.points)} 分"
    yield f"{number}. {factor.name or '未命名'}　{points}（{FACTOR_KINDS[factor.kind]}{nature}）"
    if proof.least is not None and proof.most is not None:
        yield f"   能够取得：{figures(proof.least)} 至 {figures(proof.most)} 分"
    for step in proof.steps:
        yield f"     {step}"
    for said in proof.holds:
        yield f"   ✓ {said}"
    if isinstance(factor, PriceFactor) and not wrong:
        yield "   ✓ 分值和计算方法符合规定。"
    for one in wrong:
        yield from _wrong(one, None)


def _wrong(one: Finding, draft: Draft | None) -> Iterator[str]:
    place = "" if draft is None else f"{paths.title(one.at, draft)}："
    yield f"   ✗ {one.code}（{one.force.label}）{place}{one.message}"
    yield f"     建议：{one.advice}"


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return "各个评审因素都已证明，没有发现问题。"
    counts = "，".join(
        f"{force.label} {sum(one.force is force for one in findings)} 项"
        for force in (Force.MUST, Force.SHOULD)
    )
    return f"{counts}。依据见 reqwriter check。"
