"""The price that counts: the offer after the deductions of policy, each off the original offer."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from reqwriter.domain.money import figures, yuan
from reqwriter.domain.package import Package, Reservation
from reqwriter.domain.project import Category
from reqwriter.scoring.bids import Bid
from reqwriter.scoring.tender import CannotEvaluateError, Tender

ZERO = Decimal(0)


class Cut(NamedTuple):
    """A deduction: its name, its rate in percent (None for an amount), yuan, and why."""

    name: str
    percent: Decimal | None
    amount: Decimal
    why: str


class Priced(NamedTuple):
    """An offer on its way to the price that counts; `untaken` says which deductions it lacks.

    `added` are costs that count with the price (consumables of a framework agreement); `bonus` is
    the percent that is added to its price points in place of a deduction.
    """

    bid: Bid
    cuts: tuple[Cut, ...]
    untaken: tuple[str, ...]
    added: Decimal
    evaluated: Decimal
    bonus: Decimal


def priced(tender: Tender, bids: Sequence[Bid]) -> list[Priced]:
    """Every standing bid with its deductions. Raises CannotEvaluateError.

    The deductions are P × (1 - d1 - d2), not one after the other (国办发〔2025〕34号).
    """
    if not compared(tender):
        return [Priced(bid, (), (), ZERO, bid.price, ZERO) for bid in bids]
    return [_priced(tender, bid, bids) for bid in bids]


def compared(tender: Tender) -> bool:
    """Whether a lower price is of any use to a bid: else there is nothing to deduct from."""
    return tender.price_scored or not tender.factors


def whole(domestic: bool | Decimal | None) -> bool:
    """Whether nothing but domestic products is offered."""
    return domestic is True or domestic == Decimal(100)


def _priced(tender: Tender, bid: Bid, bids: Sequence[Bid]) -> Priced:
    small, bonus = _small(tender, bid), ZERO
    if isinstance(small, Cut) and tender.bonus:
        bonus, small = small.percent or ZERO, ""
    asked = (small, _domestic(tender, bid, bids), _green(bid))
    cuts = tuple(one for one in asked if isinstance(one, Cut))
    untaken = tuple(one for one in asked if isinstance(one, str) and one)
    added = bid.lifecycle if tender.consumables and bid.lifecycle is not None else ZERO
    left = bid.price - sum((cut.amount for cut in cuts), ZERO) + added
    if left <= 0:
        raise CannotEvaluateError(f"{bid.name}的价格扣除合计达到报价本身，请核对扣除比例。")
    return Priced(bid, cuts, untaken, added, left, bonus)


def _cut(bid: Bid, name: str, percent: Decimal, why: str) -> Cut:
    return Cut(name, percent, bid.price * percent / 100, why)


def _small(tender: Tender, bid: Bid) -> Cut | str:
    """For small enterprises, in the band that the draft fixes (财库〔2020〕46号 第九条)."""
    policy = tender.package.policy
    if not bid.small and bid.small_share is None:
        return ""
    if policy.reservation is not None and policy.reservation is not Reservation.NONE:
        how = "专门面向中小企业" if policy.reservation.exclusive else "已按份额预留给中小企业"
        return f"采购包{how}，不再给予小微企业价格扣除"
    if bid.small:
        if policy.deduction is None:
            raise CannotEvaluateError(
                "草稿没有写明小微企业价格扣除比例，而有小微企业参加。请先填写采购政策中的这一比例。"
            )
        return _cut(bid, "小微企业价格扣除", policy.deduction, "小型、微型企业或者视同的单位")
    return _shared(tender, bid, policy.consortium_deduction)


def _shared(tender: Tender, bid: Bid, percent: Decimal | None) -> Cut | str:
    share, least = bid.small_share or ZERO, tender.held("sme-consortium-share")
    if least is None:
        return "当日没有联合体、分包价格扣除的规定"
    if share < least.value:
        return (
            f"小微企业份额 {figures(share)}% 不足 {figures(least.value)}%，不给予联合体、分包扣除"
        )
    if percent is None and not admitted(tender.package):
        return "本采购包不接受联合体，也不允许分包，不给予联合体、分包扣除"
    if percent is None:
        raise CannotEvaluateError(
            f"草稿没有写明联合体或者分包价格扣除比例，而{bid.name}的小微企业份额达到规定。"
            "请先填写采购政策中的这一比例。"
        )
    return _cut(
        bid,
        "联合体或者分包价格扣除",
        percent,
        f"小微企业份额 {figures(share)}%，达到 {figures(least.value)}%",
    )


def admitted(package: Package) -> bool:
    """Whether small enterprises may take part through a consortium or a subcontract."""
    return package.qualification.consortium is not False or package.contract.subcontract is not None


def _domestic(tender: Tender, bid: Bid, bids: Sequence[Bid]) -> Cut | str:
    """For domestic products that compete with others (国办发〔2025〕34号)."""
    if bid.domestic in (None, False):
        return ""
    rate, share = tender.held("domestic-deduction"), tender.held("domestic-package-share")
    if rate is None or share is None or not reached(tender):
        return "本采购包不适用本国产品价格扣除"
    if not _qualified(bid, share.value):
        assert isinstance(bid.domestic, Decimal)
        return (
            f"本国产品成本占比 {figures(bid.domestic)}%，没有达到 {figures(share.value)}%，"
            "不给予本国产品价格扣除"
        )
    if all(whole(one.domestic) for one in bids):
        return "没有非本国产品参加竞争，不给予本国产品价格扣除"
    why = "全部为本国产品"
    if not whole(bid.domestic):
        assert isinstance(bid.domestic, Decimal)
        why = f"本国产品成本占比 {figures(bid.domestic)}%，达到 {figures(share.value)}%"
    return _cut(bid, "本国产品价格扣除", rate.value, why)


def reached(tender: Tender) -> bool:
    """Whether the package holds goods that the preference reaches.

    An item whose code is not yet known counts as goods in a project of goods; works are not named.
    """
    category, items = tender.project.category, tender.package.items
    if category is Category.WORKS:
        return False
    coded = [one.code for one in items if one.code]
    open_question = category is not Category.SERVICES and len(coded) < max(len(items), 1)
    return open_question or any(map(tender.library.domestic_scope, coded))


def _qualified(bid: Bid, least: Decimal) -> bool:
    return bid.domestic is True or (isinstance(bid.domestic, Decimal) and bid.domestic >= least)


def _green(bid: Bid) -> Cut | str:
    if not bid.green_deduction:
        return ""
    said = f"按采购文件的评审优惠计算为 {yuan(bid.green_deduction)} 元"
    return Cut("优先采购产品价格扣除", None, bid.green_deduction, said)
