"""An office's folder over the law: what it adds and changes, and what of it is refused."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqwriter.places import shipped
from reqwriter.standards.figures import Held
from reqwriter.standards.layers import laid_over
from reqwriter.standards.library import Library
from reqwriter.standards.reading import plain
from reqwriter.standards.tables import StandardsError
from reqwriter.standards.verified import Verified

DAY = dt.date(2026, 11, 23)
FLOOR = "price-weight-floor.goods"
OWN = """\
[instrument]
id = "own-qingdao"
title = "本单位补充的青岛市规定"
issuer = "本单位"
verified = "unverified"
checked_on = 2026-11-23
place = "qingdao"
"""
Office = Callable[..., Path]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    folder = tmp_path / "office"
    (folder / "places").mkdir(parents=True)

    def filled(**files: str) -> Path:
        for name, text in files.items():
            (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        return folder

    return filled


def over(folder: Path) -> Library:
    return Library.load(shipped("standards"), folder)


def faults(folder: Path) -> list[str]:
    with pytest.raises(StandardsError) as raised:
        over(folder)
    return [one.removeprefix(f"{folder}/") for one in raised.value.faults]


def goods(library: Library, on: dt.date, place: str = "") -> Held:
    return library.value(FLOOR, on=on, place=place)


def values(text: str, key: str = FLOOR) -> str:
    return f'\n[[parameter]]\nkey = "{key}"\nvalues = [{text}]\n'


def test_an_empty_folder_changes_nothing(office: Office) -> None:
    library, plain = over(office()), Library.load()
    assert library.parameters == plain.parameters
    assert library.instruments == plain.instruments


def test_a_value_rules_from_its_first_day_on_and_the_law_before(office: Office) -> None:
    extended = '[instrument]\nid = "mof-87"\n' + values(
        '{ starts = 2026-06-01, value = 40, article = "五十五", source = "内控制度第3条" }'
    )
    library = over(office(any_name=extended))
    before, after = goods(library, dt.date(2026, 5, 31)), goods(library, dt.date(2026, 6, 1))
    assert before == goods(Library.load(), DAY)
    assert after.value == 40
    assert after.unit == "percent"
    assert after.citation.own
    assert (after.citation.number, after.citation.article) == ("内控制度第3条", "五十五")
    assert after.citation.caution == "本单位补充"
    assert goods(library, DAY, "qingdao").value == 40


def test_a_value_of_one_place_leaves_the_others(office: Office) -> None:
    library = over(office(x=OWN + values("{ starts = 2026-06-01, value = 35 }")))
    assert goods(library, DAY, "qingdao").value == 35
    assert goods(library, DAY, "qingdao").citation.caution == "本单位补充，尚未与原文核对，请先核对"
    assert goods(library, DAY, "shandong").value == 30
    assert goods(library, dt.date(2026, 5, 31), "qingdao").value == 30


def test_a_value_that_replaces_one_that_would_end_later_cuts_it_short(office: Office) -> None:
    text = '[instrument]\nid = "mof-2020-46"\n' + values(
        "{ starts = 2022-01-01, ends = 2022-03-31, value = 9 }", "sme-deduction.min"
    )
    library = over(office(x=text))

    def least(on: dt.date) -> Decimal:
        return library.value("sme-deduction.min", on=on).value

    first = Library.load().value("sme-deduction.min", on=dt.date(2021, 12, 31)).value
    assert least(dt.date(2021, 12, 31)) == first
    assert least(dt.date(2022, 1, 1)) == least(dt.date(2022, 3, 31)) == 9
    with pytest.raises(LookupError, match="没有生效的取值"):
        least(dt.date(2022, 4, 1))


def test_a_new_place_has_its_own_law(office: Office) -> None:
    text = (
        '[place]\nid = "weifang"\ntitle = "潍坊市"\nparent = "shandong"\n'
        + OWN.replace("qingdao", "weifang")
        + values("{ starts = 2026-01-01, value = 33 }")
    )
    library = over(office(**{"places/weifang": text}))
    assert library.place("潍坊市") == "weifang"
    assert goods(library, DAY, "weifang").value == 33
    assert goods(library, DAY, "qingdao").value == 30


def test_the_official_wording_stands_beside_our_words_and_changes_no_citation(
    office: Office,
) -> None:
    text = '[instrument]\nid = "mof-87"\n\n[[article]]\nno = "五十五"\ntext = "官方原文。"\n'
    library, plain = over(office(x=text)), Library.load()
    assert library.official_text("mof-87", "五十五") == "官方原文。"
    assert library.says("mof-87", "五十五") == plain.says("mof-87", "五十五")
    assert library.cite("mof-87", "五十五") == plain.cite("mof-87", "五十五")
    assert library.articles("mof-87") == plain.articles("mof-87")
    assert plain.official_text("mof-87", "五十五") == ""


def test_the_wording_of_an_article_that_is_not_held_is_added(office: Office) -> None:
    text = '[instrument]\nid = "mof-87"\n\n[[article]]\nno = "九十九"\ntext = "官方原文。"\n'
    library = over(office(x=text))
    assert library.cite("mof-87", "九十九").own
    assert library.says("mof-87", "九十九") == "官方原文。"


def test_what_the_office_compared_itself_counts_as_its_own(office: Office) -> None:
    text = '[instrument]\nid = "mof-2026-2"\nverified = "primary"\nchecked_on = 2026-11-24\n'
    cited = over(office(x=text)).cite("mof-2026-2", "")
    assert (cited.verified, cited.own) == (Verified.PRIMARY, True)


def test_a_year_of_the_calendar_is_added_to_the_others(office: Office) -> None:
    year = (
        '[[year]]\nyear = 2027\nverified = "primary"\nworkdays = [2027-01-02]\n'
        'holidays = [{ name = "元旦", first = 2027-01-01, last = 2027-01-01 }]\n'
    )
    calendar = over(office(calendar=year)).calendar
    assert calendar.announced(2026)
    assert calendar.announced(2027)
    assert not calendar.is_working(dt.date(2027, 1, 1))
    assert calendar.is_working(dt.date(2027, 1, 2))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("x = 1\n", "x.toml：有未知的键“x”"),
        ('[instrument]\nid = "new-1"\n', "x.toml：“instrument”缺少“issuer”，请补充。"),
        ("[instrument]\n", "x.toml：“instrument”缺少“id”，请补充。"),
        (
            OWN + values("{ starts = 2026-01-01, value = 1 }", "new-key"),
            "x.toml：“parameter”第1项缺少“unit”，请补充。",
        ),
        (
            OWN + values('{ starts = 2026-01-01, value = "三十" }'),
            "x.toml：“parameter”第1项“values”第1项“value”应为数字。",
        ),
        (
            OWN + values("{ starts = 2026-02-01, value = 1 }, { starts = 2026-01-01, value = 2 }"),
            f"x.toml：参数“{FLOOR}”第2项的“starts”不晚于前一项，请按先后排列。",
        ),
        (
            OWN + values('{ starts = 2026-02-01, value = 1, article = "一" }'),
            f"x.toml：参数“{FLOOR}”：“own-qingdao”没有收录第一条，请先补充该条。",
        ),
        (
            OWN + values("{ starts = 2026-01-01, value = 1 }").replace("key", 'unit = "days"\nkey'),
            f"x.toml：参数“{FLOOR}”的“unit”应为 percent，可以不写。",
        ),
        (OWN.replace('place = "qingdao"', 'place = "moon"'), "没有名为“moon”的地区。"),
        ('[[parameter]]\nkey = "x"\nvalues = []\n', "x.toml：有条款或参数，却没有 [instrument]。"),
        ('[instrument]\nid = "mof-87"\nown = true\n', "x.toml：“instrument”有未知的键“own”"),
        ("x = = 1\n", "x.toml：第1行不符合 TOML 格式，请检查引号、等号和括号。"),
    ],
)
def test_a_bad_file_is_refused_with_its_path_and_key(office: Office, text: str, fault: str) -> None:
    assert any(fault in one for one in faults(office(x=text)))


def test_every_fault_of_every_file_is_listed_and_nothing_is_used(office: Office) -> None:
    folder = office(
        a="x = 1\n", b='[instrument]\nid = "mof-87"\nverified = "sure"\n', calendar="year = 1\n"
    )
    assert [one.split("：")[0] for one in faults(folder)] == ["a.toml", "b.toml"]
    (folder / "a.toml").unlink()
    (folder / "b.toml").unlink()
    assert faults(folder) == ["calendar.toml：“year”应为列表。"]


def test_one_figure_in_two_files_is_refused(office: Office) -> None:
    text = OWN + values("{ starts = 2026-01-01, value = 35 }")
    folder = office(a=text, b=text.replace('"own-qingdao"', '"own-2"'))
    assert faults(folder) == [f"b.toml：参数“{FLOOR}”重复，已见于 {folder}/a.toml，请删去一处。"]


def test_the_law_that_is_shipped_holds_no_official_wording(office: Office) -> None:
    assert not any(
        Library.load().official_text(whole.instrument, article)
        for whole in Library.load().instruments
        for article in Library.load().articles(whole.instrument)
    )


Periods = list[tuple[int, int]]


def lists_of_periods() -> st.SearchStrategy[Periods]:
    """First days, counted from the start of 2020, each once and in order, and their values."""
    days = st.lists(st.integers(0, 50), min_size=1, max_size=5, unique=True).map(sorted)
    return days.flatmap(
        lambda begun: st.lists(st.integers(0, 9), min_size=len(begun), max_size=len(begun)).map(
            lambda held: list(zip(begun, held, strict=True))
        )
    )


def law_of(periods: Periods) -> dict[str, Any]:
    first = dt.date(2020, 1, 1)
    return {
        "parameter": [
            {
                "key": "some-days",
                "title": "某期限",
                "unit": "days",
                "values": [
                    {"starts": first + dt.timedelta(days=day), "value": held}
                    for day, held in periods
                ],
            }
        ],
    }


def held_on(periods: Periods, day: int) -> int | None:
    return next((held for begun, held in reversed(periods) if begun <= day), None)


@given(lists_of_periods(), lists_of_periods(), st.integers(-5, 55))
def test_before_the_first_day_of_the_office_the_law_holds_and_then_the_office_alone(
    law: Periods, own: Periods, day: int
) -> None:
    head = {
        "id": "law-1",
        "title": "某办法",
        "issuer": "某部",
        "verified": "primary",
        "checked_on": DAY,
    }
    below = {
        "law.toml": {
            "place": {"id": "national", "title": "全国"},
            "instrument": head,
            **law_of(law),
        }
    }
    merged = laid_over(
        below, {"own.toml": {"instrument": {"id": "law-1"}, **law_of(own)}}, "office"
    )
    ruling = law if day < own[0][0] else own
    library = Library(plain(merged), Path("catalogue"))
    on = dt.date(2020, 1, 1) + dt.timedelta(days=day)
    expected = held_on(ruling, day)
    if expected is None:
        with pytest.raises(LookupError):
            library.value("some-days", on=on)
    else:
        held = library.value("some-days", on=on)
        assert held.value == expected
        assert held.citation.own is (ruling is own)
    assert below["law.toml"]["parameter"] == law_of(law)["parameter"]
