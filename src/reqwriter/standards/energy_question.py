"""What decides which product of the energy-saving list is bought."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from reqwriter.standards.green import EnergyProduct


class EnergyAnswer(NamedTuple):
    """What a purchaser may answer, and the product it means; None: not on the list."""

    says: str
    product: EnergyProduct | None


class EnergyQuestion(NamedTuple):
    """What decides which product of the energy-saving list is bought, in Chinese."""

    asks: str
    answers: tuple[EnergyAnswer, ...]


def energy_question(row: Mapping[str, Any], products: tuple[EnergyProduct, ...]) -> EnergyQuestion:
    """The question of a row, with the answers that a code with these products leaves open."""
    known = {product.name: product for product in products}
    answers = []
    for answer in row["answers"]:
        if "product" not in answer:
            answers.append(EnergyAnswer(answer["says"], None))
        elif answer["product"] in known:
            meant = known[answer["product"]]
            standards = tuple(answer.get("standards", meant.standards))
            answers.append(EnergyAnswer(answer["says"], meant._replace(standards=standards)))
    return EnergyQuestion(row["asks"], tuple(answers))
