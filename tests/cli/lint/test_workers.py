"""Several processes at once: the same outcome as of one, whatever befalls them."""

import datetime as dt
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from reqwriter.cli.lint import workers
from reqwriter.cli.lint.judging import Asked, Judge, Seen
from reqwriter.cli.lint.outcome import Unread
from reqwriter.cli.lint.workers import serve, shared_out
from reqwriter.files import foreign
from reqwriter.files.foreign import read
from reqwriter.places import shipped
from reqwriter.wording.checker import checker_of
from tests.cli.conftest import Shell

TODAY = dt.date(2026, 11, 23)
ASKED = Asked(None, TODAY, None, "", None, "accepted")
CLAUSE = "投标人在本市设有办公场所的得3分，没有的不得分。"


@pytest.fixture(autouse=True)
def _as_shipped(_seen_through: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "read", read)
    monkeypatch.setattr("reqwriter.cli.lint.judging.checker_of", checker_of)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Texts of very unlike lengths, one that cannot be read, and a draft."""
    paths = [tmp_path / f"第{number}份.txt" for number in range(6)]
    for number, path in enumerate(paths):
        lines = ["第三章 评标办法", *["采购人按合同约定支付价款。"] * (5 - number) * 3000, CLAUSE]
        path.write_text("\n".join(lines), "utf-8")
    paths[2].write_bytes(b"")
    return [*paths, shipped("examples") / "faulty-computers.toml"]


def dying(pipe: Connection, asked: Asked) -> None:
    """Serves as others do, but some files end it."""
    judge = Judge(asked)
    while True:
        file = pipe.recv()
        if "致命" in file.name:
            os._exit(9)
        pipe.send(judge.judge(file))


def deaf(pipe: Connection, asked: Asked) -> None:
    """Ends before it has been asked for anything."""


def test_results_come_in_the_order_of_the_files_and_equal_those_of_one_process(
    files: list[Path],
) -> None:
    alone = list(map(Judge(ASKED).judge, files))

    assert list(shared_out(ASKED, files, 3)) == alone
    assert [type(one) for one in alone] == [Seen, Seen, Unread, Seen, Seen, Seen, Seen]


def test_every_report_is_the_same_byte_for_byte(
    shell: Shell, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    words = ("lint", *files, "--on", "2026-11-23")
    one = [shell(*words, "--format", form) for form in ("text", "json")]
    monkeypatch.setattr(workers, "FEW", 2)

    assert [shell(*words, "--format", form) for form in ("text", "json")] == one


def test_a_file_that_ends_its_process_costs_itself_alone(tmp_path: Path) -> None:
    names = ("甲", "致命一", "乙", "致命二", "丙")
    files = [tmp_path / f"{name}.txt" for name in names]
    for file in files:
        file.write_text(f"第三章 评标办法\n{CLAUSE}\n", "utf-8")

    results = list(shared_out(ASKED, files, 2, dying))

    assert [one.file for one in results] == files
    assert [one.file.stem for one in results if isinstance(one, Unread)] == ["致命一", "致命二"]
    assert "意外中止" in next(one.why for one in results if isinstance(one, Unread))


def test_processes_that_never_serve_leave_every_file_unread(tmp_path: Path) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]

    assert all(isinstance(one, Unread) for one in shared_out(ASKED, files, 1, deaf))


def test_who_stops_asking_leaves_no_process_behind(files: list[Path]) -> None:
    results = shared_out(ASKED, files, 2)
    next(results)
    results.close()

    assert not multiprocessing.active_children()


def test_remarks_of_a_pattern_share_what_they_say(files: list[Path]) -> None:
    results = [one for one in shared_out(ASKED, files[:2], 2) if isinstance(one, Seen)]
    first, second = (one.remarks[-1] for one in results)

    assert first.pattern == second.pattern
    assert first.because is second.because
    assert first.message is second.message


def test_serving_ends_when_nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    asking, served = multiprocessing.Pipe()
    asking.close()

    serve(served, ASKED)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="sends the signal of Ctrl+C")
def test_ctrl_c_ends_it_with_a_sentence(tmp_path: Path) -> None:
    line = "采购人按合同约定支付价款，供应商负责安装、调试和培训。\n"
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text(line * 20_000, "utf-8")
    # Asked of this program alone: as from a terminal, all its processes are sent the signal.
    program = subprocess.Popen(
        [sys.executable, "-m", "reqwriter", "lint", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    time.sleep(4)
    os.killpg(program.pid, signal.SIGINT)
    out, err = program.communicate(timeout=30)

    assert program.returncode == 130
    assert out == ""
    assert err.strip() == "已经中断，没有完成。"
