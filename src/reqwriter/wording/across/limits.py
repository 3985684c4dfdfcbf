"""Figures of the document against the law's: shares, terms and minutes."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.domain.money import figures as printed
from reqwriter.standards.figures import Held
from reqwriter.wording.across.checks import Check
from reqwriter.wording.across.figures import percentage, term
from reqwriter.wording.across.found import Found, Law
from reqwriter.wording.across.sentences import objections
from reqwriter.wording.across.text import Text

_UNITS = {"percent": "%", "days": "日", "workdays": "个工作日", "minutes": "分钟"}


def beyond(check: Check, text: Text, law: Law) -> Iterator[Found]:
    """Every figure that is more than the law's most, or less than its least."""
    for said, match, start, end in objections(check, text):
        lower = _read(match["figure"], check.read_as)
        upper = _read(match["upper"], "") if match.groupdict().get("upper") else lower
        if lower is None or upper is None:
            continue
        most, least = (law.value(key) if key else None for key in (check.max, check.min))
        broken = most if most and upper > most.value else None
        broken = broken or (least if least and lower < least.value else None)
        if broken is None:
            continue
        written = match["figure"].strip("（()）")
        told = {"figure": written, "most": _told(most), "least": _told(least)}
        yield Found(check.id, said.passage, *said.span(start, end), told, (broken.citation,))


def _read(written: str, read_as: str) -> Decimal | None:
    if not read_as:
        return percentage(written)
    lasting = term(written)
    if lasting is None:
        return None
    if read_as == "workdays":
        return Decimal(lasting.workdays())
    return Decimal(lasting.days() if read_as == "days" else lasting.number)


def _told(held: Held | None) -> str:
    return "" if held is None else f"{printed(held.value)}{_UNITS.get(held.unit, '')}"
