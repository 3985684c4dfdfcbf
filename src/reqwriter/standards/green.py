"""The lists of energy-saving and environment-label products."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from reqwriter.standards.catalogue import stem
from reqwriter.standards.citation import Citation

# A letter and three pairs of digits.
_THIRD_LEVEL = 7


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


def may_stand_for(code: str, row: Mapping[str, Any]) -> bool:
    """The same, or whether one of a row's codes stands below it: 打印机 may be a laser printer.

    What is wider than the third level (设备, 办公设备) says too little.
    """
    begins = stem(code)
    wide = len(begins) < _THIRD_LEVEL
    return stands_for(code, row) or (
        not wide and any(one.startswith(begins) for one in row["codes"])
    )
