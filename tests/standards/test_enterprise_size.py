"""How large an enterprise is, held against the statute's own way of putting it."""

import datetime as dt
import itertools
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqwriter.places import shipped
from reqwriter.standards.enterprise_size import EnterpriseSize
from reqwriter.standards.library import Library
from reqwriter.standards.verified import Verified

DAY = dt.date(2026, 11, 23)
LIBRARY = Library.load()
X, Y, Z = "employees", "revenue", "assets"
# Lower limits of large, medium and small, copied by hand.
LIMITS: dict[str, dict[str, tuple[int, int, int]]] = {
    "农、林、牧、渔业": {Y: (20000, 500, 50)},
    "工业": {X: (1000, 300, 20), Y: (40000, 2000, 300)},
    "建筑业": {Y: (80000, 6000, 300), Z: (80000, 5000, 300)},
    "批发业": {X: (200, 20, 5), Y: (40000, 5000, 1000)},
    "零售业": {X: (300, 50, 10), Y: (20000, 500, 100)},
    "交通运输业": {X: (1000, 300, 20), Y: (30000, 3000, 200)},
    "仓储业": {X: (200, 100, 20), Y: (30000, 1000, 100)},
    "邮政业": {X: (1000, 300, 20), Y: (30000, 2000, 100)},
    "住宿业": {X: (300, 100, 10), Y: (10000, 2000, 100)},
    "餐饮业": {X: (300, 100, 10), Y: (10000, 2000, 100)},
    "信息传输业": {X: (2000, 100, 10), Y: (100000, 1000, 100)},
    "软件和信息技术服务业": {X: (300, 100, 10), Y: (10000, 1000, 50)},
    "房地产开发经营": {Y: (200000, 1000, 100), Z: (10000, 5000, 2000)},
    "物业管理": {X: (1000, 300, 100), Y: (5000, 1000, 500)},
    "租赁和商务服务业": {X: (300, 100, 10), Z: (120000, 8000, 100)},
    "其他未列明行业": {X: (300, 100, 10)},
}


def size(industry: str, **given: Decimal | int | None) -> EnterpriseSize:
    return LIBRARY.size(industry, on=DAY, **given)


def as_the_statute_says(industry: str, given: dict[str, Any]) -> str:
    """Large, medium and small meet all lower limits of their class; the rest is micro."""
    for rank, name in enumerate(("大型", "中型", "小型")):
        if all(given[key] >= limits[rank] for key, limits in LIMITS[industry].items()):
            return name
    return "微型"


def test_the_sixteen_industries_are_those_of_the_standard() -> None:
    assert LIBRARY.industries == tuple(LIMITS)


BOUNDARIES = [
    (industry, dict(zip(limits, values, strict=True)))
    for industry, limits in LIMITS.items()
    for values in itertools.product(
        *(
            [limit + step for limit in of for step in (Decimal("-0.01"), Decimal(0), Decimal(1))]
            for of in limits.values()
        )
    )
]


@pytest.mark.parametrize("industry", LIMITS)
def test_every_boundary_below_at_and_above(industry: str) -> None:
    held = [one for name, one in BOUNDARIES if name == industry]
    assert len(held) == 9 ** len(LIMITS[industry])
    for one in held:
        assert size(industry, **one).size == as_the_statute_says(industry, one), one


@given(
    industry=st.sampled_from(list(LIMITS)),
    employees=st.integers(0, 3000),
    revenue=st.decimals(0, 300_000, places=2),
    assets=st.decimals(0, 200_000, places=2),
)
def test_any_enterprise_is_classed_as_the_statute_says(
    industry: str, employees: int, revenue: Decimal, assets: Decimal
) -> None:
    given = {X: employees, Y: revenue, Z: assets}
    found = size(industry, employees=employees, revenue=revenue, assets=assets)
    assert found.size == as_the_statute_says(industry, given)
    assert found.missing == ()


@pytest.mark.parametrize(
    ("industry", "given", "expected"),
    [
        ("工业", {X: 1000, Y: 40000}, "大型"),
        ("工业", {X: 1200, Y: 1000}, "小型"),
        ("工业", {X: 300, Y: 2000}, "中型"),
        ("工业", {X: 299, Y: 50000}, "小型"),
        ("工业", {X: 19, Y: 5000}, "微型"),
        ("建筑业", {Y: 1000, Z: 1000}, "小型"),
        ("建筑业", {Y: 5000, Z: 200}, "微型"),
        ("批发业", {X: 6, Y: 900}, "微型"),
        ("物业管理", {X: 350, Y: 900}, "小型"),
        ("物业管理", {X: 99, Y: 4000}, "微型"),
        ("软件和信息技术服务业", {X: 120, Y: 999}, "小型"),
        ("房地产开发经营", {Y: 900, Z: 6000}, "小型"),
        ("租赁和商务服务业", {X: 400, Z: 7000}, "小型"),
        ("其他未列明行业", {X: 150}, "中型"),
        ("信息传输业", {X: 150, Y: 50000}, "中型"),
        ("仓储业", {X: 150, Y: 2000}, "中型"),
    ],
)
def test_an_enterprise(industry: str, given: dict[str, int], expected: str) -> None:
    assert size(industry, **given).size == expected


