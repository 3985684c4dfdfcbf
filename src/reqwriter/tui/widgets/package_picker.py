"""Which package the page is about."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Select, Static

from reqwriter.domain.draft import Draft


class PackagePicker(Horizontal):
    """A list of the packages; shown only when there are several."""

    DEFAULT_CSS = """
    PackagePicker {
        height: 1;
        display: none;
        padding: 0 1;
        Static { width: auto; }
        Select { width: 1fr; height: 1; }
        SelectCurrent { border: none !important; background: $boost; padding: 0 1; height: 1; }
        Select:focus > SelectCurrent { border: none; background: $primary 30%; }
        SelectOverlay { border: round $primary; }
    }
    """

    class Picked(Message):
        """A package was picked."""

        def __init__(self, id: str) -> None:
            super().__init__()
            self.id = id

    def __init__(self) -> None:
        super().__init__()
        self._select: Select[str] = Select([], prompt="选择采购包", compact=True)
        self._known: list[tuple[str, str]] = []
        self._shown = ""

    def compose(self) -> ComposeResult:
        """A title and the list."""
        yield Static("采购包：")
        yield self._select

    def draw(self, draft: Draft, id: str, wanted: bool) -> None:
        """Show the packages of the draft, that one picked."""
        self.display = wanted and len(draft.packages) > 1
        known = [
            (f"包{number} {package.name or '（未命名）'}", package.id)
            for number, package in enumerate(draft.packages, 1)
        ]
        self._shown = id
        if known != self._known:
            self._known = known
            self._select.set_options(known)
        self._select.value = id if draft.package(id) else Select.NULL

    @on(Select.Changed)
    def _changed(self, event: Select.Changed) -> None:
        event.stop()
        if event.value not in (self._shown, Select.NULL):
            self.post_message(self.Picked(str(event.value)))
