"""A folder with drafts, the wizard over one of them, and golden screens."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.tui.hand import Opened, opening

GOLDEN = Path(__file__).parents[1] / "golden" / "screens"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder the purchaser works in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def opened(folder: Path) -> Opened:
    """`async with opened("office-computers") as hand`; the empty name is the start screen."""

    return partial(opening, folder)


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare a screen with its golden file; REQWRITER_GOLDEN=1 writes the file anew."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / f"{name}.txt"
        if os.environ.get("REQWRITER_GOLDEN"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text + "\n", encoding="utf-8")
        assert text + "\n" == file.read_text(encoding="utf-8"), f"屏幕与 {file.name} 不同"

    return compare
