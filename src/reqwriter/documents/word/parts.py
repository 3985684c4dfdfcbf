"""The parts of a Word document beside its body: header, footer, settings, properties, relations."""

import datetime as dt
from typing import NamedTuple

from reqwriter.documents.word.sections import FOOTER, FOOTER_FIRST, HEADER, HEADER_FIRST
from reqwriter.documents.word.text import attribute, escaped

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = (
    f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}/relationships" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
DRAFT_MARK = "草稿　未经审查，不得发布"
_WATERMARK = (
    '<w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shape id="draft{id}" o:spid="_x0000_s{id}" '
    'type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:360pt;'
    "height:180pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;"
    "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
    'mso-position-vertical-relative:margin" fillcolor="#d9d9d9" stroked="f">'
    '<v:fill opacity=".5"/><v:textpath on="t" style="font-family:&quot;宋体&quot;;font-size:1pt" '
    'string="草稿"/></v:shape></w:pict></w:r>'
)
_SHAPE_TYPE = (
    '<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" '
    'adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>'
    '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
    '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/>'
    '</v:formulas><v:path textpathok="t" o:connecttype="rect"/>'
    '<v:textpath on="t" fitshape="t"/></v:shapetype></w:pict></w:r>'
)


class Told(NamedTuple):
    """What the parts say about the document."""

    title: str
    running_head: str
    author: str
    day: dt.date | None
    draft_mark: bool


# What stands before and after the body in the main part.
DOCUMENT = (
    f"{_XML}<w:document {NAMESPACES}><w:body>".encode(),
    b"</w:body></w:document>",
)


def header(told: Told, *, first: bool) -> str:
    """A header; the first page of the front matter has none, but for the mark of a draft."""
    runs = ""
    if told.draft_mark:
        number = 2049 if first else 2050
        runs = (
            '<w:r><w:rPr><w:b/><w:color w:val="C00000"/></w:rPr>'
            f"<w:t>{DRAFT_MARK}</w:t></w:r>{_SHAPE_TYPE}{_WATERMARK.format(id=number)}"
        )
    if not first:
        gap = "<w:r><w:tab/></w:r>" if runs else ""
        runs += f'{gap}<w:r><w:t xml:space="preserve">{escaped(told.running_head)}</w:t></w:r>'
    style = "Header" if runs else "BodyFlush"
    return f"{_XML}<w:hdr {NAMESPACES}>{_paragraph(style, runs)}</w:hdr>"


def footer(*, first: bool) -> str:
    """A footer with the page number in the middle."""
    field = (
        ""
        if first
        else '<w:r><w:t xml:space="preserve">— </w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:r><w:t xml:space="preserve"> —</w:t></w:r>'
    )
    return f"{_XML}<w:ftr {NAMESPACES}>{_paragraph('Footer', field)}</w:ftr>"


def _paragraph(style: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def settings() -> str:
    """Settings that let Chinese punctuation hang and be squeezed as Word's own documents do."""
    return (
        f'{_XML}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/>'
        "<w:compat><w:doNotExpandShiftReturn/><w:useFELayout/>"
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def core(told: Told) -> str:
    """Title, author and day; the day is the draft's, for the clock would change the bytes."""
    day = f"{told.day}T00:00:00Z"
    stamps = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>'
        for name in ("created", "modified")
        if told.day
    )
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(told.title)}</dc:title><dc:creator>{escaped(told.author)}</dc:creator>"
        f"{stamps}</cp:coreProperties>"
    )


def provenance(draft: str, digest: str, standards: str) -> str:
    """The draft and the law that the document was made from, for later comparison."""
    return (
        f'{_XML}<provenance xmlns="urn:reqwriter:provenance:1" sha256="{digest}" '
        f'standards="{attribute(standards)}"><draft>{escaped(draft)}</draft></provenance>'
    )


_OVERRIDES = {
    "word/document.xml": f"{_TYPE}.document.main+xml",
    "word/styles.xml": f"{_TYPE}.styles+xml",
    "word/fontTable.xml": f"{_TYPE}.fontTable+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "word/settings.xml": f"{_TYPE}.settings+xml",
    "word/header1.xml": f"{_TYPE}.header+xml",
    "word/header2.xml": f"{_TYPE}.header+xml",
    "word/footer1.xml": f"{_TYPE}.footer+xml",
    "word/footer2.xml": f"{_TYPE}.footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "customXml/itemProps1.xml": (
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    ),
}
_RELATED = {
    "word/styles.xml": ("rId1", "styles"),
    "word/settings.xml": ("rId2", "settings"),
    "word/fontTable.xml": ("rId3", "fontTable"),
    "word/theme/theme1.xml": ("rId4", "theme"),
    "word/header1.xml": (HEADER, "header"),
    "word/header2.xml": (HEADER_FIRST, "header"),
    "word/footer1.xml": (FOOTER, "footer"),
    "word/footer2.xml": (FOOTER_FIRST, "footer"),
}


def content_types(names: list[str]) -> str:
    """The type of each part."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_OVERRIDES[name]}"/>'
        for name in names
        if name in _OVERRIDES
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{_RELATIONS}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relations(names: list[str]) -> dict[str, str]:
    """The relationship parts by name."""
    main = "".join(
        _relation(id, f"{_OFFICE}/relationships/{kind}", name.removeprefix("word/"))
        for name, (id, kind) in _RELATED.items()
        if name in names
    ) + _relation("rId20", f"{_OFFICE}/relationships/customXml", "../customXml/item1.xml")
    root = _relation("rId1", f"{_OFFICE}/relationships/officeDocument", "word/document.xml")
    root += _relation(
        "rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"
    )
    item = _relation("rId1", f"{_OFFICE}/relationships/customXmlProps", "itemProps1.xml")
    wrap = f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{{}}</Relationships>'
    return {
        "_rels/.rels": wrap.format(root),
        "word/_rels/document.xml.rels": wrap.format(main),
        "customXml/_rels/item1.xml.rels": wrap.format(item),
    }


def custom_properties() -> str:
    """The properties part that Word wants beside custom XML."""
    return (
        f'{_XML}<ds:datastoreItem ds:itemID="{{7A3C6F3E-5D0B-4C58-9A55-2B6C0F1E9D01}}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        '<ds:schemaRefs><ds:schemaRef ds:uri="urn:reqwriter:provenance:1"/></ds:schemaRefs>'
        "</ds:datastoreItem>"
    )


def _relation(id: str, type: str, target: str) -> str:
    return f'<Relationship Id="{id}" Type="{type}" Target="{target}"/>'
