"""The wizard judges by the law of the office."""

import datetime as dt
from pathlib import Path

import pytest

from reqwriter.files.problem import FileProblem
from reqwriter.files.settings import VARIABLE
from reqwriter.tui import app as wizard

STRICT = (
    '[instrument]\nid = "mof-87"\n\n[[parameter]]\nkey = "price-weight-floor.goods"\n'
    "values = [{ starts = 2026-01-01, value = 60 }]\n"
)


@pytest.fixture
def floors(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The floor that each wizard that is opened judges by."""
    seen: list[int] = []

    def run(self: wizard.ReqwriterApp) -> int:
        day = dt.date(2026, 11, 23)
        seen.append(int(self.library.value("price-weight-floor.goods", on=day).value))
        return 0

    monkeypatch.setattr(wizard.ReqwriterApp, "run", run)
    monkeypatch.setattr(wizard, "unreadable", lambda encoding: "")
    return seen


def test_the_folder_that_is_given_or_set_lies_over_the_law(
    floors: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "strict.toml").write_text(STRICT, encoding="utf-8")
    wizard.run()
    wizard.run(standards=tmp_path)
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    wizard.run()
    assert floors == [30, 60, 60]


def test_a_folder_at_fault_is_told_before_anything_opens(floors: list[int], tmp_path: Path) -> None:
    (tmp_path / "strict.toml").write_text("x = 1\n", encoding="utf-8")
    with pytest.raises(FileProblem, match="没有采用本单位的法规数据"):
        wizard.run(standards=tmp_path)
    assert floors == []
