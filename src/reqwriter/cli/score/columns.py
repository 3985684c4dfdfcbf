"""Tables of the terminal whose columns hold Chinese and figures."""

from collections.abc import Iterator, Sequence

from reqwriter.cli.help import cells, wrapped

_GAP = "  "
# Where the last column is broken into lines.
_WIDEST = 56


def table(
    header: Sequence[str], rows: Sequence[Sequence[str]], figures: Sequence[int]
) -> list[str]:
    """The lines of a table; the columns of `figures` (counted from 0) are set to the right.

    What the last column says runs on below it where it is long.
    """
    everything = [line for row in [header, *rows] for line in _broken(row)]
    widths = [max(map(cells, column)) for column in zip(*everything, strict=True)]
    return [_line(row, widths, figures) for row in everything]


def _broken(row: Sequence[str]) -> Iterator[Sequence[str]]:
    *cells_, last = row
    first, *more = wrapped(last, _WIDEST)
    yield [*cells_, first]
    for line in more:
        yield [*("" for _ in cells_), line]


def _line(row: Sequence[str], widths: Sequence[int], figures: Sequence[int]) -> str:
    set_ = []
    for number, (text, width) in enumerate(zip(row, widths, strict=True)):
        blank = " " * (width - cells(text))
        set_.append(f"{blank}{text}" if number in figures else f"{text}{blank}")
    return _GAP.join(set_).rstrip()
