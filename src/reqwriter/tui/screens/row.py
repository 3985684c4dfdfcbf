"""One row of a list: an item, a requirement, a factor, a tier."""

from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from reqwriter.domain import paths
from reqwriter.domain.paths import title
from reqwriter.tui.asks import asks_at
from reqwriter.tui.fields.build import built
from reqwriter.tui.screens.desk_screen import FORM_KEYS, DeskScreen
from reqwriter.tui.steps import spot_of
from reqwriter.tui.widgets.findings_panel import FindingsPanel
from reqwriter.tui.widgets.form import Form
from reqwriter.tui.widgets.keys import Key, KeyBar, bindings
from reqwriter.tui.widgets.prose import Prose
from reqwriter.tui.widgets.title_bar import TitleBar

KEYS = (
    *FORM_KEYS,
    Key("f7", "F7", "screen.earlier", "上一条", "上一条"),
    Key("f8", "F8", "screen.later", "下一条", "下一条"),
    Key("escape", "Esc", "screen.back", "完成并返回", "返回"),
)


class RowScreen(DeskScreen):
    """The same generated form, for the row at a path. Answers are kept as they are given."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS), Binding("f10", "back", show=False)]

    DEFAULT_CSS = """
    RowScreen #place { background: $panel; padding: 0 1; text-style: bold; }
    """

    place = getters.query_one("#place", Prose)

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path

    def compose(self) -> ComposeResult:
        """Where the row stands, what it asks, what the rules say."""
        yield TitleBar(self.app.file.name if self.app.file else "")
        yield Prose(id="place")
        yield Form()
        yield FindingsPanel(near_only=True)
        yield KeyBar(KEYS)

    async def on_mount(self) -> None:
        """The form of the row."""
        await self.show(self.path)

    async def show(self, path: str) -> None:
        """Ask for the row at this path. What was typed must have been taken before."""
        draft = self.app.draft
        self.path, self.sought = path, ""
        self.place.say(title(path, draft))
        await self.form.ask([built(part, draft, self.app.library) for part in asks_at(draft, path)])
        self.redraw()
        self.form.begin()

    def near(self, path: str) -> bool:
        """Whether the path lies in this row, and is asked here."""
        if path != self.path and not path.startswith(f"{self.path}."):
            return False
        draft = self.app.draft
        here, there = spot_of(self.path, draft, ""), spot_of(path, draft, "")
        return (here.step, here.page) == (there.step, there.page)

    async def reveal(self, path: str) -> None:
        """A field of this row, a row of a list in it, or something outside."""
        if self.near(path):
            self.sought = path
            self.show_asked()
        field = self.form.find(path) if self.near(path) else None
        if field is not None and field.path == path:
            self.form.point(path)
            return
        if self.path != path:
            await self.app.run_action(f"reveal({path!r})")

    def action_region(self) -> None:
        """Between the form and the findings."""
        if self.panel.has_focus_within or not self.app.findings:
            self.form.begin()
        else:
            self.panel.listed.focus()

    def action_back(self) -> None:
        """Back to the list."""
        if self.settle():
            self.dismiss(self.path)

    async def action_earlier(self) -> None:
        """The row before in the same list."""
        await self._turn(-1)

    async def action_later(self) -> None:
        """The row after in the same list."""
        await self._turn(1)

    async def _turn(self, by: int) -> None:
        if not self.settle():
            return
        holder, _, id = self.path.rpartition(".")
        ids = [row.id for row in paths.get(self.app.draft, holder)]
        there = ids.index(id) + by
        if not 0 <= there < len(ids):
            self.app.tell("已经是最后一条。" if by > 0 else "已经是第一条。")
            return
        await self.show(f"{holder}.{ids[there]}")
