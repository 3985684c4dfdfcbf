"""Findings that somebody keeps with a reason, and answers for.

Only a `should` finding can be kept. What is kept is one finding about one text: when the answers
it came from or its own words change, or its day has passed, it is open again by itself.
"""

import datetime as dt
from typing import NamedTuple

from pydantic_core import to_json

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.review import Kept
from reqwriter.domain.validation import revalidated
from reqwriter.domain.value import plain
from reqwriter.rules.finding import Finding, Force
from reqwriter.standards.digest import digest

# A record that lacks one of these keeps nothing.
_NEEDED = ("reason", "evidence", "signer", "until", "digest")


class NotKeptError(ValueError):
    """A finding that cannot be kept; the message says why, in Chinese."""


class Grounds(NamedTuple):
    """What somebody answers for when a finding is kept."""

    reason: str
    evidence: str
    signer: str
    until: dt.date


def kept(draft: Draft, finding: Finding, grounds: Grounds, today: dt.date) -> Draft:
    """The draft with the finding kept, in place of an earlier record of it. Raises NotKeptError."""
    if finding.force is not Force.SHOULD:
        raise NotKeptError(
            "必须改正的问题不能保留，请改正。"
            if finding.force is Force.MUST
            else "这只是提示，不需要保留。"
        )
    if grounds.until < today:
        raise NotKeptError(f"有效期 {grounds.until} 已经过去，请写今天以后的日期。")
    others = tuple(one for one in draft.kept if (one.code, one.at) != (finding.code, finding.at))
    record = Kept(
        id=paths.fresh_id(draft, "kept", "keep"),
        code=finding.code,
        at=finding.at,
        message=finding.message,
        **grounds._asdict(),
        signed_on=today,
        digest=fingerprint(draft, finding),
    )
    return revalidated(draft.with_(kept=(*others, record)))


def released(draft: Draft, record: Kept) -> Draft:
    """The draft without a record: the finding is open again."""
    return draft.with_(kept=tuple(one for one in draft.kept if one.id != record.id))


def fingerprint(draft: Draft, finding: Finding) -> str:
    """The digest of a finding's rule, its place, what stands there, and what is said of it."""
    try:
        there = plain(paths.get(draft, finding.at))
    except paths.PathError:
        there = None
    parts = (finding.code, finding.at, finding.message)
    return digest(*(part.encode() for part in parts), to_json(there))


def marked(found: list[Finding], draft: Draft, on: dt.date) -> list[Finding]:
    """The findings, each with the record that keeps it, or with why the record no longer does."""
    if not draft.kept:
        return found
    records = {(one.code, one.at): one for one in draft.kept}
    return [
        _marked(finding, records[finding.code, finding.at], draft, on)
        if (finding.code, finding.at) in records
        else finding
        for finding in found
    ]


def idle(found: list[Finding], draft: Draft) -> list[Kept]:
    """The records that no finding answers to any more."""
    open_ = {(one.code, one.at) for one in found}
    return [one for one in draft.kept if (one.code, one.at) not in open_]


def _marked(finding: Finding, record: Kept, draft: Draft, on: dt.date) -> Finding:
    why = _reopened(finding, record, draft, on)
    if not why:
        return finding._replace(kept=record)
    signed = f"“{record.signer or '未写明'}”此前保留了这一问题，{why}。"
    return finding._replace(advice=f"{finding.advice}{signed}")


def _reopened(finding: Finding, record: Kept, draft: Draft, on: dt.date) -> str:
    """Why a record does not keep a finding; empty when it does."""
    if finding.force is Force.MUST:
        return "但必须改正的问题不能保留"
    if missing := [record.FIELDS[name].title for name in _NEEDED if not getattr(record, name)]:
        return f"但记录不完整，还缺{'、'.join(missing)}"
    if record.until is not None and on > record.until:
        return f"有效期已于 {record.until} 届满，请重新说明理由"
    if record.digest != fingerprint(draft, finding):
        return "但所涉内容已经改变，请重新说明理由"
    return ""
