"""SC06 评审因素对应采购需求

检查什么：除价格以外，每个评审因素是否对应至少一条采购需求，所对应的需求是否存在。
为什么：评审因素要与采购需求对应；需求中没有提出的内容不能用来评分。
反例：“企业荣誉”5分，采购需求中没有任何一条与之有关。
正例：“质量保证期”6分，对应商务要求“整机质量保证期不少于3年”。
"""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import quality_factors
from reqwriter.rules.rule import Rule, Setting


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Factors that stand on nothing."""
    because = (setting.cite("mof-87", "五十五"), setting.cite("mof-2021-22", "二十一"))
    for at, package, factor in quality_factors(draft):
        lost = [id for id in factor.requirements if package.requirement(id) is None]
        if factor.requirements and not lost:
            continue
        kept = tuple(id for id in factor.requirements if id not in lost)
        problem = f"对应的采购需求（{'、'.join(lost)}）不存在" if lost else "没有对应任何采购需求"
        yield Finding(
            code=RULE.code,
            force=Force.MUST,
            at=f"{at}.requirements",
            message=f"评审因素“{factor.name or factor.id}”{problem}。",
            because=because,
            advice="请选择它所评价的采购需求；需求中没有的，先写入采购需求，或者删去该因素。",
            fix={f"{at}.requirements": kept} if kept else {},
        )


RULE = Rule(
    code="SC06",
    name="评审因素对应采购需求",
    doc=__doc__ or "",
    cites=(("mof-87", "五十五"), ("mof-2021-22", "二十一")),
    reads=(),
    find=find,
)
