"""What is objected to under the law of government procurement is a hint under another law."""

import pytest

from reqwriter.standards.library import Library
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.regime import regime_of, regimes, under
from reqwriter.wording.remarks import Remark, Treatment, Weight


def passages(*texts: str) -> list[Passage]:
    return [Passage(text, Place.UNKNOWN, "第1段") for text in texts]


def remark(*because: tuple[str, str]) -> Remark:
    library = Library.load()
    return Remark(
        "X1",
        "注册资本",
        "D05",
        Weight.MUST,
        Treatment.DELETE,
        passages("注册资本不低于500万元")[0],
        0,
        4,
        "规模条件。",
        "",
        tuple(library.cite(*one) for one in because),
    )


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["注册资本不低于500万元"], "政府采购"),
        (["本项目按政府采购法组织。", "依法必须招标的项目另行规定。"], "政府采购"),
        (["本项目专门面向中小企业采购。"], "政府采购"),
        (["根据《中华人民共和国招标投标法》及其实施条例。"], "工程招标投标"),
        (["本项目是依法必须进行招标的施工项目。", "招标投标法"], "工程招标投标"),
        (
            ["军队采购网发布。", "未被列入军队供应商暂停名单。", "无政府采购严重违法记录。"],
            "军队采购",
        ),
        (["参加政府采购活动前三年内无违法记录，未被军队采购失信名单列入。"], "政府采购"),
        (["本项目为国有企业采购，不属于政府采购。"], "企业采购"),
        (["集团采购中心负责解释。"], "企业采购"),
    ],
)
def test_a_document_tells_under_which_law_it_buys(texts: list[str], name: str) -> None:
    assert regime_of(passages(*texts)).name == name


def test_under_the_law_of_procurement_nothing_changes() -> None:
    remarks = [remark(("regulation-658", "二十"))]
    assert under(regimes()[0], remarks) == remarks


def test_under_another_law_a_person_judges_what_only_procurement_forbids() -> None:
    military = next(one for one in regimes() if one.id == "military")
    (one,) = under(military, [remark(("regulation-658", "二十"))])
    assert (one.force, one.treatment) == (Weight.NOTE, Treatment.JUDGE)
    assert one.message == (
        "规模条件。文件看来适用军队采购的规定，政府采购的条文不直接适用，请按所适用的规定判断。"
    )


def test_what_holds_there_as_well_keeps_its_weight() -> None:
    works = next(one for one in regimes() if one.id == "works")
    held = [remark(("mof-2020-46", "十一"), ("regulation-658", "二十"))]
    assert under(works, held) == held


def test_every_instrument_that_applies_is_held() -> None:
    library = Library.load()
    for regime in regimes():
        for instrument in regime.applies:
            assert library.cite(instrument, "").title
