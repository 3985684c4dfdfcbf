"""Values are frozen, compared by content, and held to their declarations."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from pydantic_core import PydanticCustomError, ValidationError

from reqwriter.domain.draft import Draft
from reqwriter.domain.factor import FACTOR_KINDS, GradedFactor, PriceFactor
from reqwriter.domain.package import Package
from reqwriter.domain.project import Category, Office, Project
from reqwriter.domain.requirement import Indicator, Item, Operator
from reqwriter.domain.validation import revalidated, validate
from reqwriter.domain.value import Choice, Value, plain
from tests.strategies import drafts

some = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def test_a_value_cannot_be_changed() -> None:
    with pytest.raises(AttributeError, match="frozen"):
        Project().name = "x"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="frozen"):
        del Project().name


def test_values_are_equal_by_content_and_kind() -> None:
    assert Project(name="x") == Project(name="x")
    assert hash(Project(name="x")) == hash(Project(name="x"))
    assert Project() != Office()
    assert PriceFactor(id="f") != GradedFactor(id="f")


def test_a_changed_value_is_another_one() -> None:
    item = Item(id="item-1")

    assert item.with_(name="x") == Item(id="item-1", name="x")
    assert item.name is None


def test_an_unknown_or_missing_field_is_a_slip_of_the_programmer() -> None:
    with pytest.raises(TypeError, match="no field colour"):
        Project(colour="x")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="needs id"):
        Item()  # type: ignore[call-arg]


def test_plain_data_leave_out_what_is_not_answered() -> None:
    assert plain(Project(category=Category.GOODS, purchaser=Office())) == {"category": "goods"}
    assert plain(PriceFactor(id="f")) == {"kind": "price", "id": "f"}


def test_ids_are_unique_in_a_package_and_packages_in_a_draft() -> None:
    with pytest.raises(PydanticCustomError, match="编号“a”重复"):
        Package(id="pkg-1", items=(Item(id="a"), Item(id="a")))
    with pytest.raises(PydanticCustomError, match="编号“pkg-1”重复"):
        Draft(packages=(Package(id="pkg-1"), Package(id="pkg-1")))


def test_ids_of_tiers_are_unique_in_a_package_too() -> None:
    data = {"id": "pkg-1", "items": [{"id": "a"}], "scoring": {"factors": [_factor()]}}

    with pytest.raises(ValidationError, match="编号“a”重复"):
        validate(Package, data)


def _factor() -> dict[str, Any]:
    return {"kind": "interval", "id": "f", "tiers": [{"id": "a"}]}


@pytest.mark.parametrize(
    "budget", [-1, 10**15, Decimal("NaN"), Decimal("Infinity"), True, 1.5, "1"]
)
def test_a_number_is_a_finite_amount(budget: object) -> None:
    with pytest.raises(ValidationError):
        validate(Project, {"budget": budget})


@some
@given(drafts())
def test_a_draft_is_valid_by_its_own_declarations(draft: Draft) -> None:
    assert revalidated(draft) == draft
    assert validate(Draft, plain(draft)) == draft


def test_every_field_that_is_asked_has_a_chinese_title() -> None:
    for kind in _values(Value):
        for name, asked in kind.FIELDS.items():
            if not (asked.required or asked.tag):
                assert asked.title, f"{kind.__name__}.{name}"
                assert any("一" <= letter <= "鿿" for letter in asked.title)


def test_every_choice_has_a_chinese_label() -> None:
    for kind in Choice.__subclasses__():
        for member in kind:
            assert any("一" <= letter <= "鿿" for letter in member.label), member


def test_every_kind_of_factor_has_a_name() -> None:
    kinds = {kind.FIELDS["kind"].default for kind in _values(Value) if "kind" in kind.FIELDS}

    assert {kind for kind in kinds if isinstance(kind, str)} == set(FACTOR_KINDS)


@pytest.mark.parametrize(
    ("indicator", "said"),
    [
        (Indicator(), ""),
        (
            Indicator(name="内存容量", operator=Operator.AT_LEAST, value=Decimal(16), unit="GB"),
            "内存容量≥16GB",
        ),
        (
            Indicator(
                name="定量",
                operator=Operator.EQUAL,
                value=Decimal(70),
                unit="g/m²",
                tolerance=Decimal("2.8"),
            ),
            "定量＝70g/m²（±2.8g/m²）",
        ),
        (
            Indicator(
                name="尺寸",
                operator=Operator.BETWEEN,
                value=Decimal("13.3"),
                upper=Decimal("14.5"),
                unit="英寸",
            ),
            "尺寸：13.3～14.5英寸（含两端）",
        ),
    ],
)
def test_an_indicator_is_said_in_one_phrase(indicator: Indicator, said: str) -> None:
    assert indicator.said() == said


def _values(kind: type[Value]) -> list[type[Value]]:
    inside = kind.__subclasses__()
    return inside + [deeper for one in inside for deeper in _values(one)]
