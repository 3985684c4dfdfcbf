"""Everything that is said of a document: its words, what contradicts itself, under its own law."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reqwriter.standards.library import Library
from reqwriter.wording.across import contradictions
from reqwriter.wording.checker import Checker
from reqwriter.wording.once import once
from reqwriter.wording.passages import Passage
from reqwriter.wording.regime import Regime, regime_of, regimes, under
from reqwriter.wording.remarks import Remark


class Verdict(NamedTuple):
    """The remarks on a document, in its order, and the law that it buys under."""

    regime: Regime
    remarks: list[Remark]


def judged(
    passages: Sequence[Passage],
    marks: Mapping[str, str],
    checker: Checker,
    library: Library,
    on: dt.date,
    region: str = "",
    regime: Regime | None = None,
) -> Verdict:
    """What is objected to in a document on a day in a region.

    `marks` is what ★ and ▲ mean in it; without a regime, the document tells its own.
    """
    remarks = checker.judge(passages) + contradictions(passages, marks, library, on, region)
    remarks.sort(key=lambda one: (one.passage.order, one.start, one.pattern))
    # Which law it is matters only to what is objected to.
    regime = regime or (regime_of(passages) if remarks else regimes()[0])
    return Verdict(regime, under(regime, once(remarks)))
