"""Two writers cannot hold one draft, and a holder that died is no obstacle."""

import subprocess
import sys
from pathlib import Path

import pytest

from reqwriter.files import FileProblem, lock

HOLD = """
import sys
from pathlib import Path
from reqwriter.files import lock
with lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_writer_is_told_who_holds_the_draft(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("schema = 1\n")
    with holder(path) as other:
        with pytest.raises(FileProblem) as problem, lock(path):
            pass
        other.communicate()

    said = str(problem.value)
    assert said.startswith(f"{path}：另一个 reqwriter 正在编辑这份草稿（")
    assert f"进程 {other.pid}，" in said
    assert said.endswith("没有改动。请先在那边保存并退出，然后重试。")
    assert path.read_text() == "schema = 1\n"


def test_a_holder_that_was_killed_blocks_nobody(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    with holder(path) as other:
        other.kill()
        other.wait()

    with lock(path):
        assert path.with_name(".a.toml.lock").exists()


def test_the_lock_is_let_go_when_the_work_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    with pytest.raises(RuntimeError), lock(path):
        raise RuntimeError

    with lock(path):
        pass


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(FileProblem, match="文件或所在文件夹不存在"),
        lock(tmp_path / "no" / "a.toml"),
    ):
        pass

    assert not (tmp_path / "no").exists()
