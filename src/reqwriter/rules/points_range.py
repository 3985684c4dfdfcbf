"""SC05 分值不得为区间

检查什么：评审因素的文字中有没有“3—5分”这样的分值区间，或者“酌情”给分的说法。
为什么：评审因素要细化、量化，每种情形对应固定的分值；区间分和酌情分让评委自由裁量，同一投标分数不一。
反例：方案较好的得 3—5 分；其他情况酌情给分。
正例：六项内容齐全的得 5 分，缺少一项的得 3 分，缺少两项以上的得 0 分。
"""

import re
from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import factors, texts
from reqwriter.rules.rule import Rule, Setting
from reqwriter.rules.wording import asserted

_RANGE = re.compile(
    r"\d+(?:\.\d+)?\s*分?\s*[—\-–－~～至到]+\s*\d+(?:\.\d+)?\s*分(?![钟之项包公部店支期米贝类])"
)
_DISCRETION = re.compile("酌情|视情|自行掌握|自由裁量")


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Texts of factors that leave the points open."""
    because = (setting.cite("mof-87", "五十五"), setting.cite("regulation-658", "三十四"))
    for at, _, factor in factors(draft):
        for where, text in texts(factor, at):
            ranged = _RANGE.search(text)
            said = ranged.group() if ranged else asserted(text, _DISCRETION)
            if said:
                yield Finding(
                    code=RULE.code,
                    force=Force.MUST,
                    at=where,
                    message=f"“{factor.name or factor.id}”中写有“{said}”，分值没有固定。",
                    because=because,
                    advice="请为每一种情形写明一个固定的分值。",
                )


RULE = Rule(
    code="SC05",
    name="分值不得为区间",
    doc=__doc__ or "",
    cites=(("mof-87", "五十五"), ("regulation-658", "三十四")),
    reads=(),
    find=find,
)
