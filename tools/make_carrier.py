"""Write templates/carrier.docx: the fonts, styles and page set-up of the standard forms.

    python tools/make_carrier.py

The file can be edited in Word afterwards; this script is where the shipped one comes from.
"""

from pathlib import Path

from reqwriter.documents.word.package import deflated, packed
from reqwriter.documents.word.parts import NAMESPACES

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SONG, _HEI, _LATIN = "宋体", "黑体", "Times New Roman"


def fonts(name: str) -> str:
    """Run fonts: Chinese text needs its own attribute, or Word keeps another font for it."""
    return f'<w:rFonts w:ascii="{_LATIN}" w:hAnsi="{_LATIN}" w:cs="{_LATIN}" w:eastAsia="{name}"/>'


def style(
    id: str,
    name: str,
    *,
    size: float,
    font: str = _SONG,
    bold: bool = False,
    paragraph: str = "",
    based: str = "Normal",
    follows: str = "",
    outline: bool = False,
) -> str:
    """A paragraph style; size in points, `paragraph` the properties in schema order."""
    half = round(size * 2)
    thick = "<w:b/><w:bCs/>" if bold else ""
    rank = '<w:uiPriority w:val="9"/>' if outline else ""
    after = f'<w:next w:val="{follows}"/>' if follows else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/>{after}{rank}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr>"
        f'<w:rPr>{fonts(font)}{thick}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>'
        "</w:style>"
    )


