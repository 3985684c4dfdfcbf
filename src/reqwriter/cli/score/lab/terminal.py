"""The report in a terminal of 80 columns: bars and curves in braille dots, one cell each.

Block elements are wider than a cell in some Chinese terminals; braille patterns never are.
"""

from collections.abc import Iterator
from itertools import pairwise

from reqwriter.cli.help import cells, wrapped
from reqwriter.cli.score.columns import table
from reqwriter.cli.score.lab.pictures import Bars, Curves, Grid, Section

WIDTH = 80
_NAME = 24
_EMPTY = 0x2800
_LEFT, _RIGHT = 0x47, 0xB8
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_HIGH = 11
_NUMBERS = "一二三四五六七八九十"


def told(sections: list[Section]) -> Iterator[str]:
    """The lines of all sections, numbered."""
    for number, section in zip(_NUMBERS, sections, strict=False):
        yield ""
        yield f"{number}、{section.title}"
        for said in section.said:
            yield from indented(said)
        for shown in section.shown:
            yield ""
            match shown:
                case Bars():
                    yield from bars(shown)
                case Curves():
                    yield from curves(shown)
                case Grid():
                    yield from grid(shown)


def indented(said: str, by: int = 2) -> Iterator[str]:
    """A sentence in lines of the terminal's width."""
    return (" " * by + line for line in wrapped(said, WIDTH - by))


def bars(shown: Bars) -> Iterator[str]:
    """Bars with their names and figures; a mark is a line across."""
    yield f"  {shown.title}"
    yield from indented(f"（{shown.key}）")
    wide = min(max((cells(bar.name) for bar in shown.bars), default=0), _NAME)
    said = max((cells(bar.said) for bar in shown.bars), default=0)
    room = WIDTH - 2 - wide - 2 - said - 2
    most = shown.longest
    for bar in shown.bars:
        name = shortened(bar.name, wide)
        blank = " " * (wide - cells(name))
        figures = " " * (said - cells(bar.said)) + bar.said
        mark = None if bar.mark is None else bar.mark / most
        yield f"  {name}{blank}  {figures}  {_bar(bar.length / most, mark, room)}".rstrip()


def _bar(length: float, mark: float | None, room: int) -> str:
    half = round(length * room * 2)
    drawn = [chr(_EMPTY | _LEFT | _RIGHT)] * (half // 2) + [chr(_EMPTY | _LEFT)] * (half % 2)
    drawn += [" "] * (room - len(drawn))
    if mark is not None:
        drawn[min(round(mark * room), room - 1)] = "|"
    return "".join(drawn)


def shortened(name: str, wide: int) -> str:
    """A name in so many cells, its end given as … where it is too long."""
    if cells(name) <= wide:
        return name
    while cells(name) > wide - 2:
        name = name[:-1]
    return f"{name}.."


def curves(shown: Curves) -> Iterator[str]:
    """Curves drawn in dots: the first whole, the others in ever looser dots."""
    yield f"  {shown.title}（纵轴为{shown.upward}，横轴为{shown.across}）"
    room = WIDTH - 12
    canvas = [[_EMPTY] * room for _ in range(_HIGH)]
    start, end = shown.curves[0].points[0][0], shown.curves[0].points[-1][0]
    for number, curve in enumerate(shown.curves):
        for column in range(0, room * 2, 1 + 3 * number):
            x = start + (end - start) * column / (room * 2 - 1)
            dot = round((1 - _at(curve.points, x) / shown.top) * (_HIGH * 4 - 1))
            row, inside = divmod(min(max(dot, 0), _HIGH * 4 - 1), 4)
            canvas[row][column // 2] |= _DOTS[inside][column % 2]
    for number, row_ in enumerate(canvas):
        height = shown.top * (1 - number / (_HIGH - 1))
        label = f"{height:.0f}" if number in (0, _HIGH - 1) or number == _HIGH // 2 else ""
        line = "".join(map(chr, row_)).replace(chr(_EMPTY), " ")
        yield f"  {label:>5} |{line}".rstrip()
    yield f"        +{'-' * room}"
    left, right = f"{start:.0f}%", f"{end:.0f}%"
    yield f"         {left}{' ' * (room - len(left) - len(right))}{right}"
    for number, curve in enumerate(shown.curves):
        sample = (
            chr(_EMPTY | 0x12) * 3 if not number else f"{chr(_EMPTY | 0x02)} {chr(_EMPTY | 0x02)}"
        )
        yield f"         {sample} {curve.name}"


def _at(points: tuple[tuple[float, float], ...], x: float) -> float:
    """The height of a curve between its points."""
    for (before, low), (after, high) in pairwise(points):
        if before <= x <= after:
            return low + (high - low) * ((x - before) / (after - before) if after > before else 0)
    return points[-1][1]


def grid(shown: Grid) -> Iterator[str]:
    """A table, its first column shortened to leave room for the figures."""
    rest = max(sum(map(cells, row[1:])) for row in (shown.header, *shown.rows))
    widest = [
        max(cells(row[at]) for row in (shown.header, *shown.rows))
        for at in range(1, len(shown.header))
    ]
    room = WIDTH - 2 - max(sum(widest), rest) - 2 * len(widest)
    rows = [(shortened(first, max(room, 8)), *others) for first, *others in shown.rows]
    columns = range(1, len(shown.header))
    yield from (f"  {line}" for line in table(shown.header, rows, tuple(columns)))
