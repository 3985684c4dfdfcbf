"""The sheet of prices: deductions, the price that counts, its points, prices to be reviewed."""

from decimal import Decimal
from typing import NamedTuple

from reqwriter.domain.factor import PriceFactor
from reqwriter.domain.money import figures
from reqwriter.scoring.price import compared
from reqwriter.scoring.tender import on_lifecycle
from reqwriter.workbooks import reviews
from reqwriter.workbooks.frame import FIRST, POINTS, Frame
from reqwriter.workbooks.grid import Cell, Line, half_up
from reqwriter.workbooks.ledger import Ledger
from reqwriter.workbooks.offers import VALID, Offers
from reqwriter.workbooks.parameters import Parameters


class Prices(NamedTuple):
    """The prices that count, the points of each price factor, and who must be reviewed."""

    evaluated: Line
    points: dict[str, Line]
    review: Line | None


def write(frame: Frame, offers: Offers, of: Parameters) -> Prices:
    """Write the sheet."""
    ledger = Ledger(frame, offers, of)
    asked = ledger.line("有效报价", "有效投标的原报价。", ledger.standing(offers.states))
    bonus = None
    cuts = []
    if "small" in offers.rates:
        line = _small(ledger, asked)
        bonus, cuts = (line, []) if frame.tender.bonus else (None, [line])
    cuts += _others(ledger, asked)
    evaluated = _evaluated(ledger, asked, cuts)
    points = {
        factor.id: _points(ledger, factor, evaluated, bonus)
        for factor in frame.tender.factors
        if isinstance(factor, PriceFactor)
    }
    review = reviews.write(ledger)
    frame.fade(ledger.sheet, ledger.row, offers.states)
    return Prices(evaluated, points, review)


def _small(ledger: Ledger, asked: Line) -> Line:
    """What small enterprises, consortia and subcontracts get off, in one row: it is given once."""
    offers, bonus = ledger.offers, ledger.frame.tender.bonus
    tender = ledger.frame.tender
    least = tender.held("sme-consortium-share")
    formulas = []
    for bidder in range(ledger.frame.bidders):
        price = asked[bidder]
        taken = "0"
        if "small_share" in offers.rates and least is not None:
            share = offers.lines["small_share"][bidder]
            at_rate = _off(price, offers.rates["small_share"], bonus=bonus)
            taken = f"IF(N({share})>={figures(least.value)},{at_rate},0)"
        at_rate = _off(price, offers.rates["small"], bonus=bonus)
        small = offers.lines["small"][bidder]
        formulas.append(f'IF({price}="","",IF({small}="是",{at_rate},{taken}))')
    if bonus:
        return ledger.line(
            "价格分增加（%）", "小微企业增加价格分，不扣除报价。", formulas, "number"
        )
    said = "原报价×小微企业扣除比例；联合体、分包达到规定份额的，按其比例。"
    return ledger.line("减：小微企业扣除（元）", said, formulas)


def _off(price: Cell, rate: Cell, *, bonus: bool) -> str:
    counted = str(rate) if bonus else f"{price}*{rate}/100"
    return f'IF({rate}="","缺扣除比例",{counted})'


def _others(ledger: Ledger, asked: Line) -> list[Line]:
    offers, found = ledger.offers, []
    if "domestic" in offers.rates:
        share = ledger.frame.tender.held("domestic-package-share")
        assert share is not None
        shares, states = offers.lines["domestic"], offers.states
        foreign = f'SUMPRODUCT(({states}="{VALID}")*({shares}<>100))'
        formulas = [
            f'IF({asked[n]}="","",IF(AND(N({shares[n]})>={figures(share.value)},{foreign}>0),'
            f"{asked[n]}*{offers.rates['domestic']}/100,0))"
            for n in range(ledger.frame.bidders)
        ]
        said = "原报价×本国产品扣除比例；有效投标全部是本国产品的，不扣除。"
        found.append(ledger.line("减：本国产品扣除（元）", said, formulas))
    if "green" in offers.lines:
        green = offers.lines["green"]
        formulas = [f'IF({asked[n]}="","",N({green[n]}))' for n in range(ledger.frame.bidders)]
        found.append(ledger.line("减：优先采购产品扣除（元）", "见“投标情况”。", formulas))
    return found


def _evaluated(ledger: Ledger, asked: Line, cuts: list[Line]) -> Line:
    formulas = []
    consumables = ledger.frame.tender.consumables
    for bidder in range(ledger.frame.bidders):
        price = asked[bidder]
        off = [str(cut[bidder]) for cut in cuts]
        added = f"+N({ledger.offers.lines['lifecycle'][bidder]})" if consumables else ""
        left = f"ROUND({price}{''.join(f'-{one}' for one in off)}{added},6)"
        if off:
            counted = f"COUNT({','.join(off)})"
            kept = f'IF({left}<=0,"扣除超过报价",{left})'
            left = f'IF({counted}<{len(off)},"缺扣除比例",{kept})'
        formulas.append(f'IF({price}="","",{left})')
    said = "有效报价减去各项扣除" + ("，加上专用耗材等费用。" if consumables else "。")
    if not compared(ledger.frame.tender):
        said = "价格不评分，不作扣除。"
    return ledger.line("评审价格（元）", said, formulas, "total")


def _points(ledger: Ledger, factor: PriceFactor, evaluated: Line, bonus: Line | None) -> Line:
    frame, offers = ledger.frame, ledger.offers
    full = ledger.of[factor.id, "points"]
    row = frame.row_of(factor)
    name = f"{factor.name or factor.id}得分"
    if frame.tender.bonus and not on_lifecycle(factor):
        more = [f"*(100+N({bonus[n]}))/100" if bonus else "" for n in range(frame.bidders)]
        given = offers.lines[factor.id]
        formulas = [
            f'IF(AND({offers.states[n]}="{VALID}",{given[n]}<>""),'
            f'{half_up(f"{given[n]}{more[n]}")},"")'
            for n in range(frame.bidders)
        ]
        said = "评审委员会计算的价格分×（1＋增加的比例）。"
        return ledger.line(name, said, formulas, "earned", id=factor.id, number=row.number)
    counted = evaluated
    base = "评标基准价（元）"
    if on_lifecycle(factor):
        cost = offers.lines["lifecycle"]
        formulas = [
            f'IF(AND({offers.states[n]}="{VALID}",N({cost[n]})>0),{cost[n]},"")'
            for n in range(frame.bidders)
        ]
        counted = ledger.line("参加比较的费用（元）", "有效投标的全生命周期费用。", formulas)
        base = "费用基准价（元）"
    lowest = f'IF(COUNT({counted})=0,"",MIN({counted}))'
    ledger.line(base, "有效投标中最低的一个，见“参数”栏。", [])
    cell = ledger.sheet.count(ledger.row, POINTS, lowest, "total")
    for bidder in range(frame.bidders):
        ledger.sheet.put(ledger.row, FIRST + bidder, "")
    said = f"基准价÷评审价格×{figures(factor.points or Decimal(0))}，四舍五入保留两位小数。"
    formulas = ledger.each(counted, half_up(f"{cell}*{full}/{{}}"))
    return ledger.line(name, said, formulas, "earned", id=factor.id, number=row.number)
