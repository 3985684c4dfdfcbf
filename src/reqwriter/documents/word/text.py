"""Text as WordprocessingML runs."""

import re

from reqwriter.documents.blocks import runs
from reqwriter.documents.marks import BLANK, BOLD, BREAK, TRACE

# What XML 1.0 cannot hold, and the pipeline's own marks: neither may reach a document.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
# The hint makes quotation marks, dashes and dots Chinese: Word would set them in the Latin font.
_HINT = '<w:rFonts w:hint="eastAsia"/>'
_TEXT = '<w:t xml:space="preserve">'
RUN = f"<w:r><w:rPr>{_HINT}</w:rPr>{_TEXT}"
RUN_END = "</w:t></w:r>"
_NEXT_LINE = f"</w:t><w:br/>{_TEXT}"
_STYLED = re.compile(f"[{BOLD}{BLANK}{TRACE}\t]")
_PLAIN = f"<w:rPr>{_HINT}</w:rPr>"
_BOLD = f"<w:rPr>{_HINT}<w:b/></w:rPr>"
_UNDERLINE = f'<w:rPr>{_HINT}<w:u w:val="single"/></w:rPr>'


class UnprintableText(ValueError):
    """A character that XML cannot hold, or a mark of the pipeline left in a text."""


def escaped(text: str) -> str:
    """The text with the three characters that XML reserves escaped. Raises UnprintableText."""
    if not text.isprintable() and (found := _FORBIDDEN.search(text)):
        raise UnprintableText(f"“{text}”含有不能写入文件的字符 U+{ord(found[0]):04X}。")
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def attribute(text: str) -> str:
    """The text as the value of an attribute in double quotes."""
    return escaped(text).replace('"', "&quot;").replace("\n", "&#10;")


def is_simple(text: str) -> bool:
    """Whether a text can be written as it is: no marks, no controls, nothing to escape."""
    return text.isprintable() and "&" not in text and "<" not in text and ">" not in text


def text_runs(text: str) -> str:
    """A text of a block as runs; a text without marks is one run."""
    if not text:
        return ""
    if is_simple(text):
        return f"{RUN}{text}{RUN_END}"
    if not _STYLED.search(text):
        return f"{RUN}{_NEXT_LINE.join(map(escaped, text.split(BREAK)))}{RUN_END}"
    return "".join(_run(run.text, run.bold, run.blank) for run in runs(text))


def _run(text: str, bold: bool, blank: int) -> str:
    if blank:
        return f"<w:r>{_UNDERLINE}{_line(chr(0x3000) * blank)}</w:r>"
    inside = "<w:br/>".join(map(_line, text.split("\n")))
    return f"<w:r>{_BOLD if bold else _PLAIN}{inside}</w:r>"


def _line(text: str) -> str:
    pieces = (f"{_TEXT}{escaped(piece)}</w:t>" if piece else "" for piece in text.split("\t"))
    return "<w:tab/>".join(pieces)
