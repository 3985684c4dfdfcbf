"""From what is asked to the widget that asks it."""

from textual.widget import Widget
from textual.widgets import Static

from reqwriter.domain.draft import Draft
from reqwriter.domain.value import Shape
from reqwriter.standards.library import Library
from reqwriter.tui.asks import Ask, Heading
from reqwriter.tui.fields.choice import ChoiceField
from reqwriter.tui.fields.code import CodeField
from reqwriter.tui.fields.line import LineField
from reqwriter.tui.fields.links import LinksField
from reqwriter.tui.fields.prose import ProseField
from reqwriter.tui.fields.table import TableField
from reqwriter.tui.options import options, requirement_options


def built(part: Heading | Ask, draft: Draft, library: Library) -> Widget:
    """The widget for one part of a form."""
    if isinstance(part, Heading):
        return Static(f"── {part.title}", classes="form--heading", markup=False)
    if part.is_table:
        return TableField(part, draft)
    if part.asked.shape is Shape.CODE:
        return CodeField(part, draft, library)
    if part.asked.shape is Shape.PROSE:
        return ProseField(part, draft)
    if isinstance(part.asked.default, tuple):
        return LinksField(part, draft, requirement_options(part.path, draft))
    choices = options(part, draft, library)
    return LineField(part, draft) if choices is None else ChoiceField(part, draft, choices)
