"""What does not fit together in a document, and figures that break the law's."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from reqwriter.standards.library import Library
from reqwriter.standards.tables import NATION
from reqwriter.wording.across import (
    budgets,
    dates,
    deadlines,
    grades,
    policies,
    price_weight,
    securities,
    stages,
    subject,
    sums_said,
    totals,
)
from reqwriter.wording.across.agreement import disagreeing
from reqwriter.wording.across.amounts import wrong_amounts
from reqwriter.wording.across.checks import checks
from reqwriter.wording.across.found import Found, Law, remark
from reqwriter.wording.across.grids import Grid, tables
from reqwriter.wording.across.limits import beyond
from reqwriter.wording.across.scoring import Scoring, scoring
from reqwriter.wording.across.text import Text
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.remarks import Remark

__all__ = ["contradictions"]

# What the headings of a table of points, or of amounts, hold.
_SCORED = ("分", "权")
_PRICED = ("金额", "总价", "合价", "小计", "合计", "预算", "限价")
_READING = (
    *(budgets, dates, deadlines, grades, policies, price_weight),
    *(securities, stages, subject, sums_said, totals),
)


def contradictions(
    passages: Sequence[Passage],
    marks: Mapping[str, str],
    library: Library,
    on: dt.date,
    region: str = "",
) -> list[Remark]:
    """Remarks on a whole document on a day in a region, in the order of the document.

    `marks` is what ★ and ▲ mean in it. Raises StandardsError for checks that cannot be read.
    """
    law = Law(library, on, region)
    held = checks()
    remarks = [
        remark(found, check, law)
        for found in _all(Text(passages, _words()), marks, law)
        if (check := held[found.check]).holds(on)
        and library.lies_in(region, check.region or NATION)
    ]
    return sorted(remarks, key=lambda one: (one.passage.order, one.start, one.pattern))


@cache
def _words() -> frozenset[str]:
    """Every word that calls attention."""
    own = (word for module in _READING for word in module.WORDS)
    return frozenset((*own, *(word for check in checks().values() for word in check.words)))


def _all(text: Text, marks: Mapping[str, str], law: Law) -> Iterator[Found]:
    about = subject.subject(text)
    scored: list[Scoring] = []
    priced: list[Grid] = []
    for cells in tables(text):
        if cells.place is Place.FORM:
            continue
        heads = cells.heads()
        if any(sign in heads for sign in _SCORED):
            read = scoring(cells.grid())
            scored += [read] if read else []
        elif any(sign in heads for sign in _PRICED):
            priced.append(cells.grid())
    yield from totals.wrong_totals(scored, text, law)
    yield from sums_said.wrong_sums(text)
    yield from grades.wrong_grades(scored, text)
    yield from price_weight.wrong_price_weight(scored, text, about, law)
    yield from budgets.wrong_budgets(text, about.packages)
    yield from securities.wrong_securities(text, budgets.stated(text)[0], about.packages, law)
    for one in priced:
        yield from wrong_amounts(one)
    yield from dates.wrong_days(text)
    yield from deadlines.wrong_deadlines(text, about, law)
    yield from stages.wrong_stages(text)
    yield from policies.wrong_policies(text, marks, about)
    for check in checks().values():
        if check.kind == "limit":
            yield from beyond(check, text, law)
        elif check.kind == "agree" and not about.packages:
            yield from disagreeing(check, text)
