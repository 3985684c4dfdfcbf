"""The line at the head: which draft this is, and whether it is saved."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static


class TitleBar(Horizontal):
    """The name of the file at the left, the state of saving at the right."""

    DEFAULT_CSS = """
    TitleBar {
        height: 1;
        background: $primary;
        color: $text;
        padding: 0 1;
        #file { width: 1fr; height: 1; text-style: bold; }
        #saved { width: auto; }
    }
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._saved = Static("", id="saved", markup=False)

    def compose(self) -> ComposeResult:
        """Two texts."""
        yield Static(self._title, id="file", markup=False)
        yield self._saved

    def on_mount(self) -> None:
        """Follow the state of saving."""
        self.watch(self.app, "saved", self.draw)

    def draw(self, saved: str) -> None:
        """Show the state of saving."""
        self._saved.update(saved)
