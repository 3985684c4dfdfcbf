"""Word files made by hand, as small or as hostile as a test needs them."""

import zipfile
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def docx(path: Path, body: str, **parts: str) -> Path:
    """A Word file with this body; further parts by name, as styles="..."."""
    document = f'<w:document xmlns:w="{W}" xmlns:mc="{_MC}"><w:body>{body}</w:body></w:document>'
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
