"""A field that ticks rows of another list: the requirements that a factor scores."""

from textual import on
from textual.widget import Widget
from textual.widgets import Static

from reqwriter.domain.draft import Draft
from reqwriter.tui.asks import Ask
from reqwriter.tui.fields.field import Field
from reqwriter.tui.fields.tick_list import TickList
from reqwriter.tui.options import Options


class LinksField(Field):
    """A list to tick in; without rows it says where they come from."""

    def __init__(self, ask: Ask, draft: Draft, options: Options) -> None:
        super().__init__(ask, draft)
        ticked = [id for id in self.settled.split(",") if id]
        known = {id for _, id in options}
        lost = [(f"{id}（已不存在）", id) for id in ticked if id not in known]
        self._list = TickList([*options, *lost], ticked)
        self._some = bool(options or lost)

    @property
    def text(self) -> str:
        """The ids ticked, in the order they were ticked."""
        return ",".join(self._list.ticked)

    def put(self, text: str) -> None:
        """Tick these ids and no other."""
        self._list.tick(text.split(","))

    def control(self) -> Widget:
        """The list to tick in."""
        if self._some:
            return self._list
        return Static("　还没有采购需求，请先在“采购需求”一步中添加。", markup=False)

    @on(TickList.Changed)
    def _ticked(self, event: TickList.Changed) -> None:
        event.stop()
        if self.pending is not None:
            self.post_message(self.Answered(self))