def spacing(before: int = 0, after: int = 0, line: int = 460) -> str:
    """Spacing in twips. Line pitches are exact, so that every word processor, whatever font it
    puts in the place of one that is not installed, lays the same lines on a page."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="exact"/>'


_INDENT = '<w:ind w:firstLineChars="200" w:firstLine="480"/>'
_CENTRE = '<w:jc w:val="center"/>'
_KEEP = "<w:keepNext/><w:keepLines/>"


def styles() -> str:
    """The styles part."""
    return (
        f"{_XML}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(_SONG)}"
        '<w:kern w:val="2"/><w:sz w:val="24"/><w:szCs w:val="24"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:qFormat/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        + "".join(_paragraph_styles())
        + _table_style()
        + "</w:styles>"
    )


def _heading(level: int, size: float, paragraph: str) -> str:
    return style(
        f"Heading{level}", f"heading {level}", size=size, font=_HEI, outline=True,
        follows="BodyClause", paragraph=paragraph,
    )  # fmt: skip


def _paragraph_styles() -> list[str]:
    return [
        _heading(1, 18, f"{_KEEP}<w:pageBreakBefore/>"
              f'{spacing(240, 240, 560)}{_CENTRE}<w:outlineLvl w:val="0"/>'),
        _heading(2, 14, f"{_KEEP}"
              f'{spacing(200, 120)}<w:outlineLvl w:val="1"/>'),
        _heading(3, 12, f"{_KEEP}"
              f'{spacing(120, 60)}<w:outlineLvl w:val="2"/>'),
        style("Title", "Title", size=36, font=_HEI,
              paragraph=f"{spacing(2400, 600, 900)}{_CENTRE}"),
        style("Subtitle", "Subtitle", size=22, bold=True,
              paragraph=f"{spacing(600, 1800, 700)}{_CENTRE}"),
        style("CoverField", "封面栏目", size=16, paragraph='<w:tabs><w:tab w:val="left" '
              f'w:pos="3000"/></w:tabs>{spacing(60, 60, 560)}'
              '<w:ind w:left="3000" w:hanging="2400"/><w:jc w:val="left"/>'),
        style("ContentsHeading", "目录标题", size=18, font=_HEI,
              paragraph=f"<w:pageBreakBefore/>{spacing(240, 240, 560)}{_CENTRE}"),
        style("TOC1", "toc 1", size=12, bold=True, paragraph=spacing(60, 0, 420)),
        style("TOC2", "toc 2", size=12,
              paragraph=f'{spacing(0, 0, 400)}<w:ind w:leftChars="200" w:left="480"/>'),
        style("Header", "header", size=9, paragraph='<w:pBdr><w:bottom w:val="single" w:sz="4" '
              'w:space="1" w:color="auto"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="8306"/>'
              '</w:tabs><w:jc w:val="left"/>'),
        style("Footer", "footer", size=9, paragraph=_CENTRE),
        style("BodyClause", "正文条款", size=12, paragraph=f"{spacing()}{_INDENT}"),
        style("BodyFlush", "正文顶格", size=12, paragraph=spacing()),
        style("BodyCentred", "正文居中", size=14, paragraph=f"{spacing(120, 120)}{_CENTRE}"),
        style("BodyRight", "落款", size=12,
              paragraph=f'{spacing()}<w:ind w:left="3600"/><w:jc w:val="left"/>'),
        style("BodyNote", "说明", size=10.5,
              paragraph=f"{spacing(60, 60, 380)}{_INDENT.replace('480', '420')}"),
        style("Clause1", "条款一级", size=12, paragraph=f"{spacing()}{_INDENT}"),
        style("Clause2", "条款二级", size=12, paragraph=f"{spacing()}{_INDENT}"),
        style("Clause3", "条款三级", size=12, paragraph=f"{spacing()}{_INDENT}"),
        style("TableText", "表格文字", size=10.5,
              paragraph=f'{spacing(40, 40, 310)}<w:jc w:val="left"/>'),
        style("TableHead", "表头文字", size=10.5, bold=True,
              paragraph=f"<w:keepNext/>{spacing(40, 40, 310)}{_CENTRE}"),
        style("TableCaption", "表题", size=12, bold=True,
              paragraph=f"<w:keepNext/>{spacing(60, 60)}"),
        style("AfterTable", "表后间隔", size=6, paragraph=spacing(0, 0, 200)),
    ]  # fmt: skip


def _table_style() -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides
    )
    return (
        '<w:style w:type="table" w:styleId="StandardTable"><w:name w:val="标准表格"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:jc w:val="center"/>'
        f"<w:tblBorders>{borders}</w:tblBorders>"
        '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
        '</w:tblCellMar></w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>'
    )


def font_table() -> str:
    """Fonts, with what stands in where one is not installed."""
    told = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/></w:font>'
        for name, other in ((_SONG, "SimSun"), (_HEI, "SimHei"))
    )
    return f"{_XML}<w:fonts {NAMESPACES}>{told}</w:fonts>"


def main() -> None:
    """Write the carrier."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    sample = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{id}"/></w:pPr><w:r><w:t>{name}</w:t></w:r></w:p>'
        for id, name in (
            ("Heading1", "一级标题"),
            ("Heading2", "二级标题"),
            ("BodyClause", "正文条款"),
        )
    )
    parts = {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{package}/content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{kind}.styles+xml"/>'
        f'<Override PartName="/word/fontTable.xml" ContentType="{kind}.fontTable+xml"/></Types>',
        "_rels/.rels": f'{_XML}<Relationships xmlns="{package}/relationships"><Relationship '
        f'Id="rId1" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"{_XML}<w:document {NAMESPACES}><w:body>{sample}<w:sectPr>"
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" '
        'w:left="1800" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body>'
        "</w:document>",
        "word/_rels/document.xml.rels": f'{_XML}<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{office}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId2" Type="{office}/fontTable" Target="fontTable.xml"/>'
        "</Relationships>",
        "word/styles.xml": styles(),
        "word/fontTable.xml": font_table(),
    }
    target = Path(__file__).resolve().parents[1] / "templates" / "carrier.docx"
    target.write_bytes(packed({name: deflated(xml.encode()) for name, xml in parts.items()}))
    print(f"wrote {target}")


if __name__ == "__main__":
    main()
