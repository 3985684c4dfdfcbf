"""An office's own patterns lie over the shipped ones; what is wrong in them is told by file."""

import datetime as dt
from pathlib import Path

import pytest

from reqwriter.standards import cache
from reqwriter.standards.library import Library
from reqwriter.standards.tables import StandardsError
from reqwriter.wording import patterns
from reqwriter.wording.checker import Checker, checker_of
from reqwriter.wording.passages import Passage, Place

DAY = dt.date(2026, 11, 23)
ROW = """
[[pattern]]
id = "O-1"
name = "本单位不用的说法"
situation = "需求"
force = "should"
treatment = "弱化"
places = ["需求"]
articles = ["mof-2021-22 九"]
words = ["高大上"]
message = "不清楚。"
rewrite = "写明指标。"
hits = [["需求", "装修风格应高大上。"], ["需求", "高大上的外观。"], ["需求", "做到高大上。"]]
misses = [["需求", "外观整洁。"], ["需求", "不要求高大上。"], ["需求", "风格简洁。"]]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "own.toml").write_text(ROW, "utf-8")
    return tmp_path


def found(checker: Checker, text: str, place: Place = Place.REQUIREMENT) -> list[str]:
    return [one.pattern for one in checker.judge([Passage(text, place, "第1段")])]


def rewritten(folder: Path, old: str, new: str) -> None:
    (folder / "own.toml").write_text(ROW.replace(old, new), "utf-8")


def test_a_pattern_of_the_office_is_found_beside_the_shipped_ones(folder: Path) -> None:
    checker = checker_of(Library.load(), DAY, own=folder)
    assert "O-1" in found(checker, "装修风格应高大上。")
    assert "D05-3" in found(checker, "注册资本不低于500万元", Place.QUALIFICATION)


def test_a_pattern_of_the_same_id_takes_the_place_of_the_shipped_one(folder: Path) -> None:
    rewritten(folder, '"O-1"', '"D05-3"')
    checker = checker_of(Library.load(), DAY, own=folder)
    assert "D05-3" not in found(checker, "注册资本不低于500万元", Place.QUALIFICATION)


def test_a_pattern_of_a_region_speaks_there_and_in_what_lies_in_it(folder: Path) -> None:
    rewritten(folder, "[[pattern]]", '[[pattern]]\nregion = "shandong"')
    library = Library.load()
    for region, expected in (("", []), ("shandong", ["O-1"]), ("qingdao", ["O-1"])):
        checker = checker_of(library, DAY, region, own=folder)
        assert [one for one in found(checker, "装修风格应高大上。") if one == "O-1"] == expected


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"mof-2021-22 九"', '"mof-2021-22 九百"', "“O-1”：法规数据中没有“mof-2021-22”第九百条"),
        ("[[pattern]]", '[[pattern]]\nregion = "atlantis"', "没有地区“atlantis”"),
        ('["高大上"]', '["高"]', "own.toml：“O-1”词语“高”太短"),
        ('name = "本单位不用的说法"\n', "", "own.toml：“O-1”缺少“name”"),
        ("[[pattern]]", "[[pattern", "own.toml：不是 UTF-8 编码的 TOML 文件"),
        ("[[pattern]]", '[[pattern]]\nneeds = "("', "own.toml：“O-1”“needs”不是正则表达式"),
        ('["需求"]', '["天上"]', "own.toml：“O-1”没有“天上”这个位置"),
    ],
)
def test_what_is_wrong_is_told(folder: Path, old: str, new: str, told: str) -> None:
    rewritten(folder, old, new)
    with pytest.raises(StandardsError) as raised:
        checker_of(Library.load(), DAY, own=folder)
    assert told in str(raised.value)


def test_the_second_reading_comes_from_the_cache_and_says_the_same(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path_factory.mktemp("cache")
    monkeypatch.setattr(cache, "_folder", lambda: home)
    rewritten(folder, "[[pattern]]", "[[pattern]]\nstarts = 2026-01-01")
    first = patterns.load(folder)
    monkeypatch.setattr("tomllib.loads", None)
    assert patterns.load(folder) == first
    assert first[0].starts == dt.date(2026, 1, 1)


def test_an_expression_names_terms_that_are_spelled_out(folder: Path) -> None:
    terms = "[terms]\n'外观' = '外观|〈装修〉'\n'装修' = '装修风格|装潢'\n"
    row = ROW.replace(
        "[[pattern]]", "[[pattern]]\npattern = '〈外观〉[^。]*高大上|做到高大上|高大上的〈外观〉'"
    )
    (folder / "own.toml").write_text(terms + row, "utf-8")
    checker = checker_of(Library.load(), DAY, own=folder)
    assert found(checker, "装潢要高大上") == ["O-1"]
    assert found(checker, "口号要高大上") == []


def test_a_term_that_is_not_known_is_told(folder: Path) -> None:
    rewritten(folder, "[[pattern]]", "[[pattern]]\nneeds = '〈天知道〉'")
    with pytest.raises(StandardsError) as raised:
        checker_of(Library.load(), DAY, own=folder)
    assert "own.toml：“O-1”“needs”中没有“天知道”这个用语。" in str(raised.value)
