"""When an answer is asked: what only some situations need is shown only in them.

A pattern is a path with `*` for the id of a row. What holds for a pattern holds for all that lies
below it. A path without a pattern is always asked.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from reqwriter.domain.contract import Dispute
from reqwriter.domain.factor import Subject
from reqwriter.domain.methods import TALKS, Invitation, Method, MethodGround
from reqwriter.domain.package import Need, Package, Reservation
from reqwriter.domain.project import Category, FeePayer, Organisation, Project
from reqwriter.standards.library import Library


class Here(NamedTuple):
    """The situation of a path: the project, the package and the row that it lies in, the law."""

    project: Project
    package: Package
    row: Any
    library: Library


When = Callable[[Here], bool]
_P = "packages.*"


def _method(*methods: Method) -> When:
    return lambda here: here.project.method in methods


def _untendered(here: Here) -> bool:
    return here.project.method not in (None, Method.OPEN_TENDER)


def _works(here: Here) -> bool:
    return here.project.category is Category.WORKS


def _goods(here: Here) -> bool:
    return here.project.category in (None, Category.GOODS)


def _framed(name: str) -> When:
    return lambda here: bool(here.project.framework and getattr(here.project.framework, name))


def _public(here: Here) -> bool:
    return bool(here.project.survey.public_service)


def _reserved(here: Here) -> bool:
    reservation = here.package.policy.reservation
    return reservation is not None and reservation.shared


def _unreserved(here: Here) -> bool:
    return here.package.policy.reservation is Reservation.NONE


def _secured(here: Here) -> bool:
    return bool(here.package.contract.security_percent)


def _past_work(here: Here) -> bool:
    return here.row.subject is Subject.TRACK_RECORD


WHEN: Mapping[str, When] = {
    "project.method_ground": _untendered,
    "project.invitation": _method(*TALKS),
    "project.recommended_percent": lambda here: here.project.invitation is Invitation.RECOMMENDED,
    "project.approval": _untendered,
    "project.previous_spend": _untendered,
    "project.original_amount": lambda here: (
        here.project.method_ground is MethodGround.SINGLE_ADDITION
    ),
    "project.sole_source": _method(Method.SINGLE_SOURCE),
    "project.framework": _method(Method.FRAMEWORK),
    "project.framework.open_reason": _framed("open"),
    "project.framework.quality_ground": _framed("quality_first"),
    "project.framework.consumable_years": _framed("consumables"),
    "project.innovation": _method(Method.INNOVATION),
    "project.must_tender": _works,
    "project.building": _works,
    "project.data_centre": lambda here: not _works(here),
    "project.agency": lambda here: here.project.organisation is not Organisation.SELF,
    "project.agency_fee": lambda here: here.project.organisation is not Organisation.SELF,
    **{
        f"project.agency_fee.{name}": lambda here: (
            here.project.agency_fee.payer is not FeePayer.NONE
        )
        for name in ("standard", "amount", "due")
    },
    "project.forerunners_excluded": lambda here: bool(here.project.forerunners),
    "project.timetable.application_until": _method(Method.INNOVATION),
    "project.timetable.final_deadline": _method(Method.INNOVATION),
    "project.survey.purchasers": _method(Method.FRAMEWORK),
    "project.survey.opinions": _public,
    "project.legal_expert": _method(Method.NEGOTIATION, Method.CONSULTATION, Method.INNOVATION),
    "project.economic_expert": _method(Method.INNOVATION),
    f"{_P}.scenario": lambda here: here.package.need is Need.PROPOSAL,
    f"{_P}.negotiable": _method(Method.NEGOTIATION, Method.CONSULTATION),
    f"{_P}.items.*.variant": lambda here: bool(here.library.energy(here.row.code or "")),
    f"{_P}.items.*.core": _goods,
    f"{_P}.items.*.imported": _goods,
    f"{_P}.items.*.import_approval": lambda here: bool(here.row.imported),
    f"{_P}.samples.report_content": lambda here: bool(
        here.package.samples and here.package.samples.report
    ),
    f"{_P}.scoring.price_approval": _method(Method.CONSULTATION),
    f"{_P}.scoring.factors.*.years": _past_work,
    f"{_P}.scoring.factors.*.similar": _past_work,
    **{f"{_P}.policy.{name}": _reserved for name in ("sme_percent", "micro_percent")},
    **{
        f"{_P}.policy.{name}": _unreserved
        for name in (
            *("exemption", "exemption_reason", "deduction", "deduction_reason"),
            "consortium_deduction",
        )
    },
    f"{_P}.contract.security_return": _secured,
    f"{_P}.contract.security_non_cash": _secured,
    f"{_P}.contract.arbitration": lambda here: here.package.contract.dispute is Dispute.ARBITRATION,
    f"{_P}.acceptance.users": _public,
    f"{_P}.acceptance.published": _public,
    f"{_P}.acceptance.inspector": lambda here: bool(here.project.survey.complex),
}

# Parts of a tender that are there only when they are added.
ADDED: frozenset[str] = frozenset(
    {
        "project.visit",
        "project.data_centre",
        f"{_P}.samples",
        f"{_P}.qualification.track_record",
        f"{_P}.bid_security",
        f"{_P}.contract.subcontract",
    }
)
