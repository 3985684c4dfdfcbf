"""A list whose rows can be ticked; the tick is a character, not only a colour."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class TickList(OptionList):
    """Enter or Space ticks the row under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "select", show=False)]

    DEFAULT_CSS = """
    TickList {
        height: auto;
        max-height: 7;
        border: none;
        padding: 0;
        background: $boost;
        &:focus { border: none; background: $primary 20%; }
    }
    """

    class Changed(Message):
        """Other rows are ticked now."""

    def __init__(
        self,
        rows: Sequence[tuple[str, str]],
        ticked: Sequence[str] = (),
        *,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._named = {id: name for name, id in rows}
        self.ticked: list[str] = []
        self.tick(ticked)

    def tick(self, ids: Sequence[str]) -> None:
        """Tick these rows and no other."""
        self.ticked = [id for id in ids if id in self._named]
        here = self.highlighted
        self.set_options(
            Option(Content(f"{'[✓]' if id in self.ticked else '[ ]'} {name}"), id=id)
            for id, name in self._named.items()
        )
        self.highlighted = here

    @on(OptionList.OptionSelected)
    def _turned(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        id = event.option_id or ""
        rest = [one for one in self.ticked if one != id]
        self.tick(rest if id in self.ticked else [*self.ticked, id])
        self.post_message(self.Changed())
