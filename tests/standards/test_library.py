"""The shipped law, asked."""

import datetime as dt
from decimal import Decimal

import pytest

from reqwriter.places import shipped
from reqwriter.standards.figures import Held
from reqwriter.standards.library import Library
from reqwriter.standards.verified import Verified

TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


@pytest.mark.parametrize(
    ("key", "value", "unit", "where"),
    [
        ("price-weight-floor.goods", 30, "percent", "mof-87 五十五"),
        ("price-weight-floor.services", 10, "percent", "mof-87 五十五"),
        ("scoring-total", 100, "points", "mof-87 五十五"),
        ("tender-period-days", 20, "days", "gov-procurement-law 三十五"),
        ("document-period-workdays", 5, "workdays", "mof-87 十八"),
        ("notice-period-workdays", 5, "workdays", "mof-87 十六"),
        ("clarification-days", 15, "days", "regulation-658 三十一"),
        ("bid-security-percent", 2, "percent", "regulation-658 三十三"),
        ("bid-security-return-workdays", 5, "workdays", "regulation-658 三十三"),
        ("performance-security-percent", 10, "percent", "regulation-658 四十八"),
        ("sign-days", 30, "days", "gov-procurement-law 四十六"),
        ("contract-addition-percent", 10, "percent", "gov-procurement-law 四十九"),
        ("survey-amount.goods", 10_000_000, "yuan", "mof-2021-22 十一"),
        ("survey-amount.services", 10_000_000, "yuan", "mof-2021-22 十一"),
        ("survey-subjects", 3, "count", "mof-2021-22 十"),
        ("sme-whole-ceiling.goods", 2_000_000, "yuan", "mof-2020-46 七"),
        ("sme-whole-ceiling.services", 2_000_000, "yuan", "mof-2020-46 七"),
        ("sme-reserve-percent", 30, "percent", "mof-2020-46 八"),
        ("sme-micro-percent", 60, "percent", "mof-2020-46 八"),
        ("sme-deduction.min", 10, "percent", "mof-2022-19 "),
        ("sme-deduction.max", 20, "percent", "mof-2022-19 "),
        ("sme-consortium-deduction.min", 4, "percent", "mof-2022-19 "),
        ("sme-consortium-deduction.max", 6, "percent", "mof-2022-19 "),
        ("sme-consortium-share", 30, "percent", "mof-2020-46 九"),
        ("domestic-deduction", 20, "percent", "state-2025-34 "),
        ("domestic-package-share", 80, "percent", "state-2025-34 "),
        ("abnormal-low.average", 50, "percent", "mof-2026-2 "),
        ("abnormal-low.second", 50, "percent", "mof-2026-2 "),
        ("abnormal-low.ceiling", 45, "percent", "mof-2026-2 "),
        ("abnormal-low.max", 65, "percent", "mof-2026-2 "),
        ("abnormal-low.minutes", 30, "minutes", "mof-2026-2 "),
        ("question-workdays", 7, "workdays", "mof-94 "),
        ("reply-workdays", 7, "workdays", "mof-94 "),
        ("complaint-workdays", 15, "workdays", "mof-94 "),
        ("major-fine", 2_000_000, "yuan", "mof-2022-3 "),
        ("pay-days-after-invoice", 30, "days", "mof-2019-38 第三部分"),
        ("committee-min", 5, "count", "mof-87 四十七"),
        ("committee-big", 7, "count", "mof-87 四十七"),
        ("committee-big-amount", 10_000_000, "yuan", "mof-87 四十七"),
        ("committee-expert-share.numerator", 2, "count", "mof-87 四十七"),
        ("committee-expert-share.denominator", 3, "count", "mof-87 四十七"),
    ],
)
def test_a_figure_in_force(library: Library, key: str, value: int, unit: str, where: str) -> None:
    held = library.value(key, on=TODAY)
    assert held[:2] == (Decimal(value), unit)
    assert f"{held.citation.instrument} {held.citation.article}" == where


