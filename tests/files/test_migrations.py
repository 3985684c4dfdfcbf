"""An older file is read as today's, and stays as it is until it is saved."""

import datetime as dt
from pathlib import Path

import pytest

from reqwriter.files import FileProblem, load, save
from reqwriter.files.migrations import SCHEMA, STEPS, brought_up

OLD = """schema = 0

[project]
name = "示例市第一中学办公设备采购项目"
notice_date = 2026-11-30
documents_from = 2026-11-30
documents_until = 2026-12-07
open_time = 2026-12-22T09:30:00
open_place = "网上开标"
"""


def test_there_is_a_step_for_every_older_schema() -> None:
    assert len(STEPS) == SCHEMA


def test_schema_0_kept_the_days_in_the_project(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(OLD)

    timetable = load(path).project.timetable

    assert timetable.notice_date == dt.date(2026, 11, 30)
    assert timetable.documents_until == dt.date(2026, 12, 7)
    assert timetable.deadline == dt.datetime(2026, 12, 22, 9, 30)
    assert timetable.opening_place == "网上开标"
    assert path.read_text() == OLD


def test_a_saved_file_is_of_today(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(OLD)
    draft = load(path)

    save(path, draft)

    assert "schema = 1\n" in path.read_text()
    assert load(path) == draft


def test_the_data_handed_in_is_not_changed() -> None:
    data = {"project": {"open_time": 1}}

    assert brought_up(data, 0) == {"project": {"timetable": {"deadline": 1}}}
    assert data == {"project": {"open_time": 1}}


def test_a_key_of_the_old_layout_is_unknown_today(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(OLD.replace("schema = 0", "schema = 1"))

    with pytest.raises(FileProblem, match=r"project\.open_time：不认识“open_time”"):
        load(path)


@pytest.mark.parametrize("project", ["5", '"x"', "[]"])
def test_an_old_file_that_is_wrong_in_other_ways_is_explained(project: str, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(f"schema = 0\nproject = {project}\n")

    with pytest.raises(FileProblem, match="第 2 行，project（项目）：应为若干小项"):
        load(path)
