"""XML from a file that nobody vouches for: no document types, no entities, a bounded tree."""

import re
from collections.abc import Iterable
from typing import Any, TypeAlias

from lxml import etree

# lxml has no types.
Element: TypeAlias = Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
# The tree takes up to 120 bytes an element and 220 an attribute: some 500 MB at the very most.
MOST_NODES = 4_000_000
# For parts beside the text, such as headers, whose trees stand beside that of the text.
FEW_NODES = 1_000_000
_SMALLEST = 2
# How words and paragraphs look is half of a part and nothing here asks for it: without it the
# tree is made in half the time. What hides words or marks changes stays.
_LOOKS = re.compile(
    rb"<w:rPr>(?:<w\d*:(?!vanish|rStyle|ins|del|move)[^<>]*/>)*+</w:rPr>"
    rb"|<w:(?:spacing|ind|jc|tcW|vAlign|trHeight|snapToGrid|adjustRightInd)[ /][^<>]*/>"
)
# How the cells of tables look, and styles that are not there, are most of a part of styles.
_UNUSED = re.compile(
    rb"<w:(tblStylePr|latentStyles)[ >][^<]*+"
    rb"(?:<(?!/?w:(?:tblStylePr|latentStyles))[^<]*+)*+</w:\1>"
)
_DECLARATION = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<\?xml[^>]*>|\A\xef\xbb\xbf")
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
# Names are declared where the root element begins.
_HEAD = 65_536


class NotXml(Exception):
    """Why it cannot be read, in Chinese."""


def tree(content: bytes, most: int = MOST_NODES) -> Element:
    """The root element of a part, of `most` elements and attributes.

    Raises NotXml for what is not well formed, has a document type, or would make a tree without
    measure; libxml2 itself refuses elements nested more than 256 deep.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        content = content.decode("utf-16", "replace").encode()
    # A part is in UTF-8 or UTF-16, whatever it declares: in these a document type shows. Without
    # a declaration lxml takes UTF-8; told so in words it takes twice the time.
    content = _DECLARATION.sub(b"", content, count=1)
    if b"<!" in content and _DECLARED.search(content):
        raise NotXml(
            "文件中夹带了文档类型定义，正常的 Word 文档没有这种内容，为安全起见没有读取。"
            "请用 Word 打开并另存为 .docx。"
        )
    if too_many(content, most):
        raise NotXml(
            "内容的层次和格式多得不正常，没有读取。"
            "请用 Word 打开，把正文复制到新文档并另存为 .docx。"
        )
    if b"<w:latentStyles" in content or b"<w:tblStylePr" in content:
        content = _UNUSED.sub(b"", content)
    content = _LOOKS.sub(b"", content)
    if _STRICT in content[:_HEAD]:
        content = content.replace(_STRICT, W[1:-1].encode())
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower():
            raise NotXml(
                "内容嵌套的层数多得不正常，没有读取。"
                "请用 Word 打开，把正文复制到新文档并另存为 .docx。"
            ) from error
        raise NotXml(
            f"第 {error.lineno or 1} 行不符合 XML 格式，文件可能已经损坏。"
            "请用 Word 打开并另存为 .docx。"
        ) from error


def too_many(content: bytes, most: int) -> bool:
    """Whether there may be more elements and attributes than `most`."""
    # Few bytes cannot hold many: most parts need not be counted.
    if len(content) <= most * _SMALLEST:
        return False
    return content.count(b"<") + content.count(b"=") > most


def names(local: Iterable[str]) -> tuple[str, ...]:
    """Full names of WordprocessingML elements."""
    return tuple(W + name for name in local)


def on(element: Element) -> bool:
    """Whether a switch such as `w:vanish` is on; without a value it is."""
    return element.get(VAL) not in ("0", "false", "off")


def number(element: Element, otherwise: int = 0, name: str = VAL) -> int:
    """The number in an attribute; `otherwise` when there is none, or one beyond 9999."""
    text = element.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else otherwise
