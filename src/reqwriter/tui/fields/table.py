"""A list of rows: items, requirements, factors, payments, tiers."""

from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, DataTable, Static

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.domain.review import Kept
from reqwriter.domain.value import Value
from reqwriter.tui.asks import Ask
from reqwriter.tui.columns import Column, columns_of
from reqwriter.tui.edits import kinds_of

_EMPTY = "还没有内容，请选“添加”。"
_NONE_KEPT = "没有保留的问题。选中“应当说明”的问题后按 Ctrl+R，可以说明理由后保留。"


class TableField(Vertical):
    """Shows the rows and asks for what should happen to them; the draft does the rest."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("insert,ctrl+n", "add", show=False),
        Binding("f4", "offer", show=False),
        Binding("delete", "remove", show=False),
        Binding("alt+up,ctrl+up", "move(-1)", show=False),
        Binding("alt+down,ctrl+down", "move(1)", show=False),
    ]

    DEFAULT_CSS = """
    TableField {
        height: auto;
        margin: 0 0 1 0;
        DataTable { height: auto; max-height: 14; }
        Horizontal { height: 1; }
        Button { min-width: 8; margin: 0 1 0 0; }
        .table--empty { color: $foreground-muted; padding: 0 1; }
    }
    """

    class About(Message):
        """Something is wanted of the list or the row at a path."""

        def __init__(self, path: str) -> None:
            super().__init__()
            self.path = path

    class Add(About):
        """A new row is wanted at the end of the list at a path."""

    class Offer(About):
        """A ready-made row is wanted at the end of the list at a path."""

    class Edit(About):
        """The row at a path should be opened."""

    class Remove(About):
        """The row at a path should go."""

    class Move(About):
        """The row at a path should move up (negative) or down."""

        def __init__(self, path: str, by: int) -> None:
            super().__init__(path)
            self.by = by

    def __init__(self, ask: Ask, draft: Draft) -> None:
        super().__init__()
        self.ask = ask
        self._rows: tuple[Value, ...] = paths.get(draft, ask.path) or ()
        kind = next(iter(kinds_of(draft, ask.path).values()))
        self._columns: tuple[Column, ...] = columns_of(kind)
        self.table: DataTable[Text] = DataTable(cursor_type="row", zebra_stripes=True)
        self._made_here = kind is not Kept
        self._offered = ask.path.endswith(".scoring.factors")
        self.empty = Static(_EMPTY if self._made_here else _NONE_KEPT, classes="table--empty")
        self._choose()

    @property
    def path(self) -> str:
        """Where the list stands in the draft."""
        return self.ask.path

    def compose(self) -> ComposeResult:
        """The title, the rows, what can be done with them."""
        hint = (f"　{self.ask.asked.hint}" if self.ask.asked.hint else "", "$foreground-muted")
        yield Static(Content.assemble((self.ask.asked.title, "bold"), hint))
        yield self.table
        yield self.empty
        with Horizontal():
            if self._made_here:
                yield Button("添加", name="add", compact=True)
            yield Button("修改", name="edit", compact=True)
            yield Button("上移", name="move(-1)", compact=True)
            yield Button("下移", name="move(1)", compact=True)
            yield Button("删除", name="remove", compact=True)
        if self._offered:
            with Horizontal():
                yield Button("从评审因素库选用（F4）", name="offer", compact=True)

    def on_mount(self) -> None:
        """Fill the list and follow the draft."""
        for column in self._columns:
            self.table.add_column(column.head)
        self._fill()
        self.watch(self.app, "draft", self.follow, init=False)

    def follow(self, draft: Draft) -> None:
        """Show the rows of the draft, if they have changed."""
        try:
            rows = paths.get(draft, self.path) or ()
        except paths.PathError:
            return
        if rows != self._rows:
            self._rows = rows
            self._fill()

    def pick(self, id: str) -> None:
        """Put the cursor on the row of that id, if there is one."""
        ids = [row.__dict__["id"] for row in self._rows]
        if id in ids:
            self.table.move_cursor(row=ids.index(id))

    def action_add(self) -> None:
        """Ask for a new row, in a list that is filled by hand."""
        if self._made_here:
            self.post_message(self.Add(self.path))

    def action_offer(self) -> None:
        """Ask for a ready-made row, in the list of factors."""
        if self._offered:
            self.post_message(self.Offer(self.path))

    def action_edit(self) -> None:
        """Ask for the row under the cursor to be opened."""
        if path := self._here:
            self.post_message(self.Edit(path))

    def action_remove(self) -> None:
        """Ask for the row under the cursor to go."""
        if path := self._here:
            self.post_message(self.Remove(path))

    def action_move(self, by: int) -> None:
        """Ask for the row under the cursor to move."""
        if path := self._here:
            self.post_message(self.Move(path, by))

    @on(DataTable.RowSelected)
    def _row(self, event: DataTable.RowSelected) -> None:
        event.stop()
        self.action_edit()

    @on(Button.Pressed)
    async def _button(self, event: Button.Pressed) -> None:
        event.stop()
        await self.run_action(event.button.name or "")

    @property
    def _here(self) -> str:
        row = self.table.cursor_row
        if not 0 <= row < len(self._rows):
            return ""
        return f"{self.path}.{self._rows[row].__dict__['id']}"

    def _fill(self) -> None:
        here = self.table.cursor_row
        self.table.clear()
        for row in self._rows:
            cells = (_cut(column.says(row), column.width) for column in self._columns)
            self.table.add_row(*cells, key=row.__dict__["id"])
        self.table.move_cursor(row=max(0, min(here, len(self._rows) - 1)))
        self._choose()

    def _choose(self) -> None:
        self.table.display = bool(self._rows)
        self.empty.display = not self._rows


def _cut(text: str, width: int) -> Text:
    line = " ".join(text.split())
    return Text(line if len(line) <= width else f"{line[: width - 1]}…")
