"""Which answers are still missing. A missing answer is no fault; it is work left to do."""

from collections.abc import Iterator

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.project import Organisation, Project
from reqwriter.domain.value import Value
from reqwriter.tui.asks import is_row
from reqwriter.tui.steps import PACKAGE_ROW, STEPS, Page

# Answers that a complete draft may lack. A group here is asked for only once it is begun.
_OPTIONAL = {
    "Project": "plan_number agency visit",
    "AgencyFee": "standard amount due",
    "Survey": "held_on subjects findings",
    "Item": "unit_ceiling core imported variant",
    "Requirement": "item indicator evidence standard carries",
    "Indicator": "upper tolerance",
    "Package": "ceiling bid_security",
    "Qualification": "credentials",
    "Credential": "evidence",
    "Scoring": "reason candidates tie_break",
    "PriceFactor": "requirements evidence note nature",
    "IntervalFactor": "evidence note",
    "CountFactor": "evidence note",
    "DeductionFactor": "evidence note important_each ordinary_each",
    "ChecklistFactor": "evidence note",
    "GradedFactor": "evidence note",
    "Tier": "low high",
    "Policy": "exemption exemption_reason deduction deduction_reason consortium_deduction",
    "Contract": "security_return packaging insurance intellectual_property arbitration subcontract",
    "Subcontract": "condition",
}


def missing(draft: Draft, page: Page, package: str) -> list[str]:
    """The paths of a page that still want an answer."""
    return [found for path in page.paths(package) for found in _missing(draft, path)]


def all_missing(draft: Draft) -> list[str]:
    """Every path of the draft that still wants an answer, in the order of the steps."""
    found: dict[str, None] = {}
    packages = [package.id for package in draft.packages]
    for step in STEPS:
        for page in step.pages:
            for id in packages if page.of_package else [""]:
                found |= dict.fromkeys(missing(draft, page, id))
    return list(found)


def _missing(draft: Draft, path: str) -> Iterator[str]:
    if path.startswith("packages..") or _waived(draft, path):
        return
    value = paths.get(draft, path)
    if isinstance(value, Value):
        yield from _within(draft, path, value)
    elif isinstance(value, tuple) and value and isinstance(value[0], Value):
        for row in value:
            yield from _within(draft, f"{path}.{row.__dict__['id']}", row)
    elif value in (None, ()):
        yield from _group(draft, path)


def _within(draft: Draft, path: str, value: Value) -> Iterator[str]:
    names = PACKAGE_ROW if is_row(draft, path) and path.count(".") == 1 else value.FIELDS
    for name in names:
        yield from _missing(draft, f"{path}.{name}")


def _group(draft: Draft, path: str) -> Iterator[str]:
    """An absent group wants its parts; anything else wants itself."""
    kind = paths.place(path, draft).kind
    if not (isinstance(kind, type) and issubclass(kind, Value)):
        yield path
        return
    for name in kind.FIELDS:
        if not _waived(draft, f"{path}.{name}"):
            yield f"{path}.{name}"


def _waived(draft: Draft, path: str) -> bool:
    if "." not in path:
        return False
    place = paths.place(path, draft)
    unasked = place.asked.tag or place.asked.required
    optional = place.name in _OPTIONAL.get(place.holder.__name__, "").split()
    begun = paths.get(draft, path) not in (None, ())
    return unasked or (optional and not begun and not _called_for(draft, place.holder, place.name))


def _called_for(draft: Draft, holder: type[Value], name: str) -> bool:
    """An optional answer that another answer makes necessary."""
    entrusted = draft.project.organisation is Organisation.ENTRUSTED
    return holder is Project and name == "agency" and entrusted
