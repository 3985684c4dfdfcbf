"""Where a purchaser without a draft begins."""

from pathlib import Path
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reqwriter import files
from reqwriter.domain.draft import Draft
from reqwriter.domain.project import Category
from reqwriter.domain.shelf import Shelf
from reqwriter.files.beginning import blank, of_type, with_days
from reqwriter.files.factors import shelves, unbalanced
from reqwriter.places import shipped
from reqwriter.tui.desk import Desk
from reqwriter.tui.screens.choose import ChooseScreen
from reqwriter.tui.screens.help import HelpScreen
from reqwriter.tui.screens.name import NameScreen
from reqwriter.tui.widgets.keys import Key, KeyBar, bindings
from reqwriter.tui.widgets.prose import Prose

KEYS = (
    Key("f1", "F1", "screen.help", "帮助", "帮助"),
    Key("f10", "F10", "app.leave", "退出", "退出"),
)


class StartScreen(Screen[None]):
    """Offers a new draft, one made from an example, and the drafts of this folder."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(KEYS),
        Binding("escape", "app.leave", show=False),
    ]

    DEFAULT_CSS = """
    StartScreen {
        align: center middle;
        #box { width: 76; max-width: 98%; height: auto; max-height: 1fr; padding: 1 2; }
        #title { text-style: bold; color: $text-accent; }
        OptionList { height: auto; max-height: 16; margin: 1 0 0 0; }
    }
    """

    app = getters.app(Desk)
    listed = getters.query_one(OptionList)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._shelves: tuple[Shelf, ...] = ()

    def compose(self) -> ComposeResult:
        """What this is, and where to begin."""
        with Vertical(id="box"):
            yield Static("采购需求与招标文件编制", id="title")
            yield Prose("逐步填写，随时检查；每次修改自动保存。↑↓ 选择，回车键确定。")
            yield OptionList(*self._choices())
        yield KeyBar(KEYS)

    def on_mount(self) -> None:
        """Drafts that are here come first to hand."""
        self.listed.focus()
        self.listed.highlighted = 0

    def action_help(self) -> None:
        """What the keys do."""
        self.app.push_screen(HelpScreen())

    def _choices(self) -> list[Option | None]:
        here = [
            Option(Content(f"打开草稿　{path.name}"), id=f"open:{path}")
            for path in sorted(self._folder.glob("*.toml"))
            if path.name != "pyproject.toml"
        ]
        new = [
            Option(Content(f"新建草稿　{category.label}"), id=f"new:{category.value}")
            for category in Category
        ]
        furnished = Option(Content("新建草稿　按采购类型放入评审因素"), id="type:")
        return [*here, *([None] if here else []), *new, None, *self._examples(), furnished]

    def _examples(self) -> list[Option]:
        found = []
        for path in sorted(shipped("examples").glob("*.toml")):
            name = files.load(path).project.name or path.stem
            if not path.stem.startswith("faulty-"):
                found.append(Option(Content(f"从示例新建　{name}"), id=f"from:{path}"))
        return found

    @on(OptionList.OptionSelected)
    @work
    async def _chosen(self, event: OptionList.OptionSelected) -> None:
        act, _, what = (event.option_id or "").partition(":")
        if act == "open":
            await self.app.run_action(f"open({what!r})")
            return
        if act == "type":
            what = await self._type() or ""
            if not what:
                return
        name = await self.app.push_screen_wait(NameScreen("采购需求", self._objection))
        if name is not None:
            await self._begin(name, self._made(act, what))

    async def _type(self) -> str | None:
        """Let the purchaser choose a type whose recommended set can be used."""
        try:
            self._shelves = shelves(self.app.standards)
        except files.FileProblem as problem:
            self.app.tell(str(problem), severity="error")
            return None
        choices = [(one.name, one.id) for one in self._shelves if not unbalanced(one)]
        return await self.app.push_screen_wait(ChooseScreen("采购类型", choices))

    def _made(self, act: str, what: str) -> Draft:
        library, today = self.app.library, self.app.today
        if act == "new":
            draft = blank(_category(what), library, today)
        elif act == "type":
            (shelf,) = [one for one in self._shelves if one.id == what]
            draft = of_type(shelf, library, today)
        else:
            draft = files.load(Path(what), library)
        return with_days(draft, library, today)

    async def _begin(self, name: str, draft: Draft) -> None:
        path = self._path(name)
        try:
            files.save(path, draft)
        except files.FileProblem as problem:
            self.app.tell(str(problem), severity="error")
        else:
            await self.app.run_action(f"open({str(path)!r})")

    def _path(self, name: str) -> Path:
        path = self._folder / name
        return path if path.suffix == ".toml" else path.with_name(f"{path.name}.toml")

    def _objection(self, name: str) -> str:
        if not name or name.endswith(("/", "\\")):
            return "请写文件名。"
        path = self._path(name)
        if path.exists():
            return f"“{path.name}”已经存在，请换一个名称；要打开它，请返回后选择。"
        return "" if path.parent.is_dir() else f"文件夹“{path.parent}”不存在。"


def _category(value: str) -> Category:
    return next(category for category in Category if category.value == value)
