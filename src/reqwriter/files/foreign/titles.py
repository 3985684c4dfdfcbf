"""What a part of a solicitation is about, by the words of its title.

The words are those in use: the order of chapters differs between provinces and platforms, and
the titles differ with them, but few words decide.
"""

import re
from functools import lru_cache

from reqwriter.wording.passages import Place

Q, S, T, C, P = (
    *(Place.QUALIFICATION, Place.SCORING, Place.TECHNICAL, Place.COMMERCIAL, Place.PROCEDURE),
)
R, F, K, L, U = Place.REQUIREMENT, Place.FORM, Place.CONTRACT, Place.POLICY, Place.UNKNOWN

Words = tuple[tuple[Place, re.Pattern[str]], ...]


def _words(*pairs: tuple[Place, str]) -> Words:
    return tuple((place, re.compile(pattern)) for place, pattern in pairs)


# The first that matches decides.
_CHAPTERS = _words(
    (R, r"(?:技术|服务).{0,8}要求.{0,12}合同|合同.{0,12}(?:技术|服务|商务)(?:、商务)?要求"),
    (K, r"^(?!.*(?:投标|响应|应答|申请)).*合同.*(?:格式|范本|样本|附件)"),
    (F, r"格式|范本|附件|(?<!前)附表|样本|文件(?:的)?(?:内容|组成|构成)|质疑函|投诉书"),
    (P, r"须知|邀请|公告|前附表|公示"),
    (R, r"需求"),
    (K, r"合同|协议"),
    (
        S,
        r"评标|(?<!资格)(?<!资格性)(?<!符合性)评审|评分|评定|打分|(?:成交|中标)标准|(?:磋商|谈判)(?:办法|方法|程序)|定标",
    ),
    (Q, r"资格"),
    (R, r"技术.{0,8}商务|商务.{0,8}技术|(?:发包人|招标人|采购人)要求|概况|考核"),
    (R, r"(?:采购|招标|磋商|谈判|项目|服务)(?:内容|范围|清单|标的|要求|任务)|工程量清单"),
    (C, r"商务"),
    (T, r"技术|参数|规格|图纸"),
    (L, r"政策"),
    (P, r"程序|开标|投标|响应|询问|质疑|投诉|总则|说明|报价"),
)
_SECTIONS = _words(
    (F, r"格式|范本|样表|范例"),
    # Both at once is the course of the evaluation, as in instructions to bidders.
    (U, r"资格审查(?:和|与|及|、)(?:评标|评审|符合)"),
    (P, r"符合性"),
    (K, r"合同(?:主要)?(?:文本|条款|草案|范本|模板|书)|协议书|(?:通用|专用)条款"),
    (S, r"评分|分值|打分|计分|评审(?:标准|因素|细则|办法|方法)|评标(?:标准|办法|方法|细则)"),
    (Q, r"资格(?!证)|合格(?:的)?(?:投标人|供应商)|(?:投标人|供应商|申请人)应(?:当)?具备"),
    (
        L,
        r"采购政策|政策(?:要求|功能|优惠|扣减)|价格扣除|中小企业(?:政策|扶持|预留)|节能.{0,6}环境标志",
    ),
    (
        C,
        r"商务|付款|支付|交货|交付|质保|质量保证|保修|售后|验收|包装|运输|保险|培训|履约保证金|违约",
    ),
    (T, r"技术|参数|规格|性能|配置|指标|功能"),
    (
        R,
        r"需求|服务(?:内容|要求|范围|标准|期限)|(?:项目|采购)(?:概况|背景|内容|范围|清单|标的)|工作内容",
    ),
    (
        P,
        r"无效|废标|(?:评标|评审|磋商|谈判)程序|获取|截止|开标|开启|公告|递交|联系|质疑|投诉|串通|有效期",
    ),
)
# A whole part is of one kind: what a contract says of payment is contract, not demand.
FIXED = frozenset((K, F))
# What a section may be inside another: a scoring table's 技术部分 stays scoring.
_WITHIN = {
    S: frozenset((S, Q, P, L)),
    Q: frozenset((Q, P, S, L)),
    P: frozenset((P, Q, S, L, R)),
    C: frozenset((C, S, Q, L)),
    L: frozenset((L,)),
    K: frozenset[Place](),
    F: frozenset[Place](),
}
_FORM_TITLE = re.compile(
    r"(?:投标函|响应函|报价函|磋商函|开标一览表|报价一览表|(?:首次|最后|分项)?报价(?:明细)?表|分项报价表"
    r"|.{0,12}(?:声明函|承诺函|承诺书|授权委托书|授权书|身份证明(?:书)?|偏离表|响应表|一览表|简历表"
    r"|联合体协议(?:书)?|分包意向协议(?:书)?|质疑函|投诉书))(?:[（(].{1,20}[）)])?(?:格式)?"
)
_WHOLE = re.compile(
    r"(?:.{0,30}(?:采购|项目|用户)需求(?:书|文件)?|.{0,30}(?:招标|采购|磋商|谈判|询价|资格预审)公告"
    r"|.{0,30}合同(?:书|文本|草案|(?:主要|通用|专用)?条款)?(?:及格式)?"
    r"|(?:投标人?|供应商|申请人|响应人|磋商|谈判|询价)须知(?:前附表)?|(?:投标|磋商|谈判|询价)邀请(?:书|函)?"
    r"|.{0,12}评(?:标|审|分)(?:办法|方法|标准|细则)(?:[和与及、]评?(?:标|审|分)?(?:办法|方法|标准|细则))?"
    r"|.{0,12}资格(?:性)?(?:审查|检查)(?:[和与及、]符合性(?:审查|检查))?(?:标准|办法)?"
    r"|(?:投标|响应|应答|申请)文件(?:内容及|的?组成及)?格式"
    r"|(?:采购|招标|磋商|谈判|询价)(?:项目)?(?:内容|清单)(?:及|与|和)(?:技术|商务|服务)?要求)(?:[（(].{1,20}[）)])?"
)


_KIND = re.compile("须知|公告|邀请|格式|需求|内容|合同|评(?=[标审分])|资格")


# The titles alone are remembered: to look up the patterns as well takes longer than matching.
@lru_cache(4096)
def chapter_place(title: str) -> Place:
    """The place that a chapter's title gives; UNKNOWN when it does not say."""
    return _first(_CHAPTERS, title)


def section_place(title: str, within: Place) -> Place:
    """The place that a section's title gives inside another; UNKNOWN when it adds nothing."""
    place = _section(title)
    allowed = _WITHIN.get(within)
    return place if allowed is None or place in allowed else U


def is_form(title: str) -> bool:
    """Whether a line is the title of a form that suppliers fill in."""
    return _FORM_TITLE.fullmatch(title) is not None


def kind(title: str) -> str:
    """The word that tells which part of a solicitation a title names; empty for none."""
    found = _KIND.search("".join(title.split()))
    return found[0] if found else ""


def is_title(line: str) -> bool:
    """Whether a line by itself is the title of a part, without a number."""
    return len(line) <= _LONGEST_TITLE and _WHOLE.fullmatch(line) is not None


def is_part(title: str) -> bool:
    """Whether a numbered heading is the title of a part."""
    return is_title(title) or title in ("附件", "附录", "附表")


_LONGEST_TITLE = 40


@lru_cache(4096)
def _section(title: str) -> Place:
    return _first(_SECTIONS, title)


def _first(words: Words, title: str) -> Place:
    bare = "".join(title.split())
    return next((place for place, pattern in words if pattern.search(bare)), U)
