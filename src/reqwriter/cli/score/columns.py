"""Tables of the terminal whose columns hold Chinese and figures."""

from collections.abc import Sequence

from reqwriter.cli.help import cells

_GAP = "  "


def table(
    header: Sequence[str], rows: Sequence[Sequence[str]], figures: Sequence[int]
) -> list[str]:
    """The lines of a table; the columns of `figures` (counted from 0) are set to the right."""
    everything = [header, *rows]
    widths = [max(map(cells, column)) for column in zip(*everything, strict=True)]
    return [_line(row, widths, figures) for row in everything]


def _line(row: Sequence[str], widths: Sequence[int], figures: Sequence[int]) -> str:
    set_ = []
    for number, (text, width) in enumerate(zip(row, widths, strict=True)):
        blank = " " * (width - cells(text))
        set_.append(f"{blank}{text}" if number in figures else f"{text}{blank}")
    return _GAP.join(set_).rstrip()
