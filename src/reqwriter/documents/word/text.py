"""Text as WordprocessingML runs."""

import re

from reqwriter.documents.blocks import runs

# What XML 1.0 cannot hold, and the pipeline's own marks: neither may reach a document.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_KEEP = ' xml:space="preserve"'
# The hint makes quotation marks, dashes and dots Chinese: Word would set them in the Latin font.
_HINT = '<w:rFonts w:hint="eastAsia"/>'
RUN = f"<w:r><w:rPr>{_HINT}</w:rPr><w:t>"
_SPACED = RUN.replace("<w:t>", '<w:t xml:space="preserve">')
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


def text_runs(text: str) -> str:
    """A text of a block as runs; a text without marks is one run."""
    if text.isprintable():
        if not text:
            return ""
        if "&" in text or "<" in text or ">" in text:
            text = escaped(text)
        return f"{_SPACED if ' ' in text else RUN}{text}</w:t></w:r>"
    return "".join(_run(run.text, run.bold, run.blank) for run in runs(text))


def _run(text: str, bold: bool, blank: int) -> str:
    if blank:
        gap = "\u3000" * blank
        return f'<w:r>{_UNDERLINE}<w:t xml:space="preserve">{gap}</w:t></w:r>'
    style = _BOLD if bold else _PLAIN
    if "\n" in text:
        lines = text.split("\n")
        inside = "<w:br/>".join(_line(line) for line in lines)
        return f"<w:r>{style}{inside}</w:r>"
    return f"<w:r>{style}{_line(text)}</w:r>"


def _line(text: str) -> str:
    if "\t" in text:
        return "<w:tab/>".join(_line(part) for part in text.split("\t"))
    return f"<w:t{_KEEP if ' ' in text else ''}>{escaped(text)}</w:t>" if text else ""
