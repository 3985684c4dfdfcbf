"""Text as WordprocessingML runs."""

from reqwriter.documents.blocks import runs

_BOLD = "<w:rPr><w:b/></w:rPr>"
_UNDERLINE = '<w:rPr><w:u w:val="single"/></w:rPr>'


def escaped(text: str) -> str:
    """The text with the three characters that XML reserves escaped."""
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
        return f"<w:r>{_line(text)}</w:r>" if text else ""
    return "".join(_run(run.text, run.bold, run.blank) for run in runs(text))


def _run(text: str, bold: bool, blank: int) -> str:
    if blank:
        gap = "\u3000" * blank
        return f'<w:r>{_UNDERLINE}<w:t xml:space="preserve">{gap}</w:t></w:r>'
    style = _BOLD if bold else ""
    if "\n" in text:
        lines = text.split("\n")
        inside = "<w:br/>".join(_line(line) for line in lines)
        return f"<w:r>{style}{inside}</w:r>"
    return f"<w:r>{style}{_line(text)}</w:r>"


def _line(text: str) -> str:
    if "\t" in text:
        return "<w:tab/>".join(_line(part) for part in text.split("\t"))
    if " " in text:
        return f'<w:t xml:space="preserve">{escaped(text)}</w:t>'
    return f"<w:t>{escaped(text)}</w:t>" if text else ""
