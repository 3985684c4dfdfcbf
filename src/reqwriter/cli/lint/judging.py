"""One file read and judged; what is wrong with it is told and stops no other."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from reqwriter.cli.lint.outcome import Unread
from reqwriter.files import foreign, office
from reqwriter.files.office import patterns_folder
from reqwriter.files.problem import FileProblem
from reqwriter.wording.checker import Checker, checker_of
from reqwriter.wording.once import once
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.regime import ordinary, regimes
from reqwriter.wording.remarks import Remark
from reqwriter.wording.whole import judged

Changes = Literal["accepted", "rejected"]


class Asked(NamedTuple):
    """What the command was asked: `on` None is `today`, or the notice's day of a draft.

    It goes to other processes: `standards` is the office's folder, not the law that is read there.
    `regime` names the law that documents buy under; empty: each tells its own.
    """

    standards: Path | None
    today: dt.date
    on: dt.date | None
    region: str
    place: Place | None
    changes: Changes
    regime: str = ""


class Source(NamedTuple):
    """A file's passages, and the day and region whose law it is judged by.

    `marks` is what the marks of a document mean; None for a draft, whose rules compare its figures.
    """

    passages: Sequence[Passage]
    on: dt.date
    region: str
    marks: Mapping[str, str] | None = None
    unread: tuple[str, ...] = ()


class Seen(NamedTuple):
    """A file that was read: the day whose law it was judged by, and every remark.

    `unread` says in Chinese what in it was not read; `regime` names the law that it buys under,
    where that is not the law of government procurement.
    """

    file: Path
    on: dt.date
    remarks: list[Remark]
    unread: tuple[str, ...] = ()
    regime: str = ""


class Judge:
    """Judges files by what was asked."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self._library = office.library(asked.standards)
        self._own = patterns_folder(asked.standards)
        self._regime = next((one for one in regimes() if one.name == asked.regime), None)
        self._checkers: dict[tuple[dt.date, str], Checker] = {}

    def judge(self, file: Path) -> Seen | Unread:
        """What is objected to in a file, or why it could not be read."""
        try:
            source = self.source(file)
        except FileProblem as problem:
            return Unread(file, str(problem))
        checker = self._checker(source)
        if source.marks is None:
            return Seen(file, source.on, once(checker.judge(source.passages)))
        by = (checker, self._library, source.on, source.region, self._regime)
        verdict = judged(source.passages, source.marks, *by)
        regime = "" if ordinary(verdict.regime) else verdict.regime.name
        return Seen(file, source.on, verdict.remarks, source.unread, regime)

    def source(self, file: Path) -> Source:
        """What the file holds. Raises FileProblem."""
        found = self._draft(file) if file.suffix.lower() == ".toml" else self._foreign(file)
        place = self.asked.place
        if place is None:
            return found
        # Who names the part of the document knows it better than its headings tell.
        return found._replace(passages=[one._replace(place=place) for one in found.passages])

    def _foreign(self, file: Path) -> Source:
        asked = self.asked
        document = foreign.read(file, changes=asked.changes)
        return Source(
            document.passages,
            asked.on or asked.today,
            asked.region,
            document.marks,
            document.unread,
        )

    def _draft(self, file: Path) -> Source:
        # Only a draft needs the draft's own modules.
        from reqwriter.cli.lint.drafts import passages_of
        from reqwriter.files.reading import load

        asked = self.asked
        draft = load(file, self._library)
        region = asked.region or self._library.place(draft.project.place)
        return Source(passages_of(draft), asked.on or draft.day(asked.today), region)

    def _checker(self, source: Source) -> Checker:
        by = (source.on, source.region)
        if by not in self._checkers:
            self._checkers[by] = checker_of(self._library, *by, self._own)
        return self._checkers[by]
