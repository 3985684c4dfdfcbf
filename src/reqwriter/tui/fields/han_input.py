"""A one-line input that takes Chinese as an input method gives it."""

from textual import events
from textual.geometry import Offset
from textual.widgets import Input

# Python calls these unprintable, so Textual drops them when they are typed.
WIDE_BLANKS = frozenset("\u3000\u00a0\u2003")


class HanInput(Input):
    """One line. Keeps every pasted line and the ideographic space; limits nothing silently."""

    DEFAULT_CSS = """
    HanInput {
        border: none;
        height: 1;
        padding: 0 1;
        background: $boost;
        &:focus { border: none; background: $primary 30%; }
        &.-invalid, &.-invalid:focus { border: none; background: $error 30%; }
    }
    """

    def __init__(self, value: str = "", placeholder: str = "", *, id: str | None = None) -> None:
        # Not the whole text selected on focus: one key would then replace an answer.
        super().__init__(value, placeholder, select_on_focus=False, id=id)

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default().stop()
        lines = [line.strip() for line in event.text.splitlines() if line.strip()]
        self.replace(" ".join(lines), *sorted(self.selection))
        if len(lines) > 1:
            self.notify(f"已将 {len(lines)} 行合并为一行。", title="粘贴")

    async def _on_key(self, event: events.Key) -> None:
        if event.character in WIDE_BLANKS:
            event.prevent_default().stop()
            self.replace(event.character or "", *sorted(self.selection))

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the input method's window belongs: on the cursor, not one cell to its right."""
        x, y = super().cursor_screen_offset
        return Offset(x - 1 if self.cursor_at_end else x, y)
