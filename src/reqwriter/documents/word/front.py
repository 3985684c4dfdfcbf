"""The front matter: cover fields and the table of contents."""

from collections.abc import Sequence

from reqwriter.documents.blocks import Block
from reqwriter.documents.contents import Entry
from reqwriter.documents.word.text import text_runs


def bookmark(number: int) -> str:
    """The name of a heading's bookmark, as Word itself names them."""
    return f"_Toc{number:08d}"


def cover_field(block: Block) -> str:
    """A line of the cover: a label, and what stands behind it."""
    name, value = block.texts
    return (
        '<w:p><w:pPr><w:pStyle w:val="CoverField"/></w:pPr>'
        f"{text_runs(name)}<w:r><w:t>：</w:t></w:r><w:r><w:tab/></w:r>{text_runs(value)}</w:p>"
    )


def contents_field(entries: Sequence[Entry], width: int) -> str:
    """The contents as a field with its result already written: links, leaders and pages."""
    written = [
        _entry(entry, number, width, opens=number == 1) for number, entry in enumerate(entries, 1)
    ]
    title = (
        '<w:p><w:pPr><w:pStyle w:val="ContentsHeading"/></w:pPr><w:r><w:t>目　录</w:t></w:r></w:p>'
    )
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{title}{''.join(written)}"
        '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>'
    )


def _entry(entry: Entry, number: int, width: int, *, opens: bool) -> str:
    field = _field_start(' TOC \\o "1-2" \\h \\z \\u ', dirty=True) if opens else ""
    name = bookmark(number)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="TOC{entry.level}"/>'
        f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs></w:pPr>{field}'
        f'<w:hyperlink w:anchor="{name}" w:history="1">'
        f"{text_runs(entry.text)}<w:r><w:tab/></w:r>"
        f"{_field_start(f' PAGEREF {name} ' + chr(92) + 'h ')}"
        f'<w:r><w:t>{entry.page}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        "</w:hyperlink></w:p>"
    )


def _field_start(code: str, *, dirty: bool = False) -> str:
    stale = ' w:dirty="true"' if dirty else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"{stale}/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
