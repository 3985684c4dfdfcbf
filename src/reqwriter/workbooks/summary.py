"""The summary: the judges' means, totals, ranks, candidates, and objective scores that differ."""

from decimal import Decimal
from itertools import count
from typing import NamedTuple

from reqwriter.domain.factor import Factor, GradedFactor, Group, Nature, PriceFactor
from reqwriter.scoring.quorum import shortage
from reqwriter.scoring.tender import Comparison
from reqwriter.workbooks.frame import FIRST, HEAD, ID, NAME, NUMBER, POINTS, RULE, Frame
from reqwriter.workbooks.grid import Line, half_up, quoted
from reqwriter.workbooks.offers import VALID, Offers
from reqwriter.workbooks.paper import Sheet
from reqwriter.workbooks.places import Standing, ranks, write_places
from reqwriter.workbooks.prices import Prices
from reqwriter.workbooks.styles import RED

SHEET = "汇总"
_SAID = (
    "本表全部由公式计算。各因素得分为各评委评分的算术平均值，四舍五入保留两位小数，"
    "总分为各因素得分之和；“核对”栏有提示的，先处理再签字。"
)
_SIGNED = "评审委员会全体成员（签名）：________________________　　日期：______年____月____日"


class _Given(NamedTuple):
    """What the summary is made from."""

    frame: Frame
    offers: Offers
    prices: Prices
    judges: list[dict[str, Line]]


def write(frame: Frame, offers: Offers, prices: Prices, judges: list[dict[str, Line]]) -> None:
    """Write the sheet."""
    given = _Given(frame, offers, prices, judges)
    sheet = frame.sheet(SHEET, "评审汇总表", _SAID)
    frame.headings(sheet, offers.names, ("序号", "编号", "评审因素", "分值", "核对"))
    rows = count(HEAD + 1)
    lines = {
        factor.id: _factor(given, sheet, next(rows), factor) for factor in frame.tender.factors
    }
    total = technical = None
    if frame.tender.comparison is Comparison.POINTS:
        total = _sum(given, sheet, next(rows), "总分", lines, frame.tender.factors)
        parts = tuple(one for one in frame.tender.factors if one.group is Group.TECHNICAL)
        technical = _sum(given, sheet, next(rows), "其中：技术部分得分", lines, parts)
    asked = _shown(given, sheet, next(rows), "报价（元）", offers.prices)
    evaluated = _shown(given, sheet, next(rows), "评审价格（元）", prices.evaluated)
    standing = Standing(offers.states, total, technical, asked, evaluated)
    rank = ranks(frame, sheet, next(rows), standing)
    few = _enough(given, sheet, next(rows))
    row = write_places(frame, sheet, next(rows), offers, prices.review, standing, rank, few)
    row = _checks(given, sheet, row + 1, lines)
    frame.fade(sheet, rank.row, offers.states)
    sheet.raw.merge_range(row + 1, 0, row + 1, FIRST, _SIGNED, frame.paper.style("plain"))


def label(sheet: Sheet, row: int, name: str, style: str = "band") -> None:
    """The beginning of a row that is no factor."""
    for column in (NUMBER, ID, POINTS, RULE):
        sheet.put(row, column, "")
    sheet.put(row, NAME, name, style)


def _factor(given: _Given, sheet: Sheet, row: int, factor: Factor) -> Line:
    """A factor's points: the judges' mean, or what the price has earned."""
    frame = given.frame
    printed = frame.row_of(factor)
    sheet.put(row, NUMBER, printed.number, "middle")
    sheet.put(row, ID, factor.id, "id")
    sheet.put(row, NAME, printed.name)
    sheet.put(row, POINTS, factor.points, "number")
    sheet.put(row, RULE, "", "warning")
    for bidder in range(frame.bidders):
        state = given.offers.states[bidder]
        if isinstance(factor, PriceFactor):
            formula = str(given.prices.points[factor.id][bidder])
        else:
            each = ",".join(str(one[factor.id][bidder]) for one in given.judges)
            mean = half_up(f"AVERAGE({each})")
            formula = f'IF(OR({state}<>"{VALID}",COUNT({each})=0),"",{mean})'
        sheet.count(row, FIRST + bidder, formula, "points")
    return frame.line(sheet, row)


