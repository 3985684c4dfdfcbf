"""The articles that an evaluation rests on."""

from collections.abc import Iterator
from typing import NamedTuple

from reqwriter.domain.methods import Method
from reqwriter.domain.project import Category
from reqwriter.scoring.brands import counted
from reqwriter.scoring.evaluation import Evaluation
from reqwriter.scoring.tender import Comparison, Tender
from reqwriter.standards.citation import Citation


class Ground(NamedTuple):
    """What was done, and the article that says so."""

    what: str
    because: Citation


def grounds(tender: Tender, found: Evaluation) -> Iterator[Ground]:
    """The article behind each step that these bids went through."""
    yield Ground("评审方法和排序", tender.cite(*_way(tender)))
    cuts = {cut.name for one in found.bids for cut in one.priced.cuts}
    if any("小微" in name or "联合体" in name for name in cuts) or any(
        one.priced.bonus for one in found.bids
    ):
        yield Ground("小微企业的价格扣除或者加分", tender.cite("mof-2020-46", "九"))
    if any("本国" in name for name in cuts):
        yield Ground("本国产品价格扣除", tender.cite("state-2025-34", ""))
    if counted(tender) and any(one.priced.bid.brand for one in found.bids):
        yield Ground("同一品牌", tender.cite("mof-87", "三十一"))
    if found.low.measures:
        yield Ground("异常低价审查", found.low.measures[0].because)
    elif tender.project.category is not Category.WORKS:
        yield Ground("明显低价审查", tender.cite("mof-87", "六十"))
    if found.shortage is not None:
        yield from (Ground("有效供应商的数量", one) for one in found.shortage.because)


def _way(tender: Tender) -> tuple[str, str]:
    """The article of the way of comparing."""
    match tender.project.method:
        case Method.CONSULTATION:
            return "mof-2014-214", "二十四"
        case Method.NEGOTIATION:
            return "mof-74", "三十五"
        case Method.INQUIRY:
            return "gov-procurement-law", "四十"
        case Method.FRAMEWORK:
            return "mof-110", "二十五"
        case Method.INNOVATION:
            return "mof-2024-13", ""
    if tender.bonus:
        return "mof-2020-46", "九"
    return "mof-87", "五十四" if tender.comparison is Comparison.PRICE else "五十五"
