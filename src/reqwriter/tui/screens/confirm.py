"""A question with two answers."""

from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button

from reqwriter.tui.widgets.prose import Prose


class ConfirmScreen(ModalScreen[bool]):
    """Returns whether the purchaser agreed. Enter at once means no."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", show=False),
        Binding("left,right,up,down", "app.focus_next", show=False),
    ]

    DEFAULT_CSS = """
    ConfirmScreen {
        align: center middle;
        Vertical { width: 60; max-width: 96%; height: auto; padding: 1 2;
            border: round $primary; background: $surface; border-title-style: bold; }
        Horizontal { height: 1; margin: 1 0 0 0; align-horizontal: right; }
        Button { margin: 0 0 0 2; min-width: 10; }
    }
    """

    no = getters.query_one("#no", Button)

    def __init__(self, title: str, text: str, yes: str, no: str = "返回") -> None:
        super().__init__()
        self._title, self._text, self._yes, self._no = title, text, yes, no

    def compose(self) -> ComposeResult:
        """The question and its answers."""
        box = Vertical()
        box.border_title = self._title
        with box:
            yield Prose(self._text)
            with Horizontal():
                yield Button(self._no, id="no", compact=True)
                if self._yes:
                    yield Button(self._yes, id="yes", variant="error", compact=True)

    def on_mount(self) -> None:
        """The safe answer first."""
        self.no.focus()

    @on(Button.Pressed)
    def _answered(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")
