"""What is left of a standard once degrees and praise are taken away: what can be seen in a bid."""

import re
from functools import cache
from typing import NamedTuple

# How much, said by degree alone.
_DEGREE = (
    "非常|十分|特别|极其|极为|最为|更为|更加|比较|较为|相对|相当|基本上?|大致|大体上?|略有?|稍微?|有一定的?"
    "|一定程度上?的?|完全|充分|高度|一般|普通|不够|不太|不甚|有所|欠|尚|颇|较|很|最|极|更|强"
)
# Praise and blame; 高于, 低于, 其中, 误差 and the like are none.
_PRAISE = (
    "完整|完善|完备|全面|详细|详尽|细致|周到|具体|清晰|清楚|明确|明晰|合理|科学|先进|严谨|严密|周密|周全"
    "|可行|有效|得当|适当|恰当|妥当|贴合|贴切|契合|切合|切实|到位|丰富|充足|充裕|优秀|优良|优质|良好|突出|显著|熟练"
    "|专业|规范|简单|简略|简要|粗略|粗糙|笼统|模糊|空泛|空洞|混乱|片面|单一|满意|出色|强大|成熟|深入|深刻|浅显|肤浅|准确|透彻|时尚|美观|大方|精美|新颖|独特|均匀|(?<=不)均|精细|精致|细腻|精良|得力|健全|[详翔]实|有力(?!学)|迅速|简陋|雄厚|过硬|扎实|流畅|顺畅|及时|高效|快捷|便捷|可靠|稳定|灵活|认真|积极"
    "|(?<![其适])中(?:等)?(?![标心间国型小央的期])|(?<![偏误温压时])差(?![异额距旅值错])|优(?![先惠于化])|良(?!品)|好|弱"
    "|(?:(?<=针对性)|(?<=操作性)|(?<=可行性)|(?<=水平)|(?<=程度)|(?<=质量))[高低]"
)
_NOT = "(?:不|欠|缺乏|缺少|没有)"
# What holds for any plan whatever.
_EMPTY = (
    "针对性|可?操作性|可行性|实用性|逻辑性?|条理性?|层次|思路|理解|认识|把握|表述|描述|阐述|论述|说明|分析|体现"
    "|方案|计划|措施|内容|安排|服务|组织|设计|整体|总体|项目|采购人?|需求|要求|实际|情况|特点|投标人|供应商|投标文件|响应文件"
    "|符合|满足|能够?|可以|可|具有|具备|有|无|对|本|各项?|该|其|且|并且?|和|与|及|以及|或者?|但|的|地|得|为|是|在|上|性|强"
    "|色泽|做工|造型|外观|款式|手感|工艺|演示|功能|执行力?|实施|管理|保障|质量|进度|人员|培训|售后|应急|响应|处理|流程|制度|体系|方法|技术|水平|程度|配置|结构|重点|难点|解决|提供|制定|编制"
)
_POINTS = r"[得计给加]?\s*(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+)\s*分(?![钟为成之])"
_LINKS = r"以及|及其?|和|与|或者?|并且?|且|、|写明|列明|列出|提供|提交|包括|包含|具备|具有"


class Standard(NamedTuple):
    """A standard of a grade, taken apart.

    `praise` are the words of degree in their order; `facts` the clauses that are left, in an order
    that does not depend on how they were put; `empty` whether nothing is left that can be seen.
    """

    praise: tuple[str, ...]
    facts: tuple[str, ...]
    empty: bool


# Every character that can be taken away; nothing else can be missing between two standards
# that come to the same. Compiling the expressions costs more than judging a draft.
_TAKEN = frozenset(
    _DEGREE + _PRAISE + _NOT + _LINKS + "的地得计给加分一二两三四五六七八九十0123456789.．"
)
_HOLLOW = _TAKEN | frozenset(_EMPTY)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def hollow(text: str) -> Standard | None:
    """A standard that holds nothing but degree and praise; None for one that can be seen."""
    if any(c.isalnum() and c not in _HOLLOW for c in text):
        return None
    told = taken_apart(text)
    return told if told.empty and told.praise else None


def alike(one: str, other: str) -> tuple[Standard, Standard] | None:
    """Two standards that are the same but for their degrees; None where their facts differ."""
    if any(c.isalnum() and c not in _TAKEN for c in {*one} ^ {*other}):
        return None
    first, second = taken_apart(one), taken_apart(other)
    return (first, second) if first.facts == second.facts else None


@cache
def taken_apart(text: str) -> Standard:
    """A standard without its degrees."""
    said = _compiled(_POINTS).sub("", text)
    degree = _compiled(f"(?:{_NOT}|{_DEGREE})*(?:{_PRAISE})|(?:{_DEGREE})+")
    praise = tuple(degree.findall(said))
    left = degree.sub("", said)
    clauses = (
        _compiled(r"[^\w]|的|地").sub("", clause)
        for clause in _compiled(rf"{_LINKS}|[，,。；;：:\s]+").split(left)
    )
    facts = tuple(sorted(clause for clause in clauses if clause))
    kept = _compiled(_EMPTY).sub("", "".join(facts))
    return Standard(praise, facts, not kept)
