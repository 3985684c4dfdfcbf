"""The catalogue of what governments buy."""

from pathlib import Path

import pytest

from reqwriter.places import shipped
from reqwriter.standards.catalogue import Catalogue, stem

FILE = shipped("standards") / "catalogue-2022.csv"
CATALOGUE = Catalogue(FILE)
ROWS = [row.split(",") for row in FILE.read_text(encoding="utf-8").splitlines()[1:]]


def test_every_code_has_its_name() -> None:
    assert len(ROWS) == 4301
    assert all(CATALOGUE.name(code) == name for code, name in ROWS)


def test_codes_ascend_each_after_the_code_above_it() -> None:
    codes = [code for code, _ in ROWS]
    parents = {stem(code)[:-2].ljust(9, "0") for code in codes if len(stem(code)) > 3}
    assert len(set(codes)) == len(codes)
    assert parents <= set(codes)
    assert {code for code in codes if not CATALOGUE.is_leaf(code)} == parents


@pytest.mark.parametrize("code", ["", "code", "A99999999", "A0201", "A02010105,台式计算机"])
def test_what_is_no_code_has_no_name(code: str) -> None:
    assert CATALOGUE.name(code) is None
    assert not CATALOGUE.is_leaf(code)


def test_two_rows_are_never_taken_for_one_code() -> None:
    (first, name), (second, _), *_ = ROWS
    assert CATALOGUE.name(f"{first},{name}\n{second}") is None


def test_a_search_finds_names_and_codes_leaves_first() -> None:
    assert CATALOGUE.search("台式 计算机") == [("A02010105", "台式计算机")]
    assert CATALOGUE.search("a02010105") == [("A02010105", "台式计算机")]
    found = CATALOGUE.search("打印机")
    assert ("A02021003", "A4黑白打印机") in found
    assert found[-1] == ("A02021000", "打印机")
    assert CATALOGUE.search("  ") == []
    assert len(CATALOGUE.search("服务", 7)) == 7


@pytest.mark.parametrize("typed", ["tsjsj", "TSJSJ", "taishi jisuan", "taishij", "台式 jsj"])
def test_a_desktop_computer_is_found_by_pinyin_and_first_letters(typed: str) -> None:
    assert CATALOGUE.search(typed)[0] == ("A02010105", "台式计算机")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("wygl", ["物业管理服务"]),
        ("a4 caise", ["A4彩色打印机"]),
        ("a4hbdyj", ["A4黑白打印机"]),
        ("yinhangfuwu", ["其他银行服务", "银行服务"]),
        ("（vpn）", ["虚拟专用网（VPN）设备"]),
        ("(VPN)", ["虚拟专用网（VPN）设备"]),
        ("ⅴpn", ["虚拟专用网（VPN）设备"]),
        ("isuanji", []),
        ("zzzz", []),
    ],
)
def test_what_is_typed_finds_names_from_the_start_of_a_syllable(
    typed: str, names: list[str]
) -> None:
    assert [name for _, name in CATALOGUE.search(typed)] == names


@pytest.mark.parametrize("typed", ["计算机", "jsj", "jisuanji"])
def test_kinds_of_a_thing_come_before_what_is_made_for_it(typed: str) -> None:
    names = [name for _, name in CATALOGUE.search(typed, 100)]
    assert names.index("台式计算机") < names.index("计算机科学技术研究服务")
    assert names.index("台式计算机") < names.index("计算机")


def test_the_codes_below_a_code_come_in_their_order_leaves_first() -> None:
    found = [code for code, _ in CATALOGUE.search("a0201", 100)]
    assert found[0] == "A02010101"
    leaves = [code for code in found if CATALOGUE.is_leaf(code)]
    assert leaves == sorted(leaves) == found[: len(leaves)]


def test_a_search_knows_leaves_as_one_code_does() -> None:
    everything = [code for code, _ in CATALOGUE.search("A", 5000)]
    leaves = [CATALOGUE.is_leaf(code) for code in everything]
    assert leaves == sorted(leaves, reverse=True)


READINGS = dict(
    row.split(",")
    for row in FILE.with_name("catalogue-2022-pinyin.csv").read_text("utf-8").splitlines()[1:]
)


def test_every_name_has_its_reading_and_no_other() -> None:
    assert READINGS.keys() == {name for _, name in ROWS}
    assert all(read and read.isascii() for read in READINGS.values())


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("银行服务", "yin hang fu wu"),
        ("上行线通信设备", "shang xing xian tong xin she bei"),
        ("民航行业安全设备", "min hang hang ye an quan she bei"),
        ("起重设备", "qi zhong she bei"),
        ("重组链激酶制剂", "chong zu lian ji mei zhi ji"),
        ("长度计量标准器具", "chang du ji liang biao zhun qi ju"),
        ("注射用重组人生长激素", "zhu she yong chong zu ren sheng zhang ji su"),
        ("会计服务", "kuai ji fu wu"),
        ("会议服务", "hui yi fu wu"),
        ("乐器", "yue qi"),
        ("娱乐服务", "yu le fu wu"),
        ("空调机", "kong tiao ji"),
        ("社会调查服务", "she hui diao cha fu wu"),
        ("绿豆", "lv dou"),
        ("热轧薄板", "re zha bao ban"),
        ("矿物绝热和吸声材料", "kuang wu jue re he xi sheng cai liao"),
    ],
)
def test_letters_of_several_readings_are_read_as_the_name_is(name: str, read: str) -> None:
    assert READINGS[name] == read


def test_an_office_s_catalogue_without_readings_is_searched_with_those_shipped(
    tmp_path: Path,
) -> None:
    file = tmp_path / "catalogue-2022.csv"
    file.write_text("code,name\nA02010105,台式计算机\nA02010106,某种新品\n", "utf-8")
    assert Catalogue(file).search("tsjsj") == [("A02010105", "台式计算机")]
    assert Catalogue(file).search("新品") == [("A02010106", "某种新品")]
