"""How instruments stand on a day, and what is recorded as not settled."""

import datetime as dt
from pathlib import Path

import pytest

from reqwriter.standards.library import Library
from reqwriter.standards.states import Status
from reqwriter.standards.tables import StandardsError
from reqwriter.standards.verified import Verified
from tests.standards.test_loading import HEAD, SOUND, folder, loaded, parameter

__all__ = ["folder"]

TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


@pytest.mark.parametrize(
    ("instrument", "day", "status"),
    [
        ("mof-87", TODAY, Status.IN_FORCE),
        ("mof-87", dt.date(2017, 9, 30), Status.NOT_YET),
        ("mof-87", dt.date(2017, 10, 1), Status.IN_FORCE),
        ("mof-2026-12", dt.date(2026, 9, 30), Status.NOT_YET),
        ("mof-2023-29", dt.date(2022, 12, 31), Status.NOT_YET),
        ("mof-2023-29", dt.date(2023, 1, 1), Status.IN_FORCE),
        ("mof-2026-12", dt.date(2026, 10, 1), Status.IN_FORCE),
        ("mof-2011-181", dt.date(2020, 12, 31), Status.IN_FORCE),
        ("mof-2011-181", dt.date(2021, 1, 1), Status.REPEALED),
        ("mofb-2024-265", dt.date(2026, 1, 31), Status.IN_FORCE),
        ("mofb-2024-265", dt.date(2026, 2, 1), Status.REPEALED),
        ("mof-2007-29", dt.date(2010, 1, 1), Status.REPEALED),
        ("mof-2007-2", TODAY, Status.UNCHECKED),
        ("qingdao-2022-sme", TODAY, Status.UNCHECKED),
        ("qingdao-2022-sme", dt.date(2022, 6, 1), Status.NOT_YET),
    ],
)
def test_an_instrument_stands_as_its_days_and_its_word_say(
    library: Library, instrument: str, day: dt.date, status: Status
) -> None:
    assert library.status(instrument, day) is status


def test_every_state_is_told_in_chinese() -> None:
    assert [one.label for one in Status] == ["现行有效", "已废止或被替代", "尚未施行", "效力未核"]


def test_a_repealed_instrument_names_what_took_its_place(library: Library) -> None:
    heir = library.replaced_by("mof-2011-181")
    assert heir is not None
    assert heir.instrument == "mof-2020-46"
    assert library.replaced_by("mof-87") is None


def test_an_instrument_names_what_amends_it(library: Library) -> None:
    assert {one.instrument for one in library.amended_by("mof-2020-46")} == {
        "mof-2022-19", "miit-letter-2023-4", "mof-budget-2023-76", "state-2024-33",
    }  # fmt: skip
    assert library.amended_by("mof-74") == ()


def test_a_false_friend_is_noted_with_the_real_instrument(library: Library) -> None:
    assert "财库〔2023〕29号" in library.note("mof-2025-30")
    assert "不是价格评审规定" in library.note("mof-2018-2")


def test_the_share_of_works_rests_on_doubt_to_the_end_of_2026_and_says_so(
    library: Library,
) -> None:
    held = library.value("sme-works-reserve-percent", on=dt.date(2026, 12, 31))
    assert held.citation.verified is Verified.UNVERIFIED
    assert "应为30%" in held.note
    assert [one.about for one in library.doubts_about("sme-works-reserve-percent")] == [
        "工程项目的预留份额",
        "工程预留份额40%延续到2026年底",
    ]


@pytest.mark.parametrize(
    ("of", "about"),
    [
        ("gov-procurement-law", "修订"),
        ("mof-2007-2", "效力"),
        ("mof-2014-214", "工程磋商的价格分值"),
        ("mof-2019-19", "电视设备"),
        ("mof-2026-2", "三个启动比例能否分别提高"),
        ("qingdao", "预留45%和小微70%"),
        ("qingdao-2022-sme", "预留45%和小微70%"),
        ("shandong", "采购限额标准和公开招标数额标准"),
        ("discrimination-2025", "措辞和编号"),
        ("mofb-2020-123", "快递包装的数字"),
    ],
)
def test_what_is_not_settled_is_recorded(library: Library, of: str, about: str) -> None:
    assert about in [one.about for one in library.doubts(of)]


