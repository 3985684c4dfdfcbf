"""Which answers about a package the documents cannot do without, and what for."""

from collections.abc import Mapping

from reqwriter.domain.contract import Acceptance, Contract, Dispute, Payment, Subcontract
from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Grade,
    GradedFactor,
    IntervalFactor,
    LinearFactor,
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
    TrackRecord,
)
from reqwriter.domain.project import Category
from reqwriter.domain.requirement import Indicator, Item, Operator, Requirement
from reqwriter.domain.value import Value
from reqwriter.rules.needed import (
    CLEAR,
    CONTENTS,
    PLAN,
    Cited,
    Need,
    Place,
    compared,
    every,
    tendered,
    unframed,
)

_CONTRACT: Cited = ("mof-2021-22", "二十三")
_ACCEPTANCE: Cited = ("mof-2021-22", "二十四")
_SCORING: Cited = ("mof-87", "五十五")


def _goods(place: Place) -> bool:
    return place.draft.project.category is Category.GOODS


def _scored(place: Place) -> bool:
    return place.value.method is EvaluationMethod.COMPREHENSIVE


_FACTOR = (
    *every("name points", "评分表逐项写明评审因素和分值", _SCORING),
    *every("group", "评分表按价格、商务、技术、服务分类", _SCORING),
    *every("nature", "评分表逐项注明客观分或者主观分", _SCORING),
)

NEEDED_OF_PACKAGE: Mapping[type[Value], tuple[Need, ...]] = {
    Package: (
        *every("name", "用于区分各采购包", CONTENTS),
        Need("budget", "采购文件应当公开预算金额", ("mof-87", "十二"), unframed),
        Need("ceiling", "未设最高限价的以预算为限价，也请写明", ("mof-87", "十二"), unframed),
        *every("goal", "采购需求应当写明需实现的功能或者目标", CLEAR),
        *every("items requirements", "采购需求应当完整、明确", CLEAR),
    ),
    Item: every("code name quantity unit", "采购需求应当写明标的的品目、名称和数量", CLEAR),
    Requirement: every("kind title text status", "每条需求都要写明名称、内容和重要程度", CLEAR),
    Indicator: (
        *every("name operator value", "量化指标应当完整", ("mof-2021-22", "九")),
        Need(
            "upper",
            "“介于两值之间”应当有上限值",
            ("mof-2021-22", "九"),
            lambda place: place.value.operator is Operator.BETWEEN,
        ),
    ),
    Qualification: every("consortium", "应当写明是否接受联合体", ("mof-87", "十九")),
    TrackRecord: every("count years evidence", "业绩要求应当完整、明确", ("mof-2021-22", "十八")),
    Credential: (
        *every("name text evidence", "资格条件应当写明内容和证明材料", CONTENTS),
        *every(
            "basis",
            "特定资格应当有法律依据，或者为履行合同所必需",
            ("gov-procurement-law", "二十二"),
        ),
    ),
    Scoring: (
        Need("method", "采购文件应当写明评审方法", ("mof-87", "五十三"), compared),
        Need("reason", "选择评审方法应当说明理由", ("mof-2021-22", "三十"), compared),
        Need("candidates", "采购文件应当写明推荐候选人的数量", CONTENTS, compared),
        Need("tie_break", "得分或者报价相同时应当有确定的方式", ("mof-87", "五十七"), tendered),
        Need("factors", "综合评分法应当有评审因素和分值", _SCORING, _scored),
    ),
    PriceFactor: (*_FACTOR, *every("formula", "应当写明价格分的计算方法", _SCORING)),
    IntervalFactor: (
        *_FACTOR,
        *every("metric unit direction tiers", "分档计分应当写明指标和各档", _SCORING),
    ),
    LinearFactor: (
        *_FACTOR,
        *every("metric unit direction", "按比例计分应当写明指标和优劣方向", _SCORING),
        *every("worst best", "应当写明得最低分和得满分的指标值", _SCORING),
    ),
    Tier: every("points", "每一档都要有固定的得分", _SCORING),
    CountFactor: (*_FACTOR, *every("counted unit each", "应当写明计数的对象和每项得分", _SCORING)),
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
        *every("parts defect_each defects", "应当写明各项内容、缺陷的含义和扣分", _SCORING),
    ),
    Part: every("name content points", "每项内容都要写明应当包括什么、计多少分", _SCORING),
    GradedFactor: (*_FACTOR, *every("grades", "应当写明各档的评审标准", _SCORING)),
    Grade: every("name standard points", "每一档都要有名称、评审标准和固定的得分", _SCORING),
    Policy: every("reservation", "应当写明是否专门面向中小企业", ("mof-2020-46", "十二")),
    Subcontract: every(
        "content percent condition",
        "允许分包的应当写明内容、比例和条件",
        ("mof-2019-38", "第三部分"),
    ),
    BidSecurity: every("amount payee", "收取保证金的应当写明数额和收受人", CONTENTS),
    Payment: every("stage percent days", "应当写明付款的条件、比例和期限", CONTENTS),
    Contract: (
        *every("type pricing", "合同类型和定价方式是实施计划的内容", PLAN),
        *every("period place manner", "合同应当写明履行的期限、地点和方式", _CONTRACT),
        *every("sign_days", "应当写明签订合同的期限", ("gov-procurement-law", "四十六")),
        *every(
            "payments warranty breach dispute", "合同应当写明付款、质保、违约和争议解决", _CONTRACT
        ),
        *every("security_percent", "应当写明履约保证金，不收取的填0", ("regulation-658", "四十八")),
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
    Acceptance: every(
        "body time manner procedure content standard",
        "履约验收方案应当写明主体、时间、方式、程序、内容和标准",
        _ACCEPTANCE,
    ),
}
