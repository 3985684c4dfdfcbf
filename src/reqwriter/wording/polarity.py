"""Whether a clause says a thing, or forbids or excludes it."""

import re
from functools import cache

# As far as a sentence is looked back and forth.
REACH = 160
_SENTENCE = r"[。；;！？!?\n]"
_STOP_BEFORE = rf"(?s:.*){_SENTENCE}"
_CLAUSE = r"[，,。；;：:！？!?\n]"
_DENIED_BEFORE = (
    r"不得(?!分)|不应(?!答)|不能(?!提供|满足|按)|不设|不要求|不以|不按|不再|不作|不会|不采用|不使用|不允许|不接受|不收|不需"
    r"|不必|不限|不论|不分|不因|不对|不将|不把|未设|未对|未将|未把|未要求|禁止|严禁|杜绝|不另"
    r"|无需|无须|无论|没有要求|不存在|取消|清理|纠正|避免|防止|不变动|不改变|不调整|不涉及|不属于|而非|并非|不是"
)
_DENIED_AFTER = (
    r"^[^，。；]{0,14}?(?:不作为|不作要求|不要求|不需要|无需|无须|不限|不得作为|不再|均可|不予收取|不得设|不应作为|即可替代"
    r"|不影响|不作评审|不作资格|不得用[来于]|不计分|不评分|仅供参考|不作评分)"
)
# What denies even in the midst of what is said.
_DENIED_WITHIN = r"无须|无需|不必|不要求|不需要|不作要求|不限于?(?=本|当地|特定|同)"
# Lacking something is no denial where it has consequences.
_CONSEQUENCE = r"无效|不得分|否决|不通过|不合格|不予|拒绝|扣|得\s*0\s*分|取消资格|淘汰"
_IF_LACKING = r"没有|未|无(?!效)|不提供|不具|不满足|不符"
# Suppliers turned away are no denial of what they are turned away for.
_TURNED_AWAY = (
    r"(?:不接受|不允许|禁止|不能[是为])"
    r"(?![^，。；]*(?:采购人|代理机构|限定|设[置定]|要求|以|将|把))"
)
_SUPPLIERS = (
    r"^[^，。；]*?(?:企业|公司|供应商|投标人|商家|单位)"
    r"[^，。；]{0,2}(?:报名|参加|参与|投标|响应|$|[，。；])"
)
# Nor is a measure below which nothing is counted.
_BELOW = r"低于|少于|小于|不足|不满|未满|未达|以外|以下"
_UNCOUNTED = r"不计分|不评分"
# A sentence that tells what the law thinks of a demand makes none.
_TOLD = (
    r"不合理的?(?:条件|限制|要求)|差别待遇|歧视|应予(?:删除|纠正|改正|修改)|停止评审"
    r"|供应商[^，。；]{0,6}(?:有权|可以?)拒绝"
    r"|供应商[^。；]{0,60}?(?:有权|(?<![方才后])可以?)[^，。；]{0,8}?(?:质疑|投诉|举报)"
    r"|(?<!乙方)(?<!供应商)(?<!投标人)(?<!中标人)不(?:得|应|能)?[以因][^。；]{0,40}?(?:为由|而(?:扣|否|拒|限|判))"
)
# As far back as a list is looked for what leads into it.
_LIST_REACH = 800
_STOPS = "。！？!?\n"
# What leads into a list of what must not be demanded; not into one of who may not take part.
_BANS = (
    r"(?:下列|以下|如下)[^，,]{0,20}(?:之一的?[，,])?[^，,]{0,8}(?:不得(?=作为|设|要求|出现|列入|采用|使用|规定|纳入)"
    r"|不应|不宜|禁止|严禁|应予?(?:避免|纠正|清理|删除)|违规|违法|排斥|限制竞争)"
    r"|(?:不得(?!分)|不应|不宜|禁止|严禁|避免|防止|纠正|清理)[^，,]{0,12}(?:下列|以下|如下)"
    r"|负面清单|(?:属于?|视为|构成|认定为|即为|均为)[^，,]{0,16}(?:不合理|差别|歧视)"
)
_OF_SUPPLIERS = (
    r"(?<!对)(?:供应商|投标人|响应人|投标单位|企业)[^，,]{0,8}(?:不得|不应|禁止|严禁)"
    r"|(?:不得|禁止|严禁)[^，,]{0,12}(?:参加|参与|投标|报名|响应|入围)"
)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a span, no further than REACH on either side."""
    reach = max(start - REACH, 0)
    before = _compiled(_STOP_BEFORE).match(text, reach, start)
    after = _compiled(_SENTENCE).search(text, end, end + REACH)
    first = before.end() if before else reach
    return first, after.start() if after else min(end + REACH, len(text))


def banned(text: str, start: int) -> bool:
    """Whether what starts there is an item of a list of what must not be demanded."""
    reach = max(start - _LIST_REACH, 0)
    begin = max(text.rfind(stop, reach, start) for stop in _STOPS) + 1
    lead, colon, _ = text[begin:start].replace(":", "：").partition("：")
    if not colon or not _compiled(_BANS).search(lead):
        return False
    return not _compiled(_OF_SUPPLIERS).search(lead)


def denied(text: str, start: int, end: int, inside: tuple[int, int] | None = None) -> bool:
    """Whether the clause around a span forbids or excludes what the span says.

    `inside` is the sentence around it, when it is known.
    """
    first, last = inside or sentence(text, start, end)
    led = _compiled(_CLAUSE).split(text[first:start])[-1]
    said, after = text[start:end], text[end:last]
    clause = led + said
    if _compiled(_TOLD).search(text, first, last):
        return True
    if led.endswith(("不", "无", "毋")) or _compiled(_DENIED_BEFORE).search(led):
        if _compiled(_TURNED_AWAY).search(led) and _compiled(_SUPPLIERS).search(said + after):
            return False
        lacking = _compiled(_IF_LACKING).search(clause)
        return not (lacking and _compiled(_CONSEQUENCE).search(said + after))
    if _compiled(_DENIED_WITHIN).search(said):
        return True
    denial = _compiled(_DENIED_AFTER).search(after)
    if denial is None:
        return False
    uncounted = _compiled(_UNCOUNTED).search(denial[0])
    return not (uncounted and _compiled(_BELOW).search(clause + denial[0]))
