"""How far many files have come, for somebody who waits before a terminal."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path


def followed(files: Sequence[Path]) -> Iterator[Path]:
    """The files one by one, with a bar on standard error when there are many and it is seen."""
    if len(files) < 2 or not sys.stderr.isatty():
        yield from files
        return
    # Only who sees the bar waits for it to load.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (TextColumn("正在检查"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        yield from bar.track(files, total=len(files))
