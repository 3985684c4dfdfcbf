"""Running text, broken into lines by the rules of Chinese typesetting."""

from textual import events
from textual.widgets import Static

from reqwriter.tui.fold import fold


class Prose(Static):
    """Text that is folded again whenever its width changes."""

    DEFAULT_CSS = "Prose { height: auto; }"

    def __init__(
        self, text: str = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(text, markup=False, id=id, classes=classes)
        self._text = text

    def say(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self._refold()

    def on_resize(self, event: events.Resize) -> None:
        """Fold to the new width."""
        self._refold()

    def _refold(self) -> None:
        width = self.content_size.width
        self.update(fold(self._text, width) if width else self._text)
