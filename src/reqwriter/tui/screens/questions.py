"""A few lines to fill in, with what is wrong said beside them."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, NamedTuple, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from reqwriter.tui.fields.han_input import HanInput
from reqwriter.tui.widgets.prose import Prose

T = TypeVar("T")
_ON = "HanInput, #yes"


class Question(NamedTuple):
    """A line to fill in: its key, its title, a hint, what stands in it at first."""

    key: str
    title: str
    hint: str = ""
    given: str = ""


class QuestionsScreen(ModalScreen[T | None]):
    """Returns what `read` makes of the answers, or None. `read` raises ValueError in Chinese."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f10", "dismiss(None)", show=False),
        Binding("tab", "onward", show=False),
        Binding("shift+tab", "backward", show=False),
        Binding("left,right", "across", show=False),
    ]

    DEFAULT_CSS = """
    QuestionsScreen {
        align: center middle;
        VerticalScroll { width: 76; max-width: 98%; height: auto; max-height: 96%; padding: 0 1;
            border: round $primary; background: $surface; border-title-style: bold; }
        Static { height: auto; }
        #about { margin: 0 0 1 0; color: $foreground-muted; }
        #why { color: $text-error; text-style: bold; }
        Horizontal { height: 1; align-horizontal: right; }
        Button { margin: 0 0 0 2; min-width: 10; }
    }
    """

    def __init__(
        self,
        title: str,
        about: str,
        questions: Sequence[Question],
        read: Callable[[Mapping[str, str]], T],
    ) -> None:
        super().__init__()
        self._title, self._about = title, about
        self._questions, self._read = questions, read

    def compose(self) -> ComposeResult:
        """What it is about, the lines, what is wrong, two buttons."""
        box = VerticalScroll(can_focus=False)
        box.border_title = self._title
        with box:
            yield Prose(self._about, id="about")
            for one in self._questions:
                hint = (f"　{one.hint}", "$foreground-muted")
                yield Static(Content.assemble((one.title, "bold"), hint))
                yield HanInput(one.given, id=one.key)
            yield Prose(id="why")
            with Horizontal():
                yield Button("返回", id="no", compact=True)
                yield Button("确定", id="yes", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Typing goes into the first line."""
        self.query(HanInput).first().focus()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_onward()

    def action_onward(self) -> None:
        """To the next line, and after the last to 确定: 返回 would lose what was typed."""
        self.focus_next(_ON)

    def action_backward(self) -> None:
        """The same way back; between the buttons go ← and →."""
        self.focus_previous(_ON)

    def action_across(self) -> None:
        """From one button to the other."""
        self.focus_next(Button)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "no":
            self.dismiss(None)
            return
        typed = {one.key: self.query_one(f"#{one.key}", HanInput).value for one in self._questions}
        try:
            missing = [one.title for one in self._questions if not typed[one.key].strip()]
            if missing:
                raise ValueError(f"请填写{'、'.join(missing)}。")
            self.dismiss(self._read(typed))
        except ValueError as error:
            self.query_one("#why", Prose).say(f"✗ {error}")
