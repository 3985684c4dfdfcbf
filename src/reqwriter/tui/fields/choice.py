"""A field that takes one answer of a closed list."""

from collections.abc import Callable

from textual import on
from textual.widgets import Select

from reqwriter.domain.draft import Draft
from reqwriter.domain.paths import PathError
from reqwriter.tui.asks import Ask
from reqwriter.tui.fields.field import NEXT, Field
from reqwriter.tui.options import Options


class ChoiceField(Field):
    """A list that opens with Enter; choosing goes on to the next field."""

    DEFAULT_CSS = """
    ChoiceField {
        Select { height: 1; }
        SelectCurrent { border: none !important; background: $boost; padding: 0 1; height: 1; }
        Select:focus > SelectCurrent { border: none; background: $primary 30%; }
        SelectOverlay { border: round $primary; }
    }
    """

    def __init__(self, ask: Ask, draft: Draft, options: Callable[[Draft], Options]) -> None:
        super().__init__(ask, draft)
        self._offers = options
        self._offered: Options = []
        self._offered = self._offer(draft)
        self._select: Select[str] = Select(
            self._offered,
            prompt="未定" if ask.asked.default is None else "",
            allow_blank=ask.asked.default is None,
            value=self.settled or Select.NULL,
            compact=True,
        )

    @property
    def text(self) -> str:
        """What is chosen; empty for nothing."""
        return self._select.selection or ""

    def put(self, text: str) -> None:
        """Show the choice."""
        self._select.value = text or Select.NULL

    def follow(self, draft: Draft) -> None:
        """Offer what the draft leaves to choose, and show what it holds."""
        settled = self.settled
        self.settled = self._typed(draft)
        if (offered := self._offer(draft)) != self._offered:
            self._offered = offered
            with self.prevent(Select.Changed):
                self._select.set_options(offered)
                self.put(self.settled)
        elif self.settled != settled:
            self.show(draft)

    def _offer(self, draft: Draft) -> Options:
        try:
            offered = self._offers(draft)
        except PathError:
            return self._offered
        if self.settled and self.settled not in {text for _, text in offered}:
            return [*offered, (f"{self.settled}（不在可选范围内）", self.settled)]
        return offered

    def control(self) -> Select[str]:
        """The list."""
        return self._select

    @on(Select.Changed)
    def _chosen(self, event: Select.Changed) -> None:
        event.stop()
        if self.pending is not None:
            self.post_message(self.Answered(self))
            self.screen.focus_next(NEXT)
