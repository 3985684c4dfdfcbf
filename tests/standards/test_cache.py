"""The cache of the law never changes an answer."""

import datetime as dt
import os
import subprocess
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


STRICT = """\
[instrument]
id = "mof-87"

[[parameter]]
key = "price-weight-floor.goods"
values = [{ starts = 2017-10-01, value = 45 }]
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    made = tmp_path / "office"
    made.mkdir()
    (made / "strict.toml").write_text(STRICT, "utf-8")
    return made


def test_the_law_with_and_without_the_office_never_answer_for_each_other(
    kept: Path, office: Path
) -> None:
    for _ in range(2):
        assert answer(shipped("standards"), office) == 45
        assert answer() == 30


def test_the_second_start_with_an_office_parses_nothing(
    kept: Path, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Library.load(shipped("standards"), office)
    forbid_parsing(monkeypatch)
    second = Library.load(shipped("standards"), office)
    assert [*second.figures()] == [*first.figures()]
    assert second.value("price-weight-floor.goods", on=DAY).citation.own


def test_every_change_of_the_office_is_seen(kept: Path, office: Path) -> None:
    assert answer(shipped("standards"), office) == 45
    file = office / "strict.toml"
    file.write_text(STRICT.replace("45", "46"), "utf-8")
    assert answer(shipped("standards"), office) == 46
    (office / "places").mkdir()
    file.rename(office / "places" / "strict.toml")
    assert answer(shipped("standards"), office) == 46
    (office / "places" / "strict.toml").unlink()
    assert answer(shipped("standards"), office) == 30


def test_what_is_broken_off_in_the_office_is_told_and_not_answered_from_the_cache(
    kept: Path, office: Path
) -> None:
    assert answer(shipped("standards"), office) == 45
    whole = (office / "strict.toml").read_bytes()
    for broken in (whole[:-10], whole.replace(b"45", b"\xff"), b"\x00" + whole):
        (office / "strict.toml").write_bytes(broken)
        for _ in range(2):
            with pytest.raises(ValueError, match=r"strict\.toml"):
                answer(shipped("standards"), office)
    (office / "strict.toml").write_bytes(whole)
    assert answer(shipped("standards"), office) == 45


def test_one_text_in_two_folders_is_two_laws(kept: Path, office: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "strict.toml").write_text(STRICT, "utf-8")
    # As the first folder it stands on nothing; as a later one it lies over the law.
    assert answer(shipped("standards"), other) == 45
    with pytest.raises(ValueError, match="缺少"):
        answer(other)
    assert answer(shipped("standards"), office, other) == 45


def test_processes_that_start_at_once_answer_alike(office: Path, tmp_path: Path) -> None:
    script = (
        "import datetime as dt, sys\nfrom pathlib import Path\n"
        "from reqwriter.places import shipped\n"
        "from reqwriter.standards.library import Library\n"
        "over = [shipped('standards'), Path(sys.argv[1])] if sys.argv[1] else []\n"
        "day = dt.date(2026, 11, 23)\n"
        "for _ in range(5):\n"
        "    print(Library.load(*over).value('price-weight-floor.goods', on=day).value)\n"
    )
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "caches")}
    started = [
        (
            expected,
            subprocess.Popen(
                [sys.executable, "-c", script, over],
                env=environment,
                stdout=subprocess.PIPE,
                text=True,
            ),
        )
        for expected, over in (("45", str(office)), ("30", "")) * 2
    ]
    for expected, process in started:
        said, _ = process.communicate(timeout=60)
        assert said.split() == [expected] * 5
    left = [*(tmp_path / "caches").rglob("*")]
    assert [one.name for one in left if one.is_file()] in ([], [FILE])
