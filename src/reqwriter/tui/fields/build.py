"""From what is asked to the widget that asks it."""

from typing import get_args

from textual.widget import Widget

from reqwriter.domain.draft import Draft
from reqwriter.domain.kinds import Id
from reqwriter.domain.value import Shape
from reqwriter.standards.library import Library
from reqwriter.tui.asks import Ask, Heading
from reqwriter.tui.fields.choice import ChoiceField
from reqwriter.tui.fields.code import CodeField
from reqwriter.tui.fields.heading import GroupHeading, PartHeading
from reqwriter.tui.fields.line import LineField
from reqwriter.tui.fields.links import LinksField
from reqwriter.tui.fields.prose import ProseField
from reqwriter.tui.fields.table import TableField
from reqwriter.tui.options import Options, members, options, requirement_options


def built(part: Heading | Ask, draft: Draft, library: Library) -> Widget:
    """The widget for one part of a form."""
    if isinstance(part, Heading):
        return PartHeading(part, draft) if part.added else GroupHeading(part)
    if part.is_table:
        return TableField(part, draft)
    if part.asked.shape is Shape.CODE:
        return CodeField(part, draft, library)
    if part.asked.shape is Shape.PROSE:
        return ProseField(part, draft)
    if isinstance(part.asked.default, tuple):
        return LinksField(part, draft, _ticks(part, draft))
    if options(part, draft, library) is None:
        return LineField(part, draft)
    return ChoiceField(part, draft, lambda now: options(part, now, library) or [])


def _ticks(part: Ask, draft: Draft) -> Options:
    (of, *_) = get_args(part.kind)
    return requirement_options(part.path, draft) if of == Id else members(of)
