"""The Ministry of Finance's demand standards (政府采购需求标准) for what is bought."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from reqwriter.standards.citation import Citation
from reqwriter.standards.verified import Verified


class DemandIndicator(NamedTuple):
    """One indicator of a demand standard.

    Its figure, when it has one, is the library's parameter of that key, or stands here in the
    unit given; `operator` says how the thing bought must stand to it. `mandatory` marks what
    every bid must meet.
    """

    name: str
    says: str
    mandatory: bool
    operator: str
    key: str
    value: Decimal | None
    unit: str
    verified: Verified


class DemandStandard(NamedTuple):
    """A demand standard that a code calls for: what must follow it, or may refer to it.

    The note says when it applies, or what is doubtful.
    """

    name: str
    force: str
    indicators: tuple[DemandIndicator, ...]
    citation: Citation
    note: str = ""

    @property
    def binding(self) -> bool:
        """Whether the standard must be followed."""
        return self.force == "应当执行"


def calls_for(code: str, row: Mapping[str, Any]) -> bool:
    """Whether what a code stands for falls under a standard."""
    return code.startswith(tuple(row["prefixes"])) and not code.startswith(
        tuple(row.get("except", ()))
    )


def demand_standard(row: Mapping[str, Any], citation: Citation) -> DemandStandard:
    """The standard of a row; what it does not say about its own sources, its instrument says."""
    if "verified" in row:
        citation = citation._replace(verified=Verified(row["verified"]))
    indicators = tuple(
        DemandIndicator(
            one["name"],
            one["says"],
            one["mandatory"],
            one.get("operator", ""),
            one.get("key", ""),
            Decimal(one["value"]) if "value" in one else None,
            one.get("unit", ""),
            Verified(one.get("verified", citation.verified)),
        )
        for one in row.get("indicator", ())
    )
    return DemandStandard(row["name"], row["force"], indicators, citation, row.get("note", ""))
