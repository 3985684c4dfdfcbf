"""The name of a group of answers; a part that can be left out has a button beside it."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Button, Static

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.tui.asks import Heading


class GroupHeading(Static):
    """The name of a group whose answers are always asked."""

    def __init__(self, heading: Heading) -> None:
        super().__init__(f"── {heading.title}", classes="form--heading", markup=False)
        self.path = heading.path


class PartHeading(Horizontal):
    """The name of a part that is added and taken out as a whole; its answers follow below."""

    DEFAULT_CSS = """
    PartHeading {
        height: 1;
        margin: 0 0 1 0;
        Static { width: auto; margin: 0 2 0 0; }
        Button { min-width: 8; }
    }
    """

    class Turn(Message):
        """The part at a path should be added, or taken out."""

        def __init__(self, path: str) -> None:
            super().__init__()
            self.path = path

    def __init__(self, heading: Heading, draft: Draft) -> None:
        super().__init__()
        self.path, self._title = heading.path, heading.title
        self._label = Static("", classes="form--heading", markup=False)
        self._button = Button("", compact=True)
        self._show(draft)

    def compose(self) -> ComposeResult:
        """The name, and the button."""
        yield self._label
        yield self._button

    def on_mount(self) -> None:
        """Follow the draft."""
        self.watch(self.app, "draft", self._show, init=False)

    def _show(self, draft: Draft) -> None:
        try:
            there = paths.get(draft, self.path) is not None
        except paths.PathError:
            return
        self._label.update(f"── {self._title}{'' if there else '：没有这一部分'}")
        self._button.label = "取消这一部分" if there else "添加"

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.post_message(self.Turn(self.path))
