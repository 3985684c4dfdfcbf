"""Which way of evaluating a method of procurement allows."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.domain.package import EvaluationMethod, Need, TieBreak
from reqwriter.rules.finding import Finding, Force, must, note, should
from reqwriter.rules.parts import consulted, packages, tendered
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.wording import asserted
from reqwriter.standards.citation import Citation

# The article by which each of these methods chooses without points.
_BY_PRICE = {
    Method.NEGOTIATION: (("gov-procurement-law", "三十八"), ("mof-74", "三十五")),
    Method.INQUIRY: (("gov-procurement-law", "四十"),),
    Method.SINGLE_SOURCE: (("gov-procurement-law", "三十九"),),
}

_LOTS = Pattern("抽签|摇号")


def _comprehensive_only(draft: Draft, says: str, because: Citation) -> Iterator[Finding]:
    """The packages that take the lowest price where bids must be scored."""
    for at, package in packages(draft):
        if package.scoring.method is EvaluationMethod.LOWEST_PRICE:
            yield must(
                f"{at}.scoring.method",
                f"{says}，本包采用最低评标价法。",
                "请改为综合评分法并设置评审因素。",
                because,
                fix={f"{at}.scoring.method": EvaluationMethod.COMPREHENSIVE},
            )


@rule(
    "SC13",
    "最低评标价法不得评分",
    force=Force.MUST,
    cites=(("mof-87", "五十四"),),
    covers=("T-53", "T-54", "评分表-16"),
)
def lowest_price_scored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：采用最低评标价法的招标项目，有没有设置评审因素和分值。
    为什么：最低评标价法在满足全部实质性要求的投标中取报价最低者，除算术修正和政策性扣除外不得打分或者调整报价。
    反例：最低评标价法，又设“售后服务”10 分。
    正例：最低评标价法，没有评审因素；或者改用综合评分法并说明理由。
    """
    if not tendered(draft):
        return
    for at, package in packages(draft):
        if package.scoring.method is EvaluationMethod.LOWEST_PRICE and package.scoring.factors:
            yield must(
                f"{at}.scoring.factors",
                "采用最低评标价法，却设置了评审因素和分值。",
                "请删去全部评审因素，或者改用综合评分法并说明理由。",
                setting.cite("mof-87", "五十四"),
                fix={f"{at}.scoring.factors": ()},
            )


