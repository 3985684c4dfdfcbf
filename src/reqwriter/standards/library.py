"""The law, asked: what is the figure here and now, and which article says so."""

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, Self

from reqwriter.places import shipped
from reqwriter.standards.catalogue import Catalogue
from reqwriter.standards.citation import Citation
from reqwriter.standards.figures import Figure, Held, last_day
from reqwriter.standards.lists import Lists
from reqwriter.standards.reading import read
from reqwriter.standards.states import Doubt, Status, status
from reqwriter.standards.tables import NATION, Documents
from reqwriter.standards.verified import Verified

_CATALOGUE = "catalogue-2022.csv"
_FOREVER = "9999-12-31"


class Library(Lists):
    """The law of the nation and of its places, valued on a day. Holds no default day."""

    def __init__(self, documents: Documents, catalogue: Path) -> None:
        super().__init__(documents)
        self.catalogue = Catalogue(catalogue)

    @classmethod
    def load(cls, *folders: Path) -> Self:
        """The law in these folders, or the law that is shipped; later folders lie over earlier.

        Raises StandardsError, which lists every fault in Chinese.
        """
        where = folders or (shipped("standards"),)
        held = [folder / _CATALOGUE for folder in where if (folder / _CATALOGUE).is_file()]
        return cls(read(where), held[-1] if held else shipped("standards") / _CATALOGUE)

    def value(self, key: str, *, on: dt.date, place: str = "") -> Held:
        """The figure in force on a day in a place: the place's own, else its parent's.

        Raises LookupError for an unknown key or place, and when none was in force on that day.
        """
        if key not in self._parameters:
            raise LookupError(f"法规数据中没有参数“{key}”。")
        for where in self._upwards(place or NATION):
            source, periods = self._parameters[key].get(where, ("", []))
            begun = [
                period
                for period in periods
                if period["starts"] <= on.isoformat() and not period.get("expected")
            ]
            # What ended is not followed by what it replaced.
            if begun and on.isoformat() <= begun[-1].get("ends", _FOREVER):
                return self._held(key, source, begun[-1])
        raise LookupError(f"参数“{key}”在 {on} 没有生效的取值。")

    def cite(self, instrument: str, article: str) -> Citation:
        """An article; the empty article is the whole instrument. Raises LookupError."""
        if instrument not in self._instruments:
            raise LookupError(f"法规数据中没有“{instrument}”。")
        head, articles = self._instruments[instrument]
        if article and article not in articles:
            raise LookupError(f"法规数据中没有“{instrument}”第{article}条。")
        here = articles.get(article, {})
        sure = Verified(here.get("verified", head["verified"]))
        own = "own" in head or "own" in here
        return Citation(instrument, head["title"], head.get("number", ""), article, sure, own)

    def says(self, instrument: str, article: str) -> str:
        """What an article says, in this project's own words; the empty article is the whole.

        An instrument has words of its own where its articles are not known. Raises LookupError.
        """
        self.cite(instrument, article)
        head, articles = self._instruments[instrument]
        said: str = (articles[article] if article else head).get("says", "")
        return said

    def official_text(self, instrument: str, article: str) -> str:
        """The official wording that the office holds; empty when it holds none.

        Raises LookupError.
        """
        self.cite(instrument, article)
        text: str = self._instruments[instrument][1].get(article, {}).get("text", "")
        return text

    @property
    def instruments(self) -> tuple[Citation, ...]:
        """Every instrument that is held, as a whole."""
        return tuple(self.cite(id, "") for id in self._instruments)

    def articles(self, instrument: str) -> tuple[str, ...]:
        """The articles held of an instrument, in its order. Raises LookupError."""
        self.cite(instrument, "")
        return tuple(self._instruments[instrument][1])

    def head(self, instrument: str) -> Mapping[str, Any]:
        """What the file of an instrument says of it as a whole, as text. Raises LookupError."""
        self.cite(instrument, "")
        return self._instruments[instrument][0]

    def status(self, instrument: str, on: dt.date) -> Status:
        """How an instrument stands on a day. Raises LookupError."""
        return status(self.head(instrument), on)

    def replaced_by(self, instrument: str) -> Citation | None:
        """What took the place of an instrument, where that is held. Raises LookupError."""
        heir = self.head(instrument).get("replaced_by")
        return None if heir is None else self.cite(heir, "")

    def amended_by(self, instrument: str) -> tuple[Citation, ...]:
        """The instruments that change or complete an instrument. Raises LookupError."""
        self.cite(instrument, "")
        heads = self._instruments.items()
        return tuple(
            self.cite(id, "") for id, (head, _) in heads if instrument in head.get("amends", ())
        )

    def note(self, instrument: str) -> str:
        """What a reader of an instrument should know; mostly empty. Raises LookupError."""
        said: str = self.head(instrument).get("note", "")
        return said

    def doubts(self, of: str) -> tuple[Doubt, ...]:
        """What is not settled about an instrument or a place, by its id."""
        return tuple(doubt for owners, doubt in self._doubts if of in owners)

    def doubts_about(self, key: str, *, place: str = "") -> tuple[Doubt, ...]:
        """What is not settled about a parameter in a place: the place's own doubts first.

        An unknown threshold is such a doubt. Raises LookupError for an unknown place.
        """
        return tuple(
            doubt
            for where in self._upwards(place or NATION)
            for owners, doubt in self._doubts
            if key in doubt.keys and owners[-1] == where
        )

    @cached_property
    def parameters(self) -> Mapping[str, str]:
        """Every parameter of the nation with its Chinese title."""
        return {
            parameter["key"]: parameter["title"]
            for table in self._documents.values()
            for parameter in table.get("parameter", ())
        }

    @cached_property
    def places(self) -> Mapping[str, str]:
        """The places whose law is known, the nation first: id and Chinese name."""
        found = [table["place"] for table in self._documents.values() if "place" in table]
        found.sort(key=lambda place: len(list(self._upwards(place["id"]))))
        return {place["id"]: place["title"] for place in found}

    def place(self, said: str | None) -> str:
        """The id of the place of that id or name, else of the smallest place that it names.

        山东省青岛市市南区 lies in 青岛市, and so does 山东青岛. Empty for a place whose own law is
        not known.
        """
        if not said or said in self.places:
            return said or ""
        # The nation comes first, and smaller places after those they lie in.
        known = [(id, name) for id, name in self.places.items() if id != NATION or said == name]
        return next(
            (id for id, name in reversed(known) if name in said or said.endswith(name[:-1])), ""
        )

    def lies_in(self, place: str, whole: str) -> bool:
        """Whether a place is another one or lies in it; everything lies in the nation.

        Raises LookupError for an unknown place.
        """
        return whole in self._upwards(place or NATION)

    def figures(self) -> Iterator[Figure]:
        """Every figure, past and announced ones included: by key, then by place, then by day."""
        for key, places in self._parameters.items():
            for place, (source, periods) in places.items():
                for at, period in enumerate(periods):
                    held = self._held(key, source, period)
                    head, _ = self._instruments[held.citation.instrument]
                    yield Figure(
                        key,
                        self.parameters[key],
                        place,
                        held,
                        dt.date.fromisoformat(period["starts"]),
                        last_day(period, periods[at + 1 :]),
                        bool(period.get("expected")),
                        dt.date.fromisoformat(period.get("checked_on", head["checked_on"])),
                    )

    def _held(self, key: str, source: str, period: Mapping[str, Any]) -> Held:
        citation = self.cite(period.get("instrument", source), period.get("article", ""))
        if "verified" in period:
            citation = citation._replace(verified=Verified(period["verified"]))
        if "own" in period:
            citation = citation._replace(number=period.get("source", citation.number), own=True)
        return Held(Decimal(period["value"]), self.units[key], citation, period.get("note", ""))

    def _upwards(self, place: str) -> Iterator[str]:
        if place not in self._parents:
            raise LookupError(f"没有“{place}”的地方规定。")
        yield place
        if place != NATION:
            yield from self._upwards(self._parents[place])

    @cached_property
    def _parents(self) -> dict[str, str]:
        places = (table["place"] for table in self._documents.values() if "place" in table)
        return {NATION: "", **{place["id"]: place.get("parent", NATION) for place in places}}

    @cached_property
    def _instruments(self) -> dict[str, tuple[dict[str, Any], dict[str, dict[str, Any]]]]:
        return {
            table["instrument"]["id"]: (
                table["instrument"],
                {one["no"]: one for one in table.get("article", ())},
            )
            for file, table in self._documents.items()
            if isinstance(table.get("instrument"), dict)
        }

    @cached_property
    def _doubts(self) -> list[tuple[tuple[str, ...], Doubt]]:
        """Each with the ids of the instrument and of the place it belongs to."""
        found: list[tuple[tuple[str, ...], Doubt]] = []
        for table in self._documents.values():
            for row in table.get("doubt", ()):
                head = table.get("instrument", {})
                place = table.get("place", {}).get("id", head.get("place", NATION))
                found.append(((head.get("id", ""), place), Doubt.read(row)))
        return found

    @cached_property
    def units(self) -> Mapping[str, str]:
        """The unit of every parameter, as the files name it."""
        return {
            parameter["key"]: parameter["unit"]
            for table in self._documents.values()
            for parameter in table.get("parameter", ())
        }

    @cached_property
    def _parameters(self) -> dict[str, dict[str, tuple[str, list[dict[str, Any]]]]]:
        """By key, then by place: the instrument whose file it stands in, and its periods."""
        found: dict[str, dict[str, tuple[str, list[dict[str, Any]]]]] = {}
        for table in self._documents.values():
            head = table.get("instrument", {})
            for parameter in table.get("parameter", ()):
                places = found.setdefault(parameter["key"], {})
                places[head.get("place", NATION)] = (head["id"], parameter["values"])
        return found
