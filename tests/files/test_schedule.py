"""The days that are proposed for each method."""

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reqwriter.domain.methods import Method, SoleSource
from reqwriter.domain.project import Category, Timetable
from reqwriter.files.beginning import blank, days_for, with_days
from reqwriter.files.schedule import Schedule, schedule
from reqwriter.rules import check, setting_for
from reqwriter.standards.library import Library

LIBRARY = Library.load()
FIRST, LAST = dt.date(2024, 1, 1), dt.date(2027, 12, 31)
# The measures on cooperative innovation are in force from here on.
INNOVATION = dt.date(2024, 6, 1)


@given(today=st.dates(FIRST, LAST), method=st.sampled_from(list(Method)))
@example(today=dt.date(2026, 1, 12), method=Method.CONSULTATION)
@example(today=dt.date(2026, 1, 14), method=Method.OPEN_TENDER)
def test_no_rule_on_days_or_committees_finds_anything_in_what_is_proposed(
    today: dt.date, method: Method
) -> None:
    if method is Method.INNOVATION:
        today = max(today, INNOVATION)
    draft = with_days(blank(Category.GOODS, LIBRARY, today, method), LIBRARY, today)

    found = check(draft, setting_for(draft, LIBRARY, today))
    codes = {one.code for one in found if one.code.startswith(("TM", "CM", "ME16"))}

    unannounced = days_for(draft, LIBRARY, today).unannounced(LIBRARY)
    assert codes <= {"TM21"}
    # Only the intention is not measured by it, and a year that is not known is never passed over.
    assert unannounced or not codes


@given(today=st.dates(FIRST, LAST), method=st.sampled_from(list(Method)))
def test_everything_is_proposed_for_a_working_day_after_today(
    today: dt.date, method: Method
) -> None:
    if method is Method.INNOVATION:
        today = max(today, INNOVATION)
    days = schedule(LIBRARY, today, "", method)

    for part in (days.timetable, days.sole_source or SoleSource()):
        for _, answer in part.answers():
            day = answer.date() if isinstance(answer, dt.datetime) else answer
            assert day > today
            assert LIBRARY.calendar.is_working(day)


def test_the_days_of_an_open_tender_begin_thirty_days_after_the_intention() -> None:
    assert schedule(LIBRARY, dt.date(2026, 3, 2), "qingdao", Method.OPEN_TENDER) == Schedule(
        Timetable(
            intention_date=dt.date(2026, 3, 3),
            notice_date=dt.date(2026, 4, 2),
            notice_until=dt.date(2026, 4, 10),
            documents_from=dt.date(2026, 4, 2),
            documents_until=dt.date(2026, 4, 10),
            deadline=dt.datetime(2026, 4, 22, 9, 30),
        )
    )


def test_the_only_supplier_is_published_before_the_talks() -> None:
    days = schedule(LIBRARY, dt.date(2026, 3, 2), "青岛市", Method.SINGLE_SOURCE)

    assert days.sole_source == SoleSource(
        notice_from=dt.date(2026, 4, 2), notice_until=dt.date(2026, 4, 10)
    )
    assert days.timetable.deadline == dt.datetime(2026, 4, 13, 9, 30)
    assert days.timetable.documents_from is None


def test_a_consultation_is_answered_after_its_documents_are_given_out() -> None:
    # The five working days reach beyond the ten days: the spring festival lies between.
    days = schedule(LIBRARY, dt.date(2026, 1, 12), "", Method.CONSULTATION).timetable

    assert (days.documents_from, days.documents_until) == (
        dt.date(2026, 2, 12),
        dt.date(2026, 2, 26),
    )
    assert days.deadline == dt.datetime(2026, 2, 27, 9, 30)


def test_days_before_the_law_of_a_method_are_refused() -> None:
    with pytest.raises(LookupError, match="innovation"):
        schedule(LIBRARY, dt.date(2024, 1, 2), "", Method.INNOVATION)