def test_a_figure_has_the_value_of_its_day(library: Library) -> None:
    def value(day: dt.date) -> Held:
        return library.value("sme-deduction.min", on=day)

    assert value(dt.date(2022, 6, 30))[0] == 6
    assert value(dt.date(2022, 6, 30)).citation.instrument == "mof-2020-46"
    assert value(dt.date(2022, 7, 1))[0] == 10


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("domestic-deduction", dt.date(2025, 12, 31)),
        ("abnormal-low.average", dt.date(2026, 1, 31)),
        ("sme-deduction.min", dt.date(2020, 12, 31)),
    ],
)
def test_before_its_first_day_a_figure_has_no_value(
    library: Library, key: str, day: dt.date
) -> None:
    with pytest.raises(LookupError, match=f"参数“{key}”在 {day} 没有生效的取值"):
        library.value(key, on=day)
    library.value(key, on=day + dt.timedelta(days=1))


def test_a_place_lies_over_the_nation_and_says_its_doubt(library: Library) -> None:
    held = library.value("sme-reserve-percent", on=TODAY, place="qingdao")
    assert held.value == 45
    assert held.citation.verified is Verified.SECONDARY
    assert "请向青岛市财政部门确认" in held.note
    assert library.value("sme-micro-percent", on=TODAY, place="qingdao").value == 70


def test_what_a_place_does_not_settle_comes_from_its_parent(library: Library) -> None:
    assert library.value("sme-reserve-percent", on=TODAY, place="shandong").value == 30
    assert library.value("sign-days", on=TODAY, place="qingdao").value == 30


def test_before_the_place_spoke_the_nation_decides(library: Library) -> None:
    day = dt.date(2022, 6, 1)
    assert library.value("sme-reserve-percent", on=day, place="qingdao").value == 30


def test_the_places_come_with_the_nation_first(library: Library) -> None:
    assert list(library.places.items()) == [
        ("national", "全国"),
        ("central", "中央预算单位"),
        ("shandong", "山东省"),
        ("qingdao", "青岛市"),
    ]


def test_an_unknown_key_place_instrument_or_article_is_an_error(library: Library) -> None:
    with pytest.raises(LookupError, match="没有参数“price”"):
        library.value("price", on=TODAY)
    with pytest.raises(LookupError, match="没有“nowhere”的地方规定"):
        library.value("sign-days", on=TODAY, place="nowhere")
    with pytest.raises(LookupError, match="法规数据中没有“mof-1”"):
        library.cite("mof-1", "")
    with pytest.raises(LookupError, match="没有“mof-87”第一百条"):
        library.cite("mof-87", "一百")


def test_a_citation_reads_as_lawyers_write_it(library: Library) -> None:
    assert str(library.cite("mof-87", "五十五")) == (
        "《政府采购货物和服务招标投标管理办法》（财政部令第87号）第五十五条"
    )
    assert str(library.cite("gov-procurement-law", "六")) == "《中华人民共和国政府采购法》第六条"
    assert str(library.cite("mof-2019-38", "第三部分")).endswith("（财库〔2019〕38号）第三部分")
    assert str(library.cite("mof-2026-2", "")).endswith("（财库〔2026〕2号）")


def test_an_article_may_be_surer_than_its_instrument(library: Library) -> None:
    assert library.cite("mof-94", "").verified is Verified.SECONDARY
    assert library.cite("mof-94", "十二").verified is Verified.PRIMARY


def test_an_article_is_told_in_own_words(library: Library) -> None:
    assert library.says("mof-87", "五十三") == "评标方法只有最低评标价法和综合评分法。"
    assert library.says("mof-2019-18", "") == "50类环境标志产品品目，都是优先采购。"
    assert library.says("mof-87", "") == ""


