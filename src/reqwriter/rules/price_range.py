"""How heavy the price may be where a range, one figure, or no figure is given."""

from collections.abc import Iterator

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import PriceFactor
from reqwriter.domain.money import figures
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force, must, note
from reqwriter.rules.parts import consulted, scored, tendered
from reqwriter.rules.price import government_it, unpriced, weighed, weight
from reqwriter.rules.rule import Setting, rule


@rule(
    "SC09",
    "磋商价格分值范围",
    force=Force.MUST,
    cites=(("mof-2014-214", "二十四"),),
    may_read=(
        "consultation-price-weight.goods.min",
        "consultation-price-weight.goods.max",
        "consultation-price-weight.services.min",
        "consultation-price-weight.services.max",
        "gov-it-price-weight.goods",
        "gov-it-price-weight.services",
    ),
    covers=("C-24a", "适用-磋商", "程序-价格分", "D-21e", "评分表-2", "衔接-招标与磋商的价格分"),
)
def consultation_price_range(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：磋商项目的价格分值是否在货物或者服务的规定范围之内；超出范围的，有没有财政部门的同意文件。
    为什么：磋商的价格分值既有下限也有上限，特殊情况要超出的，须经本级财政部门同意。
    反例：服务磋商项目，价格分值 40 分，没有财政部门的同意文件。
    正例：服务磋商项目，价格分值 30 分；货物磋商项目，价格分值 60 分。
    """
    category = draft.project.category
    if not consulted(draft) or category in (None, Category.WORKS):
        return
    if government_it(draft, setting):
        return
    least = setting.held(f"consultation-price-weight.{category.value}.min")
    most = setting.held(f"consultation-price-weight.{category.value}.max")
    if least is None or most is None:
        return
    for at, package, found in weighed(draft):
        if least.value <= found.points <= most.value or package.scoring.price_approval:
            continue
        nearest = least if found.points < least.value else most
        span = f"{figures(least.value)}—{figures(most.value)} 分"
        yield must(
            found.at(at),
            f"{found.said()}，{category.label}磋商项目应在 {span}之间。",
            f"请{'把价格分值改为' if found.first else '增设价格分，分值为'} {span}；"
            "特殊情况确需超出的，先取得本级财政部门同意并填写同意文件。",
            nearest.citation,
            fix=found.fix(nearest.value),
        )


@rule(
    "SC10",
    "政务信息系统价格分值",
    force=Force.MUST,
    cites=(("mof-2017-210", "九"),),
    may_read=("gov-it-price-weight.goods", "gov-it-price-weight.services"),
    covers=("P-05", "适用-政务信息系统", "D-21e", "衔接-政务信息系统"),
)
def government_it_price(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：政务信息系统项目的价格分值是否恰好等于规定的数值；单一来源采购不评分，不在此列。
    为什么：政务信息系统的价格分值是固定值，高了低了都不符合规定。
    反例：政务信息系统服务项目，价格分值 15 分。
    正例：政务信息系统货物项目 30 分，服务项目 10 分。
    """
    category, exact = draft.project.category, government_it(draft, setting)
    if category is None or exact is None:
        return
    for at, _, found in weighed(draft):
        if found.points == exact.value:
            continue
        wanted = f"{figures(exact.value)} 分"
        yield must(
            found.at(at),
            f"{found.said()}，政务信息系统{category.label}项目应为 {wanted}。",
            f"请{'把价格分值改为' if found.first else '增设价格分，分值为'} {wanted}，"
            "并相应调整其他因素的分值。",
            exact.citation,
            fix=found.fix(exact.value),
        )


@rule(
    "SC11",
    "固定价格不评价格分",
    force=Force.MUST,
    cites=(("mof-87", "五十五"),),
    covers=("T-55e", "评分表-2", "衔接-固定价格"),
)
def fixed_price_unscored(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：执行国家统一定价或者采用固定价格采购的招标项目，评分表中有没有价格分。
    为什么：价格人人相同，不能作为评审因素；其余因素的分值合计仍为满分。
    反例：按国家统一定价采购教材，价格分 30 分。
    正例：按国家统一定价采购教材，不设价格分，服务、供货等因素合计 100 分。
    """
    if tendered(draft):
        yield from _priced(
            draft,
            "本包执行国家统一定价或者采用固定价格采购，不应再设价格分。",
            setting,
            ("mof-87", "五十五"),
        )


@rule(
    "SC12",
    "磋商不评价格分的情形",
    force=Force.MUST,
    cites=(("mof-2014-214", "二十四"),),
    covers=("C-24b", "评分表-2", "衔接-固定价格"),
)
def consultation_unpriced(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：不能事先计算出价格总额而磋商的项目、执行统一价格标准的磋商项目，评分表中有没有价格分。
    为什么：这两种情形的价格不列为评分因素，其余因素的分值合计仍为满分。
    反例：因服务时间、数量不能事先确定而磋商，价格分 10 分。
    正例：因服务时间、数量不能事先确定而磋商，不设价格分，其余因素合计 100 分。
    """
    if consulted(draft):
        yield from _priced(
            draft,
            "不能事先计算出价格总额或者执行统一价格标准的磋商项目，价格不列为评分因素。",
            setting,
            ("mof-2014-214", "二十四"),
        )


def _priced(
    draft: Draft, message: str, setting: Setting, article: tuple[str, str]
) -> Iterator[Finding]:
    for at, package in scored(draft):
        prices = [one for one in package.scoring.factors if isinstance(one, PriceFactor)]
        if not prices or not unpriced(draft, package):
            continue
        rest = tuple(one for one in package.scoring.factors if one not in prices)
        yield must(
            f"{at}.scoring.factors",
            message,
            "请删去价格分，并把其分值分给其他因素，使合计仍为满分。",
            setting.cite(*article),
            fix={f"{at}.scoring.factors": rest},
        )


@rule(
    "SC41",
    "工程磋商的价格分值",
    force=Force.NOTE,
    cites=(("mof-2014-214", "二十四"),),
    covers=("C-W", "衔接-地方差异"),
)
def works_consultation_price(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：以磋商方式采购工程的，提示价格分值按当地规定设置。
    为什么：工程磋商没有全国统一的价格分值范围，货物、服务的范围不能照搬；这一点尚未与原文核对。
    反例：工程磋商项目设价格分 40 分，提示核对当地的规定。
    正例：货物磋商项目设价格分 40 分，按全国规定的范围检查，不作这一提示。
    """
    if not consulted(draft) or draft.project.category is not Category.WORKS:
        return
    for at, _, found in weighed(draft):
        yield note(
            found.at(at),
            f"{found.said()}。工程磋商没有全国统一的价格分值范围（尚未与原文核对）。",
            "请核对当地规定的工程磋商价格分值范围。",
            setting.cite("mof-2014-214", "二十四"),
        )


@rule(
    "SC47",
    "磋商不得只按价格评分",
    force=Force.MUST,
    cites=(("mof-2014-214", "二十四"),),
    covers=("C-24c",),
)
def consultation_price_alone(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：磋商项目的评分表是否只有价格分，没有其他评审因素。
    为什么：磋商采用综合评分法，不得把价格作为唯一的评分因素。
    反例：磋商项目，价格 100 分，没有其他因素。
    正例：磋商项目，价格 30 分，技术、服务等因素 70 分。
    """
    if not consulted(draft):
        return
    for at, package in scored(draft):
        found = weight(package, at)
        others = any(not isinstance(one, PriceFactor) for one in package.scoring.factors)
        if found is None or others:
            continue
        yield must(
            f"{at}.scoring.factors",
            "评分表中只有价格分，没有其他评审因素。",
            "请按采购需求增加技术、服务等评审因素；只比价格的，改用其他采购方式。",
            setting.cite("mof-2014-214", "二十四"),
        )


RULES = (
    consultation_price_range,
    government_it_price,
    fixed_price_unscored,
    consultation_unpriced,
    works_consultation_price,
    consultation_price_alone,
)
