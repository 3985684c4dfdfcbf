"""The lists of energy-saving and environment-label products."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from reqwriter.standards.catalogue import stem
from reqwriter.standards.citation import Citation


class EnergyProduct(NamedTuple):
    """A product of the energy-saving list; a note tells of a doubt."""

    name: str
    mandatory: bool
    standards: tuple[str, ...]
    citation: Citation
    note: str = ""


class EnvironmentProduct(NamedTuple):
    """A product of the environment-label list, preferred and never mandatory; its item there."""

    name: str
    item: int
    standards: tuple[str, ...]
    citation: Citation
    note: str = ""


def stands_for(code: str, row: Mapping[str, Any]) -> bool:
    """Whether a code is one of a row's codes or stands below one."""
    return code.startswith(tuple(map(stem, row["codes"])))
