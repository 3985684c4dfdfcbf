"""SC02 价格分计算方法

检查什么：价格分是否采用低价优先法，说明文字中有没有平均价、去掉最高最低价等算法。
为什么：综合评分法的价格分只能以满足要求的最低报价为基准价计算，其他算法没有依据。
反例：以有效报价的平均价为基准价，每高1%扣1分。
正例：以满足招标文件要求的最低报价为基准价，得分＝基准价÷报价×价格分值。
"""

import re
from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import Formula, PriceFactor
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import factors
from reqwriter.rules.rule import Rule, Setting
from reqwriter.rules.wording import asserted

_OTHER = re.compile(
    "平均(?:价|报价|值)|(?:去掉|剔除)[^，。；]{0,4}最[高低]|下浮|每[高低].{0,6}[%％].{0,4}扣"
)


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Price factors that are scored in another way."""
    because = (setting.cite("mof-87", "五十五"),)
    for at, _, factor in factors(draft):
        if not isinstance(factor, PriceFactor):
            continue
        if factor.formula not in (None, Formula.LOW_PRICE_FIRST):
            yield Finding(
                code=RULE.code,
                force=Force.MUST,
                at=f"{at}.formula",
                message=f"价格分采用“{factor.formula.label}”，不是低价优先法。",
                because=because,
                advice="请改为低价优先法。",
                fix={f"{at}.formula": Formula.LOW_PRICE_FIRST},
            )
        said = asserted(factor.note or "", _OTHER)
        if said:
            yield Finding(
                code=RULE.code,
                force=Force.MUST,
                at=f"{at}.note",
                message=f"价格分的说明中写有“{said}”，与低价优先法不符。",
                because=because,
                advice="请删去这一算法，价格分只按最低报价为基准价计算。",
            )


RULE = Rule(
    code="SC02",
    name="价格分计算方法",
    doc=__doc__ or "",
    cites=(("mof-87", "五十五"),),
    reads=(),
    find=find,
)