def test_there_are_sixteen_industries_and_usual_ones_by_code(library: Library) -> None:
    assert len(library.industries) == 16
    for code, industry in {
        "A02010105": "工业",
        "A07030100": "农、林、牧、渔业",
        "A08060300": "软件和信息技术服务业",
        "B01010000": "建筑业",
        "C15010000": "交通运输业",
        "C15100000": "仓储业",
        "C21040000": "物业管理",
        "C23100000": "邮政业",
        "C23010000": "租赁和商务服务业",
        "C23120000": "其他未列明行业",
        "C20030000": "租赁和商务服务业",
        "C20020000": "其他未列明行业",
        "A01010100": None,
        "": None,
    }.items():
        assert library.default_industry(code) == industry, code


def test_usual_industries_are_industries_of_codes_that_exist(library: Library) -> None:
    codes = [code for code, _ in library.catalogue.search("A", 10_000)]
    usual = {library.default_industry(code) for code in codes} - {None}
    assert usual <= set(library.industries)


def test_the_energy_list_has_its_twenty_four_mandatory_products(library: Library) -> None:
    codes = [
        code
        for code, _ in (
            *library.catalogue.search("A02", 5000),
            *library.catalogue.search("A05", 5000),
        )
    ]
    listed = {product for code in codes for product in library.energy(code)}
    assert len(listed) == 42
    assert len([product for product in listed if product.mandatory]) == 24


def test_a_code_of_several_energy_products_names_them_all(library: Library) -> None:
    assert [(one.name, one.mandatory) for one in library.energy("A02021003")] == [
        ("喷墨打印机", False),
        ("激光打印机", True),
    ]
    (computer,) = library.energy("A02010105")
    assert (computer.standards, computer.citation.instrument) == (("GB 28380",), "mof-2019-19")
    assert library.energy("A05040101") == ()


def test_energy_lamps_are_found_below_their_group(library: Library) -> None:
    assert "普通照明用双端荧光灯" in [one.name for one in library.energy("A02061908")]


def test_the_doubt_about_televisions_is_told(library: Library) -> None:
    (television,) = library.energy("A02091001")
    assert television.mandatory
    assert television.citation.verified is Verified.UNVERIFIED
    assert "优先采购" in television.note


def test_the_preference_for_domestic_products_reaches_most_goods(library: Library) -> None:
    inside = ("A02010105", "A05040101", "A07010100")
    outside = ("A01010100", "A03010000", "A04010000", "A06010000", "A07030100", "A07060000",
               "A08060300", "B01010000", "C21040000")  # fmt: skip
    assert all(map(library.domestic_scope, inside))
    assert not any(map(library.domestic_scope, outside))


def test_every_code_of_the_energy_list_and_the_scopes_is_in_the_catalogue(
    library: Library,
) -> None:
    text = (shipped("standards") / "energy.toml").read_text("utf-8")
    codes = {word.strip('",[]') for word in text.split() if word.strip('",[]').startswith("A0")}
    assert len(codes) > 30
    assert all(library.catalogue.name(code) for code in codes)


@pytest.mark.parametrize(
    ("said", "id"),
    [
        ("qingdao", "qingdao"),
        ("山东省", "shandong"),
        ("青岛", "qingdao"),
        ("山东省青岛市市南区", "qingdao"),
        ("山东省济南市", "shandong"),
        ("全国", "national"),
        ("某市", ""),
        ("市", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_a_place_is_known_by_its_id_or_name_or_by_what_lies_in_it(
    library: Library, said: str | None, id: str
) -> None:
    assert library.place(said) == id


def test_a_district_of_the_office_lies_in_its_city(library: Library) -> None:
    assert library.lies_in("qingdao", "shandong")
    assert library.lies_in("qingdao", "qingdao")
    assert not library.lies_in("shandong", "qingdao")
    assert not library.lies_in("", "qingdao")


def test_finance_has_a_size_standard_of_its_own(library: Library) -> None:
    assert library.default_industry("C18040000") is None
    assert "银发〔2015〕309号" in library.industry_doubt("C18040000")
