"""A field of one line: names, numbers, amounts, days."""

from textual import on
from textual.widgets import Input

from reqwriter.domain.draft import Draft
from reqwriter.tui.asks import Ask
from reqwriter.tui.fields.field import NEXT, Field
from reqwriter.tui.fields.han_input import HanInput


class LineField(Field):
    """Typed freely, read strictly when the field is left; Enter goes to the next field."""

    def __init__(self, ask: Ask, draft: Draft) -> None:
        super().__init__(ask, draft)
        self._input = HanInput(self.settled)

    @property
    def text(self) -> str:
        """What stands in the input."""
        return self._input.value

    def put(self, text: str) -> None:
        """Show the text, the cursor after it."""
        self._input.value = text
        self._input.cursor_position = len(text)

    def control(self) -> HanInput:
        """The input."""
        return self._input

    @on(Input.Blurred)
    def _left(self, event: Input.Blurred) -> None:
        event.stop()
        if self.pending is not None:
            self.post_message(self.Answered(self))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.screen.focus_next(NEXT)
