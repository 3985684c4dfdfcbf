"""The proof of grades: at least three, different points, each its own visible standard."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from reqwriter.domain.factor import Grade, GradedFactor
from reqwriter.domain.money import figures
from reqwriter.scoring.proofs.proof import Fault, Flaw, Proof
from reqwriter.scoring.proofs.wording import alike, hollow

# Between good and bad there is something: a judge who may only choose two is asked yes or no.
_FEWEST = 3


def proof(factor: GradedFactor) -> Proof:
    """What is proved of a factor in grades."""
    points = [grade.points for grade in factor.grades if grade.points is not None]
    faults = (*_few(factor), *_alike(factor), *_empty(factor), *_order(factor))
    wrong = {fault.flaw for fault in faults}
    holds = []
    if Flaw.FEW_GRADES not in wrong and len(factor.grades) >= _FEWEST:
        holds.append(f"共{len(factor.grades)}档，每档一个固定的分值。")
    if points and len(set(points)) == len(points):
        holds.append("各档的分值互不相同。")
    if points and max(points) == factor.points:
        holds.append("最高档等于该因素的分值。")
    if factor.grades and not {Flaw.LADDER, Flaw.GRADES} & wrong:
        holds.append("各档的评审标准各不相同，不是只换了程度用语。")
    return Proof(
        factor,
        least=min(points, default=None),
        most=max(points, default=None),
        steps=tuple(
            f"{called(factor, grade)}：{figures(grade.points)}分"
            for grade in factor.grades
            if grade.points is not None
        ),
        holds=tuple(holds),
        faults=faults,
    )


def called(factor: GradedFactor, grade: Grade) -> str:
    """How a message names a grade."""
    return grade.name or f"第{factor.grades.index(grade) + 1}档"


def rewritten(factor: GradedFactor, grade: Grade) -> str:
    """A standard that could stand in the place of an empty one, by the grade's rank."""
    ranked = sorted(factor.grades, key=lambda one: -(one.points or Decimal(0)))
    rank, last = ranked.index(grade), len(ranked) - 1
    plan = f"《{factor.name}》" if factor.name else "方案"
    whole = f"{plan}对采购需求列出的各项内容逐项写明做法、时间和责任岗位"
    if rank == 0:
        return f"“{whole}，没有缺项”"
    if rank == last:
        return f"“没有提交{plan}，或者缺少采购需求列出的{'两' if last > 1 else '一'}项以上内容”"
    return f"“{whole}，其中有{rank}项没有写明做法、时间或者责任岗位”"


def _few(factor: GradedFactor) -> Iterator[Fault]:
    if len(factor.grades) == _FEWEST - 1:
        yield Fault(
            Flaw.FEW_GRADES,
            "grades",
            "只有两档，差别不大的方案得分悬殊。",
            "请在两档之间增加一档，例如“各项内容全部具备，其中一项没有写明做法或者时间”；"
            "只有满足与不满足之分的，改为★实质性要求或者内容清单计分。",
        )


def _alike(factor: GradedFactor) -> Iterator[Fault]:
    told: set[str] = set()
    for one, other in combinations([grade for grade in factor.grades if grade.standard], 2):
        same = alike(one.standard or "", other.standard or "")
        if same is None or other.id in told:
            continue
        first, second = same
        told.add(other.id)
        degrees = [f"“{'、'.join(each.praise)}”" for each in (first, second) if each.praise]
        said = f"只换了程度用语：{'与'.join(degrees)}" if first.praise != second.praise else "相同"
        yield Fault(
            Flaw.LADDER,
            f"grades.{other.id}.standard",
            f"{called(factor, one)}和{called(factor, other)}的评审标准{said}，分值却不同。",
            "请按具备的项数、写明的内容区分，"
            f"例如把{called(factor, other)}改为{rewritten(factor, other)}。",
        )


def _empty(factor: GradedFactor) -> Iterator[Fault]:
    for grade in factor.grades:
        if told := hollow(grade.standard or ""):
            yield Fault(
                Flaw.GRADES,
                f"grades.{grade.id}.standard",
                f"{called(factor, grade)}的评审标准只有“{'、'.join(told.praise)}”一类用语，"
                "没有看得见的内容。",
                f"请改写，例如：{rewritten(factor, grade)}。",
            )


def _order(factor: GradedFactor) -> Iterator[Fault]:
    """Grades are read from the best down: points that go up and down are a slip."""
    points = [grade.points for grade in factor.grades if grade.points is not None]
    if len(points) > 2 and points not in (sorted(points), sorted(points, reverse=True)):
        yield Fault(
            Flaw.FEW_GRADES,
            "grades",
            f"各档的分值时高时低：{'、'.join(figures(one) for one in points)}。",
            "请按分值从高到低排列，或者改正写错的分值。",
        )
