"""What is proved of a factor: the points that can be earned, what holds, and what is wrong."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from reqwriter.domain.factor import Factor


class Flaw(StrEnum):
    """Kinds of fault; what is one kind is judged under one law."""

    TIERS = "tiers"
    LINE = "line"
    AGAINST = "against"
    REACH = "reach"
    DEFECTS = "defects"
    GRADES = "grades"
    FEW_GRADES = "few-grades"
    LADDER = "ladder"
    TWICE = "twice"


class Fault(NamedTuple):
    """One thing wrong with a factor.

    `field` is a path below the factor, empty for the factor itself; `fix` maps such paths to the
    values that mend it. The message is a clause in Chinese that begins after the factor's name.
    """

    flaw: Flaw
    field: str
    message: str
    advice: str
    fix: Mapping[str, object] = {}


class Proof(NamedTuple):
    """The proof of a factor.

    `least` and `most` are the points that bids can really earn, None while that cannot be told;
    `steps` say in Chinese which answers earn what, best first or along the axis; `holds` is what
    is proved, each a sentence in Chinese.
    """

    factor: Factor
    least: Decimal | None = None
    most: Decimal | None = None
    steps: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
