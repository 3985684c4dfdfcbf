"""What templates may name: the draft in views, what follows from it, and the law of its day."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import Any

from reqwriter.documents.criteria import line_words, linked_requirements, spans, tier_said
from reqwriter.documents.views import Leaf, Missing, View, again, day, printed
from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import DeductionFactor, LinearFactor, Subject
from reqwriter.domain.money import capital, figures, wan
from reqwriter.domain.package import EvaluationMethod, Package, Reservation
from reqwriter.domain.project import Category, FeePayer, Organisation
from reqwriter.domain.requirement import Carries, Requirement, RequirementKind, Status
from reqwriter.domain.value import Choice
from reqwriter.standards.citation import Citation
from reqwriter.standards.library import Library


class Law:
    """The law as templates ask it; remembers every article that the document rests on."""

    def __init__(self, library: Library, on: dt.date, place: str) -> None:
        self._library, self._on, self._place = library, on, place
        self.cited: dict[Citation, None] = {}
        self._values: dict[str, Leaf] = {}

    def value(self, key: str) -> Leaf:
        """A figure in force, as a document prints it. Raises LookupError."""
        if key not in self._values:
            held = self._library.value(key, on=self._on, place=self._place)
            self.cited[held.citation] = None
            self._values[key] = Leaf(figures(held.value), held.value, _article(held.citation))
        return self._values[key]

    def in_force(self, key: str) -> bool:
        """Whether a figure is in force: a rule that is newer than the notice is not printed."""
        try:
            self._library.value(key, on=self._on, place=self._place)
        except LookupError:
            return False
        return True

    def cite(self, instrument: str, article: str) -> Leaf:
        """The name of an article. Raises LookupError."""
        citation = self._library.cite(instrument, article)
        self.cited[citation] = None
        return Leaf(str(citation), citation, _article(citation))


def _article(citation: Citation) -> str:
    return f"{citation.instrument}#{citation.article}"


def context(draft: Draft, law: Law, library: Library, *, traced: bool = False) -> dict[str, Any]:
    """Every name that a template may use; docs/templates.md explains each."""
    project: Any = View(draft.project, "project" if traced else None)
    packages = [
        _package(
            View(package, f"packages.{package.id}" if traced else None), number, draft, library, law
        )
        for number, package in enumerate(draft.packages, 1)
    ]
    agency = project.agency if draft.project.organisation is not Organisation.SELF else None
    goods = draft.project.category is Category.GOODS
    return {
        "project": project,
        "review": View(draft.review, "review" if traced else None),
        "packages": packages,
        "agency": agency,
        "agent": "集中采购机构"
        if draft.project.organisation is Organisation.CENTRALISED
        else "采购代理机构",
        "organiser": agency or project.purchaser,
        "goods": goods,
        "services": not goods,
        "multi": len(packages) > 1,
        "question_deadline": _question_deadline(draft, law, library),
        "fee_by_winner": draft.project.agency_fee.payer is FeePayer.WINNER,
        "any_reserved": any(p.reserved for p in packages),
        "any_comprehensive": any(p.comprehensive for p in packages),
        "any_domestic": any(p.domestic for p in packages),
        "any_mixed": any(p.domestic and not p.single for p in packages),
        "any_energy": any(p.energy for p in packages),
        "any_lowest": any(p.lowest_price for p in packages),
        "any_imported": any(p.imported for p in packages),
        "any_performance": any(p.performance_security for p in packages),
        "any_security": any(p.bid_security for p in packages),
        "any_samples": any(p.samples for p in packages),
        "any_demonstration": any(p.demonstration for p in packages),
        "any_addition": any(p.contract.addition_percent for p in packages),
        "any_consortium": any(p.qualification.consortium for p in packages),
        "any_subcontract": any(p.contract.subcontract for p in packages),
        "any_credentials": any(p.qualification.credentials for p in packages),
        "any_count": any(f.kind == "count" for p in packages for f in p.factors),
        "any_plan": any(f.kind in ("checklist", "graded") for p in packages for f in p.factors),
        "low_price": partial(_low_price, project, law),
        "value": law.value,
        "in_force": law.in_force,
        "cite": law.cite,
    }


def _low_price(project: Any, law: Law, name: str) -> Leaf:  # noqa: ANN401
    """A figure of the review of abnormally low prices: as the purchaser raised it, or the law's."""
    raised: Leaf = getattr(project.abnormal_low, name if name == "minutes" else f"{name}_percent")
    return raised or law.value(f"abnormal-low.{name}")


def _question_deadline(draft: Draft, law: Law, library: Library) -> str:
    """The last day for questioning the solicitation, counted from the end of the notice period.

    令87 and 令94 count working days; the text is empty where no calendar is announced.
    """
    notice = draft.project.timetable.notice_date
    if notice is None:
        return ""
    ends = library.calendar.after(notice, int(law.value("notice-period-workdays").raw))
    last = library.calendar.after(ends, int(law.value("question-workdays").raw))
    known = all(library.calendar.announced(year) for year in {notice.year, last.year})
    return day(last) if known else ""


