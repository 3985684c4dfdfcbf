"""The points of every bid, factor by factor, with the working of each."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from reqwriter.domain.factor import Factor, PriceFactor
from reqwriter.domain.money import figures
from reqwriter.scoring.points import points, price_points
from reqwriter.scoring.price import Priced
from reqwriter.scoring.tender import CannotEvaluateError, Tender, on_lifecycle
from reqwriter.scoring.working import amount, rounded, working


class Part(NamedTuple):
    """What a bid earns in a factor: exact, as it is counted, and how it came about."""

    factor: Factor
    exact: Decimal
    points: Decimal
    said: str


def parts_of(tender: Tender, prices: Sequence[Priced]) -> list[tuple[Part, ...]]:
    """The parts of each bid, in the order of the bids. Raises CannotEvaluateError."""
    return [
        tuple(_part(tender, factor, one, prices) for factor in tender.factors) for one in prices
    ]


def _part(tender: Tender, factor: Factor, one: Priced, prices: Sequence[Priced]) -> Part:
    if isinstance(factor, PriceFactor):
        exact, said = _price(tender, factor, one, prices)
    else:
        answer = one.bid.answers.get(factor.id)
        name = factor.name or factor.id
        if answer is None:
            raise CannotEvaluateError(f"{one.bid.name}没有“{name}”的评审结果，请补上。")
        exact = points(factor, answer, tender.package)
        said = working(factor, answer, tender.package)
    return Part(factor, exact, rounded(exact), said)


def _price(
    tender: Tender, factor: PriceFactor, one: Priced, prices: Sequence[Priced]
) -> tuple[Decimal, str]:
    full = factor.points or Decimal(0)
    if on_lifecycle(factor):
        costs = [_cost(each) for each in prices]
        return _formula(min(costs), _cost(one), full)
    if tender.bonus:
        return _with_bonus(factor, one)
    return _formula(min(each.evaluated for each in prices), one.evaluated, full)


def _formula(lowest: Decimal, own: Decimal, full: Decimal) -> tuple[Decimal, str]:
    said = f"{amount(lowest)}÷{amount(own)}×{figures(full)}"
    return price_points(lowest, own, full), said


def _cost(one: Priced) -> Decimal:
    if not one.bid.lifecycle:
        raise CannotEvaluateError(
            f"{one.bid.name}没有全生命周期费用的报价（lifecycle，应大于 0 元），请补上。"
        )
    return one.bid.lifecycle


def _with_bonus(factor: PriceFactor, one: Priced) -> tuple[Decimal, str]:
    """The committee's own price points, more for small enterprises (财库〔2020〕46号 第九条)."""
    answer = one.bid.answers.get(factor.id)
    if not isinstance(answer, Decimal):
        raise CannotEvaluateError(
            f"{one.bid.name}没有价格分：招标文件不用低价优先法的，"
            f"请在 answers 中写明评审委员会计算的价格分，例如 {factor.id} = 38.5。"
        )
    if not one.bonus:
        return answer, "按招标文件计算"
    exact = answer * (100 + one.bonus) / 100
    return exact, f"{figures(answer)}×（1＋{figures(one.bonus)}%）"
