"""What was seen in each file, sorted by the exceptions that somebody answers for."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from reqwriter.cli.lint.exceptions import beside, loaded, sorted_out
from reqwriter.cli.lint.judging import Seen
from reqwriter.cli.lint.outcome import Grounds, Judged, Outcome, Unread
from reqwriter.files.problem import FileProblem


class Gathering:
    """Takes files one by one; `exceptions` None: those beside each file hold for it."""

    def __init__(self, exceptions: Path | None) -> None:
        self._exceptions = exceptions
        self._grounds: dict[Path | None, list[Grounds]] = {None: []}
        self._refused: list[str] = []
        self._met: set[Grounds] = set()
        self._days: set[dt.date] = set()
        self._judged: list[Judged] = []
        self._unread: list[Unread] = []
        # What was not read of files that were read.
        self.parts: list[str] = []

    def take(self, one: Seen | Unread) -> None:
        """Add what came of a file."""
        if isinstance(one, Unread):
            self._unread.append(one)
            return
        open_, excepted = sorted_out(one.remarks, self._held(one.file), one.on)
        self._days.add(one.on)
        self._met.update(held.grounds for held in excepted)
        self.parts += one.unread
        self._judged.append(Judged(one.file, open_, excepted, one.regime))

    def outcome(self, on: dt.date, closed: Iterable[Unread] = ()) -> Outcome:
        """What came of all files, with the folders that never opened.

        `on` is the day that it is told for, unless all files were judged by another one.
        """
        held = [one for grounds in self._grounds.values() for one in grounds]
        idle = [one for one in held if one not in self._met]
        day = min(self._days) if len(self._days) == 1 else on
        return Outcome(day, self._judged, [*closed, *self._unread], self._refused, idle)

    def _held(self, file: Path) -> list[Grounds]:
        """The exceptions for a file: those asked for, else those beside it."""
        path = self._exceptions or beside(file)
        if path not in self._grounds:
            self._grounds[path] = []
            try:
                self._grounds[path] = loaded(path) if path else []
            except FileProblem as problem:
                self._refused += problem.problems
        return self._grounds[path]