def test_the_reasons_name_the_limits_and_what_decided() -> None:
    assert size("工业", employees=299, revenue=Decimal("50000.50")).why == (
        "从业人员299人：达到小型的下限20人，未达到中型的下限300人",
        "营业收入50000.5万元：达到大型的下限40000万元",
        "各项指标须同时达到下限，按最低的一项确定，决定的是从业人员",
    )
    assert size("其他", employees=9).why == ("从业人员9人：未达到小型的下限10人",)


def test_what_the_industry_does_not_look_at_is_passed_over() -> None:
    found = size("工业", employees=300, revenue=2000, assets=1)
    assert (found.size, [one.name for one in found.indicators]) == (
        "中型",
        ["从业人员", "营业收入"],
    )


def test_a_missing_indicator_leaves_the_class_open() -> None:
    found = size("建筑业", revenue=6000)
    assert (found.size, found.at_most, found.missing) == ("", "中型", ("资产总额",))
    assert found.why[1:] == (
        "建筑业还要看资产总额，没有这一数据不能确定类型",
        "按已知的营业收入，最高为中型",
    )
    nothing = size("工业")
    assert (nothing.size, nothing.missing) == ("", ("从业人员", "营业收入"))


def test_one_indicator_below_the_small_class_settles_it() -> None:
    found = size("工业", employees=19)
    assert (found.size, found.missing) == ("微型", ("营业收入",))
    assert found.why[-1] == "从业人员低于小型的下限，其他指标无论多少都属于微型"


@pytest.mark.parametrize(
    ("said", "industry"),
    [
        ("软件", "软件和信息技术服务业"),
        ("物业", "物业管理"),
        ("其他", "其他未列明行业"),
        ("农林牧渔业", "农、林、牧、渔业"),
        ("工业", "工业"),
        (" 建筑 ", "建筑业"),
        ("零售", "零售业"),
    ],
)
def test_an_industry_is_known_by_a_telling_fragment(said: str, industry: str) -> None:
    assert size(said).industry == industry


def test_a_fragment_of_several_industries_names_them() -> None:
    with pytest.raises(LookupError, match=r"可以指几个行业.*：信息传输业；软件和信息技术服务业。"):
        size("信息")


@pytest.mark.parametrize("said", ["制造业", "", "、"])
def test_an_unknown_industry_lists_the_sixteen(said: str) -> None:
    with pytest.raises(LookupError, match="不在划型标准的行业之内"):
        size(said)


@pytest.mark.parametrize("said", ["教育", "卫生", "医疗"])
def test_education_and_health_are_judged_by_practice_with_a_doubt(said: str) -> None:
    found = size(said, employees=150)
    assert (found.industry, found.size) == ("其他未列明行业", "中型")
    assert "请向主管部门确认" in found.note
    assert found.citation.verified is Verified.UNVERIFIED
    assert size("其他", employees=150).citation.verified is Verified.PRIMARY


def test_finance_has_a_standard_of_its_own() -> None:
    with pytest.raises(LookupError, match="金融业另有划型标准（银发〔2015〕309号）"):
        size("银行")


def test_the_edition_in_force_on_the_day_decides(tmp_path: Path) -> None:
    text = (shipped("standards") / "size-standard.toml").read_text("utf-8")
    edition, mark, unlisted = text.partition("# What purchasers name")
    later = edition.replace("employees = 1000, revenue = 40000", "employees = 999, revenue = 39999")
    (tmp_path / "size-standard.toml").write_text(
        edition
        + later.replace("[[edition]]", "[[edition]]\nstarts = 2027-01-01", 1)
        + mark
        + unlisted,
        "utf-8",
    )
    library = Library.load(shipped("standards"), tmp_path)

    def large(day: dt.date) -> str:
        return library.size("工业", employees=999, revenue=39999, on=day).size

    assert [large(dt.date(2026, 12, 31)), large(dt.date(2027, 1, 1))] == ["中型", "大型"]


def test_a_day_of_no_edition_is_told(tmp_path: Path) -> None:
    text = (shipped("standards") / "size-standard.toml").read_text("utf-8")
    (tmp_path / "size-standard.toml").write_text(
        text.replace("[[edition]]", "[[edition]]\nstarts = 2027-01-01", 1), "utf-8"
    )
    library = Library.load(shipped("standards"), tmp_path)
    with pytest.raises(LookupError, match="没有 2026-12-31 施行的中小企业划型标准"):
        library.size("工业", on=dt.date(2026, 12, 31))
