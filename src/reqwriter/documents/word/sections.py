"""Section properties: page, header, footer, page numbers."""

from functools import cache

from reqwriter.documents.word.carrier import Page

HEADER, HEADER_FIRST, FOOTER, FOOTER_FIRST = "rId11", "rId12", "rId13", "rId14"


# How a section counts its pages: the front matter in Roman figures from an unnumbered cover on,
# the first chapter from one, every later section on from the one before; a document without
# chapters from one after its cover.
FRONT = '<w:pgNumType w:fmt="upperRoman" w:start="0"/><w:titlePg/>'
FROM_ONE = '<w:pgNumType w:start="1"/>'
ON = ""
UNPARTED = '<w:pgNumType w:start="0"/><w:titlePg/>'


@cache
def section(page: Page, numbers: str, *, landscape: bool = False) -> str:
    """The properties of a section: its page, header, footer, and how it counts."""
    width, height = (page.height, page.width) if landscape else (page.width, page.height)
    top, right, bottom, left = (
        (page.left, page.bottom, page.right, page.top)
        if landscape
        else (page.top, page.right, page.bottom, page.left)
    )
    orientation = ' w:orient="landscape"' if landscape else ""
    return (
        "<w:sectPr>"
        f'<w:headerReference w:type="default" r:id="{HEADER}"/>'
        f'<w:headerReference w:type="first" r:id="{HEADER_FIRST}"/>'
        f'<w:footerReference w:type="default" r:id="{FOOTER}"/>'
        f'<w:footerReference w:type="first" r:id="{FOOTER_FIRST}"/>'
        '<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{orientation}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        f'w:header="{page.header}" w:footer="{page.footer}" w:gutter="0"/>'
        f"{numbers}</w:sectPr>"
    )