def _package(view: Any, number: int, draft: Draft, library: Library, law: Law) -> Any:  # noqa: ANN401
    package: Package = view.raw
    multi = len(draft.packages) > 1
    numbered = _requirements(package, view)
    view.no = str(number)
    view.called = f"采购包{number}：" if multi else ""
    view.titled = f"采购包{number}（{view.name}）" if multi else ""
    view.single = len(package.items) == 1
    reservation = package.policy.reservation
    view.reserved = reservation is not None and reservation.exclusive
    view.share_reserved = reservation is not None and reservation.shared
    view.by_consortium = reservation is Reservation.CONSORTIUM
    view.lowest_price = package.scoring.method is EvaluationMethod.LOWEST_PRICE
    view.comprehensive = not view.lowest_price
    view.technical = [r for r in numbered if r.raw.kind is not RequirementKind.COMMERCIAL]
    view.commercial = [r for r in numbered if r.raw.kind is RequirementKind.COMMERCIAL]
    view.substantive = [r for r in numbered if r.raw.status is Status.SUBSTANTIVE]
    view.core = [item.name for item in view.items if item.core]
    view.imported = [item.name for item in view.items if item.imported]
    view.energy = _energy(package, library)
    view.domestic = [
        item.name for item in view.items if item.raw.code and library.domestic_scope(item.raw.code)
    ]
    if not law.in_force("domestic-deduction"):
        view.domestic = []
    # 设备, by the catalogue's own division: what may hold software or need a certificate.
    view.equipment = any((item.code or "").startswith("A02") for item in package.items)
    view.unit_ceilings = any(item.unit_ceiling is not None for item in package.items)
    view.standards = list(_standards(package))
    offered = {
        "联合协议": package.qualification.consortium,
        "分包意向协议": package.contract.subcontract,
    }
    view.agreements = "或者".join(name for name, taken in offered.items() if taken)
    view.shared_deduction = bool(package.policy.consortium_deduction and view.agreements)
    view.demonstration = any(f.subject is Subject.DEMONSTRATION for f in package.scoring.factors)
    view.checked = [r for r in numbered if r.raw.acceptance]
    view.performance_security = bool(package.contract.security_percent)
    _scoring(package, view, {r.raw.id: r for r in numbered})
    return view


def _requirements(package: Package, view: Any) -> list[Any]:  # noqa: ANN401
    """The requirements, technical before commercial, numbered through, each with its words."""
    ordered = sorted(view.requirements, key=lambda r: r.raw.kind is RequirementKind.COMMERCIAL)
    for number, shown in enumerate(ordered, 1):
        raw: Requirement = shown.raw
        shown.no = str(number)
        shown.label = f"{raw.status.mark if raw.status else ''}{number}"
        said = _said(raw, shown)
        shown.said = said if shown.path is None else Leaf(said, raw, shown.path)
        shown.proof = shown.evidence if raw.evidence else "无须提供"
        item = package.item(raw.item)
        shown.target = printed(item.name) if item and item.name else "全部标的"
    return ordered


def _said(raw: Requirement, shown: Any) -> str:  # noqa: ANN401
    parts = []
    if raw.indicator is not None and (figure := raw.indicator.said()):
        parts.append(f"{printed(figure)}。")
    if raw.text or not parts:
        parts.append(str(shown.text))
    if raw.standard:
        parts.append(f"（引用标准：{shown.standard}）")
    return "".join(parts)


def _energy(package: Package, library: Library) -> list[str]:
    """The items that must be certified: those a requirement names, or those it means by all."""
    carried = {r.item for r in package.requirements if r.carries is Carries.ENERGY_CERTIFICATE}
    return [
        printed(item.name or "")
        for item in package.items
        if item.id in carried
        or (None in carried and any(one.mandatory for one in library.energy(item.code or "")))
    ]


def _standards(package: Package) -> Iterator[str]:
    seen = set()
    for requirement in package.requirements:
        if requirement.standard and requirement.standard not in seen:
            seen.add(requirement.standard)
            yield printed(requirement.standard)


def _scoring(package: Package, view: Any, requirements: dict[str, Any]) -> None:  # noqa: ANN401
    view.factors = view.scoring.factors if view.comprehensive else ()
    view.price = next((f for f in view.factors if f.kind == "price"), Missing("【待填：价格分】"))
    view.total_points = figures(sum((f.raw.points or Decimal(0) for f in view.factors), Decimal(0)))
    for shown in view.factors:
        numbers = [int(requirements[id].no) for id in shown.raw.requirements if id in requirements]
        shown.linked = f"第三章第{spans(numbers)}项" if numbers else "投标报价"
        shown.proof = shown.evidence if shown.raw.evidence else "无须提供"
        for tier in getattr(shown, "tiers", ()):
            tier.said = tier_said(tier.raw, printed(shown.raw.unit or ""))
        if isinstance(shown.raw, LinearFactor):
            shown.worst_said, shown.best_said, shown.line = map(printed, line_words(shown.raw))
        if isinstance(shown.raw, DeductionFactor):
            linked = linked_requirements(shown.raw, package)
            shown.important_count = sum(r.status is Status.IMPORTANT for r in linked)
            shown.ordinary_count = sum(r.status is Status.ORDINARY for r in linked)


def capital_of(amount: Leaf) -> str:
    """The filter `capital`: an amount in capital numerals; a missing one stays a gap."""
    return amount if amount.raw is None else again(amount, capital(amount.raw))


def wan_of(amount: Leaf) -> str:
    """The filter `wan`: an amount in ten thousand yuan."""
    return amount if amount.raw is None else again(amount, wan(amount.raw))


def sentence(text: str) -> str:
    """The filter `sentence`: the text with one full stop at its end."""
    return again(text, f"{text.rstrip(_STOPS)}。")


def phrase(text: str) -> str:
    """The filter `phrase`: the text without a full stop at its end, to go on after it."""
    return again(text, text.rstrip(_STOPS))


def chosen(answer: Leaf, value: str) -> bool:
    """The test `chosen`: whether this choice was made, by its value in the draft file."""
    return isinstance(answer.raw, Choice) and answer.raw.value == value


_STOPS = "。；，; "
