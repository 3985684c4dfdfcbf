"""Workbooks of a solicitation: for the committee that scores, for the suppliers that answer."""

from collections.abc import Sequence

from reqwriter.documents.rows import rows_of
from reqwriter.domain.draft import Draft
from reqwriter.scoring.bids import Bid
from reqwriter.scoring.tender import CannotEvaluateError, Tender, gaps
from reqwriter.workbooks import (
    objective,
    offers,
    opening,
    panel,
    parameters,
    prices,
    summary,
    supplier,
)
from reqwriter.workbooks.frame import USUAL, Frame, judges_of
from reqwriter.workbooks.paper import Paper

__all__ = ["scoring_workbook", "supplier_tables"]


def scoring_workbook(
    draft: Draft,
    tender: Tender,
    bids: Sequence[Bid] = (),
    *,
    bidders: int | None = None,
    judges: int | None = None,
) -> bytes:
    """The workbook in which a committee scores: formulas throughout, inputs filled in from bids.

    Raises CannotEvaluateError where the draft says too little to count points.
    """
    if missing := list(gaps(tender)):
        raise CannotEvaluateError(*missing)
    known = tuple(bids)
    many = max(bidders or (len(known) or USUAL), len(known))
    rows = rows_of(draft, tender.package.id, tender.library, tender.on)
    name = draft.project.name or "未命名项目"
    paper = Paper(f"{name}　{tender.package.name or ''}", tender.on)
    frame = Frame(paper, tender, rows, known, many, judges_of(tender, known, judges))
    opening.guide(frame)
    opening.rules(paper, frame)
    offered = offers.write(frame)
    of = parameters.write(paper, tender, {one.id: one.number for one in rows.factors})
    priced = prices.write(frame, offered, of)
    facts = objective.write(frame, offered, of)
    criteria = list(frame.criteria())
    judged = panel.write(frame, offered, facts, of) if criteria else []
    summary.write(frame, offered, priced, judged)
    return paper.content()


def supplier_tables(draft: Draft, tender: Tender) -> bytes:
    """The tables that a supplier fills in: deviations, and its own estimate of its points."""
    rows = rows_of(draft, tender.package.id, tender.library, tender.on)
    return supplier.write(draft, tender, rows)
