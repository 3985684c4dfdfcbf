"""A Word package: parts into one zip file, the same bytes for the same parts.

Our own writer of the few records that a zip file needs, because `zipfile` keeps the clock and the
platform in them, and because parts that never change need compressing only once.
"""

import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from threading import Thread
from typing import NamedTuple

_LEVEL = 6
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


def _compressed(part: bytes) -> Member:
    return Member(_deflate(part, last=True), zlib.crc32(part), len(part))


def deflated_while_written(pieces: Sequence[Iterable[str]]) -> Member:
    """A part whose pieces are compressed side by side, each while the next is being written.

    zlib lets go of the interpreter while it works, so a second core takes half of the work that
    a person waits for. Where the seams are depends on the pieces alone: the bytes stay the same.
    """
    results: list[list[bytes]] = []
    workers: list[Thread] = []
    texts: list[bytes] = []
    for number, piece in enumerate(pieces, 1):
        texts.append("".join(piece).encode())
        result: list[bytes] = []
        results.append(result)
        if number == len(pieces):
            result.append(_deflate(texts[-1], last=True))
        else:
            workers.append(Thread(target=_into, args=(result, texts[-1])))
            workers[-1].start()
    for worker in workers:
        worker.join()
    checksum = 0
    for text in texts:
        checksum = zlib.crc32(text, checksum)
    return Member(b"".join(result[0] for result in results), checksum, sum(map(len, texts)))


def _into(result: list[bytes], text: bytes) -> None:
    result.append(_deflate(text, last=False))


def _deflate(text: bytes, *, last: bool) -> bytes:
    """A stretch of a raw deflate stream; all but the last end on a byte, ready for the next."""
    stream = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    return stream.compress(text) + stream.flush(zlib.Z_FINISH if last else zlib.Z_FULL_FLUSH)
