"""Which answers the documents cannot do without, and what for."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from reqwriter.domain.contract import Acceptance, Contract, Dispute, Payment, Subcontract
from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Grade,
    GradedFactor,
    IntervalFactor,
    Part,
    PriceFactor,
    Tier,
)
from reqwriter.domain.package import (
    BidSecurity,
    Credential,
    EvaluationMethod,
    Package,
    Policy,
    Qualification,
    Scoring,
)
from reqwriter.domain.project import (
    AgencyFee,
    Category,
    FeePayer,
    Office,
    Organisation,
    Project,
    Survey,
    Timetable,
    Visit,
)
from reqwriter.domain.requirement import Indicator, Item, Operator, Requirement
from reqwriter.domain.value import Value

Cited = tuple[str, str]


class Place(NamedTuple):
    """A value that lacks an answer, its path with a dot, and the draft it belongs to."""

    draft: Draft
    at: str
    value: Any


class Need(NamedTuple):
    """An answer that must be given, why, by which article, and (if not always) when."""

    field: str
    reason: str
    cites: Cited
    when: Callable[[Place], bool] = lambda _: True


_TENDER: Cited = ("mof-87", "二十")
_NOTICE: Cited = ("mof-87", "十三")
_CLEAR: Cited = ("mof-87", "十一")
_SURVEY: Cited = ("mof-2021-22", "十一")
_CONTRACT: Cited = ("mof-2021-22", "二十三")
_ACCEPTANCE: Cited = ("mof-2021-22", "二十四")
_SCORING: Cited = ("mof-87", "五十五")


def _entrusted(place: Place) -> bool:
    return place.draft.project.organisation not in (None, Organisation.SELF)


def _scored(place: Place) -> bool:
    return place.value.method is EvaluationMethod.COMPREHENSIVE


def _paid(place: Place) -> bool:
    return place.value.payer not in (None, FeePayer.NONE)


def _goods(place: Place) -> bool:
    return place.draft.project.category is Category.GOODS


def _all(fields: str, reason: str, cites: Cited) -> tuple[Need, ...]:
    return tuple(Need(field, reason, cites) for field in fields.split())


_FACTOR = (
    *_all("name points", "评分表逐项写明评审因素和分值", _SCORING),
    *_all("group", "评分表按价格、商务、技术、服务分类", _SCORING),
    *_all("nature", "评分表逐项注明客观分或者主观分", _SCORING),
)

NEEDED: Mapping[type[Value], tuple[Need, ...]] = {
    Draft: _all("packages", "至少要有一个采购包", _TENDER),
    Project: (
        *_all("name number", "用于公告、招标文件和合同", _NOTICE),
        *_all("category", "项目属性决定价格分值下限和声明函格式", ("mof-87", "七")),
        *_all("method organisation", "采购方式和组织形式是实施计划的内容", ("mof-2021-22", "十三")),
        *_all("budget", "招标文件应当公开预算金额", ("regulation-658", "三十")),
        *_all("place", "所在地决定适用哪些地方规定", _NOTICE),
        *_all("fund_source summary obtaining media", "招标公告和投标邀请应当写明", _NOTICE),
        *_all("validity_days", "招标文件应当写明投标有效期", _TENDER),
        *_all("committee", "前附表写明评标委员会的组成", ("mof-87", "四十七")),
        Need("agency", "委托代理的项目应当写明采购代理机构", _NOTICE, _entrusted),
    ),
    Office: (
        *_all("name address phone", "公告、质疑和投诉都要用到联系方式", _NOTICE),
        Need(
            "contact",
            "供应商需要知道与谁联系",
            _NOTICE,
            lambda place: place.at != "project.supervisor.",
        ),
    ),
    Timetable: (
        *_all("notice_date documents_from documents_until", "公告应当写明文件的提供时间", _NOTICE),
        *_all("deadline opening_place", "公告应当写明投标截止时间、开标时间和地点", _NOTICE),
    ),
    Survey: _all("public_service complex chosen", "据此判断是否应当开展需求调查", _SURVEY),
    Visit: _all("at place contact", "现场考察应当统一组织并事先写明", ("mof-87", "二十六")),
    AgencyFee: (
        Need("payer", "招标文件应当写明代理费由谁支付", _TENDER, _entrusted),
        Need("standard", "招标文件应当写明代理费的收取标准", _TENDER, _paid),
        Need("due", "招标文件应当写明代理费的收取方式", _TENDER, _paid),
    ),
    Package: (
        *_all("name", "用于区分各采购包", _TENDER),
        *_all("budget ceiling", "未设最高限价的以预算为限价，也请写明", ("mof-87", "十二")),
        *_all("goal", "采购需求应当写明需实现的功能或者目标", _CLEAR),
        *_all("items requirements", "采购需求应当完整、明确", _CLEAR),
    ),
    Item: _all("code name quantity unit", "采购需求应当写明标的的品目、名称和数量", _CLEAR),
    Requirement: _all("kind title text status", "每条需求都要写明名称、内容和重要程度", _CLEAR),
    Indicator: (
        *_all("name operator value", "量化指标应当完整", ("mof-2021-22", "九")),
        Need(
            "upper",
            "“介于两值之间”应当有上限值",
            ("mof-2021-22", "九"),
            lambda place: place.value.operator is Operator.BETWEEN,
        ),
    ),
    Qualification: _all("consortium", "应当写明是否接受联合体投标", ("mof-87", "十九")),
    Credential: (
        *_all("name text evidence", "资格条件应当写明内容和证明材料", _TENDER),
        *_all("basis", "特定资格应当有法律、行政法规的依据", ("gov-procurement-law", "二十二")),
    ),
    Scoring: (
        *_all("method", "招标文件应当写明评标方法", ("mof-87", "五十三")),
        *_all("reason", "选择评审方法应当说明理由", ("mof-2021-22", "三十")),
        *_all("candidates", "招标文件应当写明推荐中标候选人的数量", _TENDER),
        *_all("tie_break", "得分或者报价相同时应当有确定的方式", ("mof-87", "五十七")),
        Need("factors", "综合评分法应当有评审因素和分值", _SCORING, _scored),
    ),
    PriceFactor: (*_FACTOR, *_all("formula", "应当写明价格分的计算方法", _SCORING)),
    IntervalFactor: (
        *_FACTOR,
        *_all("metric unit direction tiers", "分档计分应当写明指标和各档", _SCORING),
    ),
    Tier: _all("points", "每一档都要有固定的得分", _SCORING),
    CountFactor: (*_FACTOR, *_all("counted unit each", "应当写明计数的对象和每项得分", _SCORING)),
    DeductionFactor: (
        *_FACTOR,
        Need(
            "ordinary_each",
            "应当写明每项不满足扣多少分",
            _SCORING,
            lambda place: place.value.important_each is None,
        ),
    ),
    ChecklistFactor: (
        *_FACTOR,
        *_all("parts defect_each defects", "应当写明各项内容、缺陷的含义和扣分", _SCORING),
    ),
    Part: _all("name content points", "每项内容都要写明应当包括什么、计多少分", _SCORING),
    GradedFactor: (*_FACTOR, *_all("grades", "应当写明各档的评审标准", _SCORING)),
    Grade: _all("name standard points", "每一档都要有名称、评审标准和固定的得分", _SCORING),
    Policy: _all("reservation", "应当写明是否专门面向中小企业", ("mof-2020-46", "十二")),
    Subcontract: _all(
        "content percent condition",
        "允许分包的应当写明内容、比例和条件",
        ("mof-2019-38", "第三部分"),
    ),
    BidSecurity: _all("amount payee", "收取投标保证金的应当写明数额和收受人", _TENDER),
    Payment: _all("stage percent days", "应当写明付款的条件、比例和期限", _TENDER),
    Contract: (
        *_all("type pricing", "合同类型和定价方式是实施计划的内容", ("mof-2021-22", "十三")),
        *_all("period place manner", "合同应当写明履行的期限、地点和方式", _CONTRACT),
        *_all("sign_days", "应当写明签订合同的期限", ("gov-procurement-law", "四十六")),
        *_all(
            "payments warranty breach dispute", "合同应当写明付款、质保、违约和争议解决", _CONTRACT
        ),
        *_all("security_percent", "应当写明履约保证金，不收取的填0", ("regulation-658", "四十八")),
        Need(
            "security_return",
            "应当写明履约保证金的退还时间、方式和条件",
            ("mof-2019-38", "第三部分"),
            lambda place: bool(place.value.security_percent),
        ),
        Need("packaging", "货物的商务要求包括包装和运输", ("mof-2021-22", "六"), _goods),
        Need(
            "arbitration",
            "选择仲裁的应当写明仲裁机构",
            _CONTRACT,
            lambda place: place.value.dispute is Dispute.ARBITRATION,
        ),
    ),
    Acceptance: _all(
        "body time manner procedure content standard",
        "履约验收方案应当写明主体、时间、方式、程序、内容和标准",
        _ACCEPTANCE,
    ),
}
