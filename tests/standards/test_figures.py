"""The figures of the law, copied by hand, held against the data on the days that matter."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from reqwriter.standards.library import Library

WAN = 10_000
TODAY = dt.date(2026, 11, 23)
# By key: the unit and the figure in force today, grouped as lawyers think of them.
PRICE_WEIGHT = {
    "price-weight-floor.goods": ("percent", 30),
    "price-weight-floor.services": ("percent", 10),
    "consultation-price-weight.goods.min": ("percent", 30),
    "consultation-price-weight.goods.max": ("percent", 60),
    "consultation-price-weight.services.min": ("percent", 10),
    "consultation-price-weight.services.max": ("percent", 30),
    "gov-it-price-weight.goods": ("percent", 30),
    "gov-it-price-weight.services": ("percent", 10),
    "innovation-rd-plan-min": ("percent", 50),
}
ABNORMALLY_LOW = {
    "abnormal-low.average": ("percent", 50),
    "abnormal-low.second": ("percent", 50),
    "abnormal-low.ceiling": ("percent", 45),
    "abnormal-low.max": ("percent", 65),
    "abnormal-low.minutes": ("minutes", 30),
}
SURVEY = {
    "survey-amount.goods": ("yuan", 1000 * WAN),
    "survey-amount.services": ("yuan", 1000 * WAN),
    "survey-amount.works": ("yuan", 3000 * WAN),
    "survey-subjects": ("count", 3),
    "survey-reuse-days": ("days", 365),
}
QUALIFICATION = {"similar-contracts-max": ("count", 2)}
SECURITY = {
    "bid-security-percent": ("percent", 2),
    "performance-security-percent": ("percent", 10),
}
PERIODS = {
    "tender-period-days": ("days", 20),
    "document-period-workdays": ("workdays", 5),
    "clarification-days": ("days", 15),
    "consultation-period-days": ("days", 10),
    "consultation-document-workdays": ("workdays", 5),
    "consultation-clarification-days": ("days", 5),
    "negotiation-period-workdays": ("workdays", 3),
    "inquiry-period-workdays": ("workdays", 3),
    "sole-source-notice-workdays": ("workdays", 5),
    "sign-days": ("days", 30),
}
CONTRACT = {
    "contract-addition-percent": ("percent", 10),
    "pay-days-after-invoice": ("days", 30),
}
COMMITTEE = {
    "committee-min": ("count", 5),
    "committee-big": ("count", 7),
    "committee-big-amount": ("yuan", 1000 * WAN),
}
FRAMEWORK = {
    "framework-years.goods": ("years", 1),
    "framework-years.services": ("years", 2),
    "framework-elimination": ("percent", 20),
    "framework-elimination.instruments": ("percent", 40),
    "framework-consumable-years": ("years", 3),
    "framework-responses-min": ("count", 2),
    "framework-survey.purchasers": ("count", 3),
    "framework-survey.suppliers": ("count", 3),
}
SMALL_ENTERPRISES = {
    "sme-whole-ceiling.goods": ("yuan", 200 * WAN),
    "sme-whole-ceiling.services": ("yuan", 200 * WAN),
    "sme-whole-ceiling.works": ("yuan", 400 * WAN),
    "sme-reserve-percent": ("percent", 30),
    "sme-micro-percent": ("percent", 60),
    "sme-deduction.min": ("percent", 10),
    "sme-deduction.max": ("percent", 20),
    "sme-works-deduction.min": ("percent", 3),
    "sme-works-deduction.max": ("percent", 5),
    "sme-consortium-deduction.min": ("percent", 4),
    "sme-consortium-deduction.max": ("percent", 6),
    "sme-works-consortium-deduction.min": ("percent", 1),
    "sme-works-consortium-deduction.max": ("percent", 2),
    "sme-consortium-share": ("percent", 30),
}
DOMESTIC_PRODUCTS = {
    "domestic-deduction": ("percent", 20),
    "domestic-package-share": ("percent", 80),
}
OTHERS = {
    "major-fine": ("yuan", 200 * WAN),
    "sole-source-addition-percent": ("percent", 10),
}
IN_FORCE = {
    **PRICE_WEIGHT, **ABNORMALLY_LOW, **SURVEY, **QUALIFICATION, **SECURITY, **PERIODS,
    **CONTRACT, **COMMITTEE, **FRAMEWORK, **SMALL_ENTERPRISES, **DOMESTIC_PRODUCTS, **OTHERS,
}  # fmt: skip


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


@pytest.mark.parametrize("key", IN_FORCE)
def test_a_figure_is_in_force_today(library: Library, key: str) -> None:
    held = library.value(key, on=TODAY)
    unit, figure = IN_FORCE[key]
    assert held.unit == unit
    assert held.value == figure


@pytest.mark.parametrize("kind", ["committee", "negotiation"])
def test_two_thirds_of_those_who_evaluate_are_experts(library: Library, kind: str) -> None:
    parts = [
        int(library.value(f"{kind}-expert-share.{part}", on=TODAY).value)
        for part in ("numerator", "denominator")
    ]
    assert Fraction(*parts) == Fraction(2, 3)


# (key, the first day of the figure, the figure, the figure of the day before: None for none)
TURNS = [
    *((key, dt.date(2026, 2, 1), figure, None) for key, (_, figure) in ABNORMALLY_LOW.items()),
    *((key, dt.date(2026, 1, 1), figure, None) for key, (_, figure) in DOMESTIC_PRODUCTS.items()),
    ("sme-deduction.min", dt.date(2021, 1, 1), 6, None),
    ("sme-deduction.max", dt.date(2021, 1, 1), 10, None),
    ("sme-deduction.min", dt.date(2022, 7, 1), 10, 6),
    ("sme-deduction.max", dt.date(2022, 7, 1), 20, 10),
    ("sme-consortium-deduction.min", dt.date(2021, 1, 1), 2, None),
    ("sme-consortium-deduction.max", dt.date(2021, 1, 1), 3, None),
    ("sme-consortium-deduction.min", dt.date(2022, 7, 1), 4, 2),
    ("sme-consortium-deduction.max", dt.date(2022, 7, 1), 6, 3),
    ("sme-works-deduction.min", dt.date(2022, 7, 1), 3, 3),
    ("sme-works-deduction.max", dt.date(2022, 7, 1), 5, 5),
    ("sme-works-consortium-deduction.min", dt.date(2022, 7, 1), 1, 1),
    ("sme-works-consortium-deduction.max", dt.date(2022, 7, 1), 2, 2),
    ("sme-works-reserve-percent", dt.date(2021, 1, 1), 30, None),
    ("sme-works-reserve-percent", dt.date(2022, 7, 1), 40, 30),
    ("sme-works-reserve-percent", dt.date(2023, 1, 1), 40, 40),
    ("sme-works-reserve-percent", dt.date(2024, 1, 1), 40, 40),
    ("sme-works-reserve-percent", dt.date(2027, 1, 1), 30, 40),
    ("sme-whole-ceiling.works", dt.date(2021, 1, 1), 4_000_000, None),
    ("survey-amount.works", dt.date(2021, 7, 1), 30_000_000, None),
    ("similar-contracts-max", dt.date(2021, 7, 1), 2, None),
    ("price-weight-floor.goods", dt.date(2017, 10, 1), 30, None),
    ("innovation-rd-plan-min", dt.date(2024, 6, 1), 50, None),
    ("pay-days-after-invoice", dt.date(2019, 9, 1), 30, None),
    ("sme-payment-days", dt.date(2025, 6, 1), 30, None),
    ("sme-payment-days-max", dt.date(2025, 6, 1), 60, None),
    ("late-interest", dt.date(2025, 6, 1), Decimal("0.05"), None),
    ("urgent-addition-percent", dt.date(2026, 10, 1), 30, None),
    ("data-centre-pue", dt.date(2023, 6, 1), Decimal("1.4"), None),
    ("data-centre-pue", dt.date(2025, 1, 1), Decimal("1.3"), Decimal("1.4")),
    ("data-centre-renewable", dt.date(2023, 6, 1), 5, None),
    ("data-centre-renewable", dt.date(2025, 1, 1), 30, 5),
    ("data-centre-renewable", dt.date(2027, 1, 1), 50, 30),
    ("data-centre-renewable", dt.date(2030, 1, 1), 75, 50),
    ("data-centre-renewable", dt.date(2032, 1, 1), 100, 75),
]


@pytest.mark.parametrize(("key", "first", "figure", "before"), TURNS)
def test_a_figure_turns_on_its_first_day(
    library: Library,
    key: str,
    first: dt.date,
    figure: int | Decimal,
    before: int | Decimal | None,
) -> None:
    assert library.value(key, on=first).value == figure
    eve = first - dt.timedelta(days=1)
    if before is None:
        with pytest.raises(LookupError, match=f"在 {eve} 没有生效的取值"):
            library.value(key, on=eve)
    else:
        assert library.value(key, on=eve).value == before


@pytest.mark.parametrize(
    ("place", "key", "unit", "figure"),
    [
        ("qingdao", "sme-reserve-percent", "percent", 45),
        ("qingdao", "sme-works-reserve-percent", "percent", 45),
        ("qingdao", "sme-micro-percent", "percent", 70),
        ("qingdao", "prepay.goods", "percent", 30),
        ("qingdao", "prepay.services", "percent", 10),
        ("qingdao", "prepay-guaranteed.goods", "percent", 40),
        ("qingdao", "prepay-guaranteed.services", "percent", 20),
        ("qingdao", "sign-workdays", "workdays", 10),
        ("qingdao", "pay-workdays-after-invoice", "workdays", 5),
        ("shandong", "pay-workdays-after-invoice", "workdays", 10),
        ("central", "procurement-threshold.goods", "yuan", 100 * WAN),
        ("central", "procurement-threshold.services", "yuan", 100 * WAN),
        ("central", "procurement-threshold.works", "yuan", 120 * WAN),
        ("central", "open-tender-threshold.goods", "yuan", 200 * WAN),
        ("central", "open-tender-threshold.services", "yuan", 200 * WAN),
    ],
)
def test_a_place_has_figures_of_its_own(
    library: Library, place: str, key: str, unit: str, figure: int
) -> None:
    held = library.value(key, on=TODAY, place=place)
    assert held.unit == unit
    assert held.value == figure
    assert held.citation.verified.caution


@pytest.mark.parametrize("kind", ["goods", "services"])
@pytest.mark.parametrize("limit", ["procurement-threshold", "open-tender-threshold"])
@pytest.mark.parametrize("place", ["", "shandong", "qingdao"])
def test_a_threshold_that_nobody_found_has_no_figure(
    library: Library, place: str, limit: str, kind: str
) -> None:
    with pytest.raises(LookupError, match="没有生效的取值"):
        library.value(f"{limit}.{kind}", on=TODAY, place=place)
