"""What the screens with a form and its findings have in common: lists, findings, help."""

from textual import on, work

from reqwriter.domain import paths
from reqwriter.domain.answers import AnswerError
from reqwriter.domain.factor import FACTOR_KINDS
from reqwriter.rules.limits import kept_by
from reqwriter.tui import edits
from reqwriter.tui.asking import is_asked
from reqwriter.tui.fields.heading import PartHeading
from reqwriter.tui.fields.table import TableField
from reqwriter.tui.screens.answering import AnsweringScreen
from reqwriter.tui.screens.choose import ChooseScreen
from reqwriter.tui.screens.confirm import ConfirmScreen
from reqwriter.tui.screens.help import HelpScreen
from reqwriter.tui.widgets.keys import Key

FORM_KEYS = (
    Key("f1", "F1", "screen.help", "帮助", "帮助"),
    Key("f2", "F2", "screen.jump", "跳到问题", "跳转"),
    Key("f3", "F3", "screen.mend", "采用建议", "采用"),
    Key("f5", "F5", "screen.check", "检查", "检查"),
    Key("f6", "F6", "screen.region", "换区域", "换区"),
)


class DeskScreen(AnsweringScreen):
    """A form over its findings."""

    def __init__(self) -> None:
        super().__init__()
        # What was gone to is shown, whether the situation asks for it or not.
        self.sought = ""

    def near(self, path: str) -> bool:
        """Whether a path is asked on this screen."""
        raise NotImplementedError

    async def on_mount(self) -> None:
        """Follow the draft, and what the rules say."""
        self.watch(self.app, "draft", self.show_asked, init=False)
        self.watch(self.app, "findings", self.redraw)

    def on_screen_resume(self) -> None:
        """What happened above shows here too."""
        self.redraw()

    def redraw(self) -> None:
        """Show the findings of now."""
        self.panel.draw(self.app.draft, self.app.findings, self.near)
        self.show_asked()

    def show_asked(self) -> None:
        """Show what the situation asks for, and what is spoken of."""
        draft, library = self.app.draft, self.app.library
        spoken = {self.sought, *(found.at for found in self.app.findings)}
        self.form.show_only(lambda path: path in spoken or is_asked(path, draft, library))

    @on(TableField.Add)
    @work
    async def _add(self, message: TableField.Add) -> None:
        message.stop()
        kinds = edits.kinds_of(self.app.draft, message.path)
        kind: str | None = next(iter(kinds))
        if len(kinds) > 1:
            choices = [(FACTOR_KINDS[tag], tag) for tag in kinds]
            kind = await self.app.push_screen_wait(ChooseScreen("计分方式", choices))
        if kind is not None and self.settle():
            draft, path = edits.added(self.app.draft, message.path, kind)
            self.app.change(draft, path)
            await self._open(path, new=True)

    @on(TableField.Offer)
    @work
    async def _offer(self, message: TableField.Offer) -> None:
        from reqwriter.tui.screens.shelf import taken

        message.stop()
        if self.settle() and (path := await taken(self.app, message.path)):
            self.form.point(path)

    @on(TableField.Edit)
    async def _edit(self, message: TableField.Edit) -> None:
        message.stop()
        if self.settle():
            await self._open(message.path)

    @on(TableField.Remove)
    @work
    async def _remove(self, message: TableField.Remove) -> None:
        message.stop()
        draft, path = self.app.draft, message.path
        name = paths.name_of(paths.get(draft, path)) or ""
        linked = len(edits.links_to(draft, path))
        also = f"有 {linked} 处内容与它对应，对应关系将一并取消。" if linked else ""
        question = ConfirmScreen(
            "删除",
            f"确定删除{f'“{name}”' if name else '选中的这一行'}吗？{also}可以按 Ctrl+Z 撤销。",
            "删除",
        )
        if await self.app.push_screen_wait(question):
            self.app.change(edits.removed(self.app.draft, path), path)

    @on(TableField.Move)
    def _move(self, message: TableField.Move) -> None:
        message.stop()
        self.app.change(paths.move(self.app.draft, message.path, message.by), message.path)
        self.form.point(message.path)

    @on(PartHeading.Turn)
    def _turn_part(self, message: PartHeading.Turn) -> None:
        message.stop()
        if not self.settle():
            return
        draft, path = edits.turned(self.app.draft, message.path), message.path
        self.app.change(draft, path)
        if paths.get(draft, path) is None:
            self.app.tell("已取消这一部分。按 Ctrl+Z 可以撤销。")
        self.form.point(path)

    async def _open(self, path: str, *, new: bool = False) -> None:
        from reqwriter.tui.screens.row import RowScreen

        def left(last: str | None) -> None:
            if new:
                self._clear(path)
            self._returned(last)

        await self.app.push_screen(RowScreen(path), left)

    def _clear(self, path: str) -> None:
        """Take a new row in which nothing was filled in out of the draft again."""
        draft = edits.without_blank(self.app.draft, path)
        if draft == self.app.draft:
            return
        if self.app.history.before == draft:
            # As if it had never been asked for: what Ctrl+Z takes back is the answer before.
            self.app.undo()
        else:
            self.app.change(draft, path)
        self.app.tell("没有填写内容，这一条没有保留。")

    def _returned(self, path: str | None) -> None:
        """Stand on the row that was left."""
        self.form.point(path or "")

    def action_help(self) -> None:
        """What the keys do."""
        self.app.push_screen(HelpScreen())

    async def action_jump(self) -> None:
        """To the field of the selected finding."""
        found = self.panel.selected
        if found is None:
            self.app.tell("没有需要跳转的问题。")
        elif self.settle():
            await self.reveal(found.at)

    def action_mend(self) -> None:
        """Apply the fix of the selected finding."""
        found = self.panel.selected
        if found is None:
            self.app.tell("没有需要改正的问题。")
        elif (key := kept_by(found.advice)) and not found.fix:
            self.learn(key)
        elif not found.fix:
            self.app.tell(f"这一项需要人工判断。{found.advice}按 F2 跳到该处。")
        elif self.settle():
            self._mend(found.fix)

    def _mend(self, fix: object) -> None:
        assert isinstance(fix, dict)
        try:
            self.app.change(edits.mended(self.app.draft, fix), next(iter(fix)))
        except (AnswerError, paths.PathError) as error:
            self.app.tell(f"建议没有能够采用：{error}", severity="error")
        else:
            self.app.tell("已采用建议。按 Ctrl+Z 可以撤销。")

    def action_check(self) -> None:
        """Read the draft again."""
        if self.settle():
            self.app.judge()
            self.app.tell(f"检查完毕：共 {len(self.app.findings)} 项，见下方。")
