"""A draft is saved whole or not at all, and comes back as it was."""

import errno
import os
import stat
from decimal import Decimal
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, given, settings

from reqwriter.domain.draft import Draft
from reqwriter.domain.package import Package
from reqwriter.domain.project import Office, Project
from reqwriter.files import FileProblem, load, save
from reqwriter.files.reading import parsed
from reqwriter.files.writing import HEAD, written
from reqwriter.places import shipped
from tests.strategies import AWKWARD, drafts

EXAMPLES = sorted(shipped("examples").glob("*.toml"))


def draft(name: str = "示例市第一中学办公设备采购项目") -> Draft:
    return Draft(project=Project(name=name, budget=Decimal(1_980_000)))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(drafts())
def test_every_draft_comes_back_from_its_file_as_it_was(draft: Draft) -> None:
    assert parsed(written(draft), "x.toml") == draft


@pytest.mark.parametrize("text", AWKWARD)
def test_an_awkward_text_comes_back_letter_for_letter(text: str, tmp_path: Path) -> None:
    save(tmp_path / "a.toml", draft(text))

    assert load(tmp_path / "a.toml").project.name == text


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_in_the_layout_that_saving_writes(example: Path) -> None:
    assert written(load(example)) == example.read_text(encoding="utf-8")


def test_a_file_begins_with_a_warning_about_comments_and_its_schema() -> None:
    first, second, *_ = written(draft()).splitlines()

    assert (first, second) == (HEAD.strip(), "schema = 1")
    assert "注释" in first


def test_whole_amounts_are_written_as_whole_numbers() -> None:
    text = written(
        Draft(packages=(Package(id="pkg-1", budget=Decimal(1_200_000), ceiling=Decimal("0.5")),))
    )

    assert "budget = 1200000, ceiling = 0.5 }" in text


def test_an_empty_office_is_kept_apart_from_none() -> None:
    empty = Draft(project=Project(agency=Office()))

    assert parsed(written(empty), "x.toml") == empty


def test_saving_keeps_the_permissions_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    save(path, draft())
    path.chmod(0o640)

    save(path, draft("改名"))

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_gets_the_permissions_that_the_system_gives(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    save(tmp_path / "a.toml", draft())

    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("other", "a.toml")}
    assert len(modes) == 1


def test_a_link_stays_a_link_and_its_target_is_replaced(tmp_path: Path) -> None:
    target, link = tmp_path / "target.toml", tmp_path / "link.toml"
    save(target, draft())
    link.symlink_to(target)

    save(link, draft("改名"))

    assert link.is_symlink()
    assert load(target).project.name == "改名"


def test_a_full_disk_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.toml"
    save(path, draft())
    before = path.read_bytes()

    def full(_: int) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileProblem) as problem:
        save(path, draft("改名"))

    assert str(problem.value) == (
        f"{path}：磁盘空间已满，没有写入。请清理磁盘空间后重试。原有文件没有改动。"
    )
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EACCES, "没有访问权限。请检查文件和所在文件夹的权限，或者换一个位置。"),
        (errno.EROFS, "所在磁盘是只读的。请换一个可以写入的位置。"),
        (errno.EIO, "系统无法完成读写（Input/output error）。请检查磁盘后重试。"),
    ],
)
def test_a_refusal_of_the_system_leaves_the_old_file(
    number: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.toml"
    save(path, draft())
    before = path.read_bytes()

    def refused(*_: object, **__: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(FileProblem) as problem:
        save(path, draft("改名"))

    assert str(problem.value) == f"{path}：{said}原有文件没有改动。"
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_cannot_be_saved_over(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="这是文件夹，不是文件"):
        save(tmp_path, draft())


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="文件或所在文件夹不存在"):
        save(tmp_path / "none" / "a.toml", draft())


def test_a_file_made_read_only_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.toml"
    save(path, draft())
    before = path.read_bytes()
    # Root may write everything, so the answer of the system is given here.
    monkeypatch.setattr(os, "access", lambda *_: False)

    with pytest.raises(FileProblem, match="没有访问权限"):
        save(path, draft("改名"))

    assert path.read_bytes() == before


def test_a_link_to_itself_gives_way_to_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.symlink_to(path)

    save(path, draft())

    assert load(path) == draft()
