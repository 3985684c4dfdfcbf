"""Headings told by how they are numbered: Word files seldom say by style what is one."""

import re
from typing import NamedTuple

_N = "一二三四五六七八九十百零〇"
_NUMBERED = re.compile(
    rf"""[\s#]*[★▲※◆●*]?\s*(?:
    (?P<part>第\s*[{_N}\d]{{1,4}}\s*(?:部\s*分|册|卷))
    |(?P<chapter>第\s*[{_N}\d]{{1,4}}\s*[章篇])
    |(?P<section>第\s*[{_N}\d]{{1,4}}\s*节)
    |(?P<annex>附\s*[件录表]\s*[{_N}\d]{{0,3}}(?=\s|[：:、.．\-]|$))
    |(?P<first>[{_N}]{{1,3}}\s*[、.．])
    |(?P<second>[（(]\s*[{_N}]{{1,3}}\s*[）)])
    |(?P<decimal>\d{{1,2}}(?:[.．]\d{{1,2}}){{1,4}}(?!\d))
    |(?P<third>\d{{1,2}}\s*[、.．](?!\d)|\d{{1,2}}\s+(?=\D))
    |(?P<fourth>[（(]\s*\d{{1,2}}\s*[）)])
    )[\s：:、.．]*""",
    re.VERBOSE,
)
# Smaller is higher; a heading ends all that are not higher than it.
RANKS = {
    "part": 0,
    "chapter": 1,
    "section": 2,
    "annex": 2,
    "first": 3,
    "second": 4,
    "third": 5,
    "decimal": 6,
    "fourth": 10,
}
CHAPTER = RANKS["chapter"]
# By the outline level that a style gives, from zero.
_BY_OUTLINE = (1, 3, 4, 5, 6, 7, 8, 9, 10)
_NUMERALS = (*"一二三四五六七八九十", *(f"十{ones}" for ones in "一二三四五六七八九"))
_LONGEST = 40
_PAGE = re.compile(r"[\s.…·．]*(?:\.{3,}|…+|·{3,}|\s|．{3,})[\s.…·．]*\d{1,4}$")
_DOTS = re.compile(r"(?:\.{4,}|…{2,}|·{4,})[\s.…·]*\d{1,4}$")
_SENTENCE = re.compile(r"[。；;！？，]|规定的|所述|所列")


class Heading(NamedTuple):
    """A heading or a numbered paragraph.

    `shown` is the whole heading as people read it; `name` what it is about, without its number;
    a paragraph of which only the beginning is a name has `whole` false. `nth` is its number
    among its like, 0 when it has none or one above 19.
    """

    rank: int
    shown: str
    name: str
    whole: bool
    nth: int = 0


def heading(text: str, label: str = "", outline: int = -1) -> Heading | None:
    """What a paragraph heads; None when it has no number and no style that says so."""
    start = f"{label} {text[:120]}" if label else text[:120]
    found = _NUMBERED.match(start)
    if found is None:
        if outline < 0 or len(text) > _LONGEST or _SENTENCE.search(text):
            return None
        shown = text.strip(" \u3000#")
        return Heading(_BY_OUTLINE[outline], shown, shown, True)
    kind = found.lastgroup or ""
    rank = RANKS[kind] + (found[0].count(".", 0, -1) if kind == "decimal" else 0)
    rest = start[found.end() :].strip()
    head, whole = _name(rest)
    if rank <= CHAPTER and not whole:
        # A sentence about a chapter, not its heading.
        return None
    between = " " if found[kind][-1] not in "、）)" else ""
    shown = f"{found[kind].strip()}{between}{rest}".strip() if whole else head
    return Heading(rank, " ".join(shown.split()), head, whole, _nth(found[kind]))


def _name(rest: str) -> tuple[str, bool]:
    """What the words after a number name, and whether that is all they do."""
    bare = rest if len(rest) > _LONGEST + 20 else without_page(rest).rstrip("：:")
    if len(bare) <= _LONGEST and not _SENTENCE.search(bare) and "：" not in bare:
        return bare, True
    head, colon, _ = rest[:20].replace(":", "：").partition("：")
    return (head.strip(), False) if colon and not _SENTENCE.search(head) else ("", False)


def _nth(number: str) -> int:
    bare = number.strip(" \u3000、.．")
    if bare.isdigit():
        return int(bare)
    return _NUMERALS.index(bare) + 1 if bare in _NUMERALS else 0


def without_page(text: str) -> str:
    """A heading without the page number that a table of contents gives it."""
    return _PAGE.sub("", text).strip() if text[-1:].isdigit() else text


def is_contents_entry(text: str) -> bool:
    """Whether the paragraph ends in dots and a page number."""
    return len(text) < 120 and _DOTS.search(text) is not None
