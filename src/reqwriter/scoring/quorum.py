"""How many suppliers must be left, and what follows where fewer are."""

from collections.abc import Iterator
from typing import NamedTuple

from reqwriter.domain.methods import Method, MethodGround
from reqwriter.domain.money import figures
from reqwriter.domain.package import Reservation
from reqwriter.domain.project import Category
from reqwriter.scoring.tender import Tender
from reqwriter.standards.citation import Citation

_TENDER = "应当废标，重新组织采购"
_TALKS = "应当终止采购，重新组织"
_FRAMEWORK = "应当终止征集，重新组织"
_RESERVED = "应当终止，改为不预留后重新采购"


class Shortage(NamedTuple):
    """Fewer valid bids than the law asks for; `fatal` where the evaluation cannot go on."""

    said: str
    because: tuple[Citation, ...]
    fatal: bool


class _Least(NamedTuple):
    key: str
    follows: str


def shortage(tender: Tender, valid: int) -> Shortage | None:
    """What the law says of so few valid bids; None when they are enough."""
    for least in _asked(tender):
        held = tender.held(least.key)
        if held is None or valid >= held.value:
            continue
        few = tender.held(_FEW[least.key]) if least.key in _FEW else None
        if few is not None and valid >= few.value:
            said = (
                f"有效供应商 {valid} 家，一般不少于 {figures(held.value)} 家；"
                f"只有属于可以为 {figures(few.value)} 家的情形的，才能继续评审，请先确认"
            )
            return Shortage(said, (held.citation, few.citation), fatal=False)
        said = f"有效供应商 {valid} 家，不足 {figures(held.value)} 家，{least.follows}"
        return Shortage(said, (held.citation,), fatal=True)
    return None


# The figure for the cases that the draft does not tell.
_FEW = {"negotiation-final-offers": "negotiation-final-offers-few"}


def _asked(tender: Tender) -> Iterator[_Least]:
    """The figures that hold, the plainest first."""
    project, package = tender.project, tender.package
    match project.method:
        case Method.CONSULTATION:
            yield _Least(_consulted(project.method_ground), _TALKS)
        case Method.NEGOTIATION | Method.INQUIRY:
            yield _Least("negotiation-final-offers", _TALKS)
        case Method.FRAMEWORK:
            yield _Least("framework-responses-min", _FRAMEWORK)
        case Method.INNOVATION:
            return
        case _:
            # Works under the tender law are re-tendered below the same number.
            yield _Least("tender-suppliers-min", _TENDER)
    reserved = package.policy.reservation
    if reserved not in (None, Reservation.NONE) and project.category is not Category.WORKS:
        yield _Least("sme-suppliers-min", _RESERVED)


def _consulted(ground: MethodGround | None) -> str:
    match ground:
        case MethodGround.CONSULTATION_SERVICES:
            return "consultation-final-offers-services"
        case MethodGround.CONSULTATION_RESEARCH:
            return "consultation-final-offers-few"
        case _:
            return "consultation-final-offers"
