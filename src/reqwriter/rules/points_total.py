"""SC03 分值合计

检查什么：各评审因素的分值合计是否为满分，分项、档次的分值与该因素的分值是否相符；最低评标价法是否没有设置分值。
为什么：合计与总分不符，评审无法进行；最低评标价法除政策性扣除外不得打分或调整报价。
反例：各因素合计 102 分；某方案分值 20 分，六项内容合计 18 分。
正例：各因素合计 100 分；某方案分值 18 分，六项内容各 3 分。
"""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import ChecklistFactor, Factor, GradedFactor
from reqwriter.domain.money import figures
from reqwriter.domain.package import EvaluationMethod
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import factors, packages, scored
from reqwriter.rules.rule import Rule, Setting


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Sums that do not come out."""
    yield from _totals(draft, setting)
    yield from _inside(draft, setting)
    for at, package in packages(draft):
        if package.scoring.method is EvaluationMethod.LOWEST_PRICE and package.scoring.factors:
            yield Finding(
                code=RULE.code,
                force=Force.MUST,
                at=f"{at}.scoring.factors",
                message="采用最低评标价法，却设置了评审因素和分值。",
                because=(setting.cite("mof-87", "五十四"),),
                advice="请删去全部评审因素，或者改用综合评分法并说明理由。",
                fix={f"{at}.scoring.factors": ()},
            )


def _totals(draft: Draft, setting: Setting) -> Iterator[Finding]:
    full = setting.value("scoring-total")
    for at, package in scored(draft):
        points = [factor.points for factor in package.scoring.factors]
        given = [one for one in points if one is not None]
        total = sum(given, Decimal(0))
        if not given or len(given) < len(points) or total == full.value:
            continue
        over = total - full.value
        yield Finding(
            code=RULE.code,
            force=Force.MUST,
            at=f"{at}.scoring.factors",
            message=f"各评审因素分值合计 {figures(total)} 分，应为 {figures(full.value)} 分。",
            because=(full.citation,),
            advice=f"请{'调减' if over > 0 else '增加'} {figures(abs(over))} 分。",
        )


def _inside(draft: Draft, setting: Setting) -> Iterator[Finding]:
    because = (setting.cite("mof-87", "五十五"), setting.cite("regulation-658", "三十四"))
    for at, _, factor in factors(draft):
        name, reached = _reached(factor)
        if reached is None or factor.points in (None, reached):
            continue
        yield Finding(
            code=RULE.code,
            force=Force.MUST,
            at=f"{at}.points",
            message=f"“{factor.name or factor.id}”分值 {figures(factor.points)} 分，"
            f"{name} {figures(reached)} 分，两者不符。",
            because=because,
            advice="请核对后改正其中一处。",
            fix={f"{at}.points": reached},
        )


def _reached(factor: Factor) -> tuple[str, Decimal | None]:
    """What the parts of a factor come to, and what that is called."""
    if isinstance(factor, ChecklistFactor):
        points = [part.points for part in factor.parts]
        known = [one for one in points if one is not None]
        whole = bool(known) and len(known) == len(points)
        return "各项内容合计", sum(known, Decimal(0)) if whole else None
    if isinstance(factor, GradedFactor):
        known = [grade.points for grade in factor.grades if grade.points is not None]
        return "最高档", max(known, default=None)
    return "", None


RULE = Rule(
    code="SC03",
    name="分值合计",
    doc=__doc__ or "",
    cites=(("mof-87", "五十五"), ("mof-87", "五十四"), ("regulation-658", "三十四")),
    reads=("scoring-total",),
    find=find,
)
