"""Lines of Chinese broken as typesetters break them: no line begins with closing punctuation."""

from rich.cells import cell_len

_NOT_FIRST = frozenset("，。、；：？！）》〉」』】〕”’％％…—·,.;:?!)]}%")
_NOT_LAST = frozenset("（《〈「『【〔“‘([{")


def fold(text: str, width: int) -> str:
    """The text with line ends set so that no line is wider than so many cells."""
    return "\n".join(_paragraph(line, max(width, 4)) for line in text.split("\n"))


def _paragraph(text: str, width: int) -> str:
    lines: list[str] = []
    while cell_len(text) > width:
        cut = _cut(text, width)
        lines.append(text[:cut].rstrip(" "))
        text = text[cut:].lstrip(" ")
    return "\n".join([*lines, text])


def _cut(text: str, width: int) -> int:
    """Where to break: the last place that fits and is allowed; the last that fits if none is."""
    fits = 0
    cells = 0
    for character in text:
        cells += cell_len(character)
        if cells > width:
            break
        fits += 1
    for cut in range(fits, max(fits // 2, 1), -1):
        if _breaks(text[cut - 1], text[cut]):
            return cut
    return max(fits, 1)


def _breaks(before: str, after: str) -> bool:
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return not (_latin(before) and _latin(after))


def _latin(character: str) -> bool:
    return character.isascii() and not character.isspace()
