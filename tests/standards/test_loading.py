"""What is refused in the files of the law, and how they lie over one another."""

import datetime as dt
from pathlib import Path

import pytest

from reqwriter.standards.library import Library
from reqwriter.standards.tables import StandardsError

NATION = '[place]\nid = "national"\ntitle = "全国"\n'
HEAD = """\
[instrument]
id = "law-1"
title = "某办法"
issuer = "某部"
effective = 2020-01-01
verified = "primary"
checked_on = 2026-11-23

[[article]]
no = "一"
says = "第一条的大意。"
"""


def parameter(values: str, key: str = "some-days", unit: str = "days") -> str:
    return (
        f'\n[[parameter]]\nkey = "{key}"\ntitle = "某期限"\nunit = "{unit}"\nvalues = [{values}]\n'
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "standards"
    (made / "places").mkdir(parents=True)
    (made / "places" / "national.toml").write_text(NATION, encoding="utf-8")
    return made


def loaded(folder: Path, **files: str) -> Library:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return Library.load(folder)


def faults(folder: Path, **files: str) -> tuple[str, ...]:
    with pytest.raises(StandardsError) as raised:
        loaded(folder, **files)
    return raised.value.faults


SOUND = parameter('{ starts = 2020-01-01, value = 5, article = "一" }')


def test_a_sound_file_is_held(folder: Path) -> None:
    library = loaded(folder, law=HEAD + SOUND)
    assert library.value("some-days", on=dt.date(2020, 1, 1)).value == 5
    assert library.parameters == {"some-days": "某期限"}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            HEAD
            + parameter("{ starts = 2021-01-01, value = 5 }, { starts = 2020-01-01, value = 6 }"),
            "law.toml：参数“some-days”第2项的“starts”不晚于前一项，请按先后排列。",
        ),
        (
            HEAD
            + parameter(
                "{ starts = 2020-01-01, ends = 2021-01-01, value = 5 },"
                " { starts = 2021-01-01, value = 6 }"
            ),
            "law.toml：参数“some-days”第2项与前一项的施行期间重叠。",
        ),
        (
            HEAD + parameter("{ starts = 2021-01-01, ends = 2020-12-31, value = 5 }"),
            "law.toml：参数“some-days”第1项的“ends”早于“starts”。",
        ),
        (
            HEAD + parameter('{ starts = 2020-01-01, value = 5, instrument = "law-2" }'),
            "law.toml：参数“some-days”：“law-2”不在法规数据中。",
        ),
        (
            HEAD + parameter('{ starts = 2020-01-01, value = 5, article = "二" }'),
            "law.toml：参数“some-days”：“law-1”没有收录第二条，请先补充该条。",
        ),
        (
            HEAD + parameter("{ starts = 2019-12-31, value = 5 }"),
            "law.toml：参数“some-days”：取值早于“law-1”的施行日期 2020-01-01。",
        ),
        (HEAD + parameter(""), "law.toml：参数“some-days”没有取值。"),
        (HEAD + SOUND + SOUND, "law.toml：参数“some-days”重复，已见于 law.toml，请删去一处。"),
        (
            HEAD + '\n[[article]]\nno = "一"\nsays = "又是第一条。"\n',
            "law.toml：条款“一”重复，已见于 law.toml，请删去一处。",
        ),
        (
            HEAD.replace('verified = "primary"', 'verified = "sure"'),
            "law.toml：“instrument”“verified”应为以下之一：primary、secondary、unverified。",
        ),
        (
            HEAD.replace("checked_on = 2026-11-23", ""),
            "law.toml：“instrument”缺少“checked_on”，请补充。",
        ),
        (
            HEAD.replace("checked_on = 2026-11-23", 'checked_on = "昨天"'),
            "law.toml：“instrument”“checked_on”应为日期，例如 2026-01-01。",
        ),
        (
            HEAD + "\n[more]\nx = 1\n",
            "law.toml：有未知的键“more”，请删除或改正；可用的键：place、instrument、article、doubt、parameter。",
        ),
        (
            HEAD + parameter('{ starts = 2020-01-01, value = "五" }'),
            "law.toml：“parameter”第1项“values”第1项“value”应为数字。",
        ),
        (
            HEAD + parameter("{ starts = 2020-01-01, value = true }"),
            "law.toml：“parameter”第1项“values”第1项“value”应为数字。",
        ),
        (
            HEAD.replace('issuer = "某部"', 'issuer = "某部"\nplace = "moon"'),
            "law.toml：没有名为“moon”的地区。",
        ),
        (HEAD + "x = = 1\n", "law.toml：第12行不符合 TOML 格式，请检查引号、等号和括号。"),
        (SOUND, "law.toml：有条款或参数，却没有 [instrument]。"),
    ],
)
def test_a_fault_is_refused_with_its_file_and_key(folder: Path, text: str, fault: str) -> None:
    assert fault in faults(folder, law=text)