def _sum(
    given: _Given,
    sheet: Sheet,
    row: int,
    title: str,
    lines: dict[str, Line],
    factors: tuple[Factor, ...],
) -> Line:
    label(sheet, row, title)
    full = sum((one.points or Decimal(0) for one in factors), Decimal(0))
    sheet.put(row, POINTS, full, "number")
    for bidder in range(given.frame.bidders):
        each = [str(lines[one.id][bidder]) for one in factors]
        listed = ",".join(each) or "0"
        whole = f"COUNT({listed})<{max(len(each), 1)}"
        state = given.offers.states[bidder]
        formula = f'IF(OR({state}<>"{VALID}",{whole}),"",ROUND(SUM({listed}),2))'
        sheet.count(row, FIRST + bidder, formula, "earned")
    return given.frame.line(sheet, row)


def _shown(given: _Given, sheet: Sheet, row: int, title: str, line: Line) -> Line:
    label(sheet, row, title, "text")
    for bidder in range(given.frame.bidders):
        formula = f'IF({given.offers.states[bidder]}="{VALID}",{line[bidder]},"")'
        sheet.count(row, FIRST + bidder, formula, "amount")
    return given.frame.line(sheet, row)


def _checks(given: _Given, sheet: Sheet, row: int, lines: dict[str, Line]) -> int:
    """Judges who differ on what is objective, and judges who have not graded yet."""
    frame = given.frame
    label(sheet, row, "评委评分核对")
    for factor in frame.criteria():
        row += 1
        objective = (
            factor.nature is Nature.OBJECTIVE
            if isinstance(factor, GradedFactor)
            else factor.nature is not Nature.SUBJECTIVE
        )
        label(sheet, row, frame.row_of(factor).name, "text")
        sheet.put(row, ID, factor.id, "id")
        said = "客观：应当一致" if objective else "主观：独立评分"
        sheet.put(row, RULE, said)
        for bidder in range(frame.bidders):
            sheet.count(row, FIRST + bidder, _check(given, factor, bidder, objective), "middle")
        _told(given, sheet, lines[factor.id], frame.line(sheet, row))
    return row + 1


def _check(given: _Given, factor: Factor, bidder: int, objective: bool) -> str:
    each = ",".join(str(one[factor.id][bidder]) for one in given.judges)
    missing = f'IF(COUNT({each})<{given.frame.judges},"未评全","")'
    differ = f'IF(MAX({each})<>MIN({each}),"不一致",{missing})' if objective else missing
    return f'IF(OR({given.offers.states[bidder]}<>"{VALID}",COUNT({each})=0),"",{differ})'


def _told(given: _Given, sheet: Sheet, points: Line, checks: Line) -> None:
    """Say beside a factor whom its judges differ on, and colour those points."""
    names = given.offers.names
    differing, unfinished = (
        "&".join(
            f'IF({checks[n]}="{what}",IF({names[n]}="","供应商{n + 1}",{names[n]})&" ","")'
            for n in range(given.frame.bidders)
        )
        for what in ("不一致", "未评全")
    )
    different = f'IF(COUNTIF({checks},"不一致")=0,"","客观分不一致："&{differing})'
    partly = f'IF(COUNTIF({checks},"未评全")=0,"","有评委未评："&{unfinished})'
    sheet.count(points.row, RULE, f"{different}&{partly}", "warning")
    here = str(checks[0]).partition("!")[2].replace("$F", "F")
    last = given.frame.bidders - 1
    for line in (points, checks):
        sheet.mark(line[0], line[last], f'{here}="不一致"', RED)


def _enough(given: _Given, sheet: Sheet, row: int) -> str:
    """How many suppliers are left, and what the law says of so few.

    What is returned holds where nobody can be recommended.
    """
    tender, states = given.frame.tender, given.offers.states
    said: list[str] = []
    fatal = 0
    while few := shortage(tender, len(said)):
        said.append(few.said)
        fatal = len(said) if few.fatal else fatal
    valid = f'SUMPRODUCT(({states}="{VALID}")*1)'
    if brands := given.offers.lines.get("brand"):
        # Bids of one brand are one bidder: each counts for its part.
        cells = [
            f'IF({states[n]}<>"{VALID}",0,IF({brands[n]}="",1,1/SUMPRODUCT(({states}="{VALID}")'
            f"*EXACT({brands},{brands[n]}))))"
            for n in range(given.frame.bidders)
        ]
        valid = f"ROUND({'+'.join(cells)},0)"
    label(sheet, row, "有效供应商（家）")
    cell = sheet.count(row, POINTS, valid, "number")
    if said:
        texts = ",".join(quoted(one) for one in said)
        shown = f'IF({cell}>={len(said)},"",CHOOSE({cell}+1,{texts}))'
        sheet.count(row, RULE, shown, "warning")
    return f"{cell}<{fatal}"
