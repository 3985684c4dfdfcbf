"""The desk that all screens stand on: the draft, its history, its file, and what the rules say."""

import datetime as dt
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path

from textual.app import App
from textual.notifications import SeverityLevel
from textual.reactive import reactive
from textual.timer import Timer

from reqwriter import files, rules
from reqwriter.domain.draft import Draft
from reqwriter.files import office
from reqwriter.files.threshold import Threshold, keep
from reqwriter.rules.finding import Finding, Force
from reqwriter.standards.library import Library
from reqwriter.tui.history import History

# Seconds without an answer after which the draft is written.
PAUSE = 0.6


class Desk(App[int]):
    """State and the few ways to change it. Screens watch `draft`, `findings` and `saved`."""

    draft: reactive[Draft] = reactive(Draft(), init=False)
    findings: reactive[tuple[Finding, ...]] = reactive((), init=False)
    saved: reactive[str] = reactive("", init=False)

    def __init__(self, today: dt.date) -> None:
        super().__init__()
        # A terminal over a network repaints every frame of an animation.
        self.animation_level = "none"
        self.today = today
        self.standards: Path | None = None
        self.law_day: dt.date | None = None
        self.file: Path | None = None
        self.history = History(Draft())
        self._on_disk = Draft()
        self._held = ExitStack()
        self._waiting: Timer | None = None

    @cached_property
    def library(self) -> Library:
        """The law, read once, with the office's folder over it."""
        return office.library(self.standards)

    @property
    def on(self) -> dt.date:
        """The day whose law applies: the one asked for, else the notice's, else today."""
        return self.law_day or self.draft.day(self.today)

    @property
    def blocking(self) -> list[Finding]:
        """The findings that keep a document from being final."""
        return [found for found in self.findings if found.force is Force.MUST]

    def take_up(self, path: Path) -> None:
        """Open a draft and hold it against other writers. Raises FileProblem."""
        if not path.is_file():
            # Says why; locking it would leave a lock beside nothing.
            files.load(path, self.library)
        with ExitStack() as held:
            held.enter_context(files.lock(path))
            draft = files.load(path, self.library)
            self.put_down()
            self._held = held.pop_all()
        self.file = path
        self.history = History(draft)
        self._on_disk = draft
        self.saved = "已保存"
        self._show()

    def put_down(self) -> None:
        """Give the file free. The draft must have been saved before."""
        self._held.close()
        self._held = ExitStack()

    def change(self, draft: Draft, at: str) -> None:
        """Make this the draft; `at` is the path whose answer changed."""
        self._turn(self.history.changed(draft, at))

    def undo(self) -> str | None:
        """Take the last answer back; its path, or None when there is none."""
        if not self.history.past:
            return None
        at = self.history.past[-1].at
        self._turn(self.history.undone())
        return at

    def redo(self) -> str | None:
        """Give the last answer taken back again; its path, or None when there is none."""
        if not self.history.future:
            return None
        at = self.history.future[0].at
        self._turn(self.history.redone())
        return at

    def judge(self) -> None:
        """Let the rules read the draft."""
        setting = rules.setting_for(self.draft, self.library, self.today)._replace(on=self.on)
        self.findings = tuple(rules.check(self.draft, setting))

    def learn(self, figure: Threshold) -> None:
        """Keep a figure in the office's folder, and judge by it. Raises FileProblem."""
        keep(figure, self.today, self.standards)
        self.library = office.library(self.standards)
        self.judge()

    def save_now(self) -> bool:
        """Write what is not on the disk yet; whether all of it is there now."""
        if self._waiting is not None:
            self._waiting.stop()
        if self.file is None or self.draft == self._on_disk:
            return True
        try:
            files.save(self.file, self.draft)
        except files.FileProblem as problem:
            self.saved = "✗ 保存失败"
            self.tell(str(problem), severity="error")
            return False
        self._on_disk = self.draft
        self.saved = "已保存"
        return True

    def tell(self, text: str, *, severity: SeverityLevel = "information") -> None:
        """A short notice. A draft's own brackets are no markup in it."""
        self.notify(text, severity=severity, markup=False)

    def _turn(self, history: History) -> None:
        if history is self.history:
            return
        self.history = history
        self.saved = "正在保存…"
        self._show()
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(PAUSE, self.save_now)

    def _show(self) -> None:
        self.draft = self.history.now
        self.judge()
