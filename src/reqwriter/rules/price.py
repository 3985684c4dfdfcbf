"""Price points: their weight in a tender, and their formula."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import Formula, PriceFactor
from reqwriter.domain.methods import MethodGround
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package
from reqwriter.domain.project import Category
from reqwriter.rules.finding import Finding, Force, must
from reqwriter.rules.parts import consulted, factors, scored, tendered
from reqwriter.rules.pattern import Pattern
from reqwriter.rules.rule import Setting, rule
from reqwriter.rules.scoring_law import PRICE_LAW, price_law
from reqwriter.rules.wording import asserted
from reqwriter.standards.figures import Held

_OTHER_FORMULA = Pattern(
    "平均(?:价|报价|值)|(?:去掉|剔除)[^，。；]{0,4}最[高低]|下浮|每[高低].{0,6}[%％].{0,4}扣",
    "平均",
    "最高",
    "最低",
    "下浮",
    "扣",
)


class Weight(NamedTuple):
    """The price points of a package, and where they are answered; no place without a price."""

    points: Decimal
    first: str
    alone: bool

    def at(self, package: str) -> str:
        """Where to mend the weight."""
        return f"{self.first}.points" if self.first else f"{package}.scoring.factors"

    def fix(self, points: Decimal) -> dict[str, object]:
        """The mend, where one factor alone is the price."""
        return {f"{self.first}.points": points} if self.alone else {}

    @property
    def raised(self) -> str:
        """How an advice to score the price begins."""
        return "把价格分值提高到" if self.first else "增设价格分，分值在"

    def said(self) -> str:
        """The weight in words."""
        return f"价格分值 {figures(self.points)} 分" if self.first else "评分表中没有价格分"


def weight(package: Package, at: str) -> Weight | None:
    """The price points of a package; None while there is no table, or points are missing."""
    prices = [one for one in package.scoring.factors if isinstance(one, PriceFactor)]
    known = [one.points for one in prices if one.points is not None]
    if not package.scoring.factors or len(known) < len(prices):
        return None
    first = f"{at}.scoring.factors.{prices[0].id}" if prices else ""
    return Weight(sum(known, Decimal(0)), first, len(prices) == 1)


def unpriced(draft: Draft, package: Package) -> bool:
    """Whether the price must not be scored: it is fixed, or cannot be known beforehand."""
    unknowable = draft.project.method_ground is MethodGround.CONSULTATION_PRICE
    return bool(package.scoring.fixed_price) or (consulted(draft) and unknowable)


def government_it(draft: Draft, setting: Setting) -> Held | None:
    """The one weight that the price of a government information system has."""
    category = draft.project.category
    if not draft.project.gov_it or category in (None, Category.WORKS):
        return None
    return setting.held(f"gov-it-price-weight.{category.value}")


def weighed(draft: Draft) -> Iterator[tuple[str, Package, Weight]]:
    """The packages whose price must be scored, with its weight."""
    for at, package in scored(draft):
        found = weight(package, at)
        if found is not None and not unpriced(draft, package):
            yield at, package, found


@rule(
    "SC01",
    "价格分值下限",
    force=Force.MUST,
    cites=(("mof-87", "五十五"),),
    reads=("price-weight-floor.goods", "price-weight-floor.services"),
    may_read=("gov-it-price-weight.goods", "gov-it-price-weight.services"),
    covers=(
        "T-55e",
        "T-07",
        "适用-招标",
        "程序-价格分",
        "D-21e",
        "评分表-2",
        "衔接-招标与磋商的价格分",
        "衔接-货物服务属性",
    ),
)
def price_weight_floor(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：招标项目采用综合评分法的，价格分值是否达到货物或者服务的下限；没有上限。
    为什么：价格分值低于法定下限的评分办法违反规定，质疑投诉时会被责令修改、重新招标。
    反例：货物项目，价格分值 25 分。
    正例：货物项目，价格分值 30 分；服务项目，价格分值 10 分。
    """
    category = draft.project.category
    if category is None or not tendered(draft) or government_it(draft, setting):
        return
    floor = setting.value(f"price-weight-floor.{category.value}")
    for at, _, found in weighed(draft):
        if found.points >= floor.value:
            continue
        least = f"{category.label}项目下限 {figures(floor.value)} 分"
        yield must(
            found.at(at),
            f"{found.said()}，{'低于' if found.first else ''}{least}。",
            f"请{found.raised} {figures(floor.value)} 分以上，并相应调减其他因素的分值。",
            floor.citation,
            fix=found.fix(floor.value),
        )


@rule(
    "SC02",
    "价格分计算方法",
    force=Force.MUST,
    cites=PRICE_LAW,
    covers=("T-55f", "T-55g", "C-24c", "评分表-2"),
)
def price_formula(draft: Draft, setting: Setting) -> Iterator[Finding]:
    """检查什么：价格分是否采用低价优先法，说明文字中有没有平均价、去掉最高最低价等算法。
    为什么：综合评分法的价格分只能以满足要求的最低报价为基准价计算，其他算法没有依据。
    反例：以有效报价的平均价为基准价，每高1%扣1分。
    正例：以满足招标文件要求的最低报价为基准价，得分＝基准价÷报价×价格分值。
    """
    for at, _, factor in factors(draft):
        if not isinstance(factor, PriceFactor):
            continue
        if factor.formula not in (None, Formula.LOW_PRICE_FIRST):
            yield must(
                f"{at}.formula",
                f"价格分采用“{factor.formula.label}”，不是低价优先法。",
                "请改为低价优先法。",
                price_law(draft, setting),
                fix={f"{at}.formula": Formula.LOW_PRICE_FIRST},
            )
        said = asserted(factor.note or "", _OTHER_FORMULA)
        if said:
            yield must(
                f"{at}.note",
                f"价格分的说明中写有“{said}”，与低价优先法不符。",
                "请删去这一算法，价格分只按最低报价为基准价计算。",
                price_law(draft, setting),
            )


RULES = (
    price_weight_floor,
    price_formula,
)
