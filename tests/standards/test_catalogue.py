"""The catalogue of what governments buy."""

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
