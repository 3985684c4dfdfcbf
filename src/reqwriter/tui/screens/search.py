"""Looking a catalogue item up by its name or code."""

from collections.abc import Callable
from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reqwriter.domain.words import narrow
from reqwriter.tui.fields.han_input import HanInput


class SearchScreen(ModalScreen[str | None]):
    """Returns the code chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down", "to_list", show=False),
    ]

    DEFAULT_CSS = """
    SearchScreen {
        align: center middle;
        Vertical { width: 74; max-width: 96%; height: 20; max-height: 90%; padding: 0 1;
            border: round $primary; background: $surface; border-title-style: bold; }
        OptionList { height: 1fr; border: none; padding: 0; &:focus { border: none; } }
        Static { height: auto; color: $foreground-muted; }
    }
    """

    found = getters.query_one(OptionList)
    said = getters.query_one("#said", Static)

    def __init__(self, words: str, search: Callable[[str], list[tuple[str, str]]]) -> None:
        super().__init__()
        self._words = words
        self._search = search

    def compose(self) -> ComposeResult:
        """The words, what they find, what the keys do."""
        box = Vertical()
        box.border_title = "查找采购品目"
        with box:
            yield Static("输入名称或编码的一部分，例如：台式计算机")
            yield HanInput(self._words)
            yield Static("", id="said", markup=False)
            yield OptionList()
            yield Static("↓ 选择　Enter 确定　Esc 返回")

    def on_mount(self) -> None:
        """Show at once what the words find."""
        self._fill(self._words)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._fill(event.value)

    @on(Input.Submitted)
    def action_to_list(self) -> None:
        """From the words to what they found."""
        if self.found.option_count:
            self.found.focus()
            self.found.highlighted = self.found.highlighted or 0

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)

    def _fill(self, words: str) -> None:
        words = narrow(words)
        used, hits = nearest(words, self._search)
        self.found.clear_options()
        self.found.add_options(Option(Content(f"{code}　{name}"), id=code) for code, name in hits)
        self.said.update("" if used == words else _apology(used))


def nearest(
    words: str, search: Callable[[str], list[tuple[str, str]]]
) -> tuple[str, list[tuple[str, str]]]:
    """What the words find; else what the longest end of them finds, for the noun stands last."""
    for start in range(max(len(words) - 1, 1)):
        if hits := search(words[start:]):
            return words[start:], hits
    return ("", []) if words else (words, [])


def _apology(used: str) -> str:
    if not used:
        return "没有找到，请换一个说法。"
    return f"没有完全相符的品目，以下是名称含“{used}”的品目："
