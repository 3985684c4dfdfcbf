"""A screen with a form: what is typed goes into the draft, and can be taken back."""

from typing import ClassVar

from textual import getters, on
from textual.binding import BindingType
from textual.screen import Screen

from reqwriter.domain import paths
from reqwriter.domain.answers import AnswerError
from reqwriter.domain.draft import Draft
from reqwriter.domain.paths import title
from reqwriter.tui import edits
from reqwriter.tui.desk import Desk
from reqwriter.tui.fields.field import Field
from reqwriter.tui.widgets.form import Form


class FormScreen(Screen[str]):
    """Everything typed is taken before anything else is done."""

    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (96, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (28, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        ("ctrl+z", "undo"),
        ("ctrl+y", "redo"),
        ("ctrl+s", "save"),
    ]

    DEFAULT_CSS = """
    FormScreen {
        &.-wide Rail { width: 24; }
        &.-short Field { margin: 0; }
        &.-short TableField DataTable { max-height: 10; }
        &.-short Review OptionList { max-height: 7; }
        &.-tall FindingsPanel { max-height: 10; OptionList { max-height: 9; } }
    }
    """

    app = getters.app(Desk)
    form = getters.query_one(Form)

    def __init__(self) -> None:
        super().__init__()
        # Known before the first layout, so that it need not be done twice.
        width, height = self.app.size
        self.add_class(*self._get_breakpoint_classes(width, self.HORIZONTAL_BREAKPOINTS))
        self.add_class(*self._get_breakpoint_classes(height, self.VERTICAL_BREAKPOINTS))

    async def reveal(self, path: str) -> None:
        """Go to where a path is asked."""
        raise NotImplementedError

    def settle(self) -> bool:
        """Take everything typed; False, and the focus on the field, when something is refused."""
        for field in self.query(Field):
            if field.pending is not None and not self._take(field):
                self.form.point(field.path)
                self.app.tell("请先改正这一项，或者按 Ctrl+Z 恢复原来的内容。")
                return False
        return True

    def _take(self, field: Field) -> bool:
        try:
            draft = edits.answer(self.app.draft, field.path, field.pending or "")
        except (AnswerError, paths.PathError) as error:
            field.refuse(str(error))
            return False
        self.app.change(draft, field.path)
        field.show(draft)
        return True

    @on(Field.Answered)
    def _answered(self, message: Field.Answered) -> None:
        message.stop()
        if message.field.is_attached and message.field.pending is not None:
            self._take(message.field)

    def action_save(self) -> None:
        """Write the draft now."""
        if self.settle() and self.app.save_now():
            self.app.tell("已保存。")

    async def action_undo(self) -> None:
        """What is being typed goes first; then the last answer."""
        if not self._reverted():
            await self._went(self.app.undo(), "撤销")

    async def action_redo(self) -> None:
        """The last answer taken back."""
        await self._went(self.app.redo(), "重做")

    def _reverted(self) -> bool:
        for field in self.query(Field):
            if field.pending is not None and field.has_focus_within:
                field.show(self.app.draft)
                return True
        return False

    async def _went(self, at: str | None, what: str) -> None:
        if at is None:
            self.app.tell(f"没有可以{what}的修改。")
            return
        held = standing(self.app.draft, at)
        self.app.tell(f"已{what}：{title(held, self.app.draft)}")
        await self.reveal(held)


def standing(draft: Draft, path: str) -> str:
    """The path, cut short where a row on it is no longer there."""
    steps = path.split(".")
    for n in range(1, len(steps)):
        holder = ".".join(steps[:n])
        try:
            if isinstance(paths.get(draft, holder), tuple):
                paths.get(draft, f"{holder}.{steps[n]}")
        except paths.PathError:
            return holder
    return path
