"""Which requirements speak of the figure that a factor measures, and what they leave of it."""

from collections.abc import Iterator

from reqwriter.domain.factor import IntervalFactor, LinearFactor
from reqwriter.domain.package import Package
from reqwriter.domain.requirement import Indicator, Requirement, Status
from reqwriter.domain.words import bare
from reqwriter.scoring.intervals import Interval, ends_of, narrowed, usual

Measured = IntervalFactor | LinearFactor


def same_figure(requirement: Requirement, factor: Measured) -> bool:
    """Whether the indicator of a requirement is the figure that the factor measures."""
    indicator = requirement.indicator
    if indicator is None or bare(indicator.unit or "") != bare(factor.unit or ""):
        return False
    names = (bare(indicator.name or ""), bare(factor.metric or ""))
    return all(names) and (names[0] in names[1] or names[1] in names[0])


def measures(requirement: Requirement, factor: Measured) -> bool:
    """Whether a requirement is ★ and its indicator is the factor's own figure."""
    return requirement.status is Status.SUBSTANTIVE and same_figure(requirement, factor)


def indicators(
    factor: Measured, package: Package, *, substantive: bool
) -> Iterator[tuple[Requirement, Indicator]]:
    """The linked requirements on the factor's own figure: the ★ ones, or the others."""
    for id in factor.requirements:
        requirement = package.requirement(id)
        if requirement is None or requirement.indicator is None:
            continue
        told = requirement.status is Status.SUBSTANTIVE
        if told is substantive and same_figure(requirement, factor):
            yield requirement, requirement.indicator


def axis(factor: Measured, package: Package) -> Interval:
    """What can still be offered once the linked ★ requirements on the same figure are met."""
    told = ends_of(factor) if isinstance(factor, IntervalFactor) else [factor.worst, factor.best]
    met = [indicator for _, indicator in indicators(factor, package, substantive=True)]
    found = usual([*told, *(one for each in met for one in (each.value, each.upper))])
    for indicator in met:
        found = narrowed(found, indicator)
    return found
