"""One sheet a judge: the grades that the judge chooses, and the points that facts have earned."""

from reqwriter.domain.factor import Factor, GradedFactor, Nature
from reqwriter.scoring.bids import Bid
from reqwriter.workbooks import formulas
from reqwriter.workbooks.frame import FIRST, HEAD, ID, NAME, NUMBER, POINTS, RULE, Frame
from reqwriter.workbooks.grid import Line
from reqwriter.workbooks.offers import Offers
from reqwriter.workbooks.paper import Sheet
from reqwriter.workbooks.parameters import Parameters, grade_column, labels
from reqwriter.workbooks.styles import RED

_SAID = (
    "分级评分的因素，对照评审标准在浅黄色单元格选择档次，一档一个分值，不打区间分；"
    "其余因素的得分取自“事实认定”，本人核对后认为不对的，先与其他评委核实，再在此改写。"
)
_DERIVED = "取自“事实认定”。客观因素各评委的得分应当一致。"


def write(
    frame: Frame, offers: Offers, facts: dict[str, Line], of: Parameters
) -> list[dict[str, Line]]:
    """Write the sheets; the points of each factor, by judge."""
    return [_judge(frame, offers, facts, of, judge) for judge in range(frame.judges)]


def _judge(
    frame: Frame, offers: Offers, facts: dict[str, Line], of: Parameters, judge: int
) -> dict[str, Line]:
    name = f"评委{judge + 1}"
    sheet = frame.sheet(name, f"{name}评分表", _SAID)
    frame.headings(sheet, offers.names)
    found: dict[str, Line] = {}
    row = HEAD + 1
    for factor in frame.criteria():
        if isinstance(factor, GradedFactor):
            _choice(frame, sheet, row, factor, of, judge)
            row += 1
        found[factor.id] = _points(frame, sheet, row, factor, facts, of)
        row += 1
    frame.fade(sheet, row - 1, offers.states)
    signed = "评委（签名）：________________　　日期：________年____月____日"
    sheet.raw.merge_range(row + 1, 0, row + 1, RULE, signed, frame.paper.style("plain"))
    return found


def _choice(
    frame: Frame, sheet: Sheet, row: int, factor: GradedFactor, of: Parameters, judge: int
) -> None:
    """The row in which a grade is chosen from the list of those that the draft has."""
    printed = frame.row_of(factor)
    sheet.put(row, NUMBER, printed.number, "middle")
    sheet.put(row, ID, factor.id, "id")
    sheet.put(row, NAME, f"{printed.name}（{_nature(factor)}）\n档次")
    sheet.put(row, POINTS, "")
    sheet.put(row, RULE, printed.criterion)
    rule = {"validate": "list", "source": f"={grade_column(factor, of, 'said')}"}
    named = labels(factor)
    for bidder in range(frame.bidders):
        chosen = _chosen(frame.bid(bidder), factor, judge)
        cell = sheet.put(row, FIRST + bidder, named.get(chosen, ""), "middle", open=True)
        sheet.allow(cell, rule, wrong="请从列表中选择一个档次。")


def _chosen(bid: Bid | None, factor: GradedFactor, judge: int) -> str:
    answer = bid.answers.get(factor.id) if bid else None
    known = isinstance(answer, tuple) and judge < len(answer)
    return answer[judge] if known and isinstance(answer, tuple) else ""


def _points(
    frame: Frame,
    sheet: Sheet,
    row: int,
    factor: Factor,
    facts: dict[str, Line],
    of: Parameters,
) -> Line:
    printed = frame.row_of(factor)
    graded = isinstance(factor, GradedFactor)
    sheet.put(row, NUMBER, "" if graded else printed.number, "middle")
    sheet.put(row, ID, factor.id, "id")
    sheet.put(row, NAME, "得分" if graded else f"{printed.name}（{_nature(factor)}）\n得分", "band")
    sheet.put(row, POINTS, factor.points, "number")
    sheet.put(row, RULE, "所选档次的分值。" if graded else _DERIVED)
    line = frame.line(sheet, row)
    for bidder in range(frame.bidders):
        cell = line[bidder]
        if isinstance(factor, GradedFactor):
            chosen = cell._replace(row=row - 1)
            formula = f'IF({chosen}="","",{formulas.graded(factor, chosen, of)})'
            sheet.count(row, cell.column, formula, "earned")
            continue
        sheet.count(row, cell.column, str(facts[factor.id][bidder]), "points", open=True)
        most = float(factor.points or 0)
        rule = {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": most}
        sheet.allow(cell, rule, wrong=f"得分应在 0 至 {factor.points} 之间。")
    if not graded:
        # A score that was written over by hand is seen at once.
        own, fact = (str(one[0]).replace("$F", "F") for one in (line, facts[factor.id]))
        sheet.mark(line[0], line[frame.bidders - 1], f"{own.partition('!')[2]}<>{fact}", RED)
    return line


def _nature(factor: Factor) -> str:
    return (factor.nature or Nature.OBJECTIVE).label
