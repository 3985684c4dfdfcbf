"""A shell for the commands: what they print, and their exit codes."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from reqwriter.cli import main
from reqwriter.places import shipped


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Shell = Callable[..., Ran]


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    def run(*words: str | Path) -> Ran:
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return _copied("office-computers", tmp_path)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    return _copied("faulty-computers", tmp_path)


def _copied(name: str, folder: Path) -> Path:
    return Path(shutil.copy(shipped("examples") / f"{name}.toml", folder / f"{name}.toml"))
