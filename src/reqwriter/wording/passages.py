"""A piece of a document's text, and where it stands."""

from typing import NamedTuple

from reqwriter.domain.value import Choice


class Place(Choice):
    """The part of a document that a passage belongs to; it decides what the passage does."""

    QUALIFICATION = "qualification", "资格"
    SCORING = "scoring", "评分"
    TECHNICAL = "technical", "技术"
    COMMERCIAL = "commercial", "商务"
    PROCEDURE = "procedure", "程序"
    CONTRACT = "contract", "合同"
    POLICY = "policy", "政策"
    REQUIREMENT = "requirement", "需求"
    FORM = "form", "格式"
    UNKNOWN = "unknown", "未定"


class Passage(NamedTuple):
    """A paragraph or a table cell.

    `at` tells people where it stands, `chapter` is the heading above it, `order` its number in
    the document, `cell` its table, row and column, counted from one.
    """

    text: str
    place: Place
    at: str
    chapter: str = ""
    order: int = 0
    cell: tuple[int, int, int] | None = None
