"""Points of tables against the totals that the tables and the text declare."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reqwriter.domain.money import figures as printed
from reqwriter.wording.across.found import Found, Law, where, whole
from reqwriter.wording.across.scoring import Group, Scoring, price_of
from reqwriter.wording.across.text import Said, Text

_DECLARED = re.compile(r"(?:总分值?|满分|分值合计|百分制)[^。；\d]{0,8}?(?P<points>\d{2,3})\s*分")
_CAPTION = re.compile(
    r"(?P<name>[^（(。；，]{2,16})[（(](?:满分|共|总分|权重)?\s*(?P<points>\d{1,3}(?:\.\d+)?)\s*分[）)]"
    r"\s*[:：]?"
)
# As far as a sum may be from the total for both to be about the same items.
_NEAR = Decimal("0.2")
WORDS = ("总分", "满分", "百分制", "分值合计")


def wrong_totals(tables: Sequence[Scoring], text: Text, law: Law) -> Iterator[Found]:
    """Sums of items that differ from their group's points, or from the table's total."""
    for table in tables:
        wrong = [found for group in table.groups if (found := _group(table, group))]
        yield from wrong
        yield from _caption(table)
        if table.total is None or table.total_cell is None or table.grid.followed:
            continue
        if table.sum != table.total and not wrong and not _by_groups(table):
            told = {"sum": printed(table.sum), "total": printed(table.total)}
            there = where(table.total_cell.passage)
            yield whole("points-total", table.total_cell.passage, {**told, "there": there})
    yield from _against_text(tables, text, law)


def _group(table: Scoring, group: Group) -> Found | None:
    inside = [one for one in table.items if one.row in group.rows]
    summed = sum((one.points for one in inside), Decimal(0))
    # A single item in a group may itself be the group's points written once more.
    if len(inside) < 2 or summed == group.points:
        return None
    if any(one.points == group.points for one in inside):
        return None
    told = {
        "group": group.name.strip("、.．一二三四五六七八九十（()）") or group.name,
        "sum": printed(summed),
        "points": printed(group.points),
        "there": where(group.cell.passage),
    }
    return whole("points-group", group.cell.passage, told)


def _by_groups(table: Scoring) -> bool:
    """Whether the groups and the items outside of them make up the total."""
    outside = [
        one.points
        for one in table.items
        if not any(one.row in group.rows for group in table.groups)
    ]
    return sum((one.points for one in table.groups), Decimal(0)) + sum(outside) == table.total


def _caption(table: Scoring) -> Iterator[Found]:
    """The title above a table that declares the points of its items."""
    above = table.grid.above
    if above is None or table.groups:
        return
    found = _CAPTION.search(above.text)
    if found is None or len(above.text) > 40:
        return
    points = Decimal(found["points"])
    if points != table.sum and table.total in (None, table.sum):
        told = {
            "group": found["name"],
            "sum": printed(table.sum),
            "points": printed(points),
            "there": where(above),
        }
        yield whole("points-group", above, told)


def _against_text(tables: Sequence[Scoring], text: Text, law: Law) -> Iterator[Found]:
    """Tables that hold the price too against the total that the text declares, else the law's."""
    held = law.value("scoring-total")
    if held is None or sum(table.sum for table in tables) == held.value:
        return
    said = _total_said(text)
    for table in tables:
        # A table that another one follows may not be the whole.
        whole_one = not table.grid.followed and len(table.items) > 2 and price_of(table)
        if not whole_one or table.total not in (None, table.sum):
            continue
        passage = (table.total_cell or table.items[0].cell).passage
        told = {"sum": printed(table.sum)}
        if said is not None and said[1] == held.value:
            told |= {"total": printed(said[1]), "there": where(said[0].passage)}
            if _near(table.sum, said[1]):
                yield whole("points-total", passage, told)
        elif table.sum != held.value and _near(table.sum, held.value):
            told["total"] = printed(held.value)
            yield whole("points-hundred", passage, told, held.citation)


def _near(summed: Decimal, total: Decimal) -> bool:
    return summed != total and abs(summed - total) <= total * _NEAR


def _total_said(text: Text) -> tuple[Said, Decimal] | None:
    """The one total that the text declares outside of tables, where all say the same."""
    found: list[tuple[Said, Decimal]] = []
    for said in text.said(WORDS):
        if said.passage.cell is not None:
            continue
        for match in _DECLARED.finditer(said.text):
            if "项" not in said.text[max(0, match.start() - 6) : match.start()]:
                found.append((said, Decimal(match["points"])))
    if len({total for _, total in found}) != 1:
        return None
    return found[0]
