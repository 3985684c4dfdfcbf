"""The cache of the law never changes an answer."""

import datetime as dt
import sys
from pathlib import Path

import pytest

from reqwriter.places import shipped
from reqwriter.standards import reading
from reqwriter.standards.library import Library

DAY = dt.date(2026, 11, 23)

FILE = f"standards.{sys.implementation.cache_tag}"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the cache is kept, wherever this system keeps caches."""
    monkeypatch.setattr("reqwriter.standards.cache._folder", lambda: tmp_path)
    return tmp_path / "reqwriter" / FILE


def answer(*folders: Path) -> int:
    return int(Library.load(*folders).value("price-weight-floor.goods", on=DAY).value)


def forbid_parsing(monkeypatch: pytest.MonkeyPatch) -> None:
    def parsed(texts: dict[str, bytes]) -> None:
        raise AssertionError("parsed once more")

    monkeypatch.setattr(reading, "_checked", parsed)


def test_the_second_start_parses_nothing(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Library.load()
    assert kept.is_file()
    assert [file.name for file in kept.parent.iterdir()] == [FILE]
    forbid_parsing(monkeypatch)
    second = Library.load()
    assert second.parameters == first.parameters
    assert second.places == first.places
    assert [*second.figures()] == [*first.figures()]
    assert second.value("sme-reserve-percent", on=DAY, place="qingdao").value == 45
    assert second.energy("A02091001") == first.energy("A02091001")
    assert second.calendar.ends(dt.date(2026, 9, 11), 20) == dt.date(2026, 10, 8)


def test_a_changed_file_is_read_again(kept: Path, tmp_path: Path) -> None:
    assert answer() == 30
    text = (shipped("standards") / "mof-87.toml").read_text("utf-8")
    office = tmp_path / "office"
    office.mkdir()
    (office / "mof-87.toml").write_text(text.replace("value = 30", "value = 45"), "utf-8")
    assert answer(shipped("standards"), office) == 45
    assert answer() == 30


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"no line end",
        b"\n",
        b"\n{}",
        b"1 key digest\n{}",
        b"\xff\xfe\n\x00",
    ],
)
def test_a_corrupt_cache_is_passed_over_and_replaced(kept: Path, spoilt: bytes) -> None:
    kept.parent.mkdir()
    kept.write_bytes(spoilt)
    assert answer() == 30
    assert kept.read_bytes() != spoilt


def test_a_cache_with_one_figure_changed_is_not_believed(kept: Path) -> None:
    answer()
    sound = kept.read_bytes()
    head, body = sound.split(b"\n", 1)
    spoilt = head + b"\n" + body.replace(b"30", b"20")
    assert spoilt != sound
    kept.write_bytes(spoilt)
    assert answer() == 30
    assert kept.read_bytes() != spoilt


def test_a_cut_cache_is_not_believed(kept: Path) -> None:
    answer()
    kept.write_bytes(kept.read_bytes()[:-10])
    assert answer() == 30


def test_a_cache_that_cannot_be_written_is_done_without(kept: Path) -> None:
    kept.parent.write_text("a file where the folder should be")
    assert answer() == 30
    kept.parent.unlink()
    kept.mkdir(parents=True)
    assert answer() == 30
    assert [file.name for file in kept.parent.iterdir()] == [FILE]


def test_a_user_without_a_home_has_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def home() -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(Path, "home", home)
    assert answer() == 30


def test_law_that_is_refused_is_not_kept(kept: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / "law.toml").write_text("x = 1\n", "utf-8")
    for _ in range(2):
        with pytest.raises(ValueError, match="未知的键“x”"):
            Library.load(bad)
    assert not kept.exists()
