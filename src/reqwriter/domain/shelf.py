"""Ready-made evaluation factors by type of procurement: the factor and what it answers to."""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from pydantic_core import PydanticCustomError

from reqwriter.domain.factor import FACTOR_KINDS, Factor
from reqwriter.domain.kinds import Id, Number, Text
from reqwriter.domain.methods import Method
from reqwriter.domain.project import Category
from reqwriter.domain.requirement import Requirement
from reqwriter.domain.value import Asked, Value, ask
from reqwriter.domain.words import bare, narrow


def _needed(title: str, hint: str = "") -> Any:  # noqa: ANN401
    return Asked(title, hint, required=True)


class Entry(Value):
    """A factor with the requirements that it answers to, and when it is in place.

    `least` and `most` are the points suggested, in points of a hundred. The factor itself holds
    the points of the recommended set. `fits` are beginnings of item codes; none: those of the type.
    """

    factor: Factor = _needed("评审因素")
    requirements: tuple[Requirement, ...] = _needed("所需的采购需求")
    recommended: bool = ask("列入推荐组合", default=False)
    least: Number = _needed("建议分值下限")
    most: Number = _needed("建议分值上限")
    fits: tuple[Text, ...] = ask("适用品目编码（或者编码的开头）", default=())
    use: Text = _needed("适用情形")
    avoid: Text = _needed("不适用情形")
    checked_on: dt.date = _needed("核对日期")

    @property
    def id(self) -> str:
        """The id of its factor."""
        return self.factor.id

    def __post_init__(self) -> None:
        """The price is no entry; points lie in the range; links lead to its own requirements."""
        factor = self.factor
        if factor.kind == "price":
            raise PydanticCustomError("shelf", "价格分不放入评审因素库")
        if factor.points is None or not self.least <= factor.points <= self.most:
            raise PydanticCustomError("shelf", "评审因素的分值应当在建议分值的上下限之内")
        if {one.id for one in self.requirements} != set(factor.requirements):
            raise PydanticCustomError("shelf", "评审因素应当对应本条列出的全部采购需求")


class Shelf(Value):
    """The entries of one type of procurement, and the price points beside its recommended set."""

    id: Id = _needed("类型的编号")
    name: Text = _needed("类型")
    category: Category = _needed("项目属性")
    method: Method | None = ask("采购方式")
    price: Number = _needed("推荐的价格分值")
    fits: tuple[Text, ...] = _needed("适用品目编码（或者编码的开头）")
    note: Text | None = ask("说明")
    entries: tuple[Entry, ...] = ask("评审因素", default=())

    @property
    def recommended(self) -> tuple[Entry, ...]:
        """The entries of the recommended set."""
        return tuple(one for one in self.entries if one.recommended)

    @property
    def total(self) -> Decimal:
        """The points of the recommended set with the price."""
        points = (one.factor.points or Decimal(0) for one in self.recommended)
        return sum(points, self.price)


class Offer(NamedTuple):
    """An entry and the shelf it stands on."""

    shelf: Shelf
    entry: Entry

    def said(self) -> str:
        """Its name, kind, nature and points in one line."""
        factor = self.entry.factor
        nature = f"，{factor.nature.label}" if factor.nature else ""
        low, high = self.entry.least, self.entry.most
        return f"{factor.name}（{FACTOR_KINDS[factor.kind]}{nature}，建议{low}～{high}分）"


def offers(shelves: Sequence[Shelf]) -> Iterator[Offer]:
    """Every entry in the order of the library."""
    for shelf in shelves:
        yield from (Offer(shelf, entry) for entry in shelf.entries)


def shelf_of(shelves: Sequence[Shelf], said: str) -> Shelf | None:
    """The type by its id, its name, or the one name that the words are a part of."""
    words = narrow(said)
    exact = [one for one in shelves if words in (one.id, one.name)]
    parts = [one for one in shelves if words and (words in one.name or one.name in words)]
    found = exact or parts
    return found[0] if len(found) == 1 else None


def looked_up(shelves: Sequence[Shelf], said: str) -> list[Offer]:
    """The entries that hold every word; a word may be an item code, an id, a type or a name."""
    words = narrow(said).split()
    return [one for one in offers(shelves) if all(_speaks_of(one, word) for word in words)]


def fitting(shelves: Sequence[Shelf], codes: Sequence[str]) -> list[Offer]:
    """The entries for any of these item codes."""
    return [one for one in offers(shelves) if any(_fits(one, code) for code in codes)]


def _fits(offer: Offer, code: str) -> bool:
    return any(code.startswith(head) for head in offer.entry.fits or offer.shelf.fits)


def _speaks_of(offer: Offer, word: str) -> bool:
    if len(word) > 1 and word[0] in "ABC" and word[1:].isdigit():
        heads = offer.entry.fits or offer.shelf.fits
        return any(word.startswith(head) or head.startswith(word) for head in heads)
    factor, looked = offer.entry.factor, bare(word)
    needs = (one.title or "" for one in offer.entry.requirements)
    said = (offer.shelf.name, factor.name or "", FACTOR_KINDS[factor.kind], *needs)
    return word in (factor.id, offer.shelf.id) or any(looked in bare(one) for one in said)
