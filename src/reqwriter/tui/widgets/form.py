"""The form in the middle: one page of a step, or one row of a list."""

from collections.abc import Callable, Sequence

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Button

from reqwriter.tui.fields.field import Field
from reqwriter.tui.fields.heading import GroupHeading, PartHeading
from reqwriter.tui.fields.table import TableField

Asking = Field | TableField | PartHeading


class Form(VerticalScroll, can_focus=False):
    """Holds the fields of one page at a time. The form itself never takes the focus."""

    DEFAULT_CSS = """
    Form {
        height: 1fr;
        padding: 0 1;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        .form--heading { color: $text-accent; text-style: bold; margin: 0; }
    }
    """

    async def ask(self, widgets: Sequence[Widget]) -> None:
        """Replace what is asked."""
        with self.app.batch_update():
            await self.remove_children()
            await self.mount_all(widgets)
            self.scroll_home(animate=False)

    def begin(self) -> None:
        """Put the focus where typing goes."""
        self._focus_in(self)

    def show_only(self, wanted: Callable[[str], bool]) -> None:
        """Show the fields whose paths are wanted, and the headings of those."""
        shown = []
        for widget in self.children:
            if isinstance(widget, Asking):
                widget.display = wanted(widget.path)
                shown += [widget.path] if widget.display else []
        for widget in self.children:
            if isinstance(widget, GroupHeading):
                widget.display = any(path.startswith(f"{widget.path}.") for path in shown)

    def find(self, path: str) -> Asking | None:
        """The field that asks for this path, or for what lies around or inside it."""
        fields = [w for w in self.query("*") if isinstance(w, Asking) and w.display]
        for field in fields:
            if field.path == path:
                return field
        for field in fields:
            if path.startswith(f"{field.path}.") or field.path.startswith(f"{path}."):
                return field
        return None

    def point(self, path: str) -> bool:
        """Put the focus on the field of this path; whether there is one."""
        found = self.find(path)
        if found is None:
            return False
        if isinstance(found, TableField) and path.startswith(f"{found.path}."):
            found.pick(path[len(found.path) + 1 :].split(".")[0])
        self._focus_in(found)
        found.scroll_visible(animate=False)
        return True

    def _focus_in(self, holder: Widget) -> None:
        # Not the screen's focus chain: it is sorted by places that a new form does not have yet.
        found = [w for w in holder.query("*") if w.focusable and _is_shown(w)]
        # A list without rows is answered by its first button; other buttons only change answers.
        answers = [w for w in found if not isinstance(w, Button) or w.name == "add"]
        for widget in (*answers, *found):
            widget.focus()
            return


def _is_shown(widget: Widget) -> bool:
    return all(one.display for one in widget.ancestors_with_self if isinstance(one, Widget))
