"""The review of abnormally low prices: which offers start it, by which figure.

An offer is only reviewed, never out by itself: the supplier explains, the committee judges
(财库〔2026〕2号). Offers are the original ones, and only strictly lower ones start a review.
"""

from collections.abc import Sequence
from decimal import Decimal, localcontext
from typing import NamedTuple

from reqwriter.domain.money import figures
from reqwriter.scoring.bids import Bid
from reqwriter.scoring.points import DIGITS
from reqwriter.scoring.tender import Tender
from reqwriter.standards.citation import Citation
from reqwriter.standards.figures import Held


class Measure(NamedTuple):
    """A line that offers are held against: percent × reference = limit, in yuan."""

    key: str
    name: str
    percent: Decimal
    reference: Decimal
    limit: Decimal
    because: Citation


class Suspect(NamedTuple):
    """A bid that must be reviewed, and the measures that it stays below."""

    bid: Bid
    below: tuple[Measure, ...]


class LowPrices(NamedTuple):
    """The measures of the day, the bids to review, the minutes to explain, and remarks."""

    measures: tuple[Measure, ...]
    suspects: tuple[Suspect, ...]
    minutes: Decimal | None
    remarks: tuple[str, ...]


def low_prices(tender: Tender, bids: Sequence[Bid]) -> LowPrices:
    """What the offers that passed the review of conformity start."""
    remarks: list[str] = []
    if tender.held("abnormal-low.average") is None:
        said = f"{tender.on} 没有启动异常低价审查的数值规定，由评审委员会判断报价是否明显过低。"
        return LowPrices((), (), None, (said,))
    found = _measures(tender, sorted(bid.price for bid in bids), remarks)
    suspects = [
        Suspect(bid, below)
        for bid in bids
        if (below := tuple(one for one in found if bid.price < one.limit))
    ]
    held = tender.held("abnormal-low.minutes")
    minutes = held.value if held else None
    longer = tender.project.abnormal_low.minutes
    if longer is not None and (minutes is None or longer > minutes):
        minutes = Decimal(longer)
    return LowPrices(tuple(found), tuple(suspects), minutes, tuple(remarks))


def _measures(tender: Tender, prices: list[Decimal], remarks: list[str]) -> list[Measure]:
    raised = tender.project.abnormal_low
    found = []
    if prices:
        with localcontext(prec=DIGITS):
            total, many = sum(prices, Decimal(0)), Decimal(len(prices))
            percent, because = _percent(tender, "average", raised.average_percent, remarks)
            # The division last: a price that equals the limit must be seen to.
            limit = total * percent / (100 * many)
            mean = total / many
        found.append(Measure("average", "平均报价", percent, mean, limit, because))
    if len(prices) > 1:
        percent, because = _percent(tender, "second", raised.second_percent, remarks)
        limit = prices[1] * percent / 100
        found.append(Measure("second", "次低报价", percent, prices[1], limit, because))
    if tender.ceiling is None:
        remarks.append("草稿没有最高限价和预算，不能与最高限价比较。")
    else:
        name, amount = tender.ceiling
        percent, because = _percent(tender, "ceiling", raised.ceiling_percent, remarks)
        limit = amount * percent / 100
        if tender.package.ceiling is None:
            name = "预算（没有最高限价）"
        found.append(Measure("ceiling", name, percent, amount, limit, because))
    return found


def _percent(
    tender: Tender, key: str, given: Decimal | None, remarks: list[str]
) -> tuple[Decimal, Citation]:
    """The draft's percentage where it is raised within the law, else the law's nearest one."""
    least, most = _in_force(tender, f"abnormal-low.{key}"), _in_force(tender, "abnormal-low.max")
    if given is None:
        return least.value, least.citation
    kept = min(max(given, least.value), most.value)
    if kept != given:
        remarks.append(
            f"草稿写的启动比例 {figures(given)}% 不在 {figures(least.value)}% 至 "
            f"{figures(most.value)}% 之间，按 {figures(kept)}% 计算；请改正草稿。"
        )
    return kept, least.citation


def _in_force(tender: Tender, key: str) -> Held:
    return tender.library.value(key, on=tender.on, place=tender.place)
