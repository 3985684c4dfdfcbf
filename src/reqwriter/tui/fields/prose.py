"""A field of several lines."""

from textual import events

from reqwriter.domain.draft import Draft
from reqwriter.tui.asks import Ask
from reqwriter.tui.fields.field import Field
from reqwriter.tui.fields.han_text_area import HanTextArea


class ProseField(Field):
    """Paragraphs; Enter is a new line, Tab goes to the next field."""

    def __init__(self, ask: Ask, draft: Draft) -> None:
        super().__init__(ask, draft)
        self._area = HanTextArea(self.settled)

    @property
    def text(self) -> str:
        """What stands in the area."""
        return self._area.text

    def put(self, text: str) -> None:
        """Show the text."""
        self._area.give(text)

    def control(self) -> HanTextArea:
        """The area."""
        return self._area

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Leaving the area gives the answer."""
        if self.pending is not None:
            self.post_message(self.Answered(self))
