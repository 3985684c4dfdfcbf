"""The engine reads a clause in its place, with its polarity, down to the words."""

import datetime as dt
from functools import cache

import pytest

from reqwriter.standards.library import Library
from reqwriter.wording.checker import Checker
from reqwriter.wording.passages import Passage, Place
from reqwriter.wording.patterns import Pattern
from reqwriter.wording.polarity import banned, denied
from reqwriter.wording.remarks import Remark, Treatment, Weight

CAPITAL = Pattern(
    id="X1",
    name="注册资本",
    situation="D05",
    force=Weight.MUST,
    treatment=Treatment.DELETE,
    places=frozenset({Place.QUALIFICATION, Place.SCORING}),
    articles=(("mof-87", "十七"),),
    words=("注册资本",),
    pattern="",
    needs="",
    unless="声明函",
    always=False,
    message="规模条件。",
    rewrite="删除。",
    starts=None,
    ends=dt.date(2026, 12, 31),
    region="",
    hits=(),
    misses=(),
)


@cache
def library() -> Library:
    return Library.load()


def judged(*passages: Passage, pattern: Pattern = CAPITAL) -> list[Remark]:
    return Checker([pattern], library()).judge(passages)


def said(text: str, place: Place = Place.SCORING) -> Passage:
    return Passage(text, place, "第1段")


def test_the_words_are_found_where_they_are_written() -> None:
    (one,) = judged(said("前一段"), said("企业 注 册 资 本１００万元以上"))
    assert one.words == "注 册 资 本"
    assert [str(cited) for cited in one.because] == [
        "《政府采购货物和服务招标投标管理办法》（财政部令第87号）第十七条"
    ]


def test_another_place_is_passed_over_and_an_unknown_one_is_not() -> None:
    assert judged(said("注册资本100万元", Place.CONTRACT)) == []
    assert len(judged(said("注册资本100万元", Place.UNKNOWN))) == 1


@pytest.mark.parametrize(
    ("clause", "is_denied"),
    [
        ("不得将注册资本作为评审因素", True),
        ("注册资本不作为评审因素", True),
        ("严禁设置注册资本条件", True),
        ("注册资本不低于100万元", False),
        ("未提供注册资本证明的不得分", False),
        ("没有注册资本证明的投标无效", False),
        ("不足1000万元的，注册资本得1分", False),
        ("不接受注册资本低于500万元的企业参加", False),
        ("不允许采购人要求注册资本达到500万元的企业", True),
        ("注册资本低于500万元不计分", False),
        ("注册资本不计分", True),
        ("以注册资本加分的，属于差别待遇", True),
        ("不得以未提供注册资本证明为由否决投标", True),
        ("评审专家不得因供应商没有注册资本证明而扣分", True),
        ("供应商认为文件要求注册资本的，可以依法提出质疑", True),
        ("供应商注册资本低于500万元的，采购人可以拒绝", False),
    ],
)
def test_a_clause_that_forbids_is_told_from_one_that_demands(clause: str, is_denied: bool) -> None:
    at = clause.index("注册资本")
    assert denied(clause, at, at + 4) is is_denied


def test_what_makes_a_sentence_lawful_is_looked_for_in_that_sentence_alone() -> None:
    assert judged(said("声明函中填写注册资本。")) == []
    assert len(judged(said("按格式填写声明函。注册资本100万元得2分。"))) == 1


def test_what_makes_a_passage_lawful_is_looked_for_in_all_of_it() -> None:
    pattern = CAPITAL._replace(around="仅供统计")
    clause = "投标人填写注册资本；所填仅供统计。"
    checker = Checker([pattern], library())
    assert checker.judge([Passage(clause, Place.SCORING, "第1段")]) == []
    assert checker.judge([Passage("投标人填写注册资本。", Place.SCORING, "第1段")]) != []


def test_a_sentence_is_objected_to_once() -> None:
    assert len(judged(said("注册资本，注册资本"))) == 2
    assert len(judged(said("注册资本"), said("注册资本"))) == 2


def test_remarks_come_in_the_order_of_the_document() -> None:
    passages = [said("注册资本甲")._replace(order=2), said("注册资本乙")._replace(order=1)]
    assert [one.passage.order for one in judged(*passages)] == [1, 2]


def test_a_pattern_ends_with_its_day() -> None:
    assert CAPITAL.holds(dt.date(2026, 12, 31))
    assert not CAPITAL.holds(dt.date(2027, 1, 1))


def test_a_denial_in_the_midst_of_what_is_said_denies_it() -> None:
    text = "业绩无须在本省平台公示"
    assert denied(text, 0, len(text))
    assert not denied(text.replace("无须", "须"), 0, len(text) - 1)


LISTS = [
    ("以下内容不得作为评审因素：1.营业收入；2.法定代表人是党员。", True),
    ("供应商有下列情形之一的，属于以不合理条件限制：（一）营业收入；（二）党员。", True),
    ("采购文件应避免以下做法：要求营业收入；要求党员。", True),
    ("负面清单：（1）营业收入达到1亿元；（2）项目经理须为党员。", True),
    ("供应商不得有下列情形：（一）亏损；（二）法定代表人不是党员。", False),
    ("有下列情形之一的，不得参加投标：（一）亏损；（二）负责人不是党员。", False),
    ("为避免争议，评分标准如下：营业收入；党员得2分。", False),
    ("以下内容不得作为评审因素：营业收入。项目经理是党员的得2分。", False),
]


@pytest.mark.parametrize(("text", "is_banned"), LISTS)
def test_a_list_of_what_must_not_be_demanded_is_told_by_what_leads_into_it(
    text: str, is_banned: bool
) -> None:
    assert banned(text, text.index("党员")) is is_banned
