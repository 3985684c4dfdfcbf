"""Whatever is wrong with the input is told in Chinese, with exit code 2, and no file is harmed."""

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NoReturn

import pytest

from reqwriter.places import shipped
from tests.cli.conftest import Shell

COMMANDS = ("check", "render", "get")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("schema = 1\n[project\n", "第 2 行第 9 列，project：这里缺少右方括号。请补上。"),
        (
            "schema = 1\n[project]\nbugdet = 1\n",
            "第 3 行，project.bugdet：不认识“bugdet”。是不是要写：budget（预算金额（元））？",
        ),
        (
            'schema = 1\n[project]\nbudget = "198万元"\n',
            "第 3 行，project.budget（预算金额（元））：应为数字，现在是“198万元”。"
            "请直接写数字，不加引号和单位，例如 1200000。",
        ),
        (
            "schema = 1\n[project.timetable]\nnotice_date = 2026-02-30\n",
            "第 3 行第 15 列，notice_date：日期或者时间不存在。"
            "请改成日历上有的日期，写成 2026-12-22。",
        ),
    ],
    ids=("syntax", "unknown key", "wrong type", "impossible date"),
)
def test_a_file_that_cannot_be_a_draft(
    command: str, text: str, said: str, shell: Shell, tmp_path: Path
) -> None:
    path = tmp_path / "a.toml"
    path.write_text(text, encoding="utf-8")

    ran = shell(command, path)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"{path}：{said}\n"
    assert path.read_text(encoding="utf-8") == text
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_of_4_gb(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    with path.open("wb") as file:
        file.truncate(4 * 1024**3)

    ran = shell("check", path)

    assert ran.code == 2
    assert ran.err == (
        f"{path}：文件有 4096 MB，超过草稿文件的上限 16 MB，没有读取。请确认是不是选错了文件。\n"
    )


def test_a_folder(shell: Shell, tmp_path: Path) -> None:
    ran = shell("check", tmp_path)

    assert ran.code == 2
    assert ran.err == f"{tmp_path}：这是文件夹，不是草稿文件。请指定其中的一个 .toml 文件。\n"


def test_no_permission_to_read(shell: Shell, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def refused(self: Path, *how: str, **more: str) -> object:
        if self == good:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return real(self, *how, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refused)
    ran = shell("check", good)

    assert ran.code == 2
    assert ran.err == f"{good}：没有访问权限。请检查文件和所在文件夹的权限，或者换一个位置。\n"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_no_permission_to_read_for_an_ordinary_user() -> None:
    # pytest's own folders are closed to others, and so may be Python's: import first.
    example = shipped("examples") / "copying-paper.toml"
    script = (
        "import os, sys; from pydantic_core import to_json; to_json({}); "
        "from reqwriter.cli import main; main(['check', sys.argv[1]]); "
        "os.setuid(65534); sys.exit(main(['check', sys.argv[2]]))"
    )
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "a.toml"
        path.write_text("schema = 1\n")
        path.chmod(0)
        ran = subprocess.run(
            [sys.executable, "-c", script, str(example), str(path)], capture_output=True, text=True
        )

    assert ran.returncode == 2
    assert ran.stderr == f"{path}：没有访问权限。请检查文件和所在文件夹的权限，或者换一个位置。\n"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES])
def test_a_full_disk_or_a_closed_folder_when_saving(
    number: int, shell: Shell, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = good.read_bytes()

    def refused(_: int) -> NoReturn:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refused)
    ran = shell("set", good, "project.budget=190万元")

    assert ran.code == 2
    assert ran.err.startswith(f"{good}：")
    assert ran.err.endswith("原有文件没有改动。\n")
    assert good.read_bytes() == before
    left = {path.name for path in good.parent.iterdir()}
    assert left <= {good.name, f".{good.name}.lock"}


def test_two_writers(shell: Shell, good: Path) -> None:
    before = good.read_bytes()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(good)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        ran = shell("set", good, "project.budget=190万元")
        other.communicate()

    assert ran.code == 2
    assert ran.err.startswith(f"{good}：另一个 reqwriter 正在编辑这份草稿（")
    assert ran.err.endswith("没有改动。请先在那边保存并退出，然后重试。\n")
    assert good.read_bytes() == before

    assert shell("set", good, "project.budget=190万元").code == 0


HOLD = """
import sys
import tempfile
from pathlib import Path
from reqwriter.files import lock
with lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