def test_every_fault_is_listed_at_once(folder: Path) -> None:
    bad = HEAD + parameter('{ starts = 2019-01-01, value = 5, article = "二" }')
    found = faults(folder, law=bad, more=HEAD.replace('"law-1"', '"law-2"') + SOUND)
    assert len(found) == 3
    with pytest.raises(StandardsError) as raised:
        Library.load(folder)
    assert str(raised.value).splitlines() == [
        "法规数据有误，请改正：",
        *(f"- {one}" for one in found),
    ]


def test_two_instruments_of_one_id_are_refused(folder: Path) -> None:
    assert "more.toml：法规“law-1”重复，已见于 law.toml，请删去一处。" in faults(
        folder, law=HEAD, more=HEAD
    )


def test_a_special_file_must_cite_an_instrument_that_is_held(folder: Path) -> None:
    assert "energy.toml：“instrument”写的“law-9”不在法规数据中。" in faults(
        folder, law=HEAD, energy='instrument = "law-9"\nproduct = []\n'
    )


def test_places_in_a_circle_are_refused(folder: Path) -> None:
    for one, other in (("a", "b"), ("b", "a")):
        text = f'[place]\nid = "{one}"\ntitle = "某地"\nparent = "{other}"\n'
        (folder / "places" / f"{one}.toml").write_text(text, encoding="utf-8")
    assert "places/a.toml：地区“a”的上级循环。" in faults(folder, law=HEAD)


def test_a_file_that_is_not_utf_8_is_refused(folder: Path) -> None:
    (folder / "law.toml").write_bytes(HEAD.encode("gb18030"))
    assert faults(folder) == ("law.toml：不是 UTF-8 编码的文件，请另存为 UTF-8。",)


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StandardsError, match="找不到法规数据文件夹"):
        Library.load(tmp_path / "nowhere")


def test_what_is_announced_is_never_applied(folder: Path) -> None:
    library = loaded(
        folder,
        law=HEAD
        + parameter(
            "{ starts = 2020-01-01, value = 5 },"
            " { starts = 2021-01-01, value = 9, expected = true },"
            " { starts = 2022-01-01, value = 6 }"
        ),
    )
    for year, value in ((2020, 5), (2021, 5), (2022, 6)):
        day = dt.date(year, 6, 1)
        assert library.value("some-days", on=day).value == value


def test_a_value_without_an_end_runs_until_the_next_and_with_one_stops(folder: Path) -> None:
    library = loaded(
        folder,
        law=HEAD
        + parameter(
            "{ starts = 2020-01-01, value = 5 },"
            " { starts = 2021-01-01, ends = 2021-12-31, value = 6 }"
        ),
    )
    assert library.value("some-days", on=dt.date(2020, 12, 31)).value == 5
    assert library.value("some-days", on=dt.date(2021, 12, 31)).value == 6
    with pytest.raises(LookupError, match="没有生效的取值"):
        library.value("some-days", on=dt.date(2022, 1, 1))


def test_a_later_folder_replaces_files_and_adds_others(folder: Path, tmp_path: Path) -> None:
    loaded(folder, law=HEAD + SOUND)
    office = tmp_path / "office"
    office.mkdir()
    (office / "law.toml").write_text(HEAD + SOUND.replace("value = 5", "value = 8"), "utf-8")
    more = HEAD.replace('"law-1"', '"law-2"') + SOUND.replace("some-days", "more-days")
    (office / "more.toml").write_text(more, "utf-8")
    library = Library.load(folder, office)
    assert library.value("some-days", on=dt.date(2026, 1, 1)).value == 8
    assert library.value("more-days", on=dt.date(2026, 1, 1)).value == 5
