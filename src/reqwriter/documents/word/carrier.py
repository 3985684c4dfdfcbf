"""The style carrier: a small .docx that holds fonts, styles and page set-up, edited in Word.

Its style ids are the contract with the writer: STYLES lists them.
"""

import re
import zipfile
from functools import cache
from pathlib import Path
from typing import NamedTuple

STYLES = (
    "Heading1", "Heading2", "Heading3", "Title", "Subtitle", "TOC1", "TOC2", "ContentsHeading",
    "Header", "Footer", "BodyClause", "BodyFlush", "BodyCentred", "BodyRight", "BodyNote",
    "Clause1", "Clause2", "Clause3", "CoverField", "TableText", "TableHead", "StandardTable",
    "AfterTable", "TableCaption",
)  # fmt: skip
_SIZE = re.compile(rb'<w:pgSz\b[^>]*?\bw:w="(\d+)"[^>]*?\bw:h="(\d+)"')
_MARGIN = re.compile(rb"<w:pgMar\b[^>]*>")
_PART = ("word/styles.xml", "word/fontTable.xml", "word/theme/theme1.xml")


class CarrierProblem(ValueError):
    """A style carrier that cannot be used; the message names the file and what it lacks."""


class Page(NamedTuple):
    """The page: sizes in twips (1/1440 inch)."""

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    header: int
    footer: int

    def text_width(self, *, landscape: bool = False) -> int:
        """The width between the margins."""
        if landscape:
            return self.height - self.top - self.bottom
        return self.width - self.left - self.right


class Carrier(NamedTuple):
    """What the carrier gives: the parts that are taken over as they are, and the page."""

    parts: dict[str, bytes]
    page: Page


@cache
def carrier(path: Path) -> Carrier:
    """The carrier in a file, read once. Raises CarrierProblem."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            parts = {name: archive.read(name) for name in _PART if name in names}
            body = archive.read("word/document.xml")
    except (OSError, zipfile.BadZipFile, KeyError) as error:
        raise CarrierProblem(
            f"{path}：不是可用的样式文件（{error}），请用随附的文件替换。"
        ) from error
    styles = parts.get("word/styles.xml", b"")
    lacking = [one for one in STYLES if f'w:styleId="{one}"'.encode() not in styles]
    if lacking:
        raise CarrierProblem(f"{path}：样式文件缺少样式 {'、'.join(lacking)}。")
    return Carrier(parts, _page(body, path))


def _page(body: bytes, path: Path) -> Page:
    size, margin = _SIZE.search(body), _MARGIN.search(body)
    if size is None or margin is None:
        raise CarrierProblem(f"{path}：样式文件没有页面设置。")
    told = {name.decode(): int(twips) for name, twips in re.findall(rb'w:(\w+)="(\d+)"', margin[0])}
    return Page(
        int(size[1]), int(size[2]), told["top"], told["bottom"], told["left"], told["right"],
        told["header"], told["footer"],
    )  # fmt: skip
