"""Tracked changes and hidden text settled, so that what is left is what a reader sees.

Text that is not seen is renamed, not removed: paragraphs keep their numbers.
"""

from typing import Literal

from reqwriter.files.foreign.styles import PLAIN, Style
from reqwriter.files.foreign.xml import VAL, Element, W, names, on

Changes = Literal["accepted", "rejected"]

_TEXT = (
    *names(("t", "delText", "tab", "br", "cr", "sym", "noBreakHyphen")),
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}t",
)
_UNSEEN = "unseen"
_COPY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What a paragraph, a row or a cell was like before: its style and number are not these.
_FORMER = names(("pPrChange", "rPrChange", "trPrChange", "tcPrChange", "numberingChange"))


class Settled:
    """`joined` paragraphs go on in the next one; `lost` rows and cells are not there."""

    def __init__(self) -> None:
        self.joined: set[Element] = set()
        self.lost: set[Element] = set()


def settle(root: Element, content: bytes, changes: Changes, styles: dict[str, Style]) -> Settled:
    """Rename what is not seen. `content` is the part as bytes: looking there is quicker."""
    settled = Settled()
    if b"Change" in content:
        for former in list(root.iter(*_FORMER)):
            former.getparent().remove(former)
    if b"Fallback" in content or b"<w:rt>" in content:
        for copy in root.iter(_COPY, f"{W}rt"):
            _hide(copy)
    if b"Table of Contents" in content:
        for gallery in root.iter(f"{W}docPartGallery"):
            control = next(gallery.iterancestors(f"{W}sdt"), None)
            if control is not None and gallery.get(VAL) == "Table of Contents":
                _hide(control)
    if b"vanish" in content:
        for switch in root.iter(f"{W}vanish"):
            run = switch.getparent().getparent()
            if run is not None and run.tag == f"{W}r" and on(switch):
                _hide(run)
    if any(style.hidden for style in styles.values()):
        for style in root.iter(f"{W}rStyle"):
            if styles.get(style.get(VAL), PLAIN).hidden:
                _hide(style.getparent().getparent())
    if any(word in content for word in (b"author=", b"moveFrom", b":ins", b":del", b":cellDel")):
        _settle_changes(root, changes, settled)
    return settled


def _settle_changes(root: Element, changes: Changes, settled: Settled) -> None:
    if changes == "accepted":
        gone = names(("del", "moveFrom", "cellDel"))
    else:
        gone = names(("ins", "moveTo", "cellIns"))
        for words in list(root.iter(f"{W}delText")):
            words.tag = f"{W}t"
    for change in list(root.iter(*gone)):
        properties = change.getparent()
        if properties.tag == f"{W}rPr" and properties.getparent().tag == f"{W}pPr":
            settled.joined.add(properties.getparent().getparent())
        elif properties.tag in (f"{W}trPr", f"{W}tcPr"):
            settled.lost.add(properties.getparent())
        else:
            _hide(change)


def _hide(element: Element) -> None:
    for words in list(element.iter(*_TEXT)):
        words.tag = _UNSEEN
