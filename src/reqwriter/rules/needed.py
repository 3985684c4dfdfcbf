"""Which answers about the project the documents cannot do without, and what for."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Invitation, Method
from reqwriter.domain.project import (
    AgencyFee,
    FeePayer,
    Office,
    Organisation,
    Project,
    Survey,
    Timetable,
    Visit,
)
from reqwriter.domain.value import Value

Cited = tuple[str, str]


class Place(NamedTuple):
    """A value that lacks an answer, its path with a dot, and the draft it belongs to."""

    draft: Draft
    at: str
    value: Any

    @property
    def method(self) -> Method | None:
        """The method of the project."""
        return self.draft.project.method


class Need(NamedTuple):
    """An answer that must be given, why, by which article, and (if not always) when.

    The article is that for tenders; `founded` says which holds for another method.
    """

    field: str
    reason: str
    cites: Cited
    when: Callable[[Place], bool] = lambda _: True


CONTENTS: Cited = ("mof-87", "二十")
NOTICE: Cited = ("mof-87", "十三")
CLEAR: Cited = ("mof-87", "十一")
PLAN: Cited = ("mof-2021-22", "十三")
_SURVEY: Cited = ("mof-2021-22", "十一")

TENDERS = (None, Method.OPEN_TENDER, Method.INVITED_TENDER)
_SMALL = (Method.NEGOTIATION, Method.INQUIRY)

# What an article on tenders demands is demanded of the other methods by these.
_ELSEWHERE: Mapping[Cited, Cited] = {
    ("mof-87", "七"): ("mof-2021-22", "六"),
    CLEAR: ("mof-2021-22", "六"),
    ("mof-87", "十二"): PLAN,
    ("mof-87", "十九"): ("gov-procurement-law", "二十四"),
    ("mof-87", "二十六"): ("regulation-658", "二十"),
    ("mof-87", "五十三"): PLAN,
    ("mof-87", "五十五"): ("mof-2021-22", "二十一"),
}
# The contents of the documents of other methods; where nothing is said of them, those of the plan.
_DOCUMENTS: Mapping[Method, tuple[Cited, ...]] = {
    Method.NEGOTIATION: (("mof-74", "十一"),),
    Method.INQUIRY: (("mof-74", "十一"),),
    Method.CONSULTATION: (("mof-2014-214", "九"), PLAN),
}


def founded(cites: Cited, method: Method | None) -> tuple[Cited, ...]:
    """The articles that a need rests on when suppliers are chosen by that method."""
    if method is None or method in TENDERS:
        return (cites,)
    if cites in (CONTENTS, NOTICE):
        return _DOCUMENTS.get(method, (PLAN,))
    return (_ELSEWHERE.get(cites, cites),)


def every(fields: str, reason: str, cites: Cited) -> tuple[Need, ...]:
    """A need for each of the fields, for the same reason."""
    return tuple(Need(field, reason, cites) for field in fields.split())


def tendered(place: Place) -> bool:
    """Whether bids are invited."""
    return place.method in TENDERS


def compared(place: Place) -> bool:
    """Whether the purchaser chooses how offers are compared; else the law fixes it."""
    return place.method in (*TENDERS, Method.CONSULTATION)


def unframed(place: Place) -> bool:
    """Whether an amount is bought, not a price agreed for what will be needed."""
    return place.method is not Method.FRAMEWORK


def _competed(place: Place) -> bool:
    return place.method is not Method.SINGLE_SOURCE


def _announced(place: Place) -> bool:
    invited = place.draft.project.invitation
    return _competed(place) and invited not in (Invitation.POOL, Invitation.RECOMMENDED)


def _small(place: Place) -> bool:
    return place.method in _SMALL


def _consulted(place: Place) -> bool:
    return place.method is Method.CONSULTATION


def _innovated(place: Place) -> bool:
    return place.method is Method.INNOVATION


def _entrusted(place: Place) -> bool:
    return place.draft.project.organisation not in (None, Organisation.SELF)


def _paid(place: Place) -> bool:
    return place.value.payer not in (None, FeePayer.NONE)


_COMMITTEE = "写明评审小组的组成"

NEEDED_OF_PROJECT: Mapping[type[Value], tuple[Need, ...]] = {
    Draft: every("packages", "至少要有一个采购包", CONTENTS),
    Project: (
        *every("name number", "用于公告、采购文件和合同", NOTICE),
        *every("category", "项目属性决定价格分值下限和声明函格式", ("mof-87", "七")),
        *every("method organisation", "采购方式和组织形式是实施计划的内容", PLAN),
        Need("budget", "采购文件应当公开预算金额", ("regulation-658", "三十"), unframed),
        *every("place", "所在地决定适用哪些地方规定", NOTICE),
        *every("fund_source summary", "公告、邀请和采购文件应当写明", NOTICE),
        Need("obtaining", "供应商需要知道怎样获取采购文件", NOTICE, _competed),
        Need("media", "应当写明在哪里发布公告", NOTICE, _announced),
        Need("validity_days", "招标文件应当写明投标有效期", CONTENTS, tendered),
        Need("committee", "前附表写明评标委员会的组成", ("mof-87", "四十七"), tendered),
        Need("committee", _COMMITTEE, ("mof-74", "七"), _small),
        Need("committee", _COMMITTEE, CONTENTS, _consulted),
        Need("committee", _COMMITTEE, ("mof-2024-13", ""), _innovated),
        Need("agency", "委托代理的项目应当写明采购代理机构", NOTICE, _entrusted),
    ),
    Office: (
        *every("name address phone", "公告、质疑和投诉都要用到联系方式", NOTICE),
        Need(
            "contact",
            "供应商需要知道与谁联系",
            NOTICE,
            lambda place: place.at != "project.supervisor.",
        ),
    ),
    Timetable: (
        Need("notice_date", "公告发布日期决定适用哪一天的规定", NOTICE, _announced),
        Need("documents_from", "应当写明采购文件的提供时间", NOTICE, _competed),
        Need("documents_until", "应当写明采购文件的提供时间", NOTICE, _competed),
        Need("deadline", "应当写明提交投标、响应文件的截止时间", NOTICE, _competed),
        Need("opening_place", "应当写明开标、开启的时间和地点", NOTICE, compared),
    ),
    Survey: every("public_service complex chosen", "据此判断是否应当开展需求调查", _SURVEY),
    Visit: every("at place contact", "现场考察应当统一组织并事先写明", ("mof-87", "二十六")),
    AgencyFee: (
        Need("payer", "采购文件应当写明代理费由谁支付", CONTENTS, _entrusted),
        Need("standard", "采购文件应当写明代理费的收取标准", CONTENTS, _paid),
        Need("due", "采购文件应当写明代理费的收取方式", CONTENTS, _paid),
    ),
}