def test_an_unknown_threshold_is_a_doubt_of_the_place_and_of_those_above(
    library: Library,
) -> None:
    key = "procurement-threshold.goods"
    assert [one.says[:3] for one in library.doubts_about(key, place="qingdao")] == [
        "青岛市", "山东省",
    ]  # fmt: skip
    assert library.doubts_about(key) == ()
    assert library.doubts("mof-74") == ()


def test_an_unknown_instrument_has_no_state(library: Library) -> None:
    with pytest.raises(LookupError, match="没有“mof-1”"):
        library.status("mof-1", TODAY)


REPEALED = HEAD.replace("checked_on = 2026-11-23", 'checked_on = 2026-11-23\nstatus = "repealed"')
DOUBT = '\n[[doubt]]\nabout = "某事"\nsays = "说法不一。"\n'


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            REPEALED.replace('"repealed"', '"repealed"\nrepealed_on = 2020-01-01'),
            "law.toml：“repealed_on”不晚于“effective”。",
        ),
        (
            HEAD.replace("2026-11-23", "2026-11-23\nrepealed_on = 2021-01-01"),
            "law.toml：写了“repealed_on”，“status”应为 repealed。",
        ),
        (
            HEAD.replace("2026-11-23", '2026-11-23\nreplaced_by = "law-1"'),
            "law.toml：写了“replaced_by”，“status”应为 repealed。",
        ),
        (
            REPEALED.replace('"repealed"', '"repealed"\nreplaced_by = "law-9"'),
            "law.toml：“replaced_by”写的“law-9”不在法规数据中。",
        ),
        (
            HEAD.replace("2026-11-23", '2026-11-23\namends = ["law-9"]'),
            "law.toml：“amends”写的“law-9”不在法规数据中。",
        ),
        (
            HEAD.replace("2026-11-23", '2026-11-23\namends = ["law-1"]'),
            "law.toml：“amends”写的是这部法规自己。",
        ),
        (
            HEAD.replace("2026-11-23", '2026-11-23\nstatus = "not-yet"'),
            "law.toml：写了“effective”，是否施行由日期决定，请删去“status”。",
        ),
        (
            HEAD.replace("2026-11-23", '2026-11-23\nstatus = "dead"'),
            "law.toml：“instrument”“status”应为以下之一：in-force、repealed、not-yet、unchecked。",
        ),
        (
            HEAD + DOUBT + 'articles = ["二"]\n',
            "law.toml：存疑事项“某事”写的第二条没有收录。",
        ),
        (
            HEAD + DOUBT + 'keys = ["no-days"]\n',
            "law.toml：存疑事项“某事”写的参数“no-days”不在法规数据中。",
        ),
        (DOUBT, "law.toml：有存疑事项，却没有 [instrument] 或 [place]。"),
        (
            REPEALED + SOUND,
            "law.toml：参数“some-days”第1项依据的“law-1”已废止，请写明不晚于废止日期的“ends”。",
        ),
    ],
)
def test_a_state_or_doubt_that_cannot_be_is_refused(folder: Path, text: str, fault: str) -> None:
    (folder / "law.toml").write_text(text, encoding="utf-8")
    with pytest.raises(StandardsError) as raised:
        Library.load(folder)
    assert fault in raised.value.faults


def test_a_figure_of_a_repealed_instrument_ends_with_it(folder: Path) -> None:
    ended = REPEALED.replace('"repealed"', '"repealed"\nrepealed_on = 2021-01-01')
    period = "{ starts = 2020-01-01, ends = 2020-12-31, value = 5 }"
    library = loaded(folder, law=ended + parameter(period))
    assert library.value("some-days", on=dt.date(2020, 12, 31)).value == 5


def test_what_is_announced_without_a_day_is_not_in_force(folder: Path) -> None:
    head = HEAD.replace("effective = 2020-01-01\n", 'status = "not-yet"\n')
    library = loaded(folder, law=head)
    assert library.status("law-1", TODAY) is Status.NOT_YET


def test_an_office_can_record_a_doubt_of_its_own(folder: Path, tmp_path: Path) -> None:
    loaded(folder, law=HEAD + SOUND + DOUBT)
    office = tmp_path / "office"
    office.mkdir()
    more = '[instrument]\nid = "law-1"\n' + DOUBT.replace("某事", "另一事")
    (office / "more.toml").write_text(more, encoding="utf-8")
    library = Library.load(folder, office)
    assert [one.about for one in library.doubts("law-1")] == ["某事", "另一事"]
