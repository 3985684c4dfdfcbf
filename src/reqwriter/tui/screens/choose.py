"""One of a few."""

from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option


class ChooseScreen(ModalScreen[str | None]):
    """Returns the key of what was chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]

    DEFAULT_CSS = """
    ChooseScreen {
        align: center middle;
        Vertical { width: 64; max-width: 96%; height: auto; max-height: 90%; padding: 0 1;
            border: round $primary; background: $surface; border-title-style: bold; }
        OptionList { height: auto; max-height: 16; border: none; padding: 0;
            &:focus { border: none; } }
        Static { height: auto; color: $foreground-muted; }
    }
    """

    listed = getters.query_one(OptionList)

    def __init__(self, title: str, choices: list[tuple[str, str]]) -> None:
        super().__init__()
        self._title, self._choices = title, choices

    def compose(self) -> ComposeResult:
        """The choices, and what the keys do."""
        box = Vertical()
        box.border_title = self._title
        with box:
            yield OptionList(*(Option(Content(label), id=key) for label, key in self._choices))
            yield Static("↑↓ 选择　Enter 确定　Esc 返回")

    def on_mount(self) -> None:
        """The first is ready to be taken."""
        self.listed.focus()
        self.listed.highlighted = 0

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)
