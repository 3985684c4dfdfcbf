"""A screen with findings that a purchaser can answer for, or complete with a figure."""

from typing import ClassVar

from textual import getters, work
from textual.binding import Binding, BindingType

from reqwriter.files import FileProblem
from reqwriter.rules.finding import Force
from reqwriter.rules.kept import NotKeptError, kept, released
from reqwriter.tui.screens.answering_for import grounds_screen, threshold_screen
from reqwriter.tui.screens.form_screen import FormScreen
from reqwriter.tui.widgets.findings_panel import FindingsPanel


class AnsweringScreen(FormScreen):
    """Keeps a finding with a reason, opens it again, and keeps figures of the place."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "keep", "说明理由后保留", show=False, priority=True)
    ]

    panel = getters.query_one(FindingsPanel)

    @work
    async def learn(self, key: str) -> None:
        """Ask for a figure that a finding lacks, once for this office."""
        if not self.settle():
            return
        place, library = self.app.draft.project.place or "", self.app.library
        figure = await self.app.push_screen_wait(threshold_screen(key, place, library))
        if figure is None:
            return
        try:
            self.app.learn(figure)
        except FileProblem as problem:
            self.app.tell(str(problem), severity="error")
        else:
            self.app.tell("已登记，并重新检查。")

    @work
    async def action_keep(self) -> None:
        """Keep the selected finding with a reason; open one again that is kept."""
        found, draft = self.panel.selected, self.app.draft
        if found is None or not self.settle():
            return
        if found.kept is not None:
            self.app.change(released(draft, found.kept), found.at)
            self.app.tell("已撤销保留，问题重新提出。按 Ctrl+Z 可以恢复。")
        elif found.force is not Force.SHOULD:
            self.app.tell("只有“应当说明”的问题可以说明理由后保留。")
        elif grounds := await self.app.push_screen_wait(grounds_screen(found)):
            try:
                self.app.change(kept(self.app.draft, found, grounds, self.app.today), found.at)
            except NotKeptError as problem:
                self.app.tell(str(problem), severity="error")
            else:
                self.app.tell("已说明理由保留，列入审查记录。按 Ctrl+Z 可以撤销。")
