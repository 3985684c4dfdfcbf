"""What judging files comes to: what is open, what somebody answers for, what was not read."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reqwriter.wording.remarks import Remark, Weight


class Grounds(NamedTuple):
    """An exception that somebody answers for: a pattern, the text it holds for, and until when.

    `text` is the words, or `digest:` and the digest of the whole passage.
    """

    pattern: str
    text: str
    reason: str
    signer: str
    until: dt.date


class Excepted(NamedTuple):
    """A remark that an exception speaks for."""

    remark: Remark
    grounds: Grounds


class Judged(NamedTuple):
    """A file: the remarks that are open, and those excepted.

    `regime` names the law that it buys under, where that is not government procurement's.
    """

    file: Path
    remarks: list[Remark]
    excepted: list[Excepted]
    regime: str = ""


class Unread(NamedTuple):
    """A file that could not be read, and why."""

    file: Path
    why: str


class Tally(NamedTuple):
    """How often a pattern spoke."""

    pattern: str
    name: str
    force: Weight
    files: int
    remarks: int


class Outcome(NamedTuple):
    """All files. `refused` is what is wrong with exceptions, `idle` those that met nothing."""

    on: dt.date
    judged: list[Judged]
    unread: list[Unread]
    refused: list[str]
    idle: list[Grounds]

    def remarks(self) -> Iterator[Remark]:
        """Everything that is open."""
        for one in self.judged:
            yield from one.remarks

    def excepted(self) -> list[tuple[Path, Excepted]]:
        """Everything that somebody answers for, with its file."""
        return [(one.file, held) for one in self.judged for held in one.excepted]

    def tallies(self) -> list[Tally]:
        """Every pattern that spoke: the most binding first, then the most frequent."""
        heads: dict[str, Remark] = {}
        files: dict[str, set[Path]] = {}
        counts: dict[str, int] = {}
        for one in self.judged:
            for remark in one.remarks:
                heads.setdefault(remark.pattern, remark)
                files.setdefault(remark.pattern, set()).add(one.file)
                counts[remark.pattern] = counts.get(remark.pattern, 0) + 1
        weights = list(Weight)
        return sorted(
            (
                Tally(id, head.name, head.force, len(files[id]), counts[id])
                for id, head in heads.items()
            ),
            key=lambda one: (weights.index(one.force), -one.remarks, one.pattern),
        )

    def counted(self) -> str:
        """How many remarks are open, by weight: 必须改正 3 项，应当说明 1 项，提示 0 项."""
        forces = [one.force for one in self.remarks()]
        return "，".join(f"{weight.label} {forces.count(weight)} 项" for weight in Weight)

    def summary(self) -> str:
        """What came of it, in one sentence."""
        unread = f"{len(self.unread)} 份没有读取" if self.unread else ""
        if not self.judged:
            return f"没有检查任何文件{f'：{unread}' if unread else ''}。"
        held = len(self.excepted())
        kept = f"；另有 {held} 项已说明理由" if held else ""
        return (
            f"按 {self.on} 有效的规定，检查了 {len(self.judged)} 份文件：{self.counted()}{kept}"
            f"{f'；{unread}' if unread else ''}。"
        )

    def reaches(self, weight: Weight) -> bool:
        """Whether a remark is as binding as that, or more."""
        weights = list(Weight)
        return any(weights.index(one.force) <= weights.index(weight) for one in self.remarks())
