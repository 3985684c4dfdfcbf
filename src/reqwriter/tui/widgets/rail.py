"""The steps at the left, each with its state."""

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reqwriter.domain.draft import Draft
from reqwriter.rules.finding import Finding, Force
from reqwriter.tui.missing import parted
from reqwriter.tui.pages import LAST, STEPS
from reqwriter.tui.steps import Spot, spot_of

DONE, BLOCKED, OPEN = "✓", "!", "…"
_STYLES = {DONE: "$text-success", BLOCKED: "bold $text-error", OPEN: "$text-warning"}


def states(draft: Draft, findings: tuple[Finding, ...]) -> list[str]:
    """The mark of every step: blocked by a fault, unfinished, or complete."""
    must = tuple(found for found in findings if found.force is Force.MUST)
    faults, missing = parted(must, draft)
    blocked = {spot_of(found.at, draft, "").step for found in faults}
    unfinished = {spot_of(found.at, draft, "").step for found in missing}
    if not draft.packages:
        unfinished |= {n for n, step in enumerate(STEPS) if any(p.of_package for p in step.pages)}
    marks = [
        BLOCKED if number in blocked else OPEN if number in unfinished else DONE
        for number in range(LAST)
    ]
    return [*marks, BLOCKED if blocked else OPEN if OPEN in marks else DONE]


class Rail(OptionList):
    """The steps; those pages of the present step that can be gone to stand under it."""

    DEFAULT_CSS = """
    Rail {
        width: 20;
        height: 1fr;
        border: none;
        padding: 0;
        background: $panel;
        scrollbar-size-vertical: 0;
        &:focus { border: none; }
    }
    """

    class Go(Message):
        """A step or page was chosen."""

        def __init__(self, step: int, page: int) -> None:
            super().__init__()
            self.step = step
            self.page = page

    def draw(
        self, draft: Draft, findings: tuple[Finding, ...], spot: Spot, pages: list[int]
    ) -> None:
        """Show the steps as they stand, and these pages of the present one."""
        rows = []
        for number, (step, mark) in enumerate(zip(STEPS, states(draft, findings), strict=True)):
            here = number == spot.step
            style = "bold" if here else ""
            label = Content.assemble(
                "▶" if here else " ",
                (mark, _STYLES[mark]),
                (f" {number + 1:>2} {step.title}", style),
            )
            rows.append(Option(label, id=f"{number}-0"))
            if here and len(pages) > 1:
                rows += [
                    Option(
                        Content.styled(
                            f"     {'▸' if p == spot.page else ' '}{step.pages[p].title}",
                            "bold" if p == spot.page else "$foreground-muted",
                        ),
                        id=f"page-{number}-{p}",
                    )
                    for p in pages
                ]
        kept = self.highlighted if self.has_focus else spot.step
        self.set_options(rows)
        self.highlighted = kept

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        *_, step, page = (event.option_id or "0-0").split("-")
        self.post_message(self.Go(int(step), int(page)))
