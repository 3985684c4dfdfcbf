"""The wizard: steps at the left, the form of one page in the middle, findings below."""

from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from reqwriter.tui.asking import is_asked
from reqwriter.tui.asks import asks_at, rows_on
from reqwriter.tui.fields.build import built
from reqwriter.tui.missing import parted
from reqwriter.tui.pages import LAST, STEPS, Page
from reqwriter.tui.screens.desk_screen import FORM_KEYS, DeskScreen
from reqwriter.tui.steps import Spot, moved, package_at, pages_of, spot_of
from reqwriter.tui.widgets.findings_panel import FindingsPanel
from reqwriter.tui.widgets.form import Form
from reqwriter.tui.widgets.keys import Key, KeyBar, bindings
from reqwriter.tui.widgets.package_picker import PackagePicker
from reqwriter.tui.widgets.prose import Prose
from reqwriter.tui.widgets.rail import Rail
from reqwriter.tui.widgets.review import Review
from reqwriter.tui.widgets.title_bar import TitleBar

KEYS = (
    *FORM_KEYS,
    Key("f7", "F7", "screen.earlier", "上一步", "上一步"),
    Key("f8", "F8", "screen.later", "下一步", "下一步"),
    Key("f9", "F9", "screen.generate", "生成文件", "生成"),
    Key("f10", "F10", "app.leave", "退出", "退出"),
)


class WizardScreen(DeskScreen):
    """Shows one page at a time; `spot` says which."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    DEFAULT_CSS = """
    WizardScreen {
        #middle { height: 1fr; }
        #place { height: 1; background: $boost; padding: 0 1; text-style: bold; }
    }
    """

    rail = getters.query_one(Rail)
    place = getters.query_one("#place", Static)

    def __init__(self) -> None:
        super().__init__()
        self.spot = Spot(0, 0, "")

    def compose(self) -> ComposeResult:
        """The parts."""
        name = self.app.file.name if self.app.file else ""
        law = f"（按 {self.app.law_day} 的规定）" if self.app.law_day else ""
        yield TitleBar(f"采购需求编制　{name}{law}")
        with Horizontal(id="middle"):
            yield Rail()
            with Vertical():
                yield Static("", id="place", markup=False)
                yield PackagePicker()
                yield Form()
        yield FindingsPanel()
        yield KeyBar(KEYS)

    async def on_mount(self) -> None:
        """The first page."""
        await self.go(self.spot)

    def near(self, path: str) -> bool:
        """Whether the path is asked in the present step; the last one is about all of them."""
        return self.spot.step in (LAST, self._spot_of(path).step)

    def redraw(self) -> None:
        """Findings, steps, and the list of what is missing."""
        super().redraw()
        pages = pages_of(self.spot, self._wants)
        self.rail.draw(self.app.draft, self.app.findings, self.spot, pages)
        self.place.update(self._position(pages))
        self.query_one(PackagePicker).draw(self.app.draft, self.spot.package, self.page.of_package)
        for review in self.query(Review):
            review.draw(self.app.draft, self.app.findings)

    @property
    def page(self) -> Page:
        """The page shown."""
        return STEPS[self.spot.step].pages[self.spot.page]

    async def go(self, spot: Spot) -> None:
        """Show a page. What was typed must have been taken before."""
        package = package_at(self.app.draft, spot.package)
        self.spot, self.sought = spot._replace(package=package.id if package else ""), ""
        await self.form.ask(self._asked())
        self.redraw()
        self.form.begin()

    async def reveal(self, path: str) -> None:
        """Go to the page of a path, open the rows it passes through, and stand on its field."""
        spot = self._spot_of(path)
        if spot != self.spot:
            await self.go(spot)
        self.sought = path
        self.show_asked()
        field = self.form.find(path)
        self.form.point(path)
        if field is not None and field.path != path:
            await self._descend(path, field.path)

    async def _descend(self, path: str, table: str) -> None:
        from reqwriter.tui.screens.row import RowScreen

        rows = [row for row in rows_on(self.app.draft, path) if row.startswith(f"{table}.")]
        for row in rows:
            screen = RowScreen(row)
            await self.app.push_screen(screen, self._returned)
            screen.form.point(path)

    def _spot_of(self, path: str) -> Spot:
        return spot_of(path, self.app.draft, self.spot.package)

    def _wants(self, page: Page) -> bool:
        """Whether anything on a page is asked in the draft's situation."""
        draft, library = self.app.draft, self.app.library
        package = package_at(draft, self.spot.package)
        if page.of_package and package is None:
            return True
        asked = page.paths(package.id if package else "")
        return not asked or any(is_asked(path, draft, library) for path in asked)

    def _position(self, pages: list[int]) -> str:
        step = STEPS[self.spot.step]
        where = f"第 {self.spot.step + 1} 步 / 共 {len(STEPS)} 步　{step.title}"
        if len(pages) == 1:
            return where
        here = pages.index(self.spot.page) + 1
        return f"{where}　第 {here} 页 / 共 {len(pages)} 页 {self.page.title}"

    def _asked(self) -> list[Widget]:
        if self.spot.step == LAST:
            return [Review()]
        if self.page.of_package and not self.spot.package:
            return [Prose("还没有采购包。请先在“采购包与标的”一步中添加采购包。")]
        draft, library = self.app.draft, self.app.library
        asked = self.page.paths(self.spot.package)
        return [built(part, draft, library) for path in asked for part in asks_at(draft, path)]

    @on(Rail.Go)
    async def _chosen(self, message: Rail.Go) -> None:
        if self.settle():
            await self.go(self.spot._replace(step=message.step, page=message.page))

    @on(PackagePicker.Picked)
    async def _picked(self, message: PackagePicker.Picked) -> None:
        if message.id != self.spot.package and self.settle():
            await self.go(self.spot._replace(package=message.id))

    @on(Review.Wanted)
    async def _wanted(self, message: Review.Wanted) -> None:
        await self.reveal(message.path)

    async def action_earlier(self) -> None:
        """The page before."""
        await self._turn(-1)

    async def action_later(self) -> None:
        """The page after."""
        await self._turn(1)

    async def _turn(self, by: int) -> None:
        if self.settle():
            await self.go(moved(self.spot, by, self._wants))

    def action_region(self) -> None:
        """From the form to the findings, to the steps, and back to the form."""
        if self.rail.has_focus:
            self.form.begin()
        elif self.panel.has_focus_within or not self.app.findings:
            self.rail.focus()
        else:
            self.panel.listed.focus()

    def action_generate(self) -> None:
        """Make the documents."""
        from reqwriter.tui.screens.generate import GenerateScreen

        if self.settle() and self.app.save_now():
            self.app.push_screen(GenerateScreen(*parted(tuple(self.app.blocking), self.app.draft)))
