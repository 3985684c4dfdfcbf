"""Making the documents."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Button

from reqwriter.files import FileProblem
from reqwriter.rules.finding import Finding
from reqwriter.tui.desk import Desk
from reqwriter.tui.fields.tick_list import TickList
from reqwriter.tui.output import Order, made
from reqwriter.tui.widgets.prose import Prose

_SHOWN = 5
_FORMS = (("Word 文档（.docx）", "docx"), ("纯文本（.txt）", "text"), ("网页（.html）", "html"))


class GenerateScreen(ModalScreen[None]):
    """Says what stands in the way, what will be written, and where it was written."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f10", "close", show=False)]

    DEFAULT_CSS = """
    GenerateScreen {
        align: center middle;
        Vertical { width: 74; max-width: 98%; height: auto; max-height: 96%; padding: 1 2;
            border: round $primary; background: $surface; border-title-style: bold; }
        TickList { margin: 1 0 0 0; }
        #progress { margin: 1 0 0 0; text-style: bold; }
        #progress.-failed { color: $text-error; }
        Horizontal { height: 1; margin: 1 0 0 0; align-horizontal: right; }
        Button { margin: 0 0 0 2; min-width: 10; }
    }
    """

    class Written(Message):
        """The worker has written these files."""

        def __init__(self, files: Sequence[Path]) -> None:
            super().__init__()
            self.files = files

    class Failed(Message):
        """The worker could not; why, in Chinese."""

        def __init__(self, why: str) -> None:
            super().__init__()
            self.why = why

    app = getters.app(Desk)
    forms = getters.query_one(TickList)
    progress = getters.query_one("#progress", Prose)
    go = getters.query_one("#go", Button)
    back = getters.query_one("#back", Button)

    def __init__(self, blocking: Sequence[Finding]) -> None:
        super().__init__()
        self._blocking = blocking
        self._busy = False

    def compose(self) -> ComposeResult:
        """What stands in the way, the forms, the state, the buttons."""
        box = Vertical()
        box.border_title = "生成文件"
        with box:
            yield Prose(_obstacles(self._blocking))
            yield TickList(_FORMS, ["docx"])
            yield Prose(id="progress")
            with Horizontal():
                yield Button("返回", id="back", compact=True)
                label = "生成“草稿”版" if self._blocking else "生成"
                yield Button(label, id="go", variant="primary", compact=True)

    def on_mount(self) -> None:
        """With nothing in the way, Enter makes the documents."""
        (self.back if self._blocking else self.go).focus()

    def action_close(self) -> None:
        """Back, unless the worker is still writing."""
        if not self._busy:
            self.dismiss()

    @on(Button.Pressed, "#back")
    def _left(self) -> None:
        self.action_close()

    @on(Button.Pressed, "#go")
    def _started(self) -> None:
        if not self.forms.ticked:
            self.progress.say("请至少选择一种格式。")
            return
        if self._busy or self.app.file is None:
            return
        self._wait(True)
        marked = bool(self._blocking)
        self._make(Order(self.app.draft, self.app.file, self.forms.ticked, marked))

    @work(thread=True, exclusive=True)
    def _make(self, order: Order) -> None:
        try:
            files = made(order, self.app.library, self.app.today)
        except FileProblem as problem:
            self.post_message(self.Failed(str(problem)))
        else:
            self.post_message(self.Written(files))

    @on(Written)
    def _written(self, message: Written) -> None:
        self._wait(False)
        names = "\n".join(f"　{path.name}" for path in message.files)
        folder = message.files[0].parent.resolve()
        self.progress.say(f"✓ 已生成：\n{names}\n所在文件夹：{folder}")
        self.back.label = "完成"
        self.back.focus()

    @on(Failed)
    def _failed(self, message: Failed) -> None:
        self._wait(False)
        self.progress.add_class("-failed")
        self.progress.say(f"✗ {message.why}")

    def _wait(self, busy: bool) -> None:
        self._busy = busy
        self.go.disabled = busy
        self.progress.remove_class("-failed")
        self.progress.say("正在生成，请稍候…" if busy else "")


def _obstacles(blocking: Sequence[Finding]) -> str:
    if not blocking:
        return "没有必须改正的问题。请选择文件格式："
    listed = "\n".join(f"　{found.code}　{found.message}" for found in blocking[:_SHOWN])
    more = f"\n　……另有 {len(blocking) - _SHOWN} 项" if len(blocking) > _SHOWN else ""
    return (
        f"有 {len(blocking)} 项必须改正，改正之前不能生成正式文件：\n{listed}{more}\n"
        "可以返回改正，也可以先生成每页标注“草稿”的版本供内部讨论。"
    )
