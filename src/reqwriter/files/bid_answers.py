"""The answers of a bid, held to the factors of the draft."""

from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Factor,
    GradedFactor,
    IntervalFactor,
    LinearFactor,
    PriceFactor,
)
from reqwriter.domain.money import figures
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Status
from reqwriter.files.bid_remedies import called, like, unknown
from reqwriter.files.known import Steps
from reqwriter.files.noting import Noting
from reqwriter.scoring.bids import Answer
from reqwriter.scoring.intervals import holds
from reqwriter.scoring.tender import Tender, on_lifecycle

_MISSING = "missing"


class Answers(Noting):
    """Reads the answers of bids, noting what is wrong."""

    def answers(
        self,
        steps: Steps,
        given: Any,  # noqa: ANN401
        tender: Tender,
        *,
        complete: bool,
    ) -> dict[str, Answer]:
        """The answers by factor; `complete`: one that is missing is a problem."""
        if not isinstance(given, dict):
            self.wrong(steps, "应为若干小项。请写成 [bids.answers]，再逐行写 因素编号 = 评审结果。")
            return {}
        factors = {one.id: one for one in tender.factors if _asked(one, tender)}
        for id in given:
            if id not in factors:
                self.wrong((*steps, id), unknown(id, factors, tender))
        found: dict[str, Answer] = {}
        for id, factor in factors.items():
            if id not in given:
                if complete:
                    self.wrong((*steps, id), f"缺少“{called(factor)}”的评审结果。{like(factor)}")
                continue
            answer = self._answer((*steps, id), factor, given[id], tender.package)
            if answer is not None:
                found[id] = answer
        return found

    def _answer(
        self,
        steps: Steps,
        factor: Factor,
        given: Any,  # noqa: ANN401
        package: Package,
    ) -> Answer | None:
        match factor:
            case PriceFactor():
                return self._points(steps, factor, given)
            case IntervalFactor() | LinearFactor():
                return self._value(steps, factor, given)
            case CountFactor():
                return self._pieces(steps, given)
            case DeductionFactor():
                return self._unmet(steps, factor, given, package)
            case ChecklistFactor():
                return self._defects(steps, factor, given)
            case GradedFactor():
                return self._grades(steps, factor, given)

    def _points(self, steps: Steps, factor: PriceFactor, given: Any) -> Decimal | None:  # noqa: ANN401
        points = self.number(steps, given, "38.5")
        if points is not None and not 0 <= points <= (factor.points or 0):
            self.wrong(
                steps, f"价格分应在 0 至 {figures(factor.points or Decimal(0))} 之间。请核对。"
            )
        return points

    def _value(
        self,
        steps: Steps,
        factor: IntervalFactor | LinearFactor,
        given: Any,  # noqa: ANN401
    ) -> Decimal | None:
        value = self.number(steps, given, "4")
        if value is None:
            return None
        said = f"{figures(value)}{factor.unit or ''}"
        if factor.whole and value != value.to_integral_value():
            self.wrong(steps, f"{said}不是整数，这项指标只取整数。请核对所报的数值。")
            return None
        if isinstance(factor, IntervalFactor):
            numbers = [n for n, tier in enumerate(factor.tiers, 1) if holds(tier, value)]
            if len(numbers) != 1:
                both = "、".join(map(str, numbers))
                how = f"同时落入第 {both} 档" if numbers else "不落入任何一档"
                self.wrong(
                    steps, f"{said}{how}，不能确定得分。请核对数值；数值无误的，先改正草稿的档次。"
                )
                return None
        return value

    def _pieces(self, steps: Steps, given: Any) -> Decimal | None:  # noqa: ANN401
        pieces = self.number(steps, given, "2")
        if pieces is not None and (pieces < 0 or pieces != pieces.to_integral_value()):
            self.wrong(steps, "应为认可的数量，不小于 0 的整数。请改正，例如 2。")
            return None
        return pieces

    def _ids(self, steps: Steps, given: Any, like: str) -> tuple[str, ...] | None:  # noqa: ANN401
        if isinstance(given, list) and all(isinstance(one, str) for one in given):
            return tuple(given)
        self.wrong(steps, f"应为编号的列表。请写成 {like}。")
        return None

    def _unmet(
        self,
        steps: Steps,
        factor: DeductionFactor,
        given: Any,  # noqa: ANN401
        package: Package,
    ) -> tuple[str, ...] | None:
        unmet = self._ids(steps, given, '["req-1"]，全部满足的写成 []')
        for at, id in enumerate(unmet or ()):
            requirement, where = package.requirement(id), (*steps, at)
            if id not in factor.requirements or requirement is None:
                near = get_close_matches(id, factor.requirements, n=1)
                guess = f"是不是要写 {near[0]}？" if near else "请写该因素所对应的采购需求的编号。"
                self.wrong(where, f"“{called(factor)}”没有对应的采购需求“{id}”。{guess}")
            elif requirement.status is Status.SUBSTANTIVE:
                self.wrong(
                    where,
                    f"“{id}”是★实质性要求，不满足的投标无效，不是扣分。"
                    '请在这份投标中写明 invalid = "未满足实质性要求：…"。',
                )
            elif unmet is not None and id in unmet[:at]:
                self.wrong(where, f"“{id}”写了两次。请删去一处。")
        return unmet

    def _defects(
        self,
        steps: Steps,
        factor: ChecklistFactor,
        given: Any,  # noqa: ANN401
    ) -> dict[str, int | None] | None:
        if not isinstance(given, dict):
            self.wrong(
                steps,
                '应为各项内容的缺陷数。请写成 { part-1 = 1, part-2 = "missing" }，'
                "没有缺陷的写成 {}。",
            )
            return None
        parts = [part.id for part in factor.parts]
        found: dict[str, int | None] = {}
        for id, defects in given.items():
            if id not in parts:
                self.wrong((*steps, id), f"没有内容“{id}”。可以写：{'、'.join(parts)}。")
            elif defects == _MISSING:
                found[id] = None
            elif isinstance(defects, bool) or not isinstance(defects, int) or defects < 0:
                self.wrong((*steps, id), '应为缺陷的处数（整数）或者 "missing"（缺少）。请改正。')
            else:
                found[id] = defects
        return found

    def _grades(
        self,
        steps: Steps,
        factor: GradedFactor,
        given: Any,  # noqa: ANN401
    ) -> tuple[str, ...] | None:
        listed = "、".join(f"{grade.id}（{grade.name or '未命名'}）" for grade in factor.grades)
        grades = self._ids(steps, [given] if isinstance(given, str) else given, '["grade-1"]')
        if grades == ():
            self.wrong(steps, f"没有评委给的档次。请按评委的顺序逐个写出：{listed}。")
        for at, id in enumerate(grades or ()):
            if id not in {grade.id for grade in factor.grades}:
                self.wrong((*steps, at), f"“{called(factor)}”没有档次“{id}”。可以写：{listed}。")
        return grades

    def judges(self, tender: Tender, rows: list[Any]) -> None:
        """Every bid must have been graded by as many judges."""
        graded = [one for one in tender.factors if isinstance(one, GradedFactor)]
        for factor in graded:
            first: int | None = None
            for at, row in enumerate(rows):
                answers = row.get("answers") if isinstance(row, dict) else None
                given = answers.get(factor.id) if isinstance(answers, dict) else None
                if not isinstance(given, list):
                    continue
                first = len(given) if first is None else first
                if len(given) != first:
                    self.wrong(
                        ("bids", at, "answers", factor.id),
                        f"有 {len(given)} 名评委的档次，前面的投标有 {first} 名。请补齐或者核对。",
                    )


def _asked(factor: Factor, tender: Tender) -> bool:
    """Whether the committee gives an answer for it: the price is counted by the program."""
    if isinstance(factor, PriceFactor):
        return tender.bonus and not on_lifecycle(factor)
    return True
