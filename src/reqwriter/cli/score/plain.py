"""The evaluation for programs."""

from typing import Any

from reqwriter.scoring.evaluation import ROUNDING, Evaluated, Evaluation
from reqwriter.scoring.grounds import grounds
from reqwriter.scoring.tender import Tender
from reqwriter.standards.citation import Citation


def plain(tender: Tender, found: Evaluation, other: Evaluation | None) -> dict[str, Any]:
    """All of it; `other` is what it would be without the bids under review."""
    return {
        "package": tender.package.id,
        "on": tender.on,
        "place": tender.place or "national",
        "rounding": ROUNDING,
        **_evaluation(found),
        "because": [{"what": one.what, **_cited(one.because)} for one in grounds(tender, found)],
        "without_suspects": other and _evaluation(other),
    }


def _evaluation(found: Evaluation) -> dict[str, Any]:
    return {
        "comparison": found.comparison.value,
        "base": found.base,
        "out": [{"id": one.bid.id, "name": one.bid.name, "why": one.why} for one in found.out],
        "bids": [_bid(one, found) for one in found.bids],
        "ranking": [{"rank": row.rank, "id": row.id} for row in found.ranking.rows],
        "ties": list(found.ranking.ties),
        "candidates": list(found.candidates),
        "passed_over": dict(found.ranking.passed_over),
        "open": found.ranking.open,
        "abnormal_low": {
            "measures": [
                {**one._asdict(), "because": _cited(one.because)} for one in found.low.measures
            ],
            "review": [
                {"id": one.bid.id, "below": [measure.key for measure in one.below]}
                for one in found.low.suspects
            ],
            "minutes": found.low.minutes,
            "remarks": list(found.low.remarks),
        },
        "shortage": found.shortage
        and {
            "message": found.shortage.said,
            "fatal": found.shortage.fatal,
            "because": [_cited(one) for one in found.shortage.because],
        },
        "remarks": list(found.remarks),
    }


def _bid(one: Evaluated, found: Evaluation) -> dict[str, Any]:
    priced, bid = one.priced, one.priced.bid
    return {
        "id": bid.id,
        "name": bid.name,
        "price": bid.price,
        "deductions": [cut._asdict() for cut in priced.cuts],
        "not_deducted": list(priced.untaken),
        "added": priced.added,
        "bonus": priced.bonus,
        "evaluated": priced.evaluated,
        "points": [
            {
                "id": part.factor.id,
                "name": part.factor.name,
                "full": part.factor.points,
                "exact": part.exact,
                "points": part.points,
                "how": part.said,
            }
            for part in one.parts
        ],
        "total": one.total,
        "rank": one.rank,
        "candidate": bid.id in found.candidates,
    }


def _cited(cited: Citation) -> dict[str, Any]:
    return {
        "instrument": cited.instrument,
        "title": cited.title,
        "number": cited.number,
        "article": cited.article,
        "verified": cited.verified.value,
        "own": cited.own,
    }
