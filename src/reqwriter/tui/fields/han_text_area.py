"""A text area that takes Chinese as an input method gives it."""

from textual import events
from textual.widgets import TextArea

from reqwriter.tui.fields.han_input import WIDE_BLANKS


class HanTextArea(TextArea):
    """Several lines. Keeps the ideographic space; its own undo ends where the draft's begins."""

    DEFAULT_CSS = """
    HanTextArea {
        border: none;
        height: auto;
        min-height: 2;
        max-height: 8;
        padding: 0 1;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        background: $boost;
        &:focus { border: none; background: $primary 30%; }
    }
    """

    def __init__(self, text: str = "", *, id: str | None = None) -> None:
        super().__init__(text, tab_behavior="focus", show_line_numbers=False, id=id)
        self.given = text

    def give(self, text: str) -> None:
        """Show a text that the draft holds, unless it stands there already."""
        self.given = text
        if self.text != text:
            self.load_text(text)

    async def _on_key(self, event: events.Key) -> None:
        if event.character in WIDE_BLANKS:
            event.prevent_default().stop()
            self.replace(event.character or "", *self.selection)

    def action_undo(self) -> None:
        """Take typing back; with nothing typed, the last answer of the draft."""
        if self.text == self.given:
            self.call_later(self.run_action, "screen.undo")
        else:
            self.undo()

    def action_redo(self) -> None:
        """Give typing again; with nothing to give, the answer of the draft taken back."""
        before = self.text
        self.redo()
        if self.text == before:
            self.call_later(self.run_action, "screen.redo")
