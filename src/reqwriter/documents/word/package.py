"""A Word package: parts into one file, the same bytes for the same parts."""

import io
import zipfile
from collections.abc import Mapping

# The earliest date that a zip archive can tell: it says nothing about the clock.
_EPOCH = (1980, 1, 1, 0, 0, 0)
# C0 controls but tab and newline: they make XML unreadable.
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n")


class UnprintableText(ValueError):
    """A part with a character that XML cannot hold, or a mark of the pipeline left in it."""


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The file of these parts, in their order. Raises UnprintableText."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, part in parts.items():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = 0o600 << 16
            archive.writestr(member, part)
    return written.getvalue()


def encoded(name: str, xml: str) -> bytes:
    """A part as bytes, guarded: no control character and no mark may reach a document."""
    part = xml.encode()
    if len(part.translate(None, _CONTROLS)) != len(part):
        raise UnprintableText(f"{name} 含有不能写入文件的控制字符。")
    if b"\xef\xb7" in part and any("\ufdd0" <= char <= "\ufdef" for char in xml):
        raise UnprintableText(f"{name} 含有未处理的内部标记。")
    return part
