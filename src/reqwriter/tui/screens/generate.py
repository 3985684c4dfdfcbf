"""Making the documents."""

from collections.abc import Sequence
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Button
from textual.worker import Worker, WorkerState

from reqwriter.files import FileProblem
from reqwriter.rules.finding import Finding
from reqwriter.tui.desk import Desk
from reqwriter.tui.fields.tick_list import TickList
from reqwriter.tui.output import Made, Order, made, offered
from reqwriter.tui.widgets.prose import Prose

_SHOWN = 4
_FORMS = (("Word 文档（.docx）", "docx"), ("纯文本（.txt）", "text"), ("网页（.html）", "html"))


class GenerateScreen(ModalScreen[None]):
    """Says what stands in the way, what will be written, and where it was written."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f10", "close", show=False)]

    DEFAULT_CSS = """
    GenerateScreen {
        align: center middle;
        Vertical { width: 74; max-width: 98%; height: auto; max-height: 96%; padding: 1 2;
            border: round $primary; background: $surface; border-title-style: bold; }
        #asked { height: auto; max-height: 9; }
        #ticks { height: auto; }
        TickList { width: 1fr; margin: 0 1 0 0; }
        #progress { margin: 1 0 0 0; text-style: bold; }
        #progress.-failed { color: $text-error; }
        Horizontal { height: 1; margin: 1 0 0 0; align-horizontal: right; }
        Button { margin: 0 0 0 2; min-width: 10; }
    }
    """

    class Written(Message):
        """The worker has written these files."""

        def __init__(self, made: Made) -> None:
            super().__init__()
            self.made = made

    class Failed(Message):
        """The worker could not; why, in Chinese."""

        def __init__(self, why: str) -> None:
            super().__init__()
            self.why = why

    app = getters.app(Desk)
    kinds = getters.query_one("#kinds", TickList)
    forms = getters.query_one("#forms", TickList)
    progress = getters.query_one("#progress", Prose)
    asked = getters.query_one("#asked", VerticalScroll)
    go = getters.query_one("#go", Button)
    back = getters.query_one("#back", Button)

    def __init__(self, faults: Sequence[Finding], missing: Sequence[Finding]) -> None:
        super().__init__()
        self._faults, self._missing = faults, missing
        self._blocking = bool(faults or missing)
        self._can, self._whys = offered(self.app.draft)
        self._busy = False

    def compose(self) -> ComposeResult:
        """What stands in the way, the forms, the state, the buttons."""
        box = Vertical()
        box.border_title = "生成文件"
        with box:
            with VerticalScroll(can_focus=False, id="asked"):
                yield Prose("\n".join((*self._whys, _obstacles(self._faults, self._missing))))
            with Horizontal(id="ticks"):
                yield TickList(self._can, [key for _, key in self._can[:1]], id="kinds")
                yield TickList(_FORMS, ["docx"], id="forms")
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
        if not (self.forms.ticked and self.kinds.ticked):
            self.progress.say("请至少选择一种文件和一种格式。")
            return
        if self._busy or self.app.file is None:
            return
        self._wait(True)
        self._make(
            Order(
                self.app.draft,
                self.app.file,
                tuple(self.forms.ticked),
                self._blocking,
                tuple(self.kinds.ticked),
                self.app.findings,
            )
        )

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _make(self, order: Order) -> None:
        try:
            written = made(order, self.app.library, self.app.on)
        except FileProblem as problem:
            self.post_message(self.Failed(str(problem)))
        else:
            self.post_message(self.Written(written))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A fault of the program ends the making, not the wizard: the draft is still open."""
        if event.state is WorkerState.ERROR:
            self.post_message(self.Failed(f"程序出错，没有生成：{event.worker.error}"))

    @on(Written)
    def _written(self, message: Written) -> None:
        self._wait(False)
        files, doubts = message.made
        said = ["✓ 已生成：", *(f"　{path.name}" for path in files)]
        said.append(f"所在文件夹：{files[0].parent.resolve()}")
        if doubts:
            said += ["", "下列依据没有与原文核对过，发布前请核对："]
            said += [f"　{doubt}" for doubt in doubts]
        self.progress.say("\n".join(said))
        for widget in (self.asked, self.query_one("#ticks"), self.go):
            widget.display = False
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


def _obstacles(faults: Sequence[Finding], missing: Sequence[Finding]) -> str:
    if not faults and not missing:
        return "各项内容均已填写，没有必须改正的问题。请选择文件和格式："
    rows = [f"　{found.code}　{found.message}" for found in [*faults, *missing][:_SHOWN]]
    more = len(faults) + len(missing) - len(rows)
    counts = (("必须改正", len(faults)), ("没有填写", len(missing)))
    said = [f"{label} {count} 项" for label, count in counts if count]
    return "\n".join(
        [
            f"现在还不能生成正式文件：{'，'.join(said)}。",
            *rows,
            *([f"　……另有 {more} 项"] if more else []),
            "可以返回改正，也可以先生成每页标注“草稿”的版本，供内部讨论。",
        ]
    )
