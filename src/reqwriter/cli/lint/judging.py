"""Files read, judged and sorted, one after the other; a file that fails stops no other."""

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from reqwriter.cli.lint.exceptions import beside, loaded, sorted_out
from reqwriter.cli.lint.outcome import Grounds, Judged, Outcome, Unread
from reqwriter.files import foreign
from reqwriter.files.problem import FileProblem
from reqwriter.standards.library import Library
from reqwriter.wording.checker import Checker, checker_of
from reqwriter.wording.passages import Passage, Place

Changes = Literal["accepted", "rejected"]


class Asked(NamedTuple):
    """What the command was asked: `on` None is today, or the notice's day of a draft."""

    library: Library
    on: dt.date | None
    region: str
    place: Place | None
    changes: Changes
    exceptions: Path | None


class Source(NamedTuple):
    """A file's passages, and the day and region whose law it is judged by."""

    passages: Sequence[Passage]
    on: dt.date
    region: str


class Judging:
    """Judges files by what was asked, and keeps what comes of it."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.today = dt.date.today()
        self._checkers: dict[tuple[dt.date, str], Checker] = {}
        self._grounds: dict[Path | None, list[Grounds]] = {None: []}
        self._refused: list[str] = []
        self._met: set[Grounds] = set()
        self._days: set[dt.date] = set()
        self._judged: list[Judged] = []
        self._unread: list[Unread] = []

    def judge(self, file: Path) -> None:
        """Read and judge one file."""
        try:
            source = self.source(file)
        except FileProblem as problem:
            self._unread.append(Unread(file, str(problem)))
            return
        remarks = self._checker(source).judge(source.passages)
        held = self._held(file)
        open_, excepted = sorted_out(remarks, held, source.on)
        self._days.add(source.on)
        self._met.update(one.grounds for one in excepted)
        self._judged.append(Judged(file, open_, excepted))

    def source(self, file: Path) -> Source:
        """What the file holds. Raises FileProblem."""
        found = self._draft(file) if file.suffix.lower() == ".toml" else self._foreign(file)
        place = self.asked.place
        if place is None:
            return found
        # Who names the part of the document knows it better than its headings tell.
        return found._replace(passages=[one._replace(place=place) for one in found.passages])

    def outcome(self, unread: Iterable[Unread] = ()) -> Outcome:
        """What came of all files, with those that never got here."""
        loaded_ = [one for held in self._grounds.values() for one in held]
        idle = [one for one in loaded_ if one not in self._met]
        on = self.asked.on or (min(self._days) if len(self._days) == 1 else self.today)
        return Outcome(on, self._judged, [*unread, *self._unread], self._refused, idle)

    def _foreign(self, file: Path) -> Source:
        asked = self.asked
        document = foreign.read(file, changes=asked.changes)
        return Source(document.passages, asked.on or self.today, asked.region)

    def _draft(self, file: Path) -> Source:
        # Only a draft needs the draft's own modules.
        from reqwriter.cli.lint.drafts import passages_of
        from reqwriter.files.reading import load

        asked = self.asked
        draft = load(file, asked.library)
        region = asked.region or asked.library.place(draft.project.place)
        return Source(passages_of(draft), asked.on or draft.day(self.today), region)

    def _checker(self, source: Source) -> Checker:
        by = (source.on, source.region)
        if by not in self._checkers:
            self._checkers[by] = checker_of(self.asked.library, *by)
        return self._checkers[by]

    def _held(self, file: Path) -> list[Grounds]:
        """The exceptions for a file: those asked for, else those beside it."""
        path = self.asked.exceptions or beside(file)
        if path not in self._grounds:
            self._grounds[path] = []
            try:
                self._grounds[path] = loaded(path) if path else []
            except FileProblem as problem:
                self._refused += problem.problems
        return self._grounds[path]
