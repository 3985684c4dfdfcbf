"""The application: which screen is open, and how one gets in and out."""

import datetime as dt
import sys
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType

from reqwriter import files
from reqwriter.files import office
from reqwriter.tui.desk import Desk
from reqwriter.tui.screens.confirm import ConfirmScreen
from reqwriter.tui.screens.row import RowScreen
from reqwriter.tui.screens.start import StartScreen
from reqwriter.tui.screens.wizard import WizardScreen
from reqwriter.tui.terminal import unreadable


class ReqwriterApp(Desk):
    """The wizard over one draft; without a path it asks for one first."""

    ENABLE_COMMAND_PALETTE = False
    TITLE = "reqwriter"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", show=False, priority=True),
        Binding("ctrl+c", "help_quit", show=False, system=True),
    ]

    def __init__(self, path: Path | None = None, today: dt.date | None = None) -> None:
        super().__init__(today or dt.date.today())
        self._asked_for = path
        self._folder = path.parent if path else Path.cwd()

    async def on_mount(self) -> None:
        """Straight into the draft, or to the choice of one."""
        self.theme = "textual-dark"
        if self._asked_for is None:
            await self.push_screen(StartScreen(self._folder))
        else:
            await self.action_open(str(self._asked_for))

    def on_unmount(self) -> None:
        """However the wizard ends, the draft is free for others."""
        self.put_down()

    async def action_open(self, name: str) -> None:
        """Open the draft of that path; what keeps it from being opened is said."""
        try:
            self.take_up(Path(name))
        except files.FileProblem as problem:
            if len(self.screen_stack) < 2:
                await self.push_screen(StartScreen(self._folder))
            await self.push_screen(ConfirmScreen("不能打开草稿", str(problem), "", "知道了"))
            return
        await self.push_screen(WizardScreen())

    async def action_reveal(self, path: str) -> None:
        """Close the rows that are open, and go to where a path is asked."""
        while isinstance(self.screen, RowScreen):
            await self.pop_screen()
        if isinstance(self.screen, WizardScreen):
            await self.screen.reveal(path)

    @work
    async def action_leave(self) -> None:
        """Save and go; ask first when something would be lost."""
        screen = self.screen
        settled = not isinstance(screen, WizardScreen | RowScreen) or screen.settle()
        if (settled and self.save_now()) or await self.push_screen_wait(_losing()):
            self.put_down()
            self.exit(0)

    def action_help_quit(self) -> None:
        """Ctrl+C is for copying; say how to leave."""
        self.tell("按 F10 退出；已填写的内容会自动保存。")


def _losing() -> ConfirmScreen:
    return ConfirmScreen(
        "退出", "还有一处填写没有保存（写法有误，或者文件写不进去）。仍要退出吗？", "不保存，退出"
    )


def run(path: Path | None = None, standards: Path | None = None, on: dt.date | None = None) -> int:
    """Open the wizard, with an office's folder over the law, by the law of a day.

    Gives the exit code for the shell.

    Raises FileProblem when that folder cannot be used.
    """
    if why := unreadable(sys.stdout.encoding):
        sys.stderr.write(f"{why}\n")
        return 3
    app = ReqwriterApp(path)
    app.standards, app.law_day = standards, on
    # A folder that cannot be used is told of before the screen is taken.
    app.library = office.library(standards)
    code = app.run()
    if app.return_code and app.file is not None:
        kept = f"程序出错退出。此前自动保存的内容都在 {app.file} 中，可以重新打开继续。"
        sys.stderr.write(f"{kept}\n")
    return app.return_code or code or 0
