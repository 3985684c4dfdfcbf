from decimal import Decimal

import pytest

from reqwriter import files
from reqwriter.domain import paths
from reqwriter.domain.answers import AnswerError
from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import Formula, Group, PriceFactor
from reqwriter.domain.package import Package
from reqwriter.domain.value import Value
from reqwriter.places import shipped
from reqwriter.tui import edits, texts
from reqwriter.tui.asks import Ask, asks_at
from reqwriter.tui.pages import STEPS

EXAMPLES = ["office-computers", "property-management", "copying-paper"]


def example(name: str) -> Draft:
    return files.load(shipped("examples") / f"{name}.toml")


class Retyped:
    """An example, typed anew into an empty draft through what the wizard asks."""

    def __init__(self, model: Draft) -> None:
        self.model = model
        self.draft = Draft()
        self.ids: dict[str, str] = {}

    def whole(self) -> Draft:
        for step in STEPS:
            for page in step.pages:
                for package in self.model.packages if page.of_package else (None,):
                    for path in page.paths(package.id if package else ""):
                        self.page(path, self.ids.get(package.id, "") if package else "")
        return self.draft

    def page(self, path: str, package: str) -> None:
        steps = path.split(".")
        inside = steps[0] == "packages" and len(steps) > 1
        mine = ".".join([steps[0], package, *steps[2:]]) if inside else path
        self.fill(path, mine)

    def fill(self, theirs: str, mine: str) -> None:
        for part in asks_at(self.model, theirs):
            if not isinstance(part, Ask):
                continue
            path = mine + part.path[len(theirs) :]
            value = paths.get(self.model, part.path)
            if part.is_table:
                self.rows(part.path, path, value or ())
            elif value is not None:
                self.draft = edits.answer(self.draft, path, self.text(part, value))

    def rows(self, theirs: str, mine: str, rows: tuple[Value, ...]) -> None:
        for row in rows:
            kind = row.__dict__.get("kind", "") if "kind" in _tags(row) else ""
            self.draft, path = edits.added(self.draft, mine, kind)
            self.ids[row.__dict__["id"]] = path.rpartition(".")[2]
            self.fill(f"{theirs}.{row.__dict__['id']}", path)

    def text(self, part: Ask, value: object) -> str:
        if isinstance(value, tuple):
            value = tuple(self.ids.get(one, one) for one in value)
        elif part.path.endswith(".item"):
            value = self.ids[str(value)]
        return texts.typed(value, part.asked.shape)


def _tags(row: Value) -> set[str]:
    return {name for name, asked in row.FIELDS.items() if asked.tag}


def without_ids(value: object) -> object:
    if isinstance(value, Value):
        left_out = {"id", "item", "requirements"} - (
            {"requirements"} if isinstance(value, Package) else set()
        )
        return {name: without_ids(part) for name, part in value.answers() if name not in left_out}
    return [without_ids(part) for part in value] if isinstance(value, tuple) else value


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_can_be_typed_in_from_nothing(name: str) -> None:
    model = example(name)
    assert without_ids(Retyped(model).whole()) == without_ids(model)


def test_a_new_price_factor_proposes_the_statutory_formula_and_no_points() -> None:
    draft = Draft(packages=(Package(id="pkg-1"),))
    draft, path = edits.added(draft, "packages.pkg-1.scoring.factors", "price")
    factor = paths.get(draft, path)
    assert factor == PriceFactor(
        id="factor-1", name="投标报价", group=Group.PRICE, formula=Formula.LOW_PRICE_FIRST
    )


def test_an_optional_group_without_answers_is_absent() -> None:
    draft = edits.answer(Draft(), "project.agency.name", "某中心")
    assert draft.project.agency is not None
    assert edits.answer(draft, "project.agency.name", "").project.agency is None


def test_a_group_that_always_stands_stays() -> None:
    draft = edits.answer(Draft(), "project.purchaser.name", "某校")
    assert edits.answer(draft, "project.purchaser.name", "") == Draft()


def test_a_fix_is_applied_whole_or_refused_in_chinese() -> None:
    draft = edits.mended(Draft(), {"project.budget": Decimal(5), "project.name": "新"})
    assert draft.project.budget == Decimal(5)
    assert draft.project.name == "新"
    with pytest.raises(AnswerError, match="不在允许的范围内"):
        edits.mended(Draft(), {"project.budget": "五"})


def test_what_is_removed_is_no_longer_linked_to() -> None:
    draft = example("office-computers")
    package = draft.packages[0]
    item = f"packages.{package.id}.items.{package.items[0].id}"
    left = edits.removed(draft, item).packages[0]
    assert all(one.item != package.items[0].id for one in left.requirements)
    assert len(left.items) == len(package.items) - 1