@rule(
    "SC14",
    "谈判、询价、单一来源不得评分",
    force=Force.MUST,
    cites=tuple(one for articles in _BY_PRICE.values() for one in articles),
    covers=("L-38/40", "N-35", "适用-谈判", "适用-询价", "适用-单一来源", "评分表-16"),
)
def scored_without_points(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：谈判、询价、单一来源采购项目有没有采用综合评分法或者设置评审因素。
    为什么：谈判、询价在满足需求、质量和服务相等的供应商中以报价最低者成交，单一来源由双方协商价格，都不打分。
    反例：竞争性谈判项目设置 100 分的评分表。
    正例：竞争性谈判项目只写实质性要求，满足的按最后报价由低到高推荐。
    """
    method = draft.project.method
    if method not in _BY_PRICE:
        return
    because = [setting.cite(*one) for one in _BY_PRICE[method]]
    how = "由采购人与供应商协商价格" if method is Method.SINGLE_SOURCE else "以报价最低者成交"
    for at, package in packages(draft):
        scoring = package.scoring
        if scoring.method is EvaluationMethod.COMPREHENSIVE:
            yield must(
                f"{at}.scoring.method",
                f"{method.label}不得采用综合评分法，满足实质性要求后{how}。",
                "请删去评审方法；确需综合评分的，改用招标或者竞争性磋商方式。",
                *because,
                fix={f"{at}.scoring.method": None},
            )
        if scoring.factors:
            yield must(
                f"{at}.scoring.factors",
                f"{method.label}不得设置评分表，满足实质性要求后{how}。",
                "请删去全部评审因素；必须满足的内容写成实质性要求。",
                *because,
                fix={f"{at}.scoring.factors": ()},
            )


@rule(
    "SC15",
    "磋商采用综合评分法",
    force=Force.MUST,
    cites=(("mof-2014-214", "二十三"),),
    covers=("C-23", "适用-磋商"),
)
def consultation_method(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：竞争性磋商项目是否采用综合评分法。
    为什么：磋商只能采用综合评分法。
    反例：竞争性磋商项目采用最低评标价法。
    正例：竞争性磋商项目采用综合评分法，写明评审因素和分值。
    """
    if not consulted(draft):
        return
    yield from _comprehensive_only(
        draft, "竞争性磋商只能采用综合评分法", setting.cite("mof-2014-214", "二十三")
    )


@rule(
    "SC16",
    "政务信息系统招标采用综合评分法",
    force=Force.MUST,
    cites=(("mof-2017-210", "九"),),
    covers=("P-05", "适用-政务信息系统"),
)
def government_it_method(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：政务信息系统项目采用招标方式的，是否采用综合评分法。
    为什么：政务信息系统招标应当采用综合评分法。
    反例：政务信息系统公开招标，采用最低评标价法。
    正例：政务信息系统公开招标，采用综合评分法。
    """
    if not draft.project.gov_it or not tendered(draft):
        return
    yield from _comprehensive_only(
        draft, "政务信息系统招标应当采用综合评分法", setting.cite("mof-2017-210", "九")
    )


@rule(
    "SC17",
    "标准统一的项目采用综合评分法",
    force=Force.SHOULD,
    cites=(("regulation-658", "三十四"), ("mof-87", "五十四"), ("mof-2021-22", "十九")),
    covers=("R-34a", "T-54", "D-19a", "衔接-标准统一与综合评分"),
)
def standard_need_scored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：需求客观、规格标准统一的招标项目采用综合评分法的，有没有说明理由。
    为什么：技术、服务标准统一的应当采用最低评标价法；各地对物业等项目也有接受综合评分法的，但要以价格为主并说明理由。
    反例：采购通用复印纸，采用综合评分法，没有理由。
    正例：采购通用复印纸，采用最低评标价法；或者采用综合评分法并写明理由。
    """
    if not tendered(draft):
        return
    because = [setting.cite(*one) for one in standard_need_scored.cites]
    for at, package in packages(draft):
        scoring = package.scoring
        comprehensive = scoring.method is EvaluationMethod.COMPREHENSIVE
        if package.need is not Need.STANDARD or not comprehensive:
            continue
        said = "规格、标准统一的项目应当采用最低评标价法，本包采用综合评分法"
        if scoring.reason is None:
            yield should(
                f"{at}.scoring.method",
                f"{said}，没有说明理由。",
                "请改用最低评标价法；确需综合评分的，说明理由并以价格作为主要考虑因素。",
                *because,
            )
        else:
            yield note(
                f"{at}.scoring.method",
                f"{said}，已经说明理由。",
                "请在审查时确认理由成立，并以价格作为主要考虑因素。",
                *because,
            )


@rule(
    "SC42",
    "得分相同时的处理",
    force=Force.SHOULD,
    cites=(("mof-87", "五十七"), ("mof-2014-214", "二十五")),
    covers=("T-57", "C-25"),
)
def tie_break(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：得分、报价相同时的处理办法是否与评审方法相配：磋商比较技术指标，最低评标价法没有技术得分可比。
    为什么：磋商按得分、最后报价、技术指标的次序排列；最低评标价法不评技术分，报价相同的只能另行确定。
    反例：磋商项目得分和报价均相同的，随机抽取；最低评标价法的项目，报价相同的比较技术得分。
    正例：磋商项目得分和报价均相同的，技术部分得分高者优先；最低评标价法的项目，报价相同的随机抽取。
    """
    for at, package in packages(draft):
        scoring, place = package.scoring, f"{at}.scoring.tie_break"
        if scoring.tie_break is TieBreak.LOT and consulted(draft):
            yield should(
                place,
                "磋商得分和最后报价均相同的，应当按技术指标的优劣排列，不是随机抽取。",
                "请改为技术部分得分高者优先。",
                setting.cite("mof-2014-214", "二十五"),
                fix={place: TieBreak.TECHNICAL},
            )
        unscored = scoring.method is EvaluationMethod.LOWEST_PRICE and tendered(draft)
        if scoring.tie_break is TieBreak.TECHNICAL and unscored:
            yield should(
                place,
                "最低评标价法不评技术分，报价相同时没有技术得分可以比较。",
                "请改为随机抽取，或者改用综合评分法。",
                setting.cite("mof-87", "五十七"),
                fix={place: TieBreak.LOT},
            )


@rule(
    "SC43",
    "不得以随机方式确定供应商",
    force=Force.MUST,
    cites=(("mof-2019-38", "第一部分第（九）项"),),
    covers=("Q-6",),
)
def drawn_by_lot(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：评审方法的理由、评审因素的文字中有没有以抽签、摇号确定供应商的说法；得分并列时的除外。
    为什么：除招标中候选人并列的情形外，不得以随机方式确定中标、成交供应商。
    反例：得分 80 分以上的投标人，以摇号方式确定中标人。
    正例：按得分由高到低确定；得分和报价均相同的，抽签决定先后。
    """
    for at, package in packages(draft):
        # What factors say is read with the other words (WD12).
        text, where = package.scoring.reason or "", f"{at}.scoring.reason"
        found = asserted(text, _LOTS)
        if found and not any(tie in text for tie in ("相同", "并列")):
            yield must(
                where,
                f"写有“{found}”，不得以随机方式确定供应商。",
                "请改为按评审结果确定；只在得分和报价均相同时才可以抽签。",
                setting.cite("mof-2019-38", "第一部分第（九）项"),
            )


RULES = (
    lowest_price_scored,
    scored_without_points,
    consultation_method,
    government_it_method,
    standard_need_scored,
    tie_break,
    drawn_by_lot,
)
