"""How the project is built: its floors, and files that hold one idea each."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))


@pytest.mark.slow
def test_every_floor_stands_on_the_ones_below() -> None:
    run = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    ran = subprocess.run(
        [sys.executable, "-c", run], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_file_holds_one_idea(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 260
    assert path.stem not in ("utils", "util", "helpers", "helper", "common", "functions", "misc")


JUDGING = [path for path in SOURCES if path.parent.name == "rules"]
# Counting, parity, and the whole of a percentage.
STRUCTURAL = {0, 1, 2, 3, 100}


@pytest.mark.parametrize("path", JUDGING, ids=lambda path: path.stem)
def test_no_figure_of_law_stands_in_the_code(path: Path) -> None:
    figures = {
        node.value
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and type(node.value) in (int, float)
    }
    assert figures <= STRUCTURAL
