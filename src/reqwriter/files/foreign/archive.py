"""The parts of a Word file that hold its words, without trusting the file.

Only the parts that are asked for are unpacked, up to a limit; nothing outside the file is ever
opened, whatever its relationships name.
"""

import struct
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from reqwriter.files.foreign.xml import Element, NotXml, tree
from reqwriter.files.problem import FileProblem

# An 80-page document's words take about 1 MB, a very long one's 10 to 20 MB.
LARGEST_PART = 64 * 1024 * 1024
# Blank tables shrink to a 200th of their size; above that nothing written by people does.
_UNSUSPECTED, _RATIO = 16 * 1024 * 1024, 250
_LARGEST_DIRECTORY = 8 * 1024 * 1024

_DAMAGED = "文件已经损坏或者没有下载完整。请重新取得这份文件，或者用 Word 打开并另存为 .docx。"
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, struct.error, ValueError)


class Archive:
    """An open Word file. Every method raises FileProblem when the file is not sound."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self.path = path
        self._bounded_directory(file)
        try:
            self._zip = zipfile.ZipFile(file)
        except (*_FAULTS, NotImplementedError) as error:
            raise self._problem(_DAMAGED) from error
        self._names = {info.filename.lower(): info for info in self._zip.infolist()}

    def main_part(self) -> str:
        """The name of the part with the document's text."""
        said = ["word/document.xml"]
        if self.has("_rels/.rels"):
            for relation in self.tree("_rels/.rels").iter("{*}Relationship"):
                if relation.get("Type", "").endswith("/officeDocument"):
                    said.insert(0, relation.get("Target", "").lstrip("/"))
        for name in said:
            if name.lower().startswith("word/") and self.has(name):
                return name
        raise self._problem(
            "这是压缩文件，但里面没有 Word 文档的正文，可能是表格、演示文稿或者普通压缩包。"
            "请指定用 Word 编写的 .docx 文件。"
        )

    def has(self, name: str) -> bool:
        """Whether there is a part of this name, in capitals or not."""
        return name.lower() in self._names

    def _content(self, name: str) -> bytes:
        info = self._names[name.lower()]
        if info.flag_bits & 1:
            raise self._problem("文件是加密的，不能读取。请取消密码后再检查。")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self._problem(_DAMAGED)
        suspect = info.file_size > max(_UNSUSPECTED, info.compress_size * _RATIO)
        if info.file_size > LARGEST_PART or suspect:
            raise self._problem(
                f"展开后的正文有 {info.file_size / 1024**2:.0f} MB，不像是正常的文档，没有读取。"
                "请用 Word 打开，把正文复制到新文档并另存为 .docx。"
            )
        try:
            # No more is unpacked than it says it holds; what holds more fails its checksum.
            with self._zip.open(info) as part:
                return part.read(info.file_size)
        except (*_FAULTS, NotImplementedError, RuntimeError) as error:
            raise self._problem(_DAMAGED) from error

    def tree(self, name: str) -> Element:
        """The root element of the part."""
        try:
            return tree(self._content(name))
        except NotXml as error:
            raise self._problem(f"{name}：{error}") from error

    def _bounded_directory(self, file: BinaryIO) -> None:
        """zipfile reads the list of parts whole: its length is looked at first."""
        size = file.seek(0, 2)
        file.seek(max(0, size - 65_600))
        tail = file.read()
        file.seek(0)
        at = tail.rfind(b"PK\x05\x06")
        if at < 0 or len(tail) - at < 22:
            raise self._problem(_DAMAGED)
        length = struct.unpack_from("<I", tail, at + 12)[0]
        if length > _LARGEST_DIRECTORY or tail[max(0, at - 20) : at].startswith(b"PK\x06\x07"):
            raise self._problem(
                "压缩包的目录太大，不像是正常的文档，没有读取。请用 Word 打开并另存为 .docx。"
            )

    def _problem(self, what: str) -> FileProblem:
        return FileProblem(f"{self.path}：{what}")
