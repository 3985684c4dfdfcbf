"""What the rules say of the draft, at the foot of the screen."""

from collections import Counter
from collections.abc import Callable

from textual import events, getters
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reqwriter.domain.draft import Draft
from reqwriter.domain.paths import title
from reqwriter.domain.review import Kept
from reqwriter.rules.finding import Finding, Force
from reqwriter.rules.limits import kept_by
from reqwriter.tui.fold import fold
from reqwriter.tui.missing import is_missing, parted

KEPT = "已说明理由保留"
_STYLES = {
    Force.MUST: "bold $text-error",
    Force.SHOULD: "bold $text-warning",
    Force.NOTE: "bold $text-accent",
}


class FindingsPanel(Vertical):
    """The findings, those of the present step first; one of them is selected."""

    DEFAULT_CSS = """
    FindingsPanel {
        height: auto;
        max-height: 7;
        background: $panel;
        #counts { height: 1; padding: 0 1; background: $panel-lighten-1; }
        OptionList { height: auto; max-height: 6; border: none; padding: 0; background: $panel; }
        OptionList:focus { border: none; }
    }
    """

    listed = getters.query_one(OptionList)
    counts = getters.query_one("#counts", Static)

    def __init__(self, *, near_only: bool = False) -> None:
        super().__init__()
        self._near_only = near_only
        self._elsewhere = 0
        self._draft = Draft()
        self._findings: list[Finding] = []

    def compose(self) -> ComposeResult:
        """A line of counts, and the findings."""
        yield Static("", id="counts")
        yield OptionList()

    @property
    def selected(self) -> Finding | None:
        """The finding that F2 and F3 are about."""
        here = self.listed.highlighted
        return None if here is None or not self._findings else self._findings[here]

    def draw(
        self, draft: Draft, findings: tuple[Finding, ...], near: Callable[[str], bool]
    ) -> None:
        """Show the findings, those near first; the selected one stays selected."""
        before = self.selected
        self._draft = draft
        here = {at: near(at) for at in {found.at for found in findings}}
        # What is only good to know waits for its own step.
        far = () if self._near_only else (Force.MUST, Force.SHOULD)
        shown = [found for found in findings if here[found.at] or found.force in far]
        self._elsewhere = len(findings) - len(shown)
        self._findings = sorted(
            shown,
            key=lambda one: (one.kept is not None, not here[one.at], is_missing(one, draft)),
        )
        kept = [n for n, found in enumerate(self._findings) if before and _same(found, before)]
        self._fill(kept[0] if kept and self.listed.has_focus else 0)

    def on_resize(self, event: events.Resize) -> None:
        """Fold to the new width."""
        self._fill(self.listed.highlighted or 0)

    def _fill(self, highlighted: int) -> None:
        self.counts.update(self._counted())
        self.listed.display = bool(self._findings)
        self.listed.set_options([Option(self._said(found)) for found in self._findings])
        self.listed.highlighted = highlighted if self._findings else None

    def _counted(self) -> Content:
        if not self._findings:
            where = (
                f"这里没有问题，别处 {self._elsewhere} 项"
                if self._elsewhere
                else "检查没有发现问题"
            )
            return Content.styled(f"✓ {where}", "$text-success")
        open_ = tuple(found for found in self._findings if found.kept is None)
        faults, missing = parted(open_, self._draft)
        count = Counter(found.force.label for found in faults)
        labels = {**{force.label: count[force.label] for force in Force}, "未填": len(missing)}
        labels |= {"已保留": len(self._findings) - len(open_), "别处": self._elsewhere}
        said = "　".join(f"{label} {number} 项" for label, number in labels.items() if number)
        return Content.assemble(("问题　", "bold"), said, ("　↑↓ 选择问题", "$foreground-muted"))

    def _said(self, found: Finding) -> Content:
        width = max((self.size.width or self.app.size.width) - 4, 20)
        head = f"{KEPT if found.kept else found.force.label} {found.code}　"
        because = "；".join(
            f"{citation}{f'（{caution}）' if (caution := citation.caution) else ''}"
            for citation in found.because
        )
        missing = is_missing(found, self._draft)
        rows = [] if missing else [f"位置：{title(found.at, self._draft)}"]
        rows += [f"依据：{because}"] if because else []
        rows += [f"建议：{said}"] if (said := f"{found.advice}{_offer(found)}") else []
        if found.kept is not None:
            rows = [*rows[:1], _record(found.kept)]
        message = f"还缺：{title(found.at, self._draft)}。" if missing else found.message
        first, *more = fold(head + message, width).split("\n")
        return Content("\n").join(
            [
                Content.assemble(
                    (head, "$text-success" if found.kept else _STYLES[found.force]),
                    first[len(head) :],
                ),
                *(Content(line) for line in more),
                *(Content.styled(fold(row, width), "$foreground-muted") for row in rows),
            ]
        )


def _offer(found: Finding) -> str:
    """What a key can do about a finding."""
    if found.fix:
        return "〔按 F3 采用〕"
    if kept_by(found.advice):
        return "〔按 F3 登记数额〕"
    return "〔确需保留的，按 Ctrl+R 说明理由〕" if found.force is Force.SHOULD else ""


def _record(kept: Kept) -> str:
    return f"理由：{kept.reason}　{kept.signer}签字，有效期至 {kept.until}。〔按 Ctrl+R 撤销保留〕"


def _same(one: Finding, other: Finding) -> bool:
    return (one.code, one.at) == (other.code, other.at)
