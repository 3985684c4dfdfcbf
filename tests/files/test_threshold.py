"""A figure that was asked for once is found from then on."""

import datetime as dt
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from reqwriter.files.office import library
from reqwriter.files.problem import FileProblem
from reqwriter.files.threshold import Threshold, keep
from reqwriter.standards.verified import Verified

DAY = dt.date(2026, 11, 23)
KEY = "open-tender-threshold.goods"
ASKED = Threshold(KEY, Decimal(4_000_000), "青岛市", dt.date(2026, 1, 1), "某文〔2025〕9号")


def value(folder: Path, on: dt.date = DAY, place: str = "qingdao") -> Decimal:
    return library(folder).value(KEY, on=on, place=place).value


def test_a_figure_is_kept_and_found_with_its_source(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    file = keep(ASKED, DAY, folder)
    assert file == folder / "places" / "own-qingdao.toml"
    held = library(folder).value(KEY, on=DAY, place="qingdao")
    assert (held.value, held.unit) == (Decimal(4_000_000), "yuan")
    assert str(held.citation) == "《本单位补充的青岛市规定》（某文〔2025〕9号）"
    assert held.citation.caution == "本单位补充，尚未与原文核对，请先核对"
    with pytest.raises(LookupError):
        value(folder, place="shandong")
    with pytest.raises(LookupError):
        value(folder, on=dt.date(2025, 12, 31))


def test_a_second_figure_extends_the_file_and_periods_stay_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    keep(ASKED, DAY, folder)
    keep(ASKED._replace(starts=dt.date(2024, 1, 1), value=Decimal("2000000.5")), DAY, folder)
    keep(
        ASKED._replace(key="open-tender-threshold.services", verified=Verified.PRIMARY), DAY, folder
    )
    assert value(folder, dt.date(2025, 12, 31)) == Decimal("2000000.5")
    assert value(folder, dt.date(2026, 1, 1)) == 4_000_000
    held = library(folder).value("open-tender-threshold.services", on=DAY, place="qingdao")
    assert held.citation.verified is Verified.PRIMARY
    table = tomllib.loads((folder / "places" / "own-qingdao.toml").read_text("utf-8"))
    assert [one["key"] for one in table["parameter"]] == [KEY, "open-tender-threshold.services"]
    assert [one["starts"].year for one in table["parameter"][0]["values"]] == [2024, 2026]


@pytest.mark.parametrize(
    ("threshold", "said"),
    [
        (ASKED, "从 2026-01-01 起已有取值"),
        (
            ASKED._replace(starts=dt.date(2025, 1, 1), ends=dt.date(2026, 1, 1)),
            "第2项与前一项的施行期间重叠。",
        ),
        (
            ASKED._replace(starts=dt.date(2026, 3, 1), ends=dt.date(2026, 2, 1)),
            "第2项的“ends”早于“starts”。",
        ),
        (ASKED._replace(key="open-tender-treshold.goods"), f"是不是要写 {KEY}"),
        (ASKED._replace(place="某市"), "没有“某市”这个地区，可以是：全国、"),
        (ASKED._replace(place="某市"), "请用 --within 写明它的上级地区，例如 --within 山东省。"),
        (ASKED._replace(place="某市", within="某省"), "没有“某省”这个地区"),
        (ASKED._replace(place="../某市", within="山东省"), "只能由文字组成"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_changes_nothing(
    tmp_path: Path, threshold: Threshold, said: str
) -> None:
    folder = tmp_path / "office"
    file = keep(ASKED, DAY, folder)
    before = file.read_bytes()
    with pytest.raises(FileProblem) as raised:
        keep(threshold, DAY, folder)
    assert said in str(raised.value)
    assert "/tmp" not in str(raised.value).replace(str(folder), "")
    assert file.read_bytes() == before


def test_a_file_written_by_hand_is_never_rewritten(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    (folder / "places").mkdir(parents=True)
    by_hand = folder / "places" / "qingdao.toml"
    text = '# by hand\n[instrument]\nid = "qingdao-2022-sme"\nchecked_on = 2026-11-23\n'
    by_hand.write_text(text, encoding="utf-8")
    keep(ASKED, DAY, folder)
    assert by_hand.read_text("utf-8") == text
    assert value(folder) == 4_000_000


def test_a_folder_that_is_at_fault_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / "x.toml").write_text("x = 1\n", encoding="utf-8")
    with pytest.raises(FileProblem, match="没有采用本单位的法规数据"):
        keep(ASKED, DAY, folder)
    assert [one.name for one in folder.iterdir()] == ["x.toml"]


def test_a_new_place_is_added_under_the_place_that_it_lies_in(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    jinan = ASKED._replace(place="济南市", within="山东省")
    assert keep(jinan, DAY, folder) == folder / "places" / "own-济南市.toml"
    law = library(folder)
    assert law.place("山东省济南市市中区") == "济南市"
    assert value(folder, place="济南市") == 4_000_000
    assert [one.about for one in law.doubts_about(KEY, place="济南市")] == [
        "采购限额标准和公开招标数额标准"
    ]
    services = "open-tender-threshold.services"
    keep(jinan._replace(key=services), DAY, folder)
    assert library(folder).value(services, on=DAY, place="济南市").value == 4_000_000


def test_a_district_lies_in_its_city(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    keep(ASKED._replace(place="青岛市市南区"), DAY, folder)
    law = library(folder)
    assert value(folder, place="青岛市市南区") == 4_000_000
    with pytest.raises(LookupError):
        value(folder)
    assert law.value("sme-reserve-percent", on=DAY, place="青岛市市南区").value == 45
