"""What can be proved of a scoring table before anybody bids."""

from reqwriter.domain.factor import (
    ChecklistFactor,
    CountFactor,
    DeductionFactor,
    Factor,
    GradedFactor,
    IntervalFactor,
    LinearFactor,
)
from reqwriter.domain.package import Package
from reqwriter.scoring.proofs import contents, grades, line, pieces, tiers
from reqwriter.scoring.proofs.against import against
from reqwriter.scoring.proofs.proof import Fault, Flaw, Proof

__all__ = ["Fault", "Flaw", "Proof", "proof", "proofs"]


def proofs(package: Package) -> tuple[Proof, ...]:
    """The proof of every factor of a package, in the order of its scoring table."""
    return tuple(proof(factor, package) for factor in package.scoring.factors)


def proof(factor: Factor, package: Package) -> Proof:
    """The proof of one factor. The weight of the price is a matter of the law, not of a proof."""
    match factor:
        case IntervalFactor() | LinearFactor():
            found = (
                tiers.proof(factor, package)
                if isinstance(factor, IntervalFactor)
                else line.proof(factor, package)
            )
            return found._replace(faults=(*found.faults, *against(factor, package)))
        case CountFactor():
            return pieces.counted(factor)
        case DeductionFactor():
            return pieces.deducted(factor, package)
        case ChecklistFactor():
            return contents.proof(factor)
        case GradedFactor():
            return grades.proof(factor)
    return Proof(factor)
