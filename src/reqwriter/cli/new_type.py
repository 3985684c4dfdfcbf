"""The type of procurement that a new draft is furnished for, held against the other answers."""

from argparse import Namespace

from reqwriter.cli.factors import unknown_type
from reqwriter.domain.methods import TENDERS, Method
from reqwriter.domain.project import Category
from reqwriter.domain.shelf import Shelf, shelf_of
from reqwriter.files.factors import shelves, unbalanced


class UnfitError(ValueError):
    """A type that the other answers do not allow; the message says why, in Chinese."""


def fitted(words: Namespace) -> Shelf:
    """The shelf of `--type`; category and method are set by it where they are left out.

    Raises UnfitError.
    """
    library = shelves(words.standards)
    shelf = shelf_of(library, words.type)
    if shelf is None:
        raise UnfitError(unknown_type(words.type, library))
    if why := unbalanced(shelf):
        raise UnfitError(why)
    words.category = words.category or shelf.category
    words.method = words.method or shelf.method or Method.OPEN_TENDER
    if words.category is not shelf.category:
        raise UnfitError(
            f"“{shelf.name}”属于{shelf.category.label}，与 --category {words.category.label} 不符。"
            "请删去 --category。"
        )
    works = words.category is Category.WORKS
    if words.method is not Method.CONSULTATION and (works or words.method not in TENDERS):
        raise UnfitError(
            f"{words.method.label}的{words.category.label}项目不用综合评分表，"
            "--type 放入的评审因素用不上。请删去 --type，或者改用竞争性磋商。"
        )
    return shelf
