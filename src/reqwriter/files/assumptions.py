"""The assumptions of a simulation from the disk: a file in TOML, every problem in it named."""

from collections.abc import Mapping
from decimal import Decimal
from operator import itemgetter
from pathlib import Path
from typing import Any

from reqwriter.domain.factor import CountFactor, Factor, GradedFactor
from reqwriter.files.explain import key_of
from reqwriter.files.known import Steps
from reqwriter.files.locate import line_of, lines
from reqwriter.files.noting import Noting
from reqwriter.files.problem import FileProblem
from reqwriter.files.reading import text_of, toml_of
from reqwriter.scoring.lab.assumptions import (
    Assumptions,
    Contents,
    Guess,
    Merits,
    Range,
    Spread,
    Unmet,
)
from reqwriter.scoring.lab.outcomes import MOST
from reqwriter.scoring.tender import Tender

TITLES = {
    "bidders": "投标人家数",
    "judges": "评委人数",
    "disagreement": "评委判断相差一档的机会，%",
    "alike": "同一家各项水平一致的程度，%",
    "dearer": "水平高的报价也高的程度，%",
    "small": "小微企业的比例，%",
    "domestic": "全部提供本国产品的比例，%",
    "lowball": "低价竞标者的报价，最高限价的%",
    "price": "报价的分布，最高限价的%",
    "factors": "各评审因素的答复",
}
_KEYS = {
    "low": "最低",
    "usual": "最常见",
    "high": "最高",
    "step": "间隔",
    "unmet": "每项要求不满足的机会，%",
    "missing": "每项内容缺少的机会，%",
    "defect": "每多一处缺陷的机会，%",
    "grades": "应得各档的比重",
}
_HUNDRED = Decimal(100)


def load(path: Path, tender: Tender, usual: Assumptions) -> Assumptions:
    """What a file supposes; what it leaves out is as usual.

    Raises FileProblem, which lists every problem with its file, key, line and remedy.
    """
    text = text_of(path)
    data = toml_of(text, str(path))
    reading = _Reading(data, tender, usual)
    found = reading.assumptions()
    if reading.problems:
        where = lines(text)
        told = [(line_of(steps, where), steps, what) for steps, what in reading.problems]
        raise FileProblem(
            *(
                f"{path}：第 {line} 行{f'，{key}' if (key := key_of(steps, data)) else ''}：{what}"
                for line, steps, what in sorted(told, key=itemgetter(0))
            )
        )
    return found


