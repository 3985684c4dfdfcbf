"""A Word package: parts into one zip file, the same bytes for the same parts.

Our own writer of the few records that a zip file needs, because `zipfile` keeps the clock and the
platform in them, and because parts that never change need compressing only once.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from threading import Thread
from typing import NamedTuple

_LEVEL = 6
_BATCH = 48
# Parts up to this size are mostly the same in every document: styles, settings, relations.
_SMALL = 16_384
# Version 2.0, names in UTF-8, deflate, and the earliest date that a zip file can tell.
_HEAD = struct.Struct("<4s5H3I2H")
_ENTRY = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_UTF8, _DEFLATE, _TIME, _DATE = 0x800, 8, 0, 0x21


class Member(NamedTuple):
    """A part as a zip file holds it."""

    deflated: bytes
    checksum: int
    size: int


def packed(members: Mapping[str, Member]) -> bytes:
    """The zip file of these parts, in their order (APPNOTE 6.3, without extensions)."""
    written: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, member in members.items():
        told = name.encode()
        common = (_UTF8, _DEFLATE, _TIME, _DATE, member.checksum, len(member.deflated), member.size)
        head = _HEAD.pack(b"PK\x03\x04", 20, *common, len(told), 0)
        entry = _ENTRY.pack(b"PK\x01\x02", 20, 20, *common, len(told), 0, 0, 0, 0, 0, offset)
        directory += (entry, told)
        written += (head, told, member.deflated)
        offset += len(head) + len(told) + len(member.deflated)
    size = sum(map(len, directory))
    end = _END.pack(b"PK\x05\x06", 0, 0, len(members), len(members), size, offset, 0)
    return b"".join((*written, *directory, end))


def deflated(part: bytes) -> Member:
    """A part compressed; small parts, mostly the same in every document, are kept."""
    return _kept(part) if len(part) <= _SMALL else _compressed(part)


@lru_cache(maxsize=64)
def _kept(part: bytes) -> Member:
    return _compressed(part)


def deflated_while_written(
    first: Iterable[bytes], rest: Iterable[bytes], also: bytes
) -> tuple[Member, Member]:
    """A part of which the first half is compressed while the second is being written.

    zlib lets go of the interpreter while it works, so a second core takes half of the work that
    a person waits for; `also` is another part, which it takes when it is done with the half.
    Where the seam is depends on the pieces alone: the bytes stay the same.
    """
    ahead = _Ahead(b"".join(first), also)
    ahead.start()
    checksum, size = zlib.crc32(ahead.text), len(ahead.text)
    stream, behind = _stream(), []
    for chunk in _batched(rest):
        behind.append(stream.compress(chunk))
        checksum, size = zlib.crc32(chunk, checksum), size + len(chunk)
    behind.append(stream.flush())
    ahead.join()
    return Member(b"".join((ahead.half, *behind)), checksum, size), ahead.member


class _Ahead(Thread):
    """Compresses a text, to the end of a byte, so that another stream can follow; then a part."""

    half: bytes
    member: Member

    def __init__(self, text: bytes, also: bytes) -> None:
        super().__init__()
        self.text, self._also = text, also

    def run(self) -> None:
        """Called by the thread."""
        stream = _stream()
        self.half = stream.compress(self.text) + stream.flush(zlib.Z_FULL_FLUSH)
        self.member = deflated(self._also)


def _batched(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces, some at a time: large buffers would come from the system anew."""
    left = iter(pieces)
    while batch := list(islice(left, _BATCH)):
        yield b"".join(batch)


def _compressed(part: bytes) -> Member:
    stream = _stream()
    return Member(stream.compress(part) + stream.flush(), zlib.crc32(part), len(part))


def _stream() -> "zlib._Compress":
    return zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
