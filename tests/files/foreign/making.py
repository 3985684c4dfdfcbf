"""Word files made by hand, as small or as hostile as a test needs them."""

import zipfile
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def docx(path: Path, body: str, **parts: str) -> Path:
    """A Word file with this body; further parts by name, as styles="..."."""
    space = f'xmlns:w="{W}" xmlns:mc="{_MC}" xmlns:r="{R}"'
    document = f"<w:document {space}><w:body>{body}</w:body></w:document>"
    return packed(path, {"word/document.xml": document.encode(), **_parts(parts)})


def _parts(parts: dict[str, str]) -> dict[str, bytes]:
    return {
        f"word/{name}.xml": f'<w:{name} xmlns:w="{W}">{content}</w:{name}>'.encode()
        for name, content in parts.items()
    }


def packed(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {"_rels/.rels": _RELATIONS.encode(), **parts}.items():
            archive.writestr(name, content)
    return path


def inserting(path: Path, body: str, chunks: dict[str, bytes]) -> Path:
    """A Word file with other files inserted whole, where `{name}` stands in the body."""
    relations = ""
    for number, name in enumerate(chunks):
        body = body.replace(f"{{{name}}}", f'<w:altChunk r:id="c{number}"/>')
        relations += f'<Relationship Id="c{number}" Type="{R}/aFChunk" Target="/word/{name}"/>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    listed = f'<Relationships xmlns="{space}">{relations}</Relationships>'.encode()
    document = f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'
    parts = {f"word/{name}": content for name, content in chunks.items()}
    parts |= {"word/_rels/document.xml.rels": listed, "word/document.xml": document.encode()}
    return packed(path, parts)


def p(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def cell(content: str, properties: str = "") -> str:
    """A cell of paragraphs, or of one paragraph of text."""
    inner = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells, or of texts."""
    inner = "".join(one if one.startswith("<w:tc>") else cell(one) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"
