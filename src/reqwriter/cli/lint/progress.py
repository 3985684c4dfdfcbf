"""How far many files have come, for somebody who waits before a terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def followed(results: Iterable[T], total: int) -> Iterator[T]:
    """The results one by one, with a bar on standard error when they are many and it is seen."""
    if total < 2 or not sys.stderr.isatty():
        yield from results
        return
    # Only who sees the bar waits for it to load.
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("正在检查"), BarColumn(), MofNCompleteColumn(), TextColumn("已用"),
        TimeElapsedColumn(), TextColumn("大约还需"), TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield from bar.track(results, total=total)
