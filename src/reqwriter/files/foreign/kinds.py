"""Whether a file can be read, by its ending and by how it begins."""

import stat
from pathlib import Path

from reqwriter.files.problem import FileProblem
from reqwriter.files.writing import reason

LARGEST = 256 * 1024 * 1024
READABLE = (".docx", ".txt", ".md")
_HEAD = 4 * 1024 * 1024

_SAVE_AS = "请用 Word 或者 WPS 打开它，另存为 .docx 格式后再检查。"
_ADVICE = {
    ".doc": f"这是旧版 Word 文档（.doc），不能直接读取。{_SAVE_AS}",
    ".wps": f"这是 WPS 文字文档（.wps），不能直接读取。{_SAVE_AS}",
    ".docm": f"这是带宏的 Word 文档（.docm），不能直接读取。{_SAVE_AS}",
    ".dotx": f"这是 Word 模板（.dotx），不能直接读取。{_SAVE_AS}",
    ".rtf": f"这是 RTF 文档，不能直接读取。{_SAVE_AS}",
    ".odt": f"这是 ODT 文档，不能直接读取。{_SAVE_AS}",
    ".ofd": "这是 OFD 版式文件，不能读取。请向编制人要原来的 Word 文档（.docx）。",
    ".pdf": "这是 PDF 文件，不能读取。请向编制人要原来的 Word 文档（.docx），"
    "或者把文字复制到 .txt 文件后再检查。",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def kind_of(path: Path) -> str:
    """The ending of a file whose content goes with it: .docx, .txt or .md.

    Raises FileProblem for a folder, an empty or too large file, one that may not be read, and
    one of another kind, whatever its ending says.
    """
    ending = path.suffix.lower()
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise FileProblem(f"{path}：这是文件夹，不是文件。请指定其中的一个文件。")
        if not stat.S_ISREG(status.st_mode):
            raise FileProblem(f"{path}：这不是普通文件。请指定一个 .docx、.txt 或者 .md 文件。")
        if ending in _ADVICE and ending != ".doc":
            raise FileProblem(f"{path}：{_ADVICE[ending]}")
        if status.st_size == 0:
            raise FileProblem(f"{path}：文件是空的，没有可以检查的内容。请确认是不是选错了文件。")
        if status.st_size > LARGEST:
            raise FileProblem(
                f"{path}：文件有 {status.st_size / 1024**2:.0f} MB，超过上限 "
                f"{LARGEST // 1024**2} MB，没有读取。请压缩文件中的图片，或者删去扫描件后再检查。"
            )
        with path.open("rb") as file:
            head = file.read(8)
            if head == _OLE:
                head += file.read(_HEAD)
    except OSError as error:
        raise FileProblem(f"{path}：{reason(error)}") from error
    if wrong := _wrong(ending, head):
        raise FileProblem(f"{path}：{wrong}")
    return ending


def _wrong(ending: str, head: bytes) -> str:
    """What is wrong with a file of this ending that begins so; empty when nothing is."""
    if head.startswith(_OLE):
        if _ENCRYPTED in head:
            return "文件设有打开密码，不能读取。请用 Word 打开，取消密码后另存为 .docx 格式。"
        return _ADVICE[".doc"]
    if head.startswith(b"%PDF"):
        return _ADVICE[".pdf"]
    if head.startswith(b"{\\rtf"):
        return f"内容是 RTF 文档，不能直接读取。{_SAVE_AS}"
    zipped = head.startswith((b"PK\x03\x04", b"PK\x05\x06"))
    if ending == ".doc":
        if zipped:
            return "内容是 .docx 格式，扩展名却是 .doc。请把扩展名改为 .docx 后再检查。"
        return _ADVICE[".doc"]
    if ending not in READABLE:
        return "只能读取 .docx、.txt、.md 文件。请另存为其中一种格式。"
    if ending == ".docx" and not zipped:
        return (
            f"扩展名是 .docx，内容却不是 Word 文档。如果是文本，请把扩展名改为 .txt；否则{_SAVE_AS}"
        )
    if ending != ".docx" and zipped:
        return f"内容是压缩文件，不是文本。如果是 Word 文档，请把扩展名改为 .docx；否则{_SAVE_AS}"
    return ""
