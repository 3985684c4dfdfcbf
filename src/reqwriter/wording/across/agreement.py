"""The same figure given at several places of a document."""

from collections.abc import Iterator
from decimal import Decimal

from reqwriter.wording.across.checks import Check
from reqwriter.wording.across.figures import Term, percentage, term
from reqwriter.wording.across.found import Found, where
from reqwriter.wording.across.sentences import objections
from reqwriter.wording.across.text import Said, Text


def disagreeing(check: Check, text: Text) -> Iterator[Found]:
    """The first figure that differs from the one given first.

    A pattern with a group `topic` compares what is said of the same topic. Terms in different
    units (日, 工作日, 年) are not compared.
    """
    first: dict[str, tuple[Decimal | Term, str, Said]] = {}
    for said, match, start, end in objections(check, text):
        groups = match.groupdict()
        written = match["figure"].strip("（()）")
        value = term(written) if check.read_as else percentage(written)
        if groups.get("upper") or value is None:
            continue
        topic = groups.get("topic") or ""
        held, shown, there = first.setdefault(topic, (value, written, said))
        apart = isinstance(held, Term) and isinstance(value, Term) and held.unit != value.unit
        if value != held and not apart:
            told = {"figure": written, "first": shown, "topic": topic}
            told |= {"there": where(there.passage), "here": where(said.passage)}
            yield Found(check.id, said.passage, *said.span(start, end), told)
            return
