"""Working days."""

import datetime as dt

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqwriter.standards.calendar import Calendar
from reqwriter.standards.library import Library

CALENDAR = Library.load().calendar
DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2026, 12, 31))


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_working_days_agree_with_another_table(year: int) -> None:
    first = dt.date(year, 1, 1)
    days = [first + dt.timedelta(days=n) for n in range((dt.date(year + 1, 1, 1) - first).days)]
    assert [CALENDAR.is_working(day) for day in days] == [
        chinese_calendar.is_workday(day) for day in days
    ]


def test_a_year_that_is_not_announced_knows_only_weekends() -> None:
    assert [year for year in range(2023, 2029) if CALENDAR.announced(year)] == [2024, 2025, 2026]
    assert CALENDAR.is_working(dt.date(2027, 10, 1))
    assert not CALENDAR.is_working(dt.date(2027, 10, 2))


def test_the_day_a_period_starts_is_not_counted() -> None:
    monday = dt.date(2026, 11, 30)
    assert CALENDAR.working_days(monday, monday) == 0
    assert CALENDAR.working_days(monday, dt.date(2026, 12, 4)) == 4
    assert CALENDAR.working_days(monday, dt.date(2026, 12, 7)) == 5
    assert CALENDAR.working_days(dt.date(2026, 12, 7), monday) == 0


def test_make_up_days_are_worked_and_holidays_are_not() -> None:
    assert CALENDAR.working_days(dt.date(2026, 9, 30), dt.date(2026, 10, 7)) == 0
    assert CALENDAR.after(dt.date(2026, 9, 30), 3) == dt.date(2026, 10, 10)


@pytest.mark.parametrize(
    ("start", "workdays", "end"),
    [
        (dt.date(2024, 2, 8), 1, dt.date(2024, 2, 9)),
        (dt.date(2024, 2, 9), 1, dt.date(2024, 2, 18)),
        (dt.date(2024, 4, 26), 3, dt.date(2024, 4, 30)),
        (dt.date(2024, 9, 27), 3, dt.date(2024, 10, 8)),
        (dt.date(2025, 1, 24), 3, dt.date(2025, 2, 5)),
        (dt.date(2025, 9, 26), 5, dt.date(2025, 10, 10)),
        (dt.date(2026, 2, 13), 2, dt.date(2026, 2, 24)),
        (dt.date(2026, 12, 31), 5, dt.date(2027, 1, 7)),
    ],
)
def test_working_days_are_counted_across_holidays(
    start: dt.date, workdays: int, end: dt.date
) -> None:
    assert CALENDAR.after(start, workdays) == end


def test_a_period_of_days_that_ends_on_a_holiday_is_extended() -> None:
    assert CALENDAR.ends(dt.date(2026, 9, 11), 20) == dt.date(2026, 10, 8)
    assert CALENDAR.ends(dt.date(2026, 11, 30), 20) == dt.date(2026, 12, 20)


@given(day=DAYS, count=st.integers(0, 30))
def test_counting_on_and_counting_between_agree(day: dt.date, count: int) -> None:
    end = CALENDAR.after(day, count)
    assert CALENDAR.working_days(day, end) == count
    assert count == 0 or CALENDAR.is_working(end)


def test_a_calendar_of_nothing_knows_weekends() -> None:
    assert Calendar([]).working_days(dt.date(2026, 10, 1), dt.date(2026, 10, 8)) == 5
