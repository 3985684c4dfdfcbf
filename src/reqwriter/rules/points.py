"""Points that add up and are fixed."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import ChecklistFactor, Factor, GradedFactor
from reqwriter.domain.money import figures
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import UNNAMED, consulted, factors, scored, texts
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.scoring_law import POINTS_LAW, points_law
from reqwriter.rules.wording import asserted

_RANGE = Pattern(
    r"\d+(?:\.\d+)?\s*分?\s*[—\-–－~～至到]+\s*\d+(?:\.\d+)?\s*分(?![钟项包公部店支期米贝类]|之(?!间))",
    *"—-–－~～至到",
)
# Judges who are free; a plan may say 酌情增派人员.
_DISCRETION = Pattern(
    "(?:酌情|酌量|视(?:具体|实际)?情况?)(?=[，。；、]|$|[^，。；]{0,8}?(?:分|得|扣|给|打|加|减|评|考虑))|"
    "自行掌握|自由裁量|(?:评委|专家|评标委员会|评审小组|磋商小组)[^，。；]{0,6}?"
    "(?:综合|自主|自行|独立|主观|个人)[^，。；]{0,4}?(?:打分|评分|评定|评判|判断|赋分|给分)",
    "酌",
    "视",
    "自行",
    "自由裁量",
    "综合",
    "自主",
    "独立",
    "主观",
    "个人",
)
# A grade earns fixed points, not points up to a limit.
_UP_TO = Pattern(
    r"(?:最高|最多|至多|不超过)(?:可以?)?(?:得|加|计|给)?\s*\d+(?:\.\d+)?\s*分(?!钟)|\d+(?:\.\d+)?\s*分以[内下]|得分\s*[＞>≥<＜≤]|[＞>≥<＜≤]\s*得分",
    "分",
)


@rule(
    "SC03",
    "分值合计",
    force=Force.MUST,
    cites=POINTS_LAW,
    reads=("scoring-total",),
    may_read=("consultation-scoring-total",),
    covers=("T-55f", "R-34b", "C-23", "C-24c", "评分表-1", "衔接-固定价格"),
)
def points_total(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：各评审因素的分值合计是否为满分，分项、档次的分值与该因素的分值是否相符。
    为什么：合计与总分不符，评审无法进行；价格不评分的项目，其余因素也要合计为满分。
    反例：各因素合计 102 分；某方案分值 20 分，六项内容合计 18 分。
    正例：各因素合计 100 分；某方案分值 18 分，六项内容各 3 分。
    """
    yield from _totals(draft, setting)
    yield from _inside(draft, setting)


def _totals(draft: Draft, setting: Setting) -> Iterator[Finding]:
    full = (setting.held("consultation-scoring-total") if consulted(draft) else None) or (
        setting.value("scoring-total")
    )
    for at, package in scored(draft):
        points = [factor.points for factor in package.scoring.factors]
        given = [one for one in points if one is not None]
        total = sum(given, Decimal(0))
        if not given or len(given) < len(points) or total == full.value:
            continue
        over = total - full.value
        yield Finding(
            force=Force.MUST,
            at=f"{at}.scoring.factors",
            message=f"各评审因素分值合计 {figures(total)} 分，应为 {figures(full.value)} 分。",
            because=(full.citation,),
            advice=f"请{'调减' if over > 0 else '增加'} {figures(abs(over))} 分。",
        )


def _inside(draft: Draft, setting: Setting) -> Iterator[Finding]:
    because = points_law(draft, setting)
    for at, _, factor in factors(draft):
        name, reached = _reached(factor)
        if reached is None or factor.points in (None, reached):
            continue
        yield Finding(
            force=Force.MUST,
            at=f"{at}.points",
            message=f"“{factor.name or UNNAMED}”分值 {figures(factor.points)} 分，"
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


@rule(
    "SC05",
    "分值不得为区间",
    force=Force.MUST,
    cites=POINTS_LAW,
    covers=("T-55d", "C-23", "评分表-4"),
)
def points_range(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：评审因素的文字中有没有“3—5分”这样的分值区间，或者“酌情”给分的说法。
    为什么：评审因素要细化、量化，每种情形对应固定的分值；区间分和酌情分让评委自由裁量，同一投标分数不一。
    反例：方案较好的得 3—5 分；其他情况酌情给分。
    正例：六项内容齐全的得 5 分，缺少一项的得 3 分，缺少两项以上的得 0 分。
    """
    because = points_law(draft, setting)
    for at, _, factor in factors(draft):
        for where, text in texts(factor, at):
            ranged = _RANGE.search(text)
            if ranged is None and where.endswith(".standard"):
                ranged = _UP_TO.search(text)
            said = ranged.group() if ranged else asserted(text, _DISCRETION)
            if said:
                yield Finding(
                    force=Force.MUST,
                    at=where,
                    message=f"“{factor.name or UNNAMED}”中写有“{said}”，分值没有固定。",
                    because=because,
                    advice=f"请为每一种情形写明一个固定的分值，例如：{_fixed(factor)}。",
                )


def _fixed(factor: Factor) -> str:
    """How the factor could be said in fixed points."""
    if not factor.points:
        return "“要求的各项内容全部具备的得满分，缺少一项的得一半分值，缺少两项以上的得0分”"
    full, half = factor.points, (factor.points / 2).quantize(Decimal("0.1"))
    return (
        f"“要求的各项内容全部具备的得{figures(full)}分，缺少一项的得{figures(half)}分，"
        "缺少两项以上的得0分”"
    )


RULES = (
    points_total,
    points_range,
)
