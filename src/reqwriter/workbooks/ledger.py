"""The sheet of prices as it grows, a line at a time."""

from reqwriter.workbooks.frame import FIRST, HEAD, ID, NAME, NUMBER, POINTS, RULE, Frame
from reqwriter.workbooks.grid import Line
from reqwriter.workbooks.offers import VALID, Offers
from reqwriter.workbooks.paper import Sheet
from reqwriter.workbooks.parameters import Parameters

SHEET = "价格评审"
_SAID = "本表全部由公式计算，不需要填写。各项扣除都按原报价计算后相加，合同价仍为原报价。"


class Ledger:
    """The sheet as it grows, a line at a time."""

    def __init__(self, frame: Frame, offers: Offers, of: Parameters) -> None:
        self.frame, self.offers, self.of = frame, offers, of
        self.sheet: Sheet = frame.sheet(SHEET, "价格评审", _SAID)
        titles = ("序号", "编号", "内容", "参数", "计算方法")
        frame.headings(self.sheet, offers.names, titles)
        self.row = HEAD

    def line(
        self,
        title: str,
        said: str,
        formulas: list[str],
        style: str = "amount",
        *,
        id: str = "",
        number: str = "",
    ) -> Line:
        """One row of formulas, one a bidder."""
        self.row += 1
        written = ((NUMBER, number), (ID, id), (NAME, title), (POINTS, ""), (RULE, said))
        for column, text in written:
            style = {NUMBER: "middle", ID: "id"}.get(column, "text")
            self.sheet.put(self.row, column, text, style)
        for bidder, formula in enumerate(formulas):
            self.sheet.count(self.row, FIRST + bidder, formula, style)
        return self.frame.line(self.sheet, self.row)

    def each(self, line: Line, formula: str) -> list[str]:
        """A formula for every bidder that has a figure in a line; {} stands for that figure."""
        return [
            f'IF(ISNUMBER({line[n]}),{formula.format(line[n])},"")'
            for n in range(self.frame.bidders)
        ]

    def standing(self, states: Line) -> list[str]:
        """The original offers of the bidders that some states leave in."""
        asked = self.offers.prices
        return [f'IF({states[n]}="{VALID}",{asked[n]},"")' for n in range(self.frame.bidders)]
