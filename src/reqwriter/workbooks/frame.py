"""What the sheets of a scoring workbook share: the tender, its bidders and judges, the columns."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reqwriter.documents.rows import FactorRow, Rows
from reqwriter.domain.factor import Factor, GradedFactor, PriceFactor
from reqwriter.domain.methods import TENDERS, Method
from reqwriter.scoring.bids import Bid
from reqwriter.scoring.tender import CannotEvaluateError, Tender
from reqwriter.workbooks.grid import Cell, Line
from reqwriter.workbooks.paper import Paper, Sheet
from reqwriter.workbooks.styles import FADED

# 序号, 编号, 名称, 分值, 说明; then a column a bidder, the same one on every sheet.
NUMBER, ID, NAME, POINTS, RULE, FIRST = range(6)
_WIDTHS = (6, 15, 21, 13, 34)
_BIDDER = 13.5
HEAD = 2  # the row of headings
TITLES = ("序号", "编号", "内容", "分值", "说明")
# Columns for bidders of whom nothing is known yet: as many as are read at ease on one page.
USUAL = 6


class Frame(NamedTuple):
    """A workbook being written; `bids` are empty for one that is to be filled in."""

    paper: Paper
    tender: Tender
    rows: Rows
    bids: tuple[Bid, ...]
    bidders: int
    judges: int

    def sheet(self, name: str, title: str, said: str) -> Sheet:
        """A sheet with a column a bidder."""
        made = self.paper.sheet(name, (*_WIDTHS, *[_BIDDER] * self.bidders))
        made.title(title, said)
        return made

    def line(self, sheet: Sheet, row: int) -> Line:
        """The cells of the bidders in a row."""
        return Line(sheet.name, row, FIRST, self.bidders)

    def bid(self, bidder: int) -> Bid | None:
        """The bid that is known for a column."""
        return self.bids[bidder] if bidder < len(self.bids) else None

    def headings(self, sheet: Sheet, names: Line, titles: tuple[str, ...] = TITLES) -> None:
        """The headings, with the names that were filled in for the bidders."""
        sheet.header(HEAD, (*titles, *[""] * self.bidders), POINTS)
        for bidder in range(self.bidders):
            name = names[bidder]
            shown = f'IF({name}="","供应商{bidder + 1}",{name})'
            sheet.count(HEAD, FIRST + bidder, shown, "head")

    def fade(self, sheet: Sheet, last: int, states: Line) -> None:
        """Grey out, down to a row, the bidders that are not compared."""
        state = str(states[0]).replace("!$F", "!F")
        faded = f'AND({state}<>"",{state}<>"有效")'
        start, end = Cell(sheet.name, HEAD + 1, FIRST), Cell(sheet.name, last, FIRST)
        sheet.mark(start, end._replace(column=FIRST + self.bidders - 1), faded, FADED)

    def row_of(self, factor: Factor) -> FactorRow:
        """The factor as the solicitation prints it."""
        known = {one.id: one for one in self.rows.factors}
        empty = FactorRow(factor.id, "", "", factor.name or factor.id, "", "", "", "", "")
        return known.get(factor.id, empty)

    def criteria(self) -> Iterator[Factor]:
        """The factors that the committee looks at: all but prices."""
        return (one for one in self.tender.factors if not isinstance(one, PriceFactor))


def judges_of(tender: Tender, bids: tuple[Bid, ...], asked: int | None) -> int:
    """How many judges there are: as asked, as the bids tell, else the fewest that the law allows.

    Raises CannotEvaluateError where fewer are asked for than have graded.
    """
    graded = [one.id for one in tender.factors if isinstance(one, GradedFactor)]
    given = max((_many(bid.answers, id) for bid in bids for id in graded), default=0)
    if asked is not None and asked < given:
        raise CannotEvaluateError(
            f"投标文件中有 {given} 名评委的档次，--judges {asked} 少于这一人数。请改正其中一处。"
        )
    if asked or given:
        return asked or given
    held = tender.held(_committee(tender.project.method))
    return int(held.value) if held else 1


def _many(answers: Mapping[str, object], factor: str) -> int:
    given = answers.get(factor)
    return len(given) if isinstance(given, tuple) else 0


def _committee(method: Method | None) -> str:
    if method is None or method in TENDERS:
        return "committee-min"
    innovative = method is Method.INNOVATION
    return "innovation-committee-min" if innovative else "negotiation-committee-min"
