"""What the law lists: industries, green products, demand standards, days; asked by code or day."""

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any, TypeVar

from reqwriter.standards.calendar import Calendar
from reqwriter.standards.citation import Citation
from reqwriter.standards.green import EnergyProduct, EnvironmentProduct, may_stand_for, stands_for
from reqwriter.standards.tables import Documents
from reqwriter.standards.verified import Verified
from reqwriter.standards.wording import Phrase, phrase

# What not every start needs is imported where it is asked for.
if TYPE_CHECKING:
    from reqwriter.standards.demand import DemandStandard
    from reqwriter.standards.energy_question import EnergyQuestion
    from reqwriter.standards.enterprise_size import EnterpriseSize

T = TypeVar("T")


def _once(ask: Callable[[Any, str], T]) -> Callable[[Any, str], T]:
    """Of one library, the same question is answered once: many rules ask it of every item."""

    @wraps(ask)
    def answered(self: "Lists", about: str) -> T:
        place = ask.__name__, about
        if place not in self._answers:
            self._answers[place] = ask(self, about)
        answer: T = self._answers[place]
        return answer

    return answered


class Lists(ABC):
    """The special files of the law, each a list of its own shape."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._answers: dict[tuple[str, str], Any] = {}

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

    def size(
        self,
        industry: str,
        *,
        employees: Decimal | int | None = None,
        revenue: Decimal | int | None = None,
        assets: Decimal | int | None = None,
        on: dt.date,
    ) -> "EnterpriseSize":
        """The class of an enterprise of an industry, named in full or by a telling fragment.

        Employees in persons, revenue and assets in ten thousand yuan (万元). Raises LookupError,
        in Chinese, for an industry that is unknown or not told from others.
        """
        from reqwriter.standards.enterprise_size import enterprise_size, row_of

        standard = self._special("size-standard.toml")
        instrument, row, doubt = row_of(industry, standard, on)
        citation = self.cite(instrument, "")
        if doubt:
            citation = citation._replace(verified=Verified(doubt["verified"]))
        given = {"employees": employees, "revenue": revenue, "assets": assets}
        exact = {key: None if one is None else Decimal(one) for key, one in given.items()}
        return enterprise_size(row, exact, citation, doubt.get("note", ""))

    def default_industry(self, code: str) -> str | None:
        """The industry that goods or services of a code usually belong to; a person confirms."""
        return self._usual(code).get("industry")

    def industry_doubt(self, code: str) -> str:
        """Why the usual industry of a code wants a second look, in Chinese; empty: no doubt."""
        doubt: str = self._usual(code).get("note", "")
        return doubt

    @_once
    def energy(self, code: str) -> tuple[EnergyProduct, ...]:
        """The products of the energy-saving list that a code may stand for."""
        return tuple(
            EnergyProduct(
                row["name"], row["mandatory"], tuple(row.get("standards", ())), cited, _note(row)
            )
            for row, cited in self._products("energy.toml", code, stands_for)
        )

    def energy_question(self, code: str) -> "EnergyQuestion | None":
        """What a purchaser must be asked to tell which of these products it is; None: nothing."""
        from reqwriter.standards.energy_question import energy_question

        for row in self._special("energy.toml").get("question", ()):
            if stands_for(code, row):
                return energy_question(row, self.energy(code))
        return None

    @_once
    def environment(self, code: str) -> tuple[EnvironmentProduct, ...]:
        """The products of the environment-label list that a code may stand for; all preferred."""
        return tuple(
            EnvironmentProduct(
                row["name"], int(row["item"]), tuple(row.get("standards", ())), cited, _note(row)
            )
            for row, cited in self._products("environment.toml", code, may_stand_for)
        )

    @_once
    def demand_standards(self, code: str) -> "tuple[DemandStandard, ...]":
        """The Ministry of Finance's demand standards that a code may call for."""
        from reqwriter.standards.demand import calls_for, demand_standard

        return tuple(
            demand_standard(row, self.cite(row["instrument"], ""))
            for row in self._special("demand-standards.toml").get("standard", ())
            if calls_for(code, row)
        )

    def domestic_scope(self, code: str) -> bool:
        """Whether the preference for domestic products reaches what a code stands for."""
        scope = self._special("domestic-product.toml")
        return code.startswith(tuple(scope["goods"])) and not code.startswith(
            tuple(scope["excluded"])
        )

    @_once
    def phrases(self, rule: str) -> tuple[Phrase, ...]:
        """What the rule of a code looks for in the texts of a draft."""
        return tuple(
            phrase(row)
            for row in self._special("wording.toml").get("phrase", ())
            if row["rule"] == rule
        )

    def _products(
        self, file: str, code: str, stands: Callable[[str, Mapping[str, Any]], bool]
    ) -> Iterator[tuple[Mapping[str, Any], Citation]]:
        listed = self._special(file)
        for row in listed.get("product", ()):
            if stands(code, row):
                cited = self.cite(listed["instrument"], "")
                yield row, cited._replace(verified=Verified(row["verified"]))

    def _usual(self, code: str) -> Mapping[str, Any]:
        """The row with the longest of the prefixes that a code begins with; empty: none."""
        usual: Mapping[str, Any] = {}
        longest = 0
        for row in self._special("industries.toml").get("default", ()):
            for prefix in row["prefixes"]:
                if len(prefix) > longest and code.startswith(prefix):
                    usual, longest = row, len(prefix)
        return usual

    def _special(self, file: str) -> dict[str, Any]:
        return self._documents.get(file, {})


def _note(row: Mapping[str, Any]) -> str:
    note: str = row.get("note", "")
    return note
