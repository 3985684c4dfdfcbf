"""The function keys: what they do, and the line at the foot that says so."""

from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static


class Key(NamedTuple):
    """A key, its name as printed on it, its action, what it does in full and in short."""

    key: str
    name: str
    action: str
    full: str
    short: str


def bindings(keys: tuple[Key, ...]) -> list[BindingType]:
    """The bindings of these keys; they win over those of the widget that has the focus."""
    return [Binding(key.key, key.action, key.full, show=False, priority=True) for key in keys]


class KeyBar(Static):
    """One line of keys; the short names where the full ones do not fit. A click works too."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; background: $panel; padding: 0 1; }
    """

    def __init__(self, keys: tuple[Key, ...]) -> None:
        super().__init__("")
        self._keys = keys

    def on_resize(self, event: events.Resize) -> None:
        """Choose the names that fit."""
        full = [(key.name, key.full, key.action) for key in self._keys]
        short = [(key.name, key.short, key.action) for key in self._keys]
        wide = sum(cell_len(f"{name} {label}") + 1 for name, label, _ in full)
        self.update(_line(full if wide <= self.content_size.width + 1 else short))


def _line(keys: list[tuple[str, str, str]]) -> Content:
    linked = " ".join(
        f"[@click={action}][bold $accent]{name}[/] {label}[/]" for name, label, action in keys
    )
    return Content.from_markup(linked)
