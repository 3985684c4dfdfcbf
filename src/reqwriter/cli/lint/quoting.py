"""The words objected to, shown in their sentence, whatever a stranger's document holds."""

import re
from typing import NamedTuple

from reqwriter.standards.citation import Citation
from reqwriter.wording.remarks import Remark

# A sentence longer than this on either side of the words is cut there.
REACH = 60
_ENDS = "。；！？!?;\n\r"
# A terminal obeys control characters, and marks of direction make text read as what it is not.
_TREACHEROUS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff"
    "\ud800-\udfff]"
)


class Quote(NamedTuple):
    """A sentence in three: before the words, the words, after them."""

    before: str
    words: str
    after: str

    @property
    def marked(self) -> str:
        """投标人【注册资本】不低于500万元。"""
        return f"{self.before}【{self.words}】{self.after}"


def quoted(remark: Remark) -> Quote:
    """The sentence that holds the words, cut where it is too long."""
    text, start, end = remark.passage.text, remark.start, remark.end
    first = max((text.rfind(mark, 0, start) for mark in _ENDS), default=-1) + 1
    last = min((at for mark in _ENDS if (at := text.find(mark, end)) >= 0), default=len(text) - 1)
    before, after = text[first:start].lstrip(), text[end : last + 1].rstrip()
    if len(before) > REACH:
        before = f"……{before[-REACH:]}"
    if len(after) > REACH:
        after = f"{after[:REACH]}……"
    return Quote(safe(before), safe(text[start:end]), safe(after))


def safe(text: str) -> str:
    """The text in one line, with nothing in it that a terminal or a reader could fall for."""
    return _TREACHEROUS.sub(" ", text)


def cited(citation: Citation) -> str:
    """An article, with what a reader must be told of it."""
    caution = citation.caution
    return f"{citation}{f'〔{caution}〕' if caution else ''}"


def advised(remark: Remark) -> str:
    """How to mend it: 删除；改为：…"""
    return f"{remark.treatment.label}{f'；可以改为：{remark.rewrite}' if remark.rewrite else ''}"
