"""The last page: what is still missing, and the way to the documents."""

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, OptionList
from textual.widgets.option_list import Option

from reqwriter.domain.draft import Draft
from reqwriter.domain.paths import title
from reqwriter.rules.finding import Finding, Force
from reqwriter.tui.missing import parted
from reqwriter.tui.widgets.prose import Prose


class Review(Vertical):
    """Lists every answer still missing; Enter goes to it."""

    DEFAULT_CSS = """
    Review {
        height: auto;
        OptionList { height: auto; max-height: 9; border: none; padding: 0; background: $boost;
            &:focus { border: none; } }
        Prose { margin: 0 0 1 0; }
        Button { margin: 1 0 0 0; }
    }
    """

    class Wanted(Message):
        """A missing answer was chosen."""

        def __init__(self, path: str) -> None:
            super().__init__()
            self.path = path

    listed = getters.query_one(OptionList)
    said = getters.query_one(Prose)

    def compose(self) -> ComposeResult:
        """What is left to do, and the button."""
        yield Prose()
        yield OptionList()
        yield Button("F9 生成文件", action="screen.generate", variant="primary", compact=True)

    def draw(self, draft: Draft, findings: tuple[Finding, ...]) -> None:
        """Show what is missing now."""
        faults, missing = parted(findings, draft)
        wanted = dict.fromkeys(found.at for found in missing)
        here = self.listed.highlighted
        self.listed.set_options(Option(Content(title(at, draft)), id=at) for at in wanted)
        self.listed.highlighted = here
        self.listed.display = bool(wanted)
        self.said.say(_summary(len(wanted), sum(one.force is Force.MUST for one in faults)))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Wanted(event.option_id or ""))


def _summary(missing: int, faults: int) -> str:
    said = []
    if faults:
        said.append(f"有 {faults} 项必须改正的问题，列在下方；按 F2 跳到问题，按 F3 采用建议。")
    if missing:
        said.append(f"还有 {missing} 项没有填写，选中后按回车键前往：")
    return "\n".join(said) or "各项内容均已填写，没有必须改正的问题，可以生成正式文件。"
