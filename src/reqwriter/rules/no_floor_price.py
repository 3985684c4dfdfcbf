"""MN02 不得设定最低限价

检查什么：全部文字中有没有最低限价、报价下限，或者低于某一金额、比例即无效的说法。
为什么：采购人不得设定最低限价；报价明显过低的，应当先听取供应商说明，不得直接判为无效。
反例：投标报价不得低于80万元；报价低于最高限价80%的，投标无效。
正例：不设最低限价；报价明显过低的，按异常低价审查程序处理。
"""

import re
from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.parts import texts
from reqwriter.rules.rule import Rule, Setting
from reqwriter.rules.wording import asserted

_FIGURE = r"[\d.,，]+\s*(?:%|％|[万亿]?元)"
_FLOOR = re.compile(
    "最低限价|最低投标限价|(?:报价|投标价|投标价格)下限"
    f"|(?:报价|投标价|价格)(?:均)?不[得能可]?(?:低于|少于)[^，。；]{{0,16}}?{_FIGURE}"
    f"|(?:报价|投标价|价格)低于[^，。；]{{0,16}}?{_FIGURE}[^。；]{{0,8}}(?:无效|否决|废标)"
)


def find(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """Texts that set a lowest price."""
    because = (setting.cite("mof-87", "十二"), setting.cite("mof-87", "六十"))
    for where, text in texts(draft, ""):
        said = asserted(text, _FLOOR)
        if said:
            yield Finding(
                code=RULE.code,
                force=Force.MUST,
                at=where,
                message=f"写有“{said}”，属于设定最低限价。",
                because=because,
                advice="请删去；担心报价过低影响质量的，按异常低价审查程序处理。",
            )


RULE = Rule(
    code="MN02",
    name="不得设定最低限价",
    doc=__doc__ or "",
    cites=(("mof-87", "十二"), ("mof-87", "六十")),
    reads=(),
    find=find,
)
