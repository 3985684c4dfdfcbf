"""Usual industries and the scope of domestic products, by code."""

import pytest

from reqwriter.places import shipped
from reqwriter.standards.library import Library

LIBRARY = Library.load()
CODES = [
    row.partition(",")[0]
    for row in (shipped("standards") / "catalogue-2022.csv").read_text("utf-8").splitlines()[1:]
]


@pytest.mark.parametrize(
    ("code", "industry"),
    [
        ("A02010105", "工业"),
        ("A05010201", "工业"),
        ("A07010601", "工业"),
        ("A07080108", "工业"),
        ("A07100300", "工业"),
        ("A07030100", "农、林、牧、渔业"),
        ("A07060107", "农、林、牧、渔业"),
        ("A07060204", "工业"),
        ("A07060302", "工业"),
        ("A08060300", "软件和信息技术服务业"),
        ("A08060301", "软件和信息技术服务业"),
        ("B01010000", "建筑业"),
        ("B09000000", "建筑业"),
        ("C15020200", "交通运输业"),
        ("C15090000", "交通运输业"),
        ("C15100000", "仓储业"),
        ("C16010300", "软件和信息技术服务业"),
        ("C16040000", "软件和信息技术服务业"),
        ("C17010000", "信息传输业"),
        ("C21040000", "物业管理"),
        ("C22030000", "住宿业"),
        ("C22040000", "餐饮业"),
        ("C23010100", "租赁和商务服务业"),
        ("C23020000", "租赁和商务服务业"),
        ("C23030000", "租赁和商务服务业"),
        ("C23040000", "租赁和商务服务业"),
        ("C23090100", "租赁和商务服务业"),
        ("C23110100", "租赁和商务服务业"),
        ("C23100200", "邮政业"),
        ("C23120100", "其他未列明行业"),
        ("C23230000", "其他未列明行业"),
        ("C23240000", "其他未列明行业"),
        ("C23250000", "租赁和商务服务业"),
        ("C20030400", "租赁和商务服务业"),
        ("C20020600", "其他未列明行业"),
        ("C01030700", "其他未列明行业"),
        ("C05000000", "其他未列明行业"),
        ("C06010000", "其他未列明行业"),
        ("C07010000", "其他未列明行业"),
        ("C13050100", "其他未列明行业"),
        ("C14010000", "其他未列明行业"),
        ("C19040000", "其他未列明行业"),
        ("A01010100", None),
        ("A04010000", None),
        ("C08010000", None),
        ("C18010000", None),
        ("C20010100", None),
        ("C21030000", None),
        ("C22010100", None),
        ("C24000000", None),
    ],
)
def test_the_usual_industry_of_a_code(code: str, industry: str | None) -> None:
    assert LIBRARY.default_industry(code) == industry


@pytest.mark.parametrize(
    ("code", "said"), [("A07060107", "加工后的食品属于工业"), ("C02060000", "没有列明教育")]
)
def test_a_usual_industry_may_carry_a_doubt(code: str, said: str) -> None:
    assert said in LIBRARY.industry_doubt(code)
    assert LIBRARY.industry_doubt("A02010105") == ""


EXCLUDED = ("A01", "A03", "A04", "A06", "A0703", "A0704", "A0705", "A0706", "A08")


def test_the_preference_for_domestic_products_stops_at_every_excluded_prefix() -> None:
    for code in CODES:
        inside = code.startswith("A") and not code.startswith(EXCLUDED)
        assert LIBRARY.domestic_scope(code) == inside, code
    assert all(any(code.startswith(prefix) for code in CODES) for prefix in EXCLUDED)


def test_every_code_and_prefix_that_a_list_names_is_in_the_catalogue() -> None:
    folder = shipped("standards")
    for file in ("energy", "environment", "demand-standards", "industries", "domestic-product"):
        words = (folder / f"{file}.toml").read_text("utf-8").replace('"', " ").split()
        named = [word for word in words if word[0] in "ABC" and word[1:].isdigit()]
        assert named
        for one in named:
            assert any(code.startswith(one) for code in CODES), (file, one)
