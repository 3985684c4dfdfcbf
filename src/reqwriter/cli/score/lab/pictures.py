"""What is pictured, whatever draws it: bars with marks, curves over an axis."""

from typing import NamedTuple


class Bar(NamedTuple):
    """A bar: its name, how long (0 to 1 of the whole), where a mark stands, and its figures."""

    name: str
    length: float
    mark: float | None
    said: str


class Bars(NamedTuple):
    """Bars below each other; `key` says what bar and mark mean.

    The longest takes all the room, unless the room stands for something longer: `top`.
    """

    title: str
    key: str
    bars: tuple[Bar, ...]
    top: float = 0.0

    @property
    def longest(self) -> float:
        """What takes all the room."""
        return max([self.top, *(max(bar.length, bar.mark or 0) for bar in self.bars)]) or 1.0


class Curve(NamedTuple):
    """A line through points, in the order of x."""

    name: str
    points: tuple[tuple[float, float], ...]


class Curves(NamedTuple):
    """Curves over one axis, both axes named; what is seen goes from the first to the last x."""

    title: str
    across: str
    upward: str
    top: float
    curves: tuple[Curve, ...]


class Grid(NamedTuple):
    """A table; all columns but the first hold figures."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Section(NamedTuple):
    """A part of the report: conclusions in sentences, then what shows them."""

    title: str
    said: tuple[str, ...]
    shown: tuple[Bars | Curves | Grid, ...] = ()
