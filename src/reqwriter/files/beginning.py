"""What a new draft begins with: the answers that most tenders give, and a lawful timetable."""

import datetime as dt
from decimal import Decimal

from reqwriter.domain.contract import Contract, ContractType, Dispute, Pricing
from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import Method
from reqwriter.domain.package import Package, Qualification
from reqwriter.domain.project import Category, Project, Timetable
from reqwriter.standards.library import Library

_OPENING = dt.time(9, 30)


def with_days(draft: Draft, library: Library, today: dt.date) -> Draft:
    """The draft with the shortest lawful timetable that begins on the next working day."""
    held = draft.project.timetable
    project = draft.project.with_(
        timetable=timetable(library, today, draft.project.place or "").with_(
            opening_place=held.opening_place
        )
    )
    if (visit := project.visit) and visit.at and project.timetable.documents_until:
        # A joint visit is held once everybody has had the chance to obtain the documents.
        after = library.calendar.after(project.timetable.documents_until, 1)
        project = project.with_(visit=visit.with_(at=dt.datetime.combine(after, visit.at.time())))
    return draft.with_(project=project)


def timetable(library: Library, today: dt.date, place: str) -> Timetable:
    """The days of a tender announced on the next working day, by the periods of the law."""
    notice = library.calendar.after(today, 1)
    where = place if place in library.places else ""
    documents = library.value("document-period-workdays", on=notice, place=where)
    tender = library.value("tender-period-days", on=notice, place=where)
    last = library.calendar.ends(notice, int(tender.value))
    if not library.calendar.is_working(last):
        last = library.calendar.after(last, 1)
    return Timetable(
        notice_date=notice,
        documents_from=notice,
        documents_until=library.calendar.after(notice, int(documents.value)),
        deadline=dt.datetime.combine(last, _OPENING),
    )


def blank(category: Category, library: Library, today: dt.date) -> Draft:
    """A draft with the answers that most tenders give, each lawful for any of them."""
    committee = library.value("committee-min", on=today)
    goods = category is Category.GOODS
    contract = Contract(
        type=ContractType.SALE if goods else None,
        pricing=Pricing.FIXED_TOTAL,
        security_percent=Decimal(0),
        dispute=Dispute.COURT,
    )
    return Draft(
        project=Project(
            category=category,
            method=Method.OPEN_TENDER,
            validity_days=90,
            committee=int(committee.value),
        ),
        packages=(
            Package(id="pkg-1", qualification=Qualification(consortium=False), contract=contract),
        ),
    )
