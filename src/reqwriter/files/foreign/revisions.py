"""Tracked changes and hidden text settled as they are met, so that only what is seen is read.

Text that is not seen is renamed before it is reached, not removed: paragraphs keep their numbers.
"""

from collections.abc import Mapping
from typing import Literal

from reqwriter.files.foreign.styles import Style
from reqwriter.files.foreign.xml import VAL, Element, W, names, on

Changes = Literal["accepted", "rejected"]

_RUN, _STYLE, _VANISH, _GALLERY = names(("r", "rStyle", "vanish", "docPartGallery"))
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_TEXT = (*names(("t", "delText", "tab", "br", "cr", "ptab", "sym", "noBreakHyphen")), _FORMULA)
_UNSEEN = "unseen"
# Drawings as older versions of Word show them, and what is set above words.
_COPIES = ("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback", f"{W}rt")
# What a paragraph, a row or a cell was like before: its style and number are not these.
_FORMER = names(("pPrChange", "rPrChange", "trPrChange", "tcPrChange", "numberingChange"))
_GONE: Mapping[Changes, tuple[str, ...]] = {
    "accepted": names(("del", "moveFrom", "cellDel")),
    "rejected": names(("ins", "moveTo", "cellIns")),
}


class Revisions:
    """`tags` are the elements that `settle` is to be told of, in the order of the document."""

    def __init__(self, changes: Changes, styles: Mapping[str, Style]) -> None:
        self._gone = _GONE[changes]
        self._hidden = {name for name, style in styles.items() if style.hidden}
        styled = (_STYLE,) if self._hidden else ()
        self.tags = frozenset((*_FORMER, *_COPIES, *self._gone, _GALLERY, _VANISH, *styled))

    def settle(self, element: Element) -> str:
        """Rename what is not seen below; what else is lost by it: a p's end, a tr or a tc."""
        tag = element.tag
        if tag in self._gone:
            return self._lost(element)
        if tag in _COPIES:
            _hide(element)
        elif tag in _FORMER:
            for part in list(element.iterdescendants()):
                part.tag = _UNSEEN
        elif tag == _GALLERY:
            control = next(element.iterancestors(f"{W}sdt"), None)
            if control is not None and element.get(VAL) == "Table of Contents":
                _hide(control)
        elif on(element) if tag == _VANISH else element.get(VAL) in self._hidden:
            run = next(element.iterancestors(_RUN, f"{W}p"), None)
            if run is not None and run.tag == _RUN:
                _hide(run)
        return ""

    def gone(self, element: Element) -> bool:
        """Whether an element stands in what is not seen."""
        return next(element.iterancestors(*self._gone, *_COPIES), None) is not None

    def _lost(self, change: Element) -> str:
        properties = change.getparent()
        if properties.tag in (f"{W}trPr", f"{W}tcPr"):
            return "tr" if properties.tag == f"{W}trPr" else "tc"
        if properties.tag == f"{W}rPr" and properties.getparent().tag == f"{W}pPr":
            return "p"
        _hide(change)
        return ""


def _hide(element: Element) -> None:
    for words in list(element.iter(*_TEXT)):
        words.tag = _UNSEEN
