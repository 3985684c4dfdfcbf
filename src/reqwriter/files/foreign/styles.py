"""What styles say of their paragraphs: outline level, number, whether they are hidden."""

import re
from typing import NamedTuple

from reqwriter.files.foreign.xml import VAL, Element, W, names, number, on

_NAME, _BASE, _PARAGRAPH, _RUN = names(("name", "basedOn", "pPr", "rPr"))
_OUTLINE, _LIST, _LEVEL, _VANISH = names(("outlineLvl", "numId", "ilvl", "vanish"))
_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])$", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录)\s*[1-9]$", re.IGNORECASE)
# A chain of styles longer than this turns in a circle.
_LONGEST = 20


class Style(NamedTuple):
    """`outline` counts from zero, -1 for body text; `number` is the list, empty for none.

    `level` is the level in the list, -1 when the list itself says which; `contents` is true for
    entries of a table of contents.
    """

    outline: int = -1
    number: str = ""
    level: int = -1
    hidden: bool = False
    contents: bool = False


PLAIN = Style()


def styles_of(root: Element) -> dict[str, Style]:
    """The styles by id, each with what it takes from those it is based on."""
    own = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
    said = {name: _said(style) for name, style in own.items()}
    based = {
        name: base.get(VAL, "")
        for name, style in own.items()
        if (base := next(style.iterchildren(_BASE), None)) is not None
    }
    return {name: _whole(name, said, based) for name in own}


def _whole(name: str, said: dict[str, dict[str, object]], based: dict[str, str]) -> Style:
    chain = [name]
    while (base := based.get(chain[-1], "")) and len(chain) < _LONGEST:
        chain.append(base)
    whole: dict[str, object] = {}
    for one in reversed(chain):
        whole |= said.get(one, {})
    return PLAIN._replace(**whole)  # type: ignore[arg-type]


def _said(style: Element) -> dict[str, object]:
    said: dict[str, object] = {}
    title = next(style.iterchildren(_NAME), None)
    called = "" if title is None else title.get(VAL, "")
    if heading := _HEADING.match(called):
        said["outline"] = int(heading[1]) - 1
    if _CONTENTS.match(called):
        said["contents"] = True
    for properties in style.iterchildren(_PARAGRAPH):
        for part in properties.iterdescendants(_OUTLINE, _LIST, _LEVEL):
            if part.tag == _OUTLINE:
                said["outline"] = outline_of(part)
            elif part.tag == _LIST:
                said["number"] = part.get(VAL, "")
            else:
                said["level"] = number(part)
    runs = style.iterchildren(_RUN)
    hidden = next((one for run in runs for one in run.iterchildren(_VANISH)), None)
    if hidden is not None:
        said["hidden"] = on(hidden)
    return said


def outline_of(element: Element) -> int:
    """The level from zero that `w:outlineLvl` gives; -1 for body text, which is Word's 9."""
    level = number(element, otherwise=9)
    return level if level < 9 else -1
