"""The name of a new file."""

from collections.abc import Callable
from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from reqwriter.tui.fields.han_input import HanInput
from reqwriter.tui.widgets.prose import Prose


class NameScreen(ModalScreen[str | None]):
    """Returns the name typed, or None. `objection` says in Chinese why a name will not do."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]

    DEFAULT_CSS = """
    NameScreen {
        align: center middle;
        Vertical { width: 64; max-width: 96%; height: auto; padding: 1 2;
            border: round $primary; background: $surface; border-title-style: bold; }
        Static { height: auto; }
        #why { color: $text-error; text-style: bold; }
        Horizontal { height: 1; margin: 1 0 0 0; align-horizontal: right; }
        Button { margin: 0 0 0 2; min-width: 10; }
    }
    """

    typed = getters.query_one(HanInput)
    why = getters.query_one("#why", Prose)

    def __init__(self, name: str, objection: Callable[[str], str]) -> None:
        super().__init__()
        self._suggested = name
        self._objection = objection

    def compose(self) -> ComposeResult:
        """The name and two buttons."""
        box = Vertical()
        box.border_title = "新建草稿"
        with box:
            yield Static("草稿的名称（文件名自动加上 .toml）：")
            yield HanInput(self._suggested)
            yield Prose(id="why")
            with Horizontal():
                yield Button("返回", id="no", compact=True)
                yield Button("新建", id="yes", variant="primary", compact=True)

    @on(Input.Submitted)
    def _entered(self) -> None:
        self._take()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        if event.button.id == "yes":
            self._take()
        else:
            self.dismiss(None)

    def _take(self) -> None:
        name = self.typed.value.strip()
        if why := self._objection(name):
            self.why.say(f"✗ {why}")
            self.typed.focus()
        else:
            self.dismiss(name)
