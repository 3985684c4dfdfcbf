"""A Word package: parts into one zip file, the same bytes for the same parts.

Our own writer of the few records that a zip file needs, because `zipfile` keeps the clock and the
platform in them, and because parts that never change need compressing only once.
"""

import struct
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

_LEVEL = 6
# Parts up to this size are mostly the same in every document: styles, settings, relations.
_SMALL = 16_384
# Version 2.0, names in UTF-8, deflate, and the earliest date that a zip file can tell.
_HEAD = struct.Struct("<4s5H3I2H")
_ENTRY = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_UTF8, _DEFLATE, _TIME, _DATE = 0x800, 8, 0, 0x21


class _Member(NamedTuple):
    deflated: bytes
    checksum: int
    size: int


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The zip file of these parts, in their order (APPNOTE 6.3, without extensions)."""
    written: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, part in parts.items():
        member = _kept(part) if len(part) <= _SMALL else _deflated(part)
        told = name.encode()
        common = (_UTF8, _DEFLATE, _TIME, _DATE, member.checksum, len(member.deflated), member.size)
        head = _HEAD.pack(b"PK\x03\x04", 20, *common, len(told), 0)
        directory.append(
            _ENTRY.pack(b"PK\x01\x02", 20, 20, *common, len(told), 0, 0, 0, 0, 0, offset) + told
        )
        written += (head, told, member.deflated)
        offset += len(head) + len(told) + len(member.deflated)
    size = sum(map(len, directory))
    end = _END.pack(b"PK\x05\x06", 0, 0, len(parts), len(parts), size, offset, 0)
    return b"".join((*written, *directory, end))


@lru_cache(maxsize=64)
def _kept(part: bytes) -> _Member:
    return _deflated(part)


def _deflated(part: bytes) -> _Member:
    raw = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    return _Member(raw.compress(part) + raw.flush(), zlib.crc32(part), len(part))
