"""Workbooks counted by LibreOffice, and what stands in them."""

import shutil
import subprocess
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl

FIRST = 6  # the column of the first bidder, counted from 1


def counted(folder: Path, books: dict[str, bytes]) -> dict[str, Any]:
    """Each workbook as LibreOffice counts it, by name."""
    given, done = folder / "given", folder / "done"
    given.mkdir()
    for name, content in books.items():
        (given / f"{name}.xlsx").write_bytes(content)
    paths = [str(path) for path in sorted(given.iterdir())]
    words = ["--headless", "--convert-to", "xlsx", "--outdir", str(done), *paths]
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", *words],
        check=True,
        capture_output=True,
        timeout=600,
    )
    return {name: openpyxl.load_workbook(done / f"{name}.xlsx", data_only=True) for name in books}


def can_count() -> bool:
    """Whether LibreOffice is there, with its spreadsheets."""
    found = shutil.which("soffice")
    if found is None:
        return False
    return any((Path(found).resolve().parent).glob("libsclo.*"))


def row_of(sheet: Any, text: str, column: int) -> int:
    """The first row with that text in a column."""
    found = [row for row in range(3, sheet.max_row + 1) if sheet.cell(row, column).value == text]
    assert found, f"{sheet.title}: {text}"
    return found[0]


def across(sheet: Any, row: int, many: int) -> list[Any]:
    """What stands in a row, a cell a bidder; None for nothing."""
    cells: Sequence[Any] = [sheet.cell(row, FIRST + n).value for n in range(many)]
    return [None if value == "" else value for value in cells]


def cents(value: Any) -> Decimal | None:
    """A figure of a cell, to two decimals; None for nothing."""
    return None if value is None else Decimal(repr(round(value, 6))).quantize(Decimal("0.01"))
