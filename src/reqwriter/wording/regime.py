"""Under which law a document buys: what it says of itself decides, and what is said of it follows.

Tenders for works that must be tendered, the forces and enterprises have rules of their own. The
law of government procurement does not bind them, so what it alone objects to is left to a person.
"""

import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from reqwriter.places import shipped
from reqwriter.wording.passages import Passage
from reqwriter.wording.remarks import Remark, Treatment, Weight


class Regime(NamedTuple):
    """A law that documents buy under: the words that tell it, and those that hold such a word only.

    `applies` are the instruments that hold there too, by id.
    """

    id: str
    name: str
    words: tuple[str, ...]
    excepted: tuple[str, ...]
    applies: frozenset[str]

    def told(self, text: str) -> int:
        """How often a text speaks of it."""
        said = sum(text.count(word) for word in self.words)
        return said and said - sum(text.count(word) for word in self.excepted)


@cache
def regimes() -> tuple[Regime, ...]:
    """The regimes that are known; the law of government procurement is the first."""
    rows = tomllib.loads((shipped("standards") / "wording" / "regimes.toml").read_text("utf-8"))
    return tuple(
        Regime(
            row["id"],
            row["name"],
            tuple(row["words"]),
            tuple(row["except"]),
            frozenset(row["applies"]),
        )
        for row in rows["regime"]
    )


def ordinary(regime: Regime) -> bool:
    """Whether it is the law of government procurement."""
    return regime == regimes()[0]


def regime_of(passages: Iterable[Passage]) -> Regime:
    """The regime that a document speaks of most; government procurement where it is not told."""
    text = "\n".join(passage.text for passage in passages)
    return max(regimes(), key=lambda one: one.told(text))


def under(regime: Regime, remarks: Sequence[Remark]) -> list[Remark]:
    """The remarks as they are meant under a regime: what does not hold there is left to people."""
    if ordinary(regime):
        return list(remarks)
    return [one if _holds(one, regime) else _left(one, regime) for one in remarks]


def _holds(remark: Remark, regime: Regime) -> bool:
    return any(cited.instrument in regime.applies for cited in remark.because)


def _left(remark: Remark, regime: Regime) -> Remark:
    says = f"文件看来适用{regime.name}的规定，政府采购的条文不直接适用，请按所适用的规定判断。"
    return remark._replace(
        force=Weight.NOTE, treatment=Treatment.JUDGE, message=f"{remark.message}{says}"
    )
