"""The same Word file with a comment at each remark; nothing else in it changes."""

import io
import zipfile
import zlib
from pathlib import Path
from typing import NamedTuple

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from reqwriter.cli.lint.anchors import Anchor, Anchors
from reqwriter.cli.lint.outcome import Grounds, Judged
from reqwriter.cli.lint.quoting import advised, cited, quoted, safe
from reqwriter.cli.lint.text import answered
from reqwriter.files.problem import FileProblem
from reqwriter.wording.remarks import Remark

AUTHOR, INITIALS = "reqwriter", "RW"
# Unpacked: all parts, and those that are parsed as XML.
LARGEST, LARGEST_WORDS = 512 * 1024 * 1024, 96 * 1024 * 1024
_BROKEN = (
    OSError, KeyError, ValueError, SyntaxError, RuntimeError, EOFError, zlib.error,
    zipfile.BadZipFile, PackageNotFoundError,
)  # fmt: skip
_P, _PROPERTIES = qn("w:p"), qn("w:pPr")


class Commented(NamedTuple):
    """The new file, how many comments it was given, how many could not stand at their words."""

    content: bytes
    comments: int
    astray: int


def commented(judged: Judged, changes: str) -> Commented:
    """The file with comments. Raises FileProblem when Word's own structure is not there."""
    document = _opened(judged.file)
    body = document.element.body
    anchors = Anchors(body, changes)
    every = [*((one, None) for one in judged.remarks), *judged.excepted]
    count = astray = 0
    for remark, grounds in every:
        anchor = anchors.of(remark)
        where = anchor or anchors.paragraph(remark) or _beginning(body)
        if where is None:
            continue
        strayed = anchor is None
        said = document.comments.add_comment(
            text=_text(remark, grounds, astray=strayed), author=AUTHOR, initials=INITIALS
        )
        _mark(where, said.comment_id)
        count, astray = count + 1, astray + strayed
    kept = io.BytesIO()
    document.save(kept)
    return Commented(kept.getvalue(), count, astray)


def _opened(file: Path) -> Document:
    try:
        _bounded(file)
        document = docx.Document(str(file))
    except _BROKEN as error:
        raise FileProblem(
            f"{file}：Word 文件的结构不完整，不能加批注。请用 Word 打开后另存为 .docx 再试。"
        ) from error
    if document.element.tag != qn("w:document"):
        raise FileProblem(
            f"{file}：这是“严格开放 XML”格式，不能加批注。请用 Word 另存为普通的 .docx 再试。"
        )
    return document


def _bounded(file: Path) -> None:
    """python-docx unpacks every part: what that takes is looked at first. Raises FileProblem."""
    with zipfile.ZipFile(file) as archive:
        parts = archive.infolist()
    words = sum(one.file_size for one in parts if one.filename.endswith((".xml", ".rels")))
    if words > LARGEST_WORDS or sum(one.file_size for one in parts) > LARGEST:
        raise FileProblem(
            f"{file}：展开后太大，不像是正常的文档，没有加批注。"
            "请用 Word 打开，把正文复制到新文档并另存为 .docx。"
        )


def _text(remark: Remark, grounds: Grounds | None, *, astray: bool) -> str:
    head = "已说明理由" if grounds else remark.force.label
    lines = [f"【{head}】{remark.pattern} {remark.name}"]
    if astray:
        lines.append(f"位置：{safe(remark.passage.at)}")
    lines += [f"原文：{quoted(remark).marked}", f"问题：{remark.message}"]
    if grounds:
        lines.append(f"理由：{safe(grounds.reason)}（{answered(grounds)}）")
    else:
        lines.append(f"处理：{advised(remark)}")
    if remark.because:
        lines.append(f"依据：{'；'.join(map(cited, remark.because))}")
    return "\n".join(lines)


def _beginning(body: Element) -> Anchor | None:
    """The first paragraph that has something in it."""
    for paragraph in body.iter(_P):
        inside = [one for one in paragraph if one.tag != _PROPERTIES]
        if inside:
            return Anchor(inside[0], inside[-1])
    return None


def _mark(where: Anchor, id: int) -> None:
    """Set the comment's range around the elements, and its reference behind them."""
    start, end = (_numbered(f"w:commentRange{name}", id) for name in ("Start", "End"))
    run = OxmlElement("w:r")
    run.append(_numbered("w:commentReference", id))
    where.first.addprevious(start)
    where.last.addnext(end)
    end.addnext(run)


def _numbered(tag: str, id: int) -> Element:
    element = OxmlElement(tag)
    element.set(qn("w:id"), str(id))
    return element
