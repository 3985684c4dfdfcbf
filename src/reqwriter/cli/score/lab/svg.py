"""Bars and curves as small SVG pictures, whole in themselves."""

from collections.abc import Iterator
from html import escape

from reqwriter.cli.score.lab.pictures import Bar, Bars, Curve, Curves

_WIDE, _NAME, _SAID = 760, 190, 110
_ROW, _HIGH = 26, 240
_LEFT, _BOTTOM = 50, 46
_COLOURS = ("#1f5fa8", "#c2571a", "#4b7f3a")
_DASHES = ("", ' stroke-dasharray="6 4"', ' stroke-dasharray="2 3"')


def bars(shown: Bars) -> str:
    """Bars below each other, names at the left, figures at the right."""
    most = shown.longest
    rows = "".join(_bar(bar, at, most) for at, bar in enumerate(shown.bars))
    return _picture(shown.title, len(shown.bars) * _ROW + 4, rows)


def _bar(bar: Bar, at: int, most: float) -> str:
    room, top = _WIDE - _NAME - _SAID - 20, at * _ROW + 4
    length = bar.length / most * room
    parts = [
        f'<text x="{_NAME}" y="{top + 14}" text-anchor="end">{escape(_short(bar.name))}</text>',
        f'<rect x="{_NAME + 10}" y="{top + 2}" width="{length:.1f}" height="16" '
        f'fill="{_COLOURS[0]}"/>',
        f'<text x="{_WIDE}" y="{top + 14}" text-anchor="end">{escape(bar.said)}</text>',
    ]
    if bar.mark is not None:
        x = _NAME + 10 + bar.mark / most * room
        parts.append(
            f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{top - 2}" y2="{top + 22}" '
            f'stroke="{_COLOURS[1]}" stroke-width="3"/>'
        )
    return "".join(parts)


def _short(name: str) -> str:
    return name if len(name) <= 13 else f"{name[:12]}…"


def curves(shown: Curves) -> str:
    """Curves over an axis with a grid, named below."""
    start, end = shown.curves[0].points[0][0], shown.curves[0].points[-1][0]
    parts = list(_axes(shown, start, end))
    for number, curve in enumerate(shown.curves):
        parts.append(_line(curve, number, start, end, shown.top))
        y = _HIGH + _BOTTOM + 22 * number
        parts.append(
            f'<line x1="{_LEFT}" x2="{_LEFT + 40}" y1="{y - 4}" y2="{y - 4}" '
            f'stroke="{_COLOURS[number]}" stroke-width="2.5"{_DASHES[number]}/>'
            f'<text x="{_LEFT + 48}" y="{y}">{escape(curve.name)}</text>'
        )
    return _picture(shown.title, _HIGH + _BOTTOM + 22 * len(shown.curves), "".join(parts))


def _axes(shown: Curves, start: float, end: float) -> Iterator[str]:
    for quarter in range(5):
        y = 16 + (_HIGH - 32) * quarter / 4
        x = _LEFT + (_WIDE - _LEFT - 20) * quarter / 4
        height = shown.top * (1 - quarter / 4)
        yield (
            f'<line x1="{_LEFT}" x2="{_WIDE - 20}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>'
            f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{height:g}</text>'
            f'<text x="{x:.1f}" y="{_HIGH + 4}" text-anchor="middle">'
            f"{start + (end - start) * quarter / 4:.0f}%</text>"
        )
    yield f'<text x="{_WIDE - 20}" y="{_HIGH + 22}" text-anchor="end">{escape(shown.across)}</text>'


def _line(curve: Curve, number: int, start: float, end: float, top: float) -> str:
    room = _WIDE - _LEFT - 20
    points = " ".join(
        f"{_LEFT + (x - start) / ((end - start) or 1) * room:.1f},"
        f"{16 + (_HIGH - 32) * (1 - y / (top or 1)):.1f}"
        for x, y in curve.points
    )
    return (
        f'<polyline points="{points}" fill="none" stroke="{_COLOURS[number]}" '
        f'stroke-width="2.5"{_DASHES[number]}/>'
    )


def _picture(title: str, high: int, inside: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {high}" role="img">'
        f"<title>{escape(title)}</title>{inside}</svg>"
    )
