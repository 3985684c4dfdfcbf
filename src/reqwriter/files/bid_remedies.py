"""What to write instead, where an answer of a bid is missing or not known."""

from collections.abc import Mapping
from difflib import get_close_matches

from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Factor,
    GradedFactor,
    IntervalFactor,
    LinearFactor,
    PriceFactor,
)
from reqwriter.scoring.tender import Comparison, Tender, on_lifecycle


def unknown(id: str, factors: Mapping[str, Factor], tender: Tender) -> str:
    """An answer to what is no factor, or is not answered."""
    own = next((one for one in tender.package.scoring.factors if one.id == id), None)
    if tender.comparison is Comparison.PRICE:
        return "本采购包按评审价格排列，不打分。请删去这一项。"
    if own is not None and on_lifecycle(own):
        return "全生命周期费用由程序计分。请删去这一项，在这份投标中写 lifecycle = 金额。"
    if own is not None:
        return "价格分由程序计算。请删去这一项。"
    near = get_close_matches(id, factors, n=1)
    listed = "、".join(near or factors)
    return f"草稿中没有评审因素“{id}”。{'是不是要写' if near else '可以写'}：{listed}。"


def called(factor: Factor) -> str:
    """How a message names a factor."""
    return factor.name or factor.id


def like(factor: Factor) -> str:
    """How the answer of a factor is written."""
    match factor:
        case IntervalFactor() | LinearFactor():
            said = f"请补上所报的数值，例如 {factor.id} = 4"
        case CountFactor():
            said = f"请补上认可的数量，例如 {factor.id} = 2"
        case DeductionFactor():
            said = f"请补上没有满足的采购需求的编号，全部满足的写 {factor.id} = []"
        case ChecklistFactor():
            said = f"请补上各项内容的缺陷数，没有缺陷的写 {factor.id} = {{}}"
        case GradedFactor():
            said = f'请补上各评委所给的档次，例如 {factor.id} = ["{_first(factor)}"]'
        case PriceFactor():
            said = f"请补上评审委员会计算的价格分，例如 {factor.id} = 38.5"
    return f"{said}。"


def _first(factor: GradedFactor) -> str:
    return factor.grades[0].id if factor.grades else "grade-1"
