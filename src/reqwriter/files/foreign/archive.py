"""The parts of a Word file that hold its words, without trusting the file.

Only the parts that are asked for are unpacked, up to a limit; nothing outside the file is ever
opened, whatever its relationships name.
"""

import posixpath
import struct
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from reqwriter.files.foreign.xml import FEW_NODES, MOST_NODES, Element, NotXml, tree
from reqwriter.files.problem import FileProblem

# An 80-page document's words take about 1 MB, a very long one's 10 to 20 MB.
LARGEST_PART = 64 * 1024 * 1024
# Blank tables shrink to a 200th of their size; above that nothing written by people does.
# What may be unpacked of headers, notes and inserted files together, and of how many.
LARGEST_BESIDE, MOST_BESIDE = 24 * 1024 * 1024, 200
_UNSUSPECTED, _RATIO = 16 * 1024 * 1024, 250
_LARGEST_DIRECTORY = 8 * 1024 * 1024

_DAMAGED = "文件已经损坏或者没有下载完整。请重新取得这份文件，或者用 Word 打开并另存为 .docx。"
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, struct.error, ValueError)


class Allowance:
    """How much may still be unpacked beside the parts of the document itself."""

    def __init__(self) -> None:
        self._left, self._parts = LARGEST_BESIDE, MOST_BESIDE

    def grants(self, size: int) -> bool:
        """Whether a part of so many bytes may be unpacked; it counts from then on."""
        self._left, self._parts = self._left - size, self._parts - 1
        return self._left >= 0 and self._parts >= 0


class Archive:
    """An open Word file. Every method raises FileProblem when the file is not sound.

    Of a file inside another every part counts against the `allowance` of the other.
    """

    def __init__(self, path: Path, file: BinaryIO, allowance: Allowance | None = None) -> None:
        self.path = path
        self._allowance = allowance
        # For the parts beside the main one; the same for all files inside this one.
        self.beside = allowance or Allowance()
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

    def like(self, beginning: str) -> list[str]:
        """The parts whose names begin so and end in .xml, such as header1.xml, by number."""
        start = beginning.lower()
        found = [name for name in self._names if name.startswith(start) and name.endswith(".xml")]
        return sorted(found, key=lambda name: (len(name), name))

    def targets(self, part: str) -> dict[str, str]:
        """The parts inside the file that the relations of another lead to, by relation."""
        folder, _, name = part.rpartition("/")
        listed = f"{folder}/_rels/{name}.rels"
        if not self.has(listed):
            return {}
        return {
            one.get("Id", ""): posixpath.normpath(f"/{posixpath.join(folder, target)}").lstrip("/")
            for one in self.tree(listed).iter("{*}Relationship")
            if (target := one.get("Target", "")) and one.get("TargetMode") != "External"
        }

    def content(self, name: str, allowance: Allowance | None = None) -> bytes:
        """What a part holds, unpacked; with an allowance only as much as that grants."""
        info = self._names[name.lower()]
        allowed = allowance or self._allowance
        if allowed is not None and not allowed.grants(info.file_size):
            raise self._problem("页眉、注释和插入的文件太大，没有读取。")
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

    def tree(self, name: str, allowance: Allowance | None = None) -> Element:
        """The root element of the part."""
        try:
            beside = allowance or self._allowance
            return tree(self.content(name, allowance), FEW_NODES if beside else MOST_NODES)
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
