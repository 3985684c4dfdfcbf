"""The Ministry of Finance's demand standards, by code."""

import datetime as dt
from collections import Counter
from decimal import Decimal

import pytest

from reqwriter.places import shipped
from reqwriter.standards.library import Library
from reqwriter.standards.verified import Verified

TODAY = dt.date(2026, 11, 23)
LIBRARY = Library.load()
CODES = [
    row.partition(",")[0]
    for row in (shipped("standards") / "catalogue-2022.csv").read_text("utf-8").splitlines()[1:]
]


@pytest.mark.parametrize(
    ("code", "instruments"),
    [
        ("A02010105", {"mof-2023-29", "mof-2023-31"}),
        ("A02010108", {"mof-2023-30"}),
        ("A02010106", {"mof-2023-32"}),
        ("A02010107", {"mof-2023-32"}),
        ("A02010104", {"mof-2023-33", "mof-2023-7"}),
        ("A08060301", {"mof-2023-34", "mof-2023-35"}),
        ("A08060302", {"mof-2023-35"}),
        ("A02010601", {"mof-2023-7"}),
        ("A02061504", {"mof-2023-7"}),
        ("A02052309", {"mof-2023-7"}),
        ("C16040000", {"mof-2023-7"}),
        ("C21040000", {"mofb-2024-113"}),
        ("C23010200", {"mofb-2024-275"}),
        ("C23100200", {"mofb-2020-123"}),
        ("A05010201", set()),
        ("A01010100", set()),
        ("B01010000", set()),
        ("C23010100", set()),
    ],
)
def test_the_demand_standards_of_a_code(code: str, instruments: set[str]) -> None:
    found = {one.citation.instrument for one in LIBRARY.demand_standards(code)}
    packed = code[:3] in {"A02", "A05"}
    assert found == (instruments | {"mofb-2020-123"} if packed else instruments)


def test_goods_are_packed_and_power_is_not() -> None:
    def names(code: str) -> list[str]:
        return [one.name for one in LIBRARY.demand_standards(code)]

    assert names("A05010201") == ["商品包装（试行）", "快递包装（试行）"]
    assert names("A07050100") == names("A08030114") == names("A06010000") == []
    assert names("C23100200") == ["快递包装（试行）"]


def test_what_must_be_followed_is_told_from_what_may_be_referred_to() -> None:
    standards = {one.name: one for code in CODES for one in LIBRARY.demand_standards(code)}
    assert Counter(one.binding for one in standards.values()) == {True: 8, False: 4}
    assert not standards["物业管理服务（办公场所类）（试行）"].binding
    assert standards["绿色数据中心（试行）"].binding
    assert standards["快递包装（试行）"].citation.verified is Verified.UNVERIFIED
    assert standards["通用服务器（2023年版）"].citation.verified is Verified.PRIMARY


def test_an_indicator_names_the_parameter_that_holds_its_figure() -> None:
    (standard,) = (
        one for one in LIBRARY.demand_standards("A02010601") if one.name.startswith("绿色数据中心")
    )
    efficiency = standard.indicators[0]
    assert (efficiency.operator, efficiency.value) == ("<=", None)
    assert LIBRARY.value(efficiency.key, on=TODAY).value == Decimal("1.3")
    keys = {
        indicator.key
        for code in CODES
        for one in LIBRARY.demand_standards(code)
        for indicator in one.indicators
    } - {""}
    assert keys <= LIBRARY.parameters.keys()
    assert len(keys) == 14


def test_years_of_service_stand_with_their_indicator() -> None:
    (server,) = (one for one in LIBRARY.demand_standards("A02010104") if "服务器" in one.name)
    years = {
        one.name: (one.operator, one.value, one.unit) for one in server.indicators if one.value
    }
    assert years == {"免费质保": (">=", Decimal(3), "年"), "备件供应": (">=", Decimal(6), "年")}
    assert [one.name for one in server.indicators if one.mandatory] == [
        "安全可靠测评",
        "加“*”的指标",
    ]
