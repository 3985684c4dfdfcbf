"""Choosing an evaluation factor from the library, with what it is for."""

from collections.abc import Sequence
from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reqwriter.domain import paths
from reqwriter.domain.shelf import Offer, Shelf, fitting, looked_up
from reqwriter.domain.shelving import placed
from reqwriter.files.factors import known, shelves
from reqwriter.files.problem import FileProblem
from reqwriter.tui.desk import Desk
from reqwriter.tui.fields.han_input import HanInput
from reqwriter.tui.widgets.prose import Prose


class ShelfScreen(ModalScreen[str | None]):
    """Returns the id of the entry chosen, or None.

    Without words it shows what fits the item codes of the package, else everything.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f10", "dismiss(None)", show=False),
        Binding("down", "to_list", show=False),
    ]

    DEFAULT_CSS = """
    ShelfScreen {
        align: center middle;
        Vertical { width: 78; max-width: 98%; height: 22; max-height: 96%; padding: 0 1;
            border: round $primary; background: $surface; border-title-style: bold; }
        OptionList { height: 1fr; border: none; padding: 0; &:focus { border: none; } }
        Static { height: auto; color: $foreground-muted; }
        #about { height: auto; max-height: 8; color: $foreground; }
    }
    """

    found = getters.query_one(OptionList)
    said = getters.query_one("#said", Static)
    about = getters.query_one("#about", Prose)

    def __init__(self, shelves: Sequence[Shelf], codes: Sequence[str]) -> None:
        super().__init__()
        self._shelves = shelves
        self._fit = fitting(shelves, codes)
        self._hits: dict[str, Offer] = {}

    def compose(self) -> ComposeResult:
        """The words, what they find, what the highlighted one is for, what the keys do."""
        box = Vertical()
        box.border_title = "评审因素库"
        with box:
            yield Static("输入名称、采购类型或者品目编码，例如：家具 质量保证")
            yield HanInput("")
            yield Static("", id="said", markup=False)
            yield OptionList()
            yield Prose(id="about")
            yield Static("↓ 选择　Enter 选用　Esc 返回")

    def on_mount(self) -> None:
        """Show at once what fits the package."""
        self._fill("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._fill(event.value)

    @on(Input.Submitted)
    def action_to_list(self) -> None:
        """From the words to what they found."""
        if self.found.option_count:
            self.found.focus()
            self.found.highlighted = self.found.highlighted or 0

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        if event.option_id in self._hits:
            entry = self._hits[event.option_id].entry
            needs = "、".join(one.title or "" for one in entry.requirements)
            self.about.say(f"适用：{entry.use}\n不适用：{entry.avoid}\n带入的采购需求：{needs}")

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)

    def _fill(self, words: str) -> None:
        hits = looked_up(self._shelves, words)
        if not words.strip() and self._fit:
            hits = self._fit
            told = f"适合本包标的的 {len(hits)} 条："
        else:
            told = f"{len(hits)} 条：" if hits else "没有找到，请换一个说法。"
        self._hits = {one.entry.id: one for one in hits}
        self.found.clear_options()
        self.found.add_options(
            Option(Content(f"{one.shelf.name}　{one.said()}"), id=id)
            for id, one in self._hits.items()
        )
        self.said.update(told)
        self.about.say("")


async def taken(app: Desk, path: str) -> str | None:
    """Let the purchaser choose a factor for the list at a path; where it stands then, or None."""
    try:
        library = shelves(app.standards)
    except FileProblem as problem:
        app.tell(str(problem), severity="error")
        return None
    package = path.split(".")[1]
    items = paths.get(app.draft, f"packages.{package}.items")
    screen = ShelfScreen(library, [item.code for item in items if item.code])
    id = await app.push_screen_wait(screen)
    if id is None:
        return None
    entry = known(library)[id]
    draft, place = placed(app.draft, package, entry)
    app.change(draft, place)
    app.tell(f"已选用“{entry.factor.name}”，并写入所需的采购需求。按 Ctrl+Z 可以撤销。")
    return place
