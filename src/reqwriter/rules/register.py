"""All rules, and the judgement of a draft by all of them."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from reqwriter.domain.draft import Draft
from reqwriter.domain.value import Value
from reqwriter.rules import (
    acceptance,
    amounts,
    approvals,
    capability,
    committee,
    contracts,
    deduction,
    demand_standards,
    domestic,
    elements,
    evaluation_method,
    factors,
    framework,
    framework_stages,
    framework_terms,
    grading,
    green,
    green_products,
    green_projects,
    grounds,
    groundwork,
    innovation,
    innovation_contract,
    invitation,
    items,
    judgement,
    low_prices,
    need_kind,
    only_supplier,
    payments,
    performance,
    periods,
    plan,
    points,
    price,
    price_gap,
    price_range,
    proofs,
    qualification,
    required_answers,
    requirements,
    reservation,
    response_periods,
    review,
    rural,
    samples,
    securities,
    shown,
    sme_exemption,
    sme_share,
    subjects,
    survey,
    tiers,
    timing,
    wording_access,
    wording_goods,
    wording_procedure,
    wording_record,
    works,
)
from reqwriter.rules.finding import Finding, Force, must
from reqwriter.rules.kept import marked
from reqwriter.rules.parts import tendered
from reqwriter.rules.rule import NotInForce, Rule, Setting
from reqwriter.standards.library import Library
from reqwriter.standards.states import Status
from reqwriter.standards.verified import Verified

# Rules stand together by theme: a file for each would cost more to import than a check takes.
THEMES = (
    price,
    points,
    tiers,
    factors,
    price_gap,
    price_range,
    evaluation_method,
    need_kind,
    subjects,
    capability,
    grading,
    judgement,
    proofs,
    shown,
    amounts,
    securities,
    performance,
    payments,
    low_prices,
    contracts,
    acceptance,
    qualification,
    elements,
    requirements,
    samples,
    periods,
    response_periods,
    timing,
    committee,
    grounds,
    approvals,
    works,
    only_supplier,
    invitation,
    survey,
    groundwork,
    plan,
    review,
    reservation,
    deduction,
    green,
    items,
    framework,
    framework_stages,
    framework_terms,
    innovation,
    innovation_contract,
    required_answers,
    wording_access,
    wording_goods,
    wording_procedure,
    wording_record,
    sme_exemption,
    sme_share,
    domestic,
    rural,
    demand_standards,
    green_products,
    green_projects,
)
RULES: tuple[Rule, ...] = tuple(rule for theme in THEMES for rule in theme.RULES)
# Codes of rules that are gone; a code is never used again.
RETIRED: frozenset[str] = frozenset()
# Order 87 governs tenders of goods and services; most of its duties have no like elsewhere.
_OF_TENDERS = "mof-87"
_ORDER = {force: place for place, force in enumerate(Force)}


def setting_for(draft: Draft, library: Library, today: dt.date) -> Setting:
    """The law that a draft is judged by: on its notice date, else today, in its place.

    A place whose own law is not known is judged by the nation's.
    """
    return Setting(library, draft.day(today), library.place(draft.project.place))


def check(draft: Draft, setting: Setting) -> list[Finding]:
    """Everything to mend: what must be first, then by place in the draft."""
    found = [
        _sure(governed)._replace(code=rule.code)
        for rule in RULES
        for finding in _judged(rule, draft, setting)
        if (governed := _governed(finding, draft, setting))
    ]
    return sorted(
        marked(found, draft, setting.on),
        key=lambda one: (_ORDER[one.force], position(draft, one.at), one.code, one.message),
    )


def position(draft: Draft, path: str) -> tuple[int, ...]:
    """Where a path stands in the draft, as numbers that sort in the draft's order."""
    places: list[int] = []
    value: Any = draft
    for step in path.split("."):
        if isinstance(value, Value) and step in value.FIELDS:
            places.append(list(value.FIELDS).index(step))
            value = getattr(value, step)
        elif isinstance(value, tuple):
            ids = [part.__dict__["id"] for part in value]
            places.append(ids.index(step) if step in ids else len(ids))
            value = value[places[-1]] if step in ids else None
    return tuple(places)


def _judged(rule: Rule, draft: Draft, setting: Setting) -> Iterator[Finding]:
    # A rule for another method never asks for its figures: law to come is no fault of old drafts.
    try:
        yield from rule.find(draft, setting)
    except NotInForce as missing:
        yield _before_the_law(rule, missing.key, setting)


def _before_the_law(rule: Rule, key: str, setting: Setting) -> Finding:
    """A rule that cannot judge says so, rather than find nothing."""
    return must(
        "project.timetable.notice_date",
        f"“{rule.name}”无法判断：法规数据中没有{setting.on}的“"
        f"{setting.library.parameters.get(key, key)}”。",
        "请核对采购公告发布日期；日期无误的，请按当时有效的规定人工核对。",
    )


def _governed(finding: Finding, draft: Draft, setting: Setting) -> Finding | None:
    """A finding by the law that governs the draft on its day; None when no such law is left."""
    because = tuple(
        one
        for one in finding.because
        if (one.instrument != _OF_TENDERS or tendered(draft))
        and setting.library.status(one.instrument, setting.on) is not Status.NOT_YET
    )
    if len(because) == len(finding.because):
        return finding
    return finding._replace(because=because) if because else None


def _sure(finding: Finding) -> Finding:
    """A finding that rests on nothing compared with the official text does not block.

    For a figure that the office keeps itself, the office answers.
    """
    if finding.figure and finding.figure.own:
        return finding
    sources = (finding.figure,) if finding.figure else finding.because
    doubtful = sources and all(one.verified is Verified.UNVERIFIED for one in sources)
    if doubtful and finding.force is Force.MUST:
        return finding._replace(force=Force.SHOULD)
    return finding
