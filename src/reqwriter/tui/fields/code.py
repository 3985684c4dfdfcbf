"""A field for the code of a catalogue item, with a search by name."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Button

from reqwriter.domain.draft import Draft
from reqwriter.domain.words import narrow
from reqwriter.standards.library import Library
from reqwriter.tui.asks import Ask
from reqwriter.tui.fields.line import LineField
from reqwriter.tui.screens.search import SearchScreen


class CodeField(LineField):
    """A code is typed; words are searched for in the catalogue."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f4", "search", "查找品目", show=False)]

    DEFAULT_CSS = """
    CodeField Button { margin: 0 0 0 1; min-width: 20; }
    """

    def __init__(self, ask: Ask, draft: Draft, library: Library) -> None:
        self._library = library
        super().__init__(ask, draft)

    def compose(self) -> ComposeResult:
        """The line, and a button that opens the search."""
        yield from super().compose()
        yield Button("F4 按名称查找品目", compact=True)

    def echo(self, draft: Draft) -> str:
        """The catalogue's name of the code."""
        if not self.settled:
            return ""
        name = self._library.catalogue.name(self.settled)
        return name or "目录中没有这个编码，可按 F4 查找。"

    def action_search(self) -> None:
        """Open the catalogue with what is typed."""
        search: Callable[[str], list[tuple[str, str]]] = self._library.catalogue.search
        known = self._library.catalogue.name(narrow(self.text)) is not None
        words = "" if known else narrow(self.text)
        self.app.push_screen(SearchScreen(words, search), self._found)

    @on(Button.Pressed)
    def _search(self, event: Button.Pressed) -> None:
        event.stop()
        self.action_search()

    def _found(self, code: str | None) -> None:
        if code:
            self.put(code)
            self.post_message(self.Answered(self))
        self.control().focus()
