"""What the law lists: industries, green products, demand standards, days; asked by code or day."""

from abc import ABC, abstractmethod
from functools import cached_property
from typing import Any, NamedTuple

from reqwriter.standards.calendar import Calendar
from reqwriter.standards.catalogue import stem
from reqwriter.standards.citation import Citation
from reqwriter.standards.tables import Documents
from reqwriter.standards.verified import Verified


class EnergyProduct(NamedTuple):
    """A product of the energy-saving list; a note tells of a doubt."""

    name: str
    mandatory: bool
    standards: tuple[str, ...]
    citation: Citation
    note: str = ""


class Lists(ABC):
    """The special files of the law, each a list of its own shape."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    @abstractmethod
    def cite(self, instrument: str, article: str) -> Citation:
        """An article; the empty article is the whole instrument. Raises LookupError."""

    @cached_property
    def calendar(self) -> Calendar:
        """Working days."""
        return Calendar(self._special("calendar.toml").get("year", []))

    @property
    def industries(self) -> tuple[str, ...]:
        """The industries of the size standard for enterprises, as its latest edition has them."""
        editions = self._special("size-standard.toml").get("edition", ())
        return tuple(row["name"] for row in editions[-1]["industry"]) if editions else ()

    def default_industry(self, code: str) -> str | None:
        """The industry that goods or services of a code usually belong to; a person confirms."""
        defaults = [
            (prefix, row["industry"])
            for row in self._special("industries.toml").get("default", ())
            for prefix in row["prefixes"]
            if code.startswith(prefix)
        ]
        return max(defaults)[1] if defaults else None

    def energy(self, code: str) -> tuple[EnergyProduct, ...]:
        """The products of the energy-saving list that a code may stand for."""
        listed = self._special("energy.toml")
        return tuple(
            EnergyProduct(
                row["name"],
                row["mandatory"],
                tuple(row.get("standards", ())),
                self.cite(listed["instrument"], "")._replace(verified=Verified(row["verified"])),
                row.get("note", ""),
            )
            for row in listed.get("product", ())
            if any(code.startswith(stem(one)) for one in row["codes"])
        )

    def domestic_scope(self, code: str) -> bool:
        """Whether the preference for domestic products reaches what a code stands for."""
        scope = self._special("domestic-product.toml")
        return code.startswith(tuple(scope["goods"])) and not code.startswith(
            tuple(scope["excluded"])
        )

    def _special(self, file: str) -> dict[str, Any]:
        return self._documents.get(file, {})
