import datetime as dt
from decimal import Decimal

import pytest

from reqwriter.domain.factor import Tier
from reqwriter.domain.project import Category
from reqwriter.domain.value import Shape
from reqwriter.tui.columns import columns_of
from reqwriter.tui.texts import echo, typed


@pytest.mark.parametrize(
    ("value", "shape", "text"),
    [
        (None, Shape.LINE, ""),
        (Decimal(1_200_000), Shape.MONEY, "1,200,000"),
        (Decimal("0.5"), Shape.MONEY, "0.5"),
        (Decimal("12.50"), Shape.NUMBER, "12.5"),
        (True, None, "是"),
        (False, None, "否"),
        (Category.GOODS, None, "goods"),
        (dt.date(2026, 12, 1), None, "2026-12-01"),
        (dt.datetime(2026, 12, 1, 9, 30), None, "2026-12-01 09:30"),
        (("req-1", "req-2"), None, "req-1,req-2"),
        ("甲\n乙", Shape.PROSE, "甲\n乙"),
    ],
)
def test_an_answer_stands_in_its_field_as_it_would_be_typed(
    value: object, shape: Shape | None, text: str
) -> None:
    assert typed(value, shape) == text


def test_amounts_and_days_are_echoed_for_checking() -> None:
    assert echo(Decimal(1_200_000), Shape.MONEY) == "1,200,000.00 元　壹佰贰拾万元整"
    assert echo(dt.date(2026, 11, 30), None) == "2026年11月30日（星期一）"
    assert echo(dt.datetime(2026, 12, 22, 9, 30), None) == "2026年12月22日（星期二） 09:30"
    assert echo("甲", Shape.LINE) == ""


@pytest.mark.parametrize(
    ("tier", "said"),
    [
        (Tier(id="t"), "不限"),
        (Tier(id="t", low=Decimal(3)), "不低于3"),
        (Tier(id="t", low=Decimal(3), low_open=True, high=Decimal(5)), "大于3，低于5"),
        (Tier(id="t", high=Decimal(5), high_open=False), "不高于5"),
    ],
)
def test_a_tier_is_said_as_people_say_it(tier: Tier, said: str) -> None:
    assert columns_of(Tier)[0].says(tier) == said
