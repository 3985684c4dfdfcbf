"""What bids are compared by: the package, its project, and the law of a day in a place."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from reqwriter.domain.factor import Factor, Formula, PriceFactor, Subject
from reqwriter.domain.methods import TENDERS, Method, MethodGround
from reqwriter.domain.package import EvaluationMethod, Package
from reqwriter.domain.project import Category, Project
from reqwriter.scoring.points import undefined
from reqwriter.standards.citation import Citation
from reqwriter.standards.figures import Held
from reqwriter.standards.library import Library


class CannotEvaluateError(ValueError):
    """Why bids cannot be compared by a draft, in Chinese, one text a thing to mend."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Comparison(StrEnum):
    """What decides: points, or the price after deductions alone."""

    POINTS = "points"
    PRICE = "price"


_BY_PRICE = (Method.NEGOTIATION, Method.INQUIRY)


class Tender(NamedTuple):
    """A package with all that its evaluation rests on."""

    project: Project
    package: Package
    library: Library
    on: dt.date
    place: str = ""

    def held(self, key: str) -> Held | None:
        """The figure of a parameter here and now; None when none is in force."""
        try:
            return self.library.value(key, on=self.on, place=self.place)
        except LookupError:
            return None

    def cite(self, instrument: str, article: str) -> Citation:
        """An article. Raises LookupError when the library does not hold it."""
        return self.library.cite(instrument, article)

    @property
    def comparison(self) -> Comparison:
        """Points or price, as the method of procurement has it. Raises CannotEvaluateError."""
        method, framework = self.project.method, self.project.framework
        if method is Method.SINGLE_SOURCE:
            raise CannotEvaluateError(
                "单一来源采购由采购人与供应商协商价格，不比较报价，不能评审。"
            )
        if method is Method.FRAMEWORK:
            if framework and framework.open:
                raise CannotEvaluateError("开放式框架协议不比较报价，不能评审。")
            first = bool(framework and framework.quality_first)
            return Comparison.POINTS if first else Comparison.PRICE
        if method in _BY_PRICE:
            return Comparison.PRICE
        lowest = self.package.scoring.method is EvaluationMethod.LOWEST_PRICE
        return (
            Comparison.PRICE
            if lowest and method is not Method.CONSULTATION
            else (Comparison.POINTS)
        )

    @property
    def price_scored(self) -> bool:
        """Whether prices earn points: not where they are fixed or cannot be known beforehand."""
        project = self.project
        unknowable = (
            project.method is Method.CONSULTATION
            and project.method_ground is MethodGround.CONSULTATION_PRICE
        )
        quality_first = project.method is Method.FRAMEWORK
        return not (self.package.scoring.fixed_price or unknowable or quality_first)

    @property
    def factors(self) -> tuple[Factor, ...]:
        """The factors that earn points here."""
        if self.comparison is Comparison.PRICE:
            return ()
        return tuple(
            one
            for one in self.package.scoring.factors
            if self.price_scored or not isinstance(one, PriceFactor)
        )

    @property
    def bonus(self) -> bool:
        """Whether small enterprises get price points added, and no deduction from the price.

        Works under the tender law whose price points follow another formula than the lowest price
        (财库〔2020〕46号 第九条).
        """
        project = self.project
        works = project.category is Category.WORKS
        return (
            works
            and (bool(project.must_tender) or project.method in TENDERS)
            and any(
                isinstance(one, PriceFactor) and one.formula not in (None, Formula.LOW_PRICE_FIRST)
                for one in self.factors
            )
        )

    @property
    def consumables(self) -> bool:
        """Whether consumables are quoted and counted with the price (令110 第二十六条)."""
        plan = self.project.framework
        return self.project.method is Method.FRAMEWORK and bool(plan and plan.consumables)

    @property
    def lifecycle(self) -> bool:
        """Whether bids must quote the costs after purchase beside the price."""
        return self.consumables or any(map(on_lifecycle, self.factors))

    @property
    def ceiling(self) -> tuple[str, Decimal] | None:
        """What no price may exceed, with its name: the ceiling price, else the budget.

        None while neither is answered.
        """
        known = (("最高限价", self.package.ceiling), ("采购包预算", self.package.budget))
        given = [(name, amount) for name, amount in known if amount is not None]
        return min(given, key=lambda one: one[1]) if given else None


def on_lifecycle(factor: Factor) -> bool:
    """Whether a factor scores the quoted costs after purchase by the price formula."""
    return isinstance(factor, PriceFactor) and factor.subject is Subject.LIFECYCLE


def gaps(tender: Tender) -> Iterator[str]:
    """What the draft must hold before points can be counted."""
    for factor in tender.factors:
        for what in undefined(factor, tender.package):
            name = f"评审因素“{factor.name or factor.id}”"
            yield f"{name}没有写明{what}，请补上后再评审。"
    if tender.comparison is Comparison.POINTS and not tender.factors:
        yield "本采购包没有可以计分的评审因素，请先填写评分表。"
