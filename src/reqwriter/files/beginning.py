"""What a new draft begins with: the answers that most procurements give, and lawful days."""

import datetime as dt
from decimal import Decimal

from reqwriter.domain.contract import Contract, ContractType, Dispute, Pricing
from reqwriter.domain.draft import Draft
from reqwriter.domain.methods import TALKS, TENDERS, Invitation, Method, MethodGround, SoleSource
from reqwriter.domain.package import EvaluationMethod, Package, Qualification, Scoring
from reqwriter.domain.project import Category, Project
from reqwriter.domain.shelf import Shelf
from reqwriter.domain.shelving import furnished
from reqwriter.files.schedule import Schedule, schedule
from reqwriter.standards.library import Library


def days_for(draft: Draft, library: Library, today: dt.date) -> Schedule:
    """The shortest lawful days for the method of a draft (open tender while none is chosen).

    Raises LookupError when the law of the day has no periods for the method.
    """
    project = draft.project
    return schedule(library, today, project.place or "", project.method or Method.OPEN_TENDER)


def with_days(draft: Draft, library: Library, today: dt.date) -> Draft:
    """The draft with those days; the place of the opening stays. Raises LookupError as they do."""
    project, days = draft.project, days_for(draft, library, today)
    held = project.timetable
    project = project.with_(timetable=days.timetable.with_(opening_place=held.opening_place))
    if days.sole_source is not None:
        published = dict(days.sole_source.answers())
        project = project.with_(
            sole_source=(project.sole_source or SoleSource()).with_(**published)
        )
    if (visit := project.visit) and visit.at and project.timetable.documents_until:
        # A joint visit is held once everybody has had the chance to obtain the documents.
        after = library.calendar.after(project.timetable.documents_until, 1)
        project = project.with_(visit=visit.with_(at=dt.datetime.combine(after, visit.at.time())))
    return draft.with_(project=project)


def blank(
    category: Category, library: Library, today: dt.date, method: Method = Method.OPEN_TENDER
) -> Draft:
    """A draft with the answers that most procurements by a method give, each lawful for any.

    Raises LookupError when the law of the day does not know the method.
    """
    goods = category is Category.GOODS
    contract = Contract(
        type=ContractType.SALE if goods else None,
        pricing=_pricing(method),
        security_percent=Decimal(0),
        dispute=Dispute.COURT,
    )
    # A consultation is always scored; in a tender the purchaser chooses.
    scored = EvaluationMethod.COMPREHENSIVE if method is Method.CONSULTATION else None
    return Draft(
        project=Project(
            category=category,
            method=method,
            method_ground=MethodGround.INQUIRY_STANDARD if method is Method.INQUIRY else None,
            invitation=Invitation.NOTICE if method in TALKS else None,
            validity_days=90 if method in TENDERS else None,
            committee=_committee(method, library, today),
        ),
        packages=(
            Package(
                id="pkg-1",
                qualification=Qualification(consortium=False),
                scoring=Scoring(method=scored),
                contract=contract,
            ),
        ),
    )


def of_type(shelf: Shelf, library: Library, today: dt.date) -> Draft:
    """A draft with the scoring table and the requirements that are recommended for a type.

    Raises LookupError as `blank` does.
    """
    draft = blank(shelf.category, library, today, shelf.method or Method.OPEN_TENDER)
    return furnished(draft, draft.packages[0].id, shelf)


def _pricing(method: Method) -> Pricing:
    """A framework agreement fixes prices by the unit; development is paid by its costs."""
    return {Method.FRAMEWORK: Pricing.FIXED_UNIT, Method.INNOVATION: Pricing.COST}.get(
        method, Pricing.FIXED_TOTAL
    )


def _committee(method: Method, library: Library, today: dt.date) -> int | None:
    """The least number of those who evaluate or negotiate; none for the only supplier."""
    if method is Method.SINGLE_SOURCE:
        return None
    key = "negotiation-committee-min" if method in TALKS else "committee-min"
    if method is Method.INNOVATION:
        key = "innovation-committee-min"
    return int(library.value(key, on=today).value)
