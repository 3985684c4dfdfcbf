"""Where the office's folder is told, and what is said when it cannot be used."""

import datetime as dt
from pathlib import Path

import pytest

from reqwriter.files.office import library
from reqwriter.files.problem import FileProblem
from reqwriter.files.settings import VARIABLE, folder_to_write, own_folder

DAY = dt.date(2026, 11, 23)
STRICT = """\
[instrument]
id = "mof-87"

[[parameter]]
key = "price-weight-floor.goods"
values = [
  { starts = 2026-01-01, value = 45 },
]
"""


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of settings of a user who has set nothing."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr("reqwriter.files.settings._folder", lambda: tmp_path / "settings")
    (tmp_path / "settings").mkdir()
    return tmp_path / "settings"


def folder(at: Path, text: str = STRICT) -> Path:
    at.mkdir()
    (at / "strict.toml").write_text(text, encoding="utf-8")
    return at


def floor(given: Path | None = None) -> int:
    return int(library(given).value("price-weight-floor.goods", on=DAY).value)


def test_without_a_setting_the_shipped_law_stands_alone(settings: Path) -> None:
    assert own_folder() is None
    assert floor() == 30
    assert folder_to_write() == settings / "standards"


def test_a_folder_beside_the_settings_needs_no_setting(settings: Path) -> None:
    assert own_folder() is None
    assert folder(settings / "standards") == own_folder()
    assert floor() == 45


def test_the_setting_the_variable_and_the_option_each_lie_over_the_one_before(
    settings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = settings / "settings.toml"
    for name, value in (("set", 41), ("variable", 42), ("option", 43)):
        folder(tmp_path / name, STRICT.replace("45", str(value)))
    folder(settings / "standards")
    file.write_text(f"standards = '{tmp_path / 'set'}'\n", encoding="utf-8")
    assert floor() == 41
    monkeypatch.setenv(VARIABLE, str(tmp_path / "variable"))
    assert floor() == 42
    assert floor(tmp_path / "option") == 43
    monkeypatch.setenv(VARIABLE, "")
    assert floor() == 30


def test_a_relative_folder_is_beside_the_settings(settings: Path) -> None:
    (settings / "settings.toml").write_text('standards = "law"\n', encoding="utf-8")
    assert own_folder() == settings / "law"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("standards = 5\n", "“standards”应为文件夹的路径"),
        ('standards = ""\n', "“standards”应为文件夹的路径"),
        ('folder = "x"\n', "有未知的设置“folder”，请删除；可用的设置：standards。"),
        ("standards = = 1\n", "不是 UTF-8 编码的 TOML 文件"),
    ],
)
def test_settings_that_are_wrong_are_told(settings: Path, text: str, said: str) -> None:
    (settings / "settings.toml").write_text(text, encoding="utf-8")
    with pytest.raises(FileProblem) as raised:
        library()
    assert str(raised.value).startswith(f"{settings / 'settings.toml'}：{said}")


def test_a_user_without_a_home_has_no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr("reqwriter.files.settings._folder", lambda: None)
    assert own_folder() is None
    with pytest.raises(FileProblem, match="--standards"):
        folder_to_write()


def test_faults_are_told_with_file_line_key_and_remedy(tmp_path: Path) -> None:
    text = STRICT.replace("value = 45", 'value = "多"') + 'more = "x"\n'
    given = folder(tmp_path / "office", text)
    (given / "second.toml").write_text(STRICT.replace("mof-87", "mof-88"), encoding="utf-8")
    with pytest.raises(FileProblem) as raised:
        library(given)
    head, *faults = raised.value.problems
    assert head == f"没有采用本单位的法规数据（{given}），请改正："
    assert faults == [
        f"- {given}/strict.toml：第4行：“parameter”第1项有未知的键“more”，请删除或改正；"
        "可用的键：key、values、title、unit。",
        f"- {given}/strict.toml：第7行：“parameter”第1项“values”第1项“value”应为数字。",
    ]
    (given / "strict.toml").unlink()
    with pytest.raises(FileProblem) as raised:
        library(given)
    assert f"- {given}/second.toml：第1行：“instrument”缺少“title”，请补充。" in (
        raised.value.problems
    )


def test_the_line_of_a_period_is_told(tmp_path: Path) -> None:
    late = "  { starts = 2025-01-01, value = 46 },\n]\n"
    given = folder(tmp_path / "office", STRICT.removesuffix("]\n") + late)
    with pytest.raises(FileProblem, match=r"第8行：参数“price-weight-floor\.goods”第2项"):
        library(given)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="找不到法规数据文件夹"):
        library(tmp_path / "nowhere")


def test_a_fault_of_the_shipped_law_is_not_laid_at_the_office(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = folder(tmp_path / "shipped", "x = 1\n")
    monkeypatch.setattr("reqwriter.files.office.shipped", lambda name: broken)
    with pytest.raises(ValueError, match="法规数据有误"):
        library(folder(tmp_path / "office"))
