"""What is said of a passage."""

from typing import NamedTuple

from reqwriter.domain.value import Choice
from reqwriter.standards.citation import Citation
from reqwriter.wording.passages import Passage


class Weight(Choice):
    """How binding a remark is."""

    MUST = "must", "必须改正"
    SHOULD = "should", "应当说明"
    NOTE = "note", "提示"


class Treatment(Choice):
    """What to do with the wording."""

    DELETE = "delete", "删除"
    WEAKEN = "weaken", "弱化"
    EXPLAIN = "explain", "说明理由"
    JUDGE = "judge", "人工判断"


class Remark(NamedTuple):
    """A clause that a finance bureau would object to: its pattern, where it is, how to mend it.

    `start` and `end` are character offsets in the passage's text.
    """

    pattern: str
    name: str
    situation: str
    force: Weight
    treatment: Treatment
    passage: Passage
    start: int
    end: int
    message: str
    rewrite: str
    because: tuple[Citation, ...]

    @property
    def words(self) -> str:
        """The words objected to, as they are written."""
        return self.passage.text[self.start : self.end]
