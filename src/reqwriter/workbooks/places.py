"""Ranks by formula, ties broken as the draft and the law break them, and the list of places."""

from typing import NamedTuple

from reqwriter.domain.methods import Method
from reqwriter.domain.package import TieBreak
from reqwriter.scoring.evaluation import places_of
from reqwriter.workbooks.frame import FIRST, ID, NAME, NUMBER, POINTS, RULE, Frame
from reqwriter.workbooks.grid import Line
from reqwriter.workbooks.offers import VALID, Offers
from reqwriter.workbooks.paper import Sheet
from reqwriter.workbooks.reviews import REVIEW

CANDIDATE, LOTS = "推荐", "待抽取"


class Standing(NamedTuple):
    """What bidders are ranked by; no points where price alone decides."""

    states: Line
    total: Line | None
    technical: Line | None
    price: Line
    evaluated: Line


def ranks(frame: Frame, sheet: Sheet, row: int, by: Standing) -> Line:
    """Write the row of ranks: one more than the bidders who are better. Equal ones share it."""
    _label(sheet, row, "名次", _rule(frame, by))
    decides = by.total or by.evaluated
    for bidder in range(frame.bidders):
        better = ""
        for line, sign in reversed(_steps(frame, by)):
            own = line[bidder]
            better = f"({line}{sign}{own})" + (f"+({line}={own})*({better})" if better else "")
        formula = f'1+SUMPRODUCT(({by.states}="{VALID}")*ISNUMBER({decides})*({better}))'
        own = decides[bidder]
        sheet.count(row, FIRST + bidder, f'IF(ISNUMBER({own}),{formula},"")', "strong")
    return frame.line(sheet, row)


def write_places(
    frame: Frame,
    sheet: Sheet,
    row: int,
    offers: Offers,
    review: Line | None,
    by: Standing,
    rank: Line,
    few: str,
) -> int:
    """Write who is recommended, unless `few` holds, and the list in order; the row after it."""
    passed = _passed(frame, sheet, row, offers, rank)
    row += passed is not None
    chosen = _chosen(frame, sheet, row, passed, rank, few)
    order = _order(frame, sheet, row + 1, rank)
    row += 3
    titles = {NUMBER: "名次", ID: "", NAME: "供应商", POINTS: "总分" if by.total else "评审价格"}
    for column, title in {**titles, RULE: "说明"}.items():
        sheet.put(row, column, title, "head")
    for place in range(1, frame.bidders + 1):
        found = f"MATCH({place},{order},0)"
        reviewed = (
            f'IF(INDEX({review},{found})="{REVIEW}","，先完成异常低价审查","")' if review else '""'
        )
        tied = f'IF(COUNTIF({rank},INDEX({rank},{found}))>1,"，并列，须随机抽取确定先后","")'
        said = f"INDEX({chosen},{found})&{tied}&{reviewed}"
        shown = {
            NUMBER: (f"INDEX({rank},{found})", "middle"),
            ID: ('""', "text"),
            NAME: (f'INDEX({offers.names},{found})&""', "text"),
            POINTS: (f"INDEX({by.total or by.evaluated},{found})", "amount"),
            RULE: (said, "text"),
        }
        for column, (formula, style) in shown.items():
            sheet.count(row + place, column, f'IFERROR({formula},"")', style)
    return row + frame.bidders + 1


def _steps(frame: Frame, by: Standing) -> list[tuple[Line, str]]:
    """What decides, one after the other, and which way is better."""
    if by.total is None or by.technical is None:
        return [(by.evaluated, "<")]
    steps = [(by.total, ">"), (by.price, "<")]
    tender = frame.tender
    rule = tender.package.scoring.tie_break
    consulted = rule is None and tender.project.method is Method.CONSULTATION
    if rule is TieBreak.TECHNICAL or consulted:
        steps.append((by.technical, ">"))
    return steps


def _rule(frame: Frame, by: Standing) -> str:
    if by.total is None:
        return "评审价格由低到高；相同的并列，随机抽取。"
    last = "，再比技术部分得分" if len(_steps(frame, by)) > 2 else ""
    return f"总分由高到低；相同的，比报价由低到高{last}；仍相同的并列，随机抽取。"


def _passed(frame: Frame, sheet: Sheet, row: int, offers: Offers, rank: Line) -> Line | None:
    """Who cannot be recommended, because another of the brand stands before."""
    brands = offers.lines.get("brand")
    if brands is None:
        return None
    _label(sheet, row, "同一品牌", "同一品牌的，只推荐名次最前的一家。")
    for bidder in range(frame.bidders):
        own, brand = rank[bidder], brands[bidder]
        before = f"SUMPRODUCT(ISNUMBER({rank})*({rank}<{own})*EXACT({brands},{brand}))"
        formula = f'IF(OR({own}="",{brand}=""),"",IF({before}>0,"不推荐",""))'
        sheet.count(row, FIRST + bidder, formula, "middle")
    return frame.line(sheet, row)


def _chosen(
    frame: Frame, sheet: Sheet, row: int, passed: Line | None, rank: Line, few: str
) -> Line:
    """Who is recommended while there are places left; lots decide among equals for the last."""
    # The places may hang on how many bids are valid.
    many = [places_of(frame.tender, valid) for valid in range(frame.bidders + 1)]
    fixed = many[-1]
    said = "候选人数量没有写明，全部列出。" if fixed is None else "按采购文件规定的数量推荐。"
    _label(sheet, row, "推荐", said)
    listed = ",".join(str(one if one is not None else frame.bidders) for one in many)
    places = f"CHOOSE(COUNT({rank})+1,{listed})"
    able = f"ISNUMBER({rank})" + (f'*({passed}<>"不推荐")' if passed else "")
    for bidder in range(frame.bidders):
        own = rank[bidder]
        before = f"SUMPRODUCT({able}*({rank}<{own}))"
        within = f"SUMPRODUCT({able}*({rank}<={own}))"
        open_ = f'IF({before}<{places},"{LOTS}","")'
        formula = f'IF({within}<={places},"{CANDIDATE}",{open_})'
        if passed:
            formula = f'IF({passed[bidder]}<>"","",{formula})'
        sheet.count(row, FIRST + bidder, f'IF(OR({own}="",{few}),"",{formula})', "middle")
    return frame.line(sheet, row)


def _order(frame: Frame, sheet: Sheet, row: int, rank: Line) -> Line:
    """Every bidder's own place in the list: equals one after the other."""
    _label(sheet, row, "排列次序", "名次相同的，按表中先后排列，不表示先后。")
    for bidder in range(frame.bidders):
        own = rank[bidder]
        same = Line(rank.sheet, rank.row, rank.first, bidder + 1)
        formula = f'IF({own}="","",{own}+COUNTIF({same},{own})-1)'
        sheet.count(row, FIRST + bidder, formula, "middle")
    return frame.line(sheet, row)


def _label(sheet: Sheet, row: int, name: str, said: str) -> None:
    for column in (NUMBER, ID, POINTS):
        sheet.put(row, column, "")
    sheet.put(row, NAME, name, "band")
    sheet.put(row, RULE, said)
