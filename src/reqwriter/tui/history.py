"""Undo and redo: drafts are frozen, so the old ones are simply kept."""

from typing import NamedTuple

from reqwriter.domain.draft import Draft

KEPT = 500


class Step(NamedTuple):
    """A draft, and the path whose answer made the next one out of it."""

    draft: Draft
    at: str


class History(NamedTuple):
    """The draft of now, with those before and those taken back."""

    now: Draft
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    @property
    def before(self) -> Draft | None:
        """The draft one answer earlier; None at the beginning."""
        return self.past[-1].draft if self.past else None

    def changed(self, draft: Draft, at: str) -> "History":
        """The history after an answer; what was taken back is forgotten."""
        if draft == self.now:
            return self
        return History(draft, (*self.past, Step(self.now, at))[-KEPT:])

    def undone(self) -> "History":
        """The history one answer earlier; itself at the beginning."""
        if not self.past:
            return self
        *past, last = self.past
        return History(last.draft, tuple(past), (Step(self.now, last.at), *self.future))

    def redone(self) -> "History":
        """The history with the last answer taken back given again; itself at the end."""
        if not self.future:
            return self
        first, *future = self.future
        return History(first.draft, (*self.past, Step(self.now, first.at)), tuple(future))
