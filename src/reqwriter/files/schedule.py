"""A lawful timetable for each method, as short as the periods of the law allow."""

import datetime as dt
from typing import NamedTuple

from reqwriter.domain.methods import Method, SoleSource
from reqwriter.domain.project import Timetable
from reqwriter.rules import spans
from reqwriter.rules.spans import Span, least_end, open_day
from reqwriter.standards.calendar import Calendar
from reqwriter.standards.library import Library

_OPENING = dt.time(9, 30)


class Schedule(NamedTuple):
    """The days of a procurement; those of the publication only for the only supplier."""

    timetable: Timetable
    sole_source: SoleSource | None = None

    def unannounced(self, library: Library) -> list[int]:
        """The years of it whose holidays are not known yet: only weekends were left out."""
        days = [
            answer
            for held in (self.timetable, self.sole_source)
            if held is not None
            for _, answer in held.answers()
            if isinstance(answer, dt.date)
        ]
        return sorted({day.year for day in days if not library.calendar.announced(day.year)})


class _Periods(NamedTuple):
    """The periods of the law on the day the procurement begins, in a place."""

    library: Library
    on: dt.date
    place: str

    def end(self, span: Span, start: dt.date) -> dt.date:
        """The first lawful end of a period that is a working day."""
        held, calendar = self.library.value(span.key, on=self.on, place=self.place), self.calendar
        return open_day(calendar, least_end(calendar, start, int(held.value), held.unit))

    def next(self, day: dt.date) -> dt.date:
        """The working day after a day."""
        return self.calendar.after(day, 1)

    @property
    def calendar(self) -> Calendar:
        return self.library.calendar


def schedule(library: Library, today: dt.date, place: str, method: Method) -> Schedule:
    """The days of a procurement whose intention is published on the next working day.

    `place` is an id or a name; a place that is not known has the nation's periods. Raises
    LookupError when the law of the day has no periods for the method.
    """
    where = library.place(place)
    intention = library.calendar.after(today, 1)
    ahead = library.value("intention-days", on=intention, place=where)
    begins = least_end(library.calendar, intention, int(ahead.value), ahead.unit)
    first = open_day(library.calendar, begins)
    days = _of(method, _Periods(library, first, where), first)
    return days._replace(timetable=days.timetable.with_(intention_date=intention))


def _of(method: Method, law: _Periods, first: dt.date) -> Schedule:
    if method is Method.SINGLE_SOURCE:
        return _single_source(law, first)
    if method is Method.INNOVATION:
        return Schedule(_innovation(law, first))
    if method in (Method.NEGOTIATION, Method.INQUIRY):
        span = spans.NEGOTIATION if method is Method.NEGOTIATION else spans.INQUIRY
        # The law leaves open how long the documents are given out: until the last day before.
        until = law.end(span, first)
        return Schedule(_competition(first, until, law.next(until)))
    if method is Method.CONSULTATION:
        until = law.end(spans.CONSULTATION_DOCUMENTS, first)
        deadline = max(law.end(spans.CONSULTATION, first), law.next(until))
        return Schedule(_competition(first, until, deadline))
    # A closed framework agreement is sought as suppliers are by open tender.
    until = law.end(spans.BID_DOCUMENTS, first)
    tender = _competition(first, until, law.end(spans.BID, first))
    return Schedule(tender.with_(notice_until=law.end(spans.NOTICE, first)))


def _competition(first: dt.date, until: dt.date, deadline: dt.date) -> Timetable:
    return Timetable(
        notice_date=first,
        documents_from=first,
        documents_until=until,
        deadline=dt.datetime.combine(deadline, _OPENING),
    )


def _single_source(law: _Periods, first: dt.date) -> Schedule:
    until = law.end(spans.SOLE_SOURCE, first)
    talks = dt.datetime.combine(law.next(until), _OPENING)
    return Schedule(
        Timetable(notice_date=first, deadline=talks),
        SoleSource(notice_from=first, notice_until=until),
    )


def _innovation(law: _Periods, first: dt.date) -> Timetable:
    applied = law.end(spans.INNOVATION_APPLICATION, first)
    sent = law.next(applied)
    answered = law.end(spans.INNOVATION_FIRST, sent)
    final = law.end(spans.INNOVATION_FINAL, answered)
    return Timetable(
        notice_date=first,
        notice_until=law.end(spans.INNOVATION_NOTICE, first),
        application_until=applied,
        documents_from=sent,
        documents_until=answered,
        deadline=dt.datetime.combine(answered, _OPENING),
        final_deadline=dt.datetime.combine(final, _OPENING),
    )
