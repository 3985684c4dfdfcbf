"""What every field of a form has in common."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from reqwriter.domain import paths
from reqwriter.domain.draft import Draft
from reqwriter.tui import texts
from reqwriter.tui.asks import Ask

# Where Enter goes: to another answer, never to a button.
NEXT = "Form HanInput, Form HanTextArea, Form Select, Form TickList, Form DataTable"


class Field(Vertical):
    """A title with its hint, the control, and a line for the echo or for what is wrong.

    The draft is the state. A field differs from it only while something typed is not yet taken:
    then `pending` is that text.
    """

    DEFAULT_CSS = """
    Field {
        height: auto;
        margin: 0 0 1 0;
        .field--note { height: auto; display: none; padding: 0 1; color: $foreground-muted; }
        &.-noted .field--note { display: block; }
        &.-wrong .field--note { color: $text-error; text-style: bold; }
    }
    """

    class Answered(Message):
        """Something was typed or chosen and awaits the draft."""

        def __init__(self, field: "Field") -> None:
            super().__init__()
            self.field = field

    def __init__(self, ask: Ask, draft: Draft) -> None:
        super().__init__()
        self.ask = ask
        self.settled = self._typed(draft)
        self._note = Static("", classes="field--note", markup=False)
        self._echo(draft)

    @property
    def path(self) -> str:
        """Where the answer stands in the draft."""
        return self.ask.path

    @property
    def text(self) -> str:
        """What the control holds now."""
        raise NotImplementedError

    def put(self, text: str) -> None:
        """Show this text in the control."""
        raise NotImplementedError

    def control(self) -> Widget:
        """The widget to type or choose in."""
        raise NotImplementedError

    @property
    def pending(self) -> str | None:
        """What is typed but not yet in the draft."""
        return None if self.text == self.settled else self.text

    def compose(self) -> ComposeResult:
        """Title and hint, control, note."""
        asked = self.ask.asked
        hint = ("" if not asked.hint else f"　{asked.hint}", "$foreground-muted")
        yield Static(Content.assemble((asked.title, "bold"), hint), classes="field--title")
        yield self.control()
        yield self._note

    def on_mount(self) -> None:
        """Follow the draft."""
        self.watch(self.app, "draft", self.follow, init=False)

    def follow(self, draft: Draft) -> None:
        """Show what the draft holds, if that has changed."""
        if self._typed(draft) != self.settled:
            self.show(draft)

    def show(self, draft: Draft) -> None:
        """Show what the draft holds, whatever is typed here."""
        self.settled = self._typed(draft)
        self.put(self.settled)
        self._echo(draft)

    def refuse(self, why: str) -> None:
        """Say beside the field what is wrong with what was typed."""
        self._say(f"✗ {why}", wrong=True)
        self.call_after_refresh(self.scroll_visible, animate=False)

    def echo(self, draft: Draft) -> str:
        """What a person checks the answer by."""
        value = self._value(draft)
        return texts.echo(value, self.ask.asked.shape)

    def _echo(self, draft: Draft) -> None:
        self._say(self.echo(draft))

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self.set_class(bool(text), "-noted")
        self.set_class(wrong, "-wrong")
        self._note.update(text)

    def _value(self, draft: Draft) -> object:
        try:
            return paths.get(draft, self.path)
        except paths.PathError:
            return None

    def _typed(self, draft: Draft) -> str:
        return texts.typed(self._value(draft), self.ask.asked.shape)
