"""Where a sentence belongs, told by itself."""

import pytest

from reqwriter.wording.guessing import place_of
from reqwriter.wording.passages import Place


@pytest.mark.parametrize(
    "sentence",
    [
        "营业收入（万元）｜资产总额（万元）｜从业人数（人）",
        "从业人员____人，营业收入____万元",
        "企业规模：□大型 □中型",
    ],
)
def test_columns_and_blanks_are_a_form(sentence: str) -> None:
    assert place_of(sentence) is Place.FORM


@pytest.mark.parametrize(
    "sentence",
    [
        "项目背景：我市现有规模以上企业600家",
        "采购人为三级甲等医院，年营业收入约7亿元",
        "企业画像系统应展示注册资本、成立年限",
        "对成立满三年的企业开展入户调查",
        "宣传片须介绍本市专精特新企业",
    ],
)
def test_what_the_purchaser_is_and_has_made_is_a_requirement(sentence: str) -> None:
    assert place_of(sentence) is Place.REQUIREMENT


@pytest.mark.parametrize(
    "sentence",
    [
        "投标人注册资本不低于500万元",
        "具有信息系统集成资质的得3分",
        "供应商为采购人提供过同类服务的加2分",
        "售后系统完善的，由评委打分",
    ],
)
def test_what_suppliers_must_be_tells_no_place(sentence: str) -> None:
    assert place_of(sentence) is Place.UNKNOWN
