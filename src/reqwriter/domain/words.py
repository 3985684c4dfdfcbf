"""Text as it enters the program: newlines, blanks and full-width forms are settled here alone."""

import re
import unicodedata

# Word's manual line break arrives as a vertical tab, its page break as a form feed.
_LINE_ENDS = re.compile("\r\n|\r|\x0b|\x0c|\x85|\u2028|\u2029")
# XML 1.0 cannot hold these; U+FDD0..U+FDEF are noncharacters that the document pipeline
# uses as its own marks, so a text can never forge one.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)


def tidy(text: str) -> str:
    """The text with every line end as a newline and nothing that cannot be printed.

    Everything else, the ideographic space included, stays letter for letter.
    """
    if text.isprintable():
        return text
    return _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))


def narrow(text: str) -> str:
    """Codes and figures from an input method: full-width forms made half-width, trimmed."""
    return unicodedata.normalize("NFKC", text).strip()


def bare(text: str) -> str:
    """The text without blanks and punctuation, for comparing what two texts name."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum()).casefold()