class _Reading(Noting):
    """Reads the whole file, noting what is wrong."""

    def __init__(self, data: Mapping[str, Any], tender: Tender, usual: Assumptions) -> None:
        super().__init__()
        self.data, self.tender, self.usual = data, tender, usual

    def assumptions(self) -> Assumptions:
        """All of the file over what is usual."""
        data, usual = self.data, self.usual
        self.known((), data, tuple(TITLES), TITLES, ())
        shares = {
            key: self._percent((key,), data.get(key, getattr(usual, key)))
            for key in ("disagreement", "alike", "dearer", "small", "domestic")
        }
        lowball = self._percent(("lowball",), data.get("lowball", usual.lowball))
        if lowball < 1:
            self.wrong(("lowball",), "应在 1 以上。请改正，例如 40。")
        return usual._replace(
            bidders=self._count("bidders", 2, 50),
            judges=self._count("judges", 1, 25),
            lowball=lowball,
            price=self._range(("price",), data.get("price", {}), usual.price),
            guesses=self._guesses(data.get("factors", {})),
            **shares,
        )

    def _count(self, key: str, least: int, most: int) -> int:
        said = self.data.get(key, getattr(self.usual, key))
        if isinstance(said, bool) or not isinstance(said, int) or not least <= said <= most:
            self.wrong((key,), f"{TITLES[key]}应为 {least} 至 {most} 的整数。请改正，例如 5。")
            return least
        return said

    def _percent(self, steps: Steps, given: Any) -> Decimal:  # noqa: ANN401
        share = self.number(steps, given, "20")
        if share is None or not 0 <= share <= _HUNDRED:
            if share is not None:
                self.wrong(steps, "应为 0 至 100 之间的百分比。请改正，不写百分号。")
            return Decimal(0)
        return share

    def _table(self, steps: Steps, given: Any, keys: tuple[str, ...]) -> Mapping[str, Any]:  # noqa: ANN401
        if not isinstance(given, dict):
            like = "、".join(f"{key}（{_KEYS[key]}）" for key in keys)
            self.wrong(
                steps, f"应为若干小项：{like}。请用 [{'.'.join(map(str, steps))}] 另起一段。"
            )
            return {}
        self.known(steps, given, keys, _KEYS, ())
        return {key: one for key, one in given.items() if key in keys}

    def _guesses(self, given: Any) -> dict[str, Guess]:  # noqa: ANN401
        usual = dict(self.usual.guesses)
        if not isinstance(given, dict):
            self.wrong(("factors",), "应为各评审因素。请写成 [factors.因素编号]，另起一段。")
            return usual
        factors = {one.id: one for one in self.tender.factors if one.id in usual}
        for id, rows in given.items():
            if id not in factors:
                listed = "、".join(factors) or "（没有）"
                self.wrong(("factors", id), f"没有评审因素“{id}”，或者它是价格。可以写：{listed}。")
                continue
            usual[id] = self._guess(("factors", id), factors[id], rows, usual[id])
        return usual

    def _guess(self, steps: Steps, factor: Factor, given: Any, usual: Guess) -> Guess:  # noqa: ANN401
        match usual:
            case Range():
                return self._range(steps, given, usual)
            case Spread():
                return self._spread(steps, factor, given, usual)
            case Unmet():
                rows = self._table(steps, given, ("unmet",))
                return Unmet(self._percent((*steps, "unmet"), rows.get("unmet", usual.percent)))
            case Contents():
                rows = self._table(steps, given, ("missing", "defect"))
                parts = [
                    self._percent((*steps, key), rows.get(key, getattr(usual, key)))
                    for key in ("missing", "defect")
                ]
                return Contents(*parts)
            case Merits():
                assert isinstance(factor, GradedFactor)
                return self._merits(steps, factor, given, usual)

    def _numbers(self, steps: Steps, given: Any, usual: Range | Spread) -> list[Decimal]:  # noqa: ANN401
        rows = self._table(steps, given, usual._fields)
        found = [
            self.number((*steps, key), rows.get(key, getattr(usual, key)), "5")
            for key in usual._fields
        ]
        if None in found:
            return list(usual)
        low, most, high = (one for one in found[:3] if one is not None)
        if not low <= most <= high:
            self.wrong(steps, "应使 low（最低）不大于 usual（最常见）、usual 不大于 high（最高）。")
            return list(usual)
        return [one for one in found if one is not None]

    def _range(self, steps: Steps, given: Any, usual: Range) -> Range:  # noqa: ANN401
        found = Range(*self._numbers(steps, given, usual))
        if found.low < 1 or found.high > _HUNDRED:
            self.wrong(steps, "应在 1 至 100 之间（百分比）。请改正 low 或者 high。")
            return usual
        return found

    def _spread(self, steps: Steps, factor: Factor, given: Any, usual: Spread) -> Spread:  # noqa: ANN401
        found = Spread(*self._numbers(steps, given, usual))
        if found.step <= 0:
            self.wrong((*steps, "step"), "间隔应大于 0。请改正，例如 1。")
            return usual
        pieces = isinstance(factor, CountFactor)
        if (pieces or getattr(factor, "whole", False)) and (found.low % 1 or found.step % 1):
            self.wrong(steps, "这一因素的取值只能是整数。请把 low（最低）和 step（间隔）改为整数。")
            return usual
        if pieces and found.low < 0:
            self.wrong((*steps, "low"), "数量不小于 0。请改正，例如 0。")
            return usual
        if (found.high - found.low) / found.step >= MOST:
            self.wrong((*steps, "step"), f"取值超过 {MOST} 个。请加大间隔，或者缩小范围。")
            return usual
        if (found.high - found.low) % found.step:
            self.wrong((*steps, "step"), "从 low 到 high 不是间隔的整倍数。请调整其中一个。")
            return usual
        return found

    def _merits(self, steps: Steps, factor: GradedFactor, given: Any, usual: Merits) -> Merits:  # noqa: ANN401
        rows = self._table(steps, given, ("grades",)).get("grades")
        if rows is None:
            return usual
        where = (*steps, "grades")
        ids = [grade.id for grade in factor.grades]
        if not isinstance(rows, dict) or set(rows) != set(ids):
            like = "、".join(f"{id} = 1" for id in ids)
            self.wrong(where, f"应为每一档的比重，一档不多、一档不少。请写成 {{ {like} }}。")
            return usual
        weights = [self.number((*where, id), rows[id], "1") for id in ids]
        known = [one for one in weights if one is not None]
        if len(known) < len(ids):
            return usual
        if any(one < 0 for one in known) or not any(known):
            self.wrong(where, "各档的比重不小于 0，并且不能都是 0。请改正。")
            return usual
        return Merits(tuple(known))
