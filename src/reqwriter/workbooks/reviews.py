"""The review of abnormally low prices: which offers start it, by which figure."""

from decimal import Decimal

from reqwriter.domain.money import figures
from reqwriter.scoring.abnormal import LowPrices, Measure, low_prices
from reqwriter.scoring.bids import Bid
from reqwriter.scoring.tender import Comparison, Tender
from reqwriter.workbooks.frame import HEAD, POINTS
from reqwriter.workbooks.grid import Line
from reqwriter.workbooks.ledger import Ledger
from reqwriter.workbooks.styles import RED

REVIEW = "▶ 审查"


def low_prices_of(tender: Tender) -> LowPrices:
    """Every measure that the law has for a tender, whatever is bid."""
    return low_prices(tender, [Bid(id, id, Decimal(1)) for id in "ab"])


def write(ledger: Ledger) -> Line | None:
    """Write the lines of the review; None where the day has no figures for it."""
    low = low_prices_of(ledger.frame.tender)
    frame, offers = ledger.frame, ledger.offers
    for remark in low.remarks:
        ledger.line("异常低价审查", remark, [])
    if not low.measures:
        return None
    asked = frame.line(ledger.sheet, HEAD + 1)
    if frame.tender.comparison is Comparison.PRICE and offers.entered != offers.states:
        said = "有效投标的原报价，含同一品牌的各家。"
        formulas = ledger.standing(offers.entered)
        asked = ledger.line("参加低价审查比较的报价", said, formulas)
    below = [_measured(ledger, one, asked) for one in low.measures]
    formulas = [
        f'IF({asked[n]}="","",IF({"+".join(f"N({one[n]}<>{chr(34) * 2})" for one in below)}>0,'
        f'"{REVIEW}","不启动"))'
        for n in range(frame.bidders)
    ]
    minutes = f"（一般不少于 {figures(low.minutes)} 分钟）" if low.minutes is not None else ""
    said = (
        f"启动审查的，请供应商在合理时间内{minutes}书面说明并提交证明材料；"
        "不能证明报价合理的，在“投标情况”写明无效的原因。"
    )
    line = ledger.line("异常低价审查", said, formulas, "strong")
    ledger.sheet.mark(line[0], line[frame.bidders - 1], f'{_first(line)}="{REVIEW}"', RED)
    return line


def _measured(ledger: Ledger, measure: Measure, asked: Line) -> Line:
    """Offers strictly below a percentage of the reference; sums are compared, nothing divided."""
    percent = figures(measure.percent)
    many = f"COUNT({asked})"
    match measure.key:
        case "average":
            tests = [
                f"ROUND({asked[n]}*100*{many}-SUM({asked})*{percent},4)<0" for n in _all(asked)
            ]
            limit = f'IF({many}=0,"",SUM({asked})*{percent}/100/{many})'
        case "second":
            tests = [
                f"IF({many}<2,FALSE,ROUND({asked[n]}*100-SMALL({asked},2)*{percent},4)<0)"
                for n in _all(asked)
            ]
            limit = f'IF({many}<2,"",SMALL({asked},2)*{percent}/100)'
        case _:
            reference = figures(measure.reference)
            tests = [f"ROUND({asked[n]}*100-{reference}*{percent},4)<0" for n in _all(asked)]
            limit = f"{reference}*{percent}/100"
    formulas = [
        f'IF({asked[n]}="","",IF({test},"低于",""))'
        for n, test in zip(_all(asked), tests, strict=True)
    ]
    said = f"低于{measure.name}的 {percent}% 的启动（等于的不启动），启动线见“参数”栏。"
    line = ledger.line(f"低于{measure.name} {percent}%", said, formulas, "middle")
    ledger.sheet.count(ledger.row, POINTS, limit, "amount")
    return line


def _all(line: Line) -> range:
    return range(line.count)


def _first(line: Line) -> str:
    return str(line[0]).partition("!")[2].replace("$F", "F")
