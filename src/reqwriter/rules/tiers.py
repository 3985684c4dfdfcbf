"""The tiers of an interval factor, proved."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import Factor, IntervalFactor
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import UNNAMED, quality_factors
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.scoring_law import FACTOR_LAW, factor_law
from reqwriter.scoring.proofs import Fault, Flaw
from reqwriter.scoring.proofs import proof as proved
from reqwriter.standards.citation import Citation


@rule(
    "SC04",
    "档次不重不漏",
    force=Force.MUST,
    cites=(*FACTOR_LAW, ("mof-2021-22", "二十一")),
    covers=("T-55d", "D-09b", "D-21c", "评分表-4"),
)
def tiers(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：分档计分的各档是否覆盖指标的全部取值、互不重叠，分值互不相同、方向一致，最高档是否等于该因素的分值。
    为什么：指标有区间的，评审标准要量化到区间并设置不同分值；有空档或者重叠，同一投标可以得出不同的分。
    反例：3年以上得6分，1年至2年得2分——2.5年没有分值。
    正例：3年以上得6分，满1年不足3年得2分，不足1年得0分。
    """
    because = (factor_law(draft, setting), setting.cite("mof-2021-22", "二十一"))
    for at, package, factor in quality_factors(draft):
        if isinstance(factor, IntervalFactor) and factor.tiers:
            for fault in proved(factor, package).faults:
                if fault.flaw is Flaw.TIERS:
                    yield told(at, factor, fault, Force.MUST, because)


def told(
    at: str, factor: Factor, fault: Fault, force: Force, because: tuple[Citation, ...]
) -> Finding:
    """A fault of a proof as a finding about the draft."""
    return Finding(
        force=force,
        at=f"{at}.{fault.field}",
        message=f"“{factor.name or UNNAMED}”{fault.message}",
        because=because,
        advice=fault.advice,
        fix={f"{at}.{field}": value for field, value in fault.fix.items()},
    )


RULES = (tiers,)
