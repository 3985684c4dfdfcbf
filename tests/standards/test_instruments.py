"""The files of the instruments: their names, their numbers, and which must be there."""

import tomllib
from collections import Counter

import pytest

from reqwriter.places import shipped
from reqwriter.standards.library import Library
from reqwriter.standards.verified import Verified

# By series and year; and those without a year in their number.
SERIES: dict[str, dict[int, tuple[int, ...]]] = {
    "国办发": {2007: (51,), 2010: (47,), 2019: (55,), 2024: (33,), 2025: (34,)},
    "财库": {
        2007: (2, 29, 30, 31, 119, 120),
        2011: (85, 181),
        2012: (69,),
        2014: (68, 214),
        2015: (124,),
        2016: (125,),
        2017: (141, 210),
        2018: (2,),
        2019: (9, 18, 19, 27, 38, 69),
        2020: (10, 31, 46),
        2021: (19, 20, 22, 35),
        2022: (3, 17, 19, 31, 35),
        2023: (7, 28, 29, 30, 31, 32, 33, 34, 35),
        2024: (13, 36),
        2025: (14, 30),
        2026: (2, 9, 12),
    },
    "财办库": {
        2008: (248,),
        2020: (123,),
        2023: (52, 243),
        2024: (84, 113, 265, 275),
    },
    "财预": {2023: (76,)},
    "工信部联企业": {2011: (300,)},
    "工信部企业函": {2023: (4,)},
    "国统字": {2017: (213,)},
    "银发": {2015: (309,)},
    "市监认证函": {2019: (513,)},
    "鲁财采": {2019: (38,)},
}
NUMBERS = [
    "国务院令第658号",
    "国务院令第783号",
    "国务院令第802号",
    "财政部令第74号",
    "财政部令第87号",
    "财政部令第94号",
    "财政部令第110号",
    "国家市场监督管理总局令第99号",
    "国家市场监督管理总局公告2019年第16号",
    "国家发展和改革委员会令第16号",
    "2023年第1号公告",
    *(
        f"{series}〔{year}〕{number}号"
        for series, years in SERIES.items()
        for year, numbers in years.items()
        for number in numbers
    ),
]


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


@pytest.mark.parametrize("number", NUMBERS)
def test_a_document_that_matters_is_held_once(library: Library, number: str) -> None:
    assert [one.number for one in library.instruments].count(number) == 1


def test_a_file_has_the_name_of_its_instrument() -> None:
    for file in shipped("standards").glob("*.toml"):
        head = tomllib.loads(file.read_text("utf-8")).get("instrument")
        if isinstance(head, dict):
            assert head["id"] == file.stem


def test_no_title_and_no_number_is_held_twice(library: Library) -> None:
    for named in (
        Counter(one.title for one in library.instruments),
        Counter(one.number for one in library.instruments if one.number),
    ):
        assert [one for one, times in named.items() if times > 1] == []


@pytest.mark.parametrize("number", range(1, 23))
def test_the_twenty_two_kinds_of_discrimination_are_cited_by_number(
    library: Library, number: int
) -> None:
    cited = library.cite("discrimination-2025", f"第{number}种")
    assert str(cited).endswith(f"》第{number}种")
    assert cited.verified is Verified.SECONDARY
